#include "engines/rules/document.h"

#include <algorithm>

#include "base/text.h"
#include "engines/rules/faults.h"

namespace {
struct BrokenAssumption {};
[[noreturn]] void broken_assumption() { throw BrokenAssumption(); }
}  // namespace

// toml++ 3.3.0 assumes of a header like "[[ =" what only a correct file gives, and leaves the rest
// to chance. Here its assumptions are checked, in release builds too, and a broken one is a syntax
// error. The library gets a namespace of its own, so that no other copy of its code is linked in
// its stead.
// clang-format off
#undef NDEBUG
#define TOML_ASSERT(condition) ((condition) ? static_cast<void>(0) : broken_assumption())
#define TOML_EXCEPTIONS 1
#define TOML_HEADER_ONLY 1
#define TOML_ENABLE_FORMATTERS 0
#define toml toml_checked
#include <toml++/toml.h>
// clang-format on

namespace lindung::rules {
namespace {

// toml++ 3.3.0 also takes some letters beyond ASCII for impossible and then does anything. So it
// never sees one: each such byte goes through it as a letter of Unicode's private use (U+E000 +
// byte), which it handles well, and comes back as it was.
std::string veil(std::string_view text) {
  std::string veiled;
  veiled.reserve(text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) {
      veiled += c;
    } else {
      veiled +=
          {'\xEE', static_cast<char>(0x80 | byte >> 6), static_cast<char>(0x80 | (byte & 0x3F))};
    }
  }
  return veiled;
}

std::string unveil(std::string_view veiled) {
  std::string text;
  text.reserve(veiled.size());
  for (std::size_t i = 0; i < veiled.size(); ++i) {
    const bool letter = veiled[i] == '\xEE' && i + 2 < veiled.size() &&
                        (veiled[i + 1] == '\x82' || veiled[i + 1] == '\x83');
    if (letter) {
      const unsigned high = static_cast<unsigned char>(veiled[i + 1]) & 0x03U;
      text += static_cast<char>(high << 6 | (static_cast<unsigned char>(veiled[i + 2]) & 0x3FU));
      i += 2;
    } else {
      text += veiled[i];
    }
  }
  return text;
}

int line_of(const toml::source_region& region) { return static_cast<int>(region.begin.line); }

void add_syntax(Faults& faults, int line, const std::string& reason) {
  faults.add("SYNTAX", line,
             {"berkas ini bukan TOML yang benar: " + reason, "this is not valid TOML: " + reason});
}

Node copy(const toml::node& from, Faults& faults);

void copy_members(const toml::table& from, Node& to, Faults& faults) {
  to.members.reserve(from.size());
  for (const auto& [key, value] : from) {
    to.members.push_back({unveil(key.str()), line_of(key.source()), copy(value, faults)});
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
    to.text = unveil(text->get());
    if (!is_valid_utf8(to.text)) add_syntax(faults, to.line, "an escape that stands for no letter");
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

// The first line that begins with [ and goes on with what can begin no key.
int broken_header_line(std::string_view text) {
  int line = 0;
  for (const std::string_view whole : split(text, '\n')) {
    ++line;
    const std::string_view header = trim(whole);
    const std::string_view name =
        trim(header.substr(std::min(header.find_first_not_of('['), header.size())));
    if (!header.starts_with('[') || name.empty()) continue;
    const char c = name.front();
    if (!is_letter(c) && !is_digit(c) && c != '_' && c != '-' && c != '"' && c != '\'') return line;
  }
  return 1;
}

}  // namespace

const Node* Node::find(std::string_view key) const {
  const auto at =
      std::lower_bound(members.begin(), members.end(), key,
                       [](const Member& member, std::string_view k) { return member.key < k; });
  return at != members.end() && at->key == key ? &at->value : nullptr;
}

int foreign_letter_line(std::string_view text) {
  int line = 1;
  std::string_view closing;  // of the text or comment that is open; empty outside
  char before = '\n';        // the last character outside that is no blank
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const std::string_view rest = text.substr(i);
    const bool escapes = closing.starts_with('"');
    if (text[i] == '\n') ++line;
    if (!closing.empty()) {
      if (escapes && text[i] == '\\') {
        if (rest.size() > 1 && rest[1] == '\n') ++line;
        ++i;
      } else if (rest.starts_with(closing)) {
        i += closing.size() - 1;
        closing = {};
      } else if (text[i] == '\n' && closing.size() == 1) {
        closing = {};  // a text of one line ends with it, well or not
      }
    } else if (static_cast<unsigned char>(text[i]) >= 0x80) {
      return line;
    } else if (text[i] == '#') {
      closing = "\n";
    } else {
      const bool value = before == '=' || before == '[' || before == ',';
      if (std::string_view(" \t\r\n").find(text[i]) == std::string_view::npos) before = text[i];
      for (const std::string_view quote : {"\"\"\"", "'''", "\"", "'"}) {
        if (!rest.starts_with(quote) || (quote.size() == 3 && !value))
          continue;  // no key has three
        closing = quote;
        i += quote.size() - 1;
        break;
      }
    }
  }
  return 0;
}

Result<Node> parse_document(std::string_view text, std::string_view file, std::string_view prefix) {
  Faults faults(file, prefix);
  if (!is_valid_utf8(text)) {
    add_syntax(faults, 1, "its bytes are not UTF-8");
    return *faults.first();
  }
  if (const int line = foreign_letter_line(text)) {
    add_syntax(faults, line, "a letter beyond ASCII outside quotation marks");
    return *faults.first();
  }
  try {
    const toml::table table = toml::parse(veil(text));
    Node root = copy(table, faults);
    root.line = 1;
    if (!faults.first()) return root;
  } catch (const toml::parse_error& error) {
    add_syntax(faults, line_of(error.source()), unveil(error.description()));
  } catch (const BrokenAssumption&) {
    add_syntax(faults, broken_header_line(text), "a table header without a name");
  }
  return *faults.first();
}

}  // namespace lindung::rules
