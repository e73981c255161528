#include <algorithm>

#include "base/digest.h"
#include "engines/rules/conditions.h"
#include "engines/rules/read_rule.h"
#include "engines/rules/rule_book.h"
#include "engines/rules/timeline.h"

namespace lindung::rules {
namespace {

struct OpenFile {
  Faults faults;
  Node root;
};

Reader read_file(OpenFile& file) {
  return Reader(file.root, file.faults, {"topic", "words", "enumeration", "rule", "discount"});
}

Error duplicate(const std::string& id, const std::string& where, const std::string& first) {
  return Error::input(
      "RULES_DUPLICATE", where,
      {"\"" + id + "\" sudah ada di " + first, "\"" + id + "\" stands in " + first + " already"});
}

Result<std::vector<OpenFile>> open_all(std::span<const RuleFile> files) {
  std::vector<const RuleFile*> sorted;
  for (const auto& file : files) sorted.push_back(&file);
  std::sort(sorted.begin(), sorted.end(),
            [](const auto* a, const auto* b) { return a->name < b->name; });
  std::vector<OpenFile> open;
  for (const RuleFile* file : sorted) {
    LINDUNG_ASSIGN_OR_RETURN(Node root, parse_document(file->text, file->name, "RULES"));
    open.push_back({Faults(file->name, "RULES"), std::move(root)});
  }
  return open;
}

Digest digest_of(std::span<const RuleFile> files) {
  std::vector<std::string> lines;
  for (const auto& file : files) lines.push_back(sha256(file.text).hex() + " " + file.name + "\n");
  std::sort(lines.begin(), lines.end());
  std::string all;
  for (const auto& line : lines) all += line;
  return sha256(all);
}

}  // namespace

class BookBuilder {
 public:
  Result<void> add_enumerations(OpenFile& file) {
    const Reader reader = read_file(file);
    for (auto& [name, members] : read_enumerations(reader.table_if("enumeration"), file.faults)) {
      if (!book_.enumerations_.emplace(name, members).second) {
        return duplicate(name, file.faults.where(reader.line_of("enumeration")), "[enumeration]");
      }
    }
    return first_fault(file);
  }

  Result<void> add_topics(OpenFile& file) {
    return add_named(file, "topic", [this](const std::string& word, Text text) {
      return book_.topics_.emplace(word, std::move(text)).second;
    });
  }

  Result<void> add_words(OpenFile& file) {
    return add_named(file, "words", [this](const std::string& code, Text text) {
      return book_.words_.add(code, std::move(text));
    });
  }

  Result<void> add_rules(OpenFile& file) {
    const Reader reader = read_file(file);
    for (const Node& node : reader.tables_if("rule")) {
      LINDUNG_RETURN_IF_ERROR(
          add(read_rule(node, file.faults, book_.enumerations_), book_.rules_, file));
    }
    for (const Node& node : reader.tables_if("discount")) {
      LINDUNG_RETURN_IF_ERROR(
          add(read_discount(node, file.faults, book_.enumerations_), book_.discounts_, file));
    }
    return first_fault(file);
  }

  Result<RuleBook> finish(std::span<const RuleFile> files) {
    for (const auto& [id, rule] : book_.rules_) {
      LINDUNG_RETURN_IF_ERROR(check_timeline(rule, book_.enumerations_));
    }
    LINDUNG_RETURN_IF_ERROR(check_discounts(book_.discounts_));
    for (const auto& [id, rule] : book_.rules_) take_names(rule);
    book_.digest_ = digest_of(files);
    return std::move(book_);
  }

 private:
  // The members of a table `key`, each { id = "...", en = "..." }; `take` says whether one is new.
  template <class Take>
  Result<void> add_named(OpenFile& file, const char* key, Take take) {
    const Reader reader = read_file(file);
    const Node* table = reader.table_if(key);
    if (!table) return first_fault(file);
    for (const auto& [word, line, node] : table->members) {
      if (node.kind != Node::Kind::Table) {
        file.faults.add("TYPE", line,
                        {"di sini ditulis { id = \"...\", en = \"...\" }",
                         "here { id = \"...\", en = \"...\" } is written"});
        break;
      }
      const Reader text(node, file.faults, {"id", "en"});
      if (!take(word, Text{text.text("id"), text.text("en")}))
        return duplicate(word, file.faults.where(line), "[" + std::string(key) + "]");
    }
    return first_fault(file);
  }

  // A rule whose table names codes in both languages. What [words] says comes first.
  void take_names(const Rule& rule) {
    if (rule.unit != Unit::Table || rule.values.empty()) return;
    const auto& table = std::get<Table>(rule.values.back().value);
    const auto& columns = table.columns;
    if (columns.size() != 3 || columns[0].name != "word" || columns[1].name != "id" ||
        columns[2].name != "en")
      return;
    for (const Row& row : table.rows) {
      book_.words_.add(std::get<std::string>(row[0]),
                       {std::get<std::string>(row[1]), std::get<std::string>(row[2])});
    }
  }

  static Result<void> first_fault(const OpenFile& file) {
    if (file.faults.first()) return *file.faults.first();
    return {};
  }

  const std::string* place_of(const std::string& id) const {
    if (const auto rule = book_.rules_.find(id); rule != book_.rules_.end())
      return &rule->second.where;
    const auto discount = book_.discounts_.find(id);
    return discount == book_.discounts_.end() ? nullptr : &discount->second.where;
  }

  template <class Item, class Map>
  Result<void> add(Item item, Map& to, const OpenFile& file) {
    LINDUNG_RETURN_IF_ERROR(first_fault(file));
    if (const auto* first = place_of(item.id)) return duplicate(item.id, item.where, *first);
    std::string id = item.id;
    to.emplace(std::move(id), std::move(item));
    return {};
  }

  RuleBook book_;
};

Result<RuleBook> RuleBook::load(std::span<const RuleFile> files) {
  LINDUNG_ASSIGN_OR_RETURN(auto open, open_all(files));
  BookBuilder builder;
  for (auto& file : open) LINDUNG_RETURN_IF_ERROR(builder.add_enumerations(file));
  for (auto& file : open) LINDUNG_RETURN_IF_ERROR(builder.add_topics(file));
  for (auto& file : open) LINDUNG_RETURN_IF_ERROR(builder.add_words(file));
  for (auto& file : open) LINDUNG_RETURN_IF_ERROR(builder.add_rules(file));
  return builder.finish(files);
}

}  // namespace lindung::rules
