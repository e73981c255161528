#include "engines/rules/document.h"

#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#include <algorithm>

#include <toml++/toml.h>

#include "engines/rules/faults.h"

namespace lindung::rules {
namespace {

int line_of(const toml::source_region& region) { return static_cast<int>(region.begin.line); }

Node copy(const toml::node& from, Faults& faults);

void copy_members(const toml::table& from, Node& to, Faults& faults) {
  to.members.reserve(from.size());
  for (const auto& [key, value] : from) {
    to.members.push_back({std::string(key.str()), line_of(key.source()), copy(value, faults)});
  }
  std::sort(to.members.begin(), to.members.end(),
            [](const Node::Member& a, const Node::Member& b) { return a.key < b.key; });
}

void copy_date(const toml::date& from, Node& to, Faults& faults) {
  to.kind = Node::Kind::Date;
  const auto date = Date::make(from.year, from.month, from.day);
  if (date) {
    to.date = *date;
  } else {
    faults.add("TYPE", to.line, {"tanggal ini tidak ada", "there is no such day"});
  }
}

Node copy(const toml::node& from, Faults& faults) {
  Node to;
  to.line = line_of(from.source());
  if (const auto* table = from.as_table()) {
    copy_members(*table, to, faults);
  } else if (const auto* array = from.as_array()) {
    to.kind = Node::Kind::List;
    for (const auto& item : *array) to.items.push_back(copy(item, faults));
  } else if (const auto* text = from.as_string()) {
    to.kind = Node::Kind::Text;
    to.text = text->get();
  } else if (const auto* integer = from.as_integer()) {
    to.kind = Node::Kind::Integer;
    to.integer = integer->get();
  } else if (const auto* flag = from.as_boolean()) {
    to.kind = Node::Kind::Flag;
    to.flag = flag->get();
  } else if (const auto* date = from.as_date()) {
    copy_date(date->get(), to, faults);
  } else {
    faults.add("TYPE", to.line,
               {"pecahan dan jam tidak dipakai di sini; tulis bilangan bulat atau tanggal",
                "fractions and times of day are not used here; write a whole number or a date"});
  }
  return to;
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  const auto at =
      std::lower_bound(members.begin(), members.end(), key,
                       [](const Member& member, std::string_view k) { return member.key < k; });
  return at != members.end() && at->key == key ? &at->value : nullptr;
}

Result<Node> parse_document(std::string_view text, std::string_view file, std::string_view prefix) {
  Faults faults(file, prefix);
  const auto parsed = toml::parse(text);
  if (!parsed) {
    const std::string reason(parsed.error().description());
    faults.add(
        "SYNTAX", line_of(parsed.error().source()),
        {"berkas ini bukan TOML yang benar: " + reason, "this is not valid TOML: " + reason});
    return *faults.first();
  }
  Node root = copy(parsed.table(), faults);
  root.line = 1;
  if (faults.first()) return *faults.first();
  return root;
}

}  // namespace lindung::rules
