#include "engines/rules/reader.h"

#include <algorithm>

namespace lindung::rules {
namespace {

std::string quoted(std::string_view key) {
  std::string text(key);
  text.insert(text.begin(), '"');
  text.push_back('"');
  return text;
}

Text kind_text(Node::Kind kind) {
  switch (kind) {
    case Node::Kind::Table:
      return {"tabel", "a table"};
    case Node::Kind::List:
      return {"daftar [ ... ]", "a list [ ... ]"};
    case Node::Kind::Text:
      return {"teks dalam tanda petik", "a text in quotes"};
    case Node::Kind::Integer:
      return {"bilangan bulat", "a whole number"};
    case Node::Kind::Flag:
      return {"true atau false", "true or false"};
    case Node::Kind::Date:
      return {"tanggal (2025-12-31)", "a date (2025-12-31)"};
    case Node::Kind::Fraction:
      return {"bilangan", "a number"};
  }
  return {};
}

void add_type(Faults& faults, std::string_view key, const Node& node, Node::Kind kind) {
  const Text wanted = kind_text(kind);
  faults.add("TYPE", node.line,
             {quoted(key) + " harus berisi " + wanted.id, quoted(key) + " must hold " + wanted.en});
}

}  // namespace

Reader::Reader(const Node& table, Faults& faults,
               std::initializer_list<std::string_view> known_keys)
    : table_(table), faults_(faults) {
  if (table.kind != Node::Kind::Table) {
    faults.add("TYPE", table.line, {"di sini harus ada tabel", "a table must stand here"});
  }
  for (const auto& member : table.members) {
    if (std::find(known_keys.begin(), known_keys.end(), member.key) != known_keys.end()) continue;
    faults.add("UNKNOWN_KEY", member.line,
               {"kunci " + quoted(member.key) + " tidak dikenal; periksa ejaannya",
                "the key " + quoted(member.key) + " is unknown; check its spelling"});
  }
}

int Reader::line_of(std::string_view key) const {
  const Node* node = table_.find(key);
  return node ? node->line : table_.line;
}

const Node* Reader::typed(std::string_view key, Node::Kind kind) const {
  const Node* node = table_.find(key);
  if (node && node->kind != kind) {
    add_type(faults_, key, *node, kind);
    return nullptr;
  }
  return node;
}

const Node* Reader::required(std::string_view key, Node::Kind kind) const {
  if (!has(key)) {
    faults_.add("MISSING", table_.line,
                {"kunci " + quoted(key) + " belum ada; tambahkan",
                 "the key " + quoted(key) + " is missing; add it"});
  }
  return typed(key, kind);
}

std::string Reader::text(std::string_view key) const {
  const Node* node = required(key, Node::Kind::Text);
  if (!node) return {};
  if (node->text.empty()) {
    faults_.add("VALUE", node->line,
                {quoted(key) + " tidak boleh kosong", quoted(key) + " must not be empty"});
  }
  return node->text;
}

std::optional<std::string> Reader::text_if(std::string_view key) const {
  if (!has(key)) return std::nullopt;
  return text(key);
}

std::int64_t Reader::integer(std::string_view key, Limits limits) const {
  const Node* node = required(key, Node::Kind::Integer);
  if (!node) return 0;
  if (node->integer < limits.min || node->integer > limits.max) {
    const std::string range = std::to_string(limits.min) + ".." + std::to_string(limits.max);
    faults_.add("VALUE", node->line,
                {quoted(key) + " harus antara " + range, quoted(key) + " must lie in " + range});
  }
  return node->integer;
}

std::optional<std::int64_t> Reader::integer_if(std::string_view key, Limits limits) const {
  if (!has(key)) return std::nullopt;
  return integer(key, limits);
}

bool Reader::flag(std::string_view key) const {
  const Node* node = required(key, Node::Kind::Flag);
  return node && node->flag;
}

bool Reader::flag_if(std::string_view key, bool otherwise) const {
  return has(key) ? flag(key) : otherwise;
}

Date Reader::date(std::string_view key) const {
  const Node* node = required(key, Node::Kind::Date);
  return node ? node->date : Date();
}

std::optional<Date> Reader::date_if(std::string_view key) const {
  if (!has(key)) return std::nullopt;
  return date(key);
}

Text Reader::bilingual(std::string_view key) const {
  const Node* node = required(key, Node::Kind::Table);
  if (!node) return {};
  const Reader reader(*node, faults_, {"id", "en"});
  return {reader.text("id"), reader.text("en")};
}

std::vector<std::string> Reader::texts_if(std::string_view key) const {
  const Node* node = typed(key, Node::Kind::List);
  return node ? read_texts(*node, faults_) : std::vector<std::string>();
}

std::optional<Text> Reader::bilingual_if(std::string_view key) const {
  if (!has(key)) return std::nullopt;
  return bilingual(key);
}

Text Reader::source() const {
  const Node* node = any_if("citation");
  if (node && node->kind == Node::Kind::Table) return bilingual("citation");
  node = typed("citation", Node::Kind::Text);
  if (!has("citation") || (node && node->text.empty())) {
    faults_.add("CITATION", line_of("citation"),
                {"sumber hukum (citation) belum disebut; nilai tanpa sumber tidak dipakai",
                 "the citation is missing; a value without its source is not used"});
  }
  return node ? Text{node->text, node->text} : Text{};
}

const Node* Reader::table_if(std::string_view key) const { return typed(key, Node::Kind::Table); }

std::span<const Node> Reader::tables_if(std::string_view key) const {
  const Node* node = typed(key, Node::Kind::List);
  if (!node) return {};
  for (const Node& item : node->items) {
    if (item.kind != Node::Kind::Table) {
      add_type(faults_, key, item, Node::Kind::Table);
      return {};
    }
  }
  return node->items;
}

const Node* Reader::any_if(std::string_view key) const { return table_.find(key); }

std::vector<std::string> read_texts(const Node& list, Faults& faults) {
  std::vector<std::string> texts;
  if (list.kind != Node::Kind::List) {
    faults.add("TYPE", list.line,
               {"di sini harus ada daftar teks", "a list of texts must stand here"});
  }
  for (const Node& item : list.items) {
    if (item.kind != Node::Kind::Text) {
      faults.add("TYPE", item.line,
                 {"daftar ini hanya boleh berisi teks", "this list may hold texts only"});
    } else if (item.text.empty() ||
               std::find(texts.begin(), texts.end(), item.text) != texts.end()) {
      faults.add(
          "VALUE", item.line,
          {"teks kosong atau dua kali dalam daftar", "a text is empty or stands here twice"});
    }
    texts.push_back(item.text);
  }
  return texts;
}

}  // namespace lindung::rules
