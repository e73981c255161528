#include <boost/json.hpp>
#include <fmt/format.h>

#include "base/text.h"
#include "shell/app/book/act.h"
#include "shell/app/json_reader.h"
#include "shell/app/record/act_writer.h"

namespace lindung::app {
namespace json = boost::json;
namespace {

Digest digest_of(JsonReader& reader, std::string_view key) {
  const auto found = Digest::from_hex(reader.text(key));
  if (!found) reader.fail();
  return found.value_or(Digest{});
}

}  // namespace

std::string money_act_name(std::uint64_t number) { return fmt::format("A{:07}", number); }

std::optional<std::uint64_t> parse_money_act_name(std::string_view text) {
  if (!text.starts_with('A')) return std::nullopt;
  return parse_unsigned(text.substr(1));
}

std::string money_document(const MoneyDocument& document, const std::string& salt) {
  json::array lists, files;
  for (const auto& list : document.lists) {
    lists.push_back({{"name", list.name},
                     {"digest", list.digest.hex()},
                     {"root", list.commitment.root.hex()},
                     {"size", list.commitment.size}});
  }
  for (const auto& file : document.files)
    files.push_back({{"name", file.name}, {"digest", file.digest.hex()}});
  const auto& act = document.act;
  return canonical_json(json::object{{"act", act.number},
                                     {"kind", act.kind},
                                     {"on", act.on.iso()},
                                     {"author", act.author},
                                     {"given", act.given},
                                     {"lists", lists},
                                     {"files", files},
                                     {"salt", salt}});
}

Result<MoneyDocument> read_money_document(std::string_view text, const std::string& where) {
  boost::system::error_code error;
  const auto value = json::parse(text, error);
  JsonReader reader(error ? json::value() : value);
  MoneyDocument document;
  auto& act = document.act;
  act.number = reader.natural("act");
  act.kind = reader.text("kind");
  act.on = reader.date("on");
  act.author = reader.text("author");
  for (auto& list : reader.objects("lists")) {
    document.lists.push_back({list.text("name"),
                              digest_of(list, "digest"),
                              {digest_of(list, "root"), list.natural("size")}});
    reader.hold(list);
  }
  for (auto& file : reader.objects("files")) {
    document.files.push_back({file.text("name"), digest_of(file, "digest")});
    reader.hold(file);
  }
  const auto* given = value.is_object() ? value.as_object().if_contains("given") : nullptr;
  if (given && given->is_object()) {
    act.given = given->as_object();
  } else {
    reader.fail();
  }
  if (reader.ok()) return document;
  return Error::environment("JOURNAL_UNREADABLE", where,
                            {"Catatan ini bukan tulisan program ini; periksa jurnal.",
                             "This record was not written by this program; check the journal."});
}

}  // namespace lindung::app
