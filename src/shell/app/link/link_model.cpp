#include "shell/app/link/link_model.h"

#include <algorithm>

#include <fmt/core.h>

#include "base/text.h"
#include "engines/linkage/tabular/dataset.h"
#include "engines/rules/document.h"
#include "shell/app/link/link_text.h"
#include "shell/app/toml_values.h"

namespace lindung::app {
namespace {

namespace tabular = linkage::tabular;
using rules::Node;

std::string place(const std::string& name, const Node& node) {
  return fmt::format("{}:{}", name, node.line);
}

Error wrong(const char* code, const std::string& where, Text message) {
  return Error::input(code, where, std::move(message));
}

class ModelReader {
 public:
  explicit ModelReader(std::string name) : name_(std::move(name)) {}

  Result<LinkModel> read(const Node& root) {
    for (const auto& [key, line, node] : root.members)
      LINDUNG_RETURN_IF_ERROR(read_member(key, node));
    if (model_.id.empty()) {
      return wrong(
          "LINK_MODEL_ID", name_,
          {"Model tidak menyebut kolom id. Tulis di baris pertama, misalnya: id = \"rec_id\".",
           "The model names no id column. Write it on the first line, for example: id = "
           "\"rec_id\"."});
    }
    if (model_.fields.empty() || model_.fields.size() > tabular::kFieldsMax) {
      return wrong(
          "LINK_MODEL_FIELDS", name_,
          {fmt::format("Model menyebut {} kolom; yang boleh 1 sampai {}. Sebutkan kolom yang "
                       "membedakan orang di bawah [fields], misalnya nama = \"name\".",
                       model_.fields.size(), tabular::kFieldsMax),
           fmt::format(
               "The model names {} columns; it must name 1 to {}. Name the columns that tell "
               "people apart under [fields], for example nama = \"name\".",
               model_.fields.size(), tabular::kFieldsMax)});
    }
    LINDUNG_RETURN_IF_ERROR(check_rules());
    return model_;
  }

 private:
  Result<void> read_member(std::string_view key, const Node& node) {
    if (key == "id" || key == "id_column") return read_id(node);
    if (key == "fields" || key == "field" || key == "columns") {
      if (node.kind == Node::Kind::Table) return read_short_fields(node);
      if (node.kind == Node::Kind::List) return read_long_fields(node);
      return type_error(node);
    }
    if (key == "block" || key == "blocking" || key == "blocking_rules") return read_rules(node);
    if (key == "threshold") {
      const auto value = number_in(node);
      if (!value || *value <= 0 || *value > 1) return type_error(node);
      model_.threshold = *value;
      return {};
    }
    return unknown_key(key, node);
  }

  Result<void> read_id(const Node& node) {
    const auto text = text_in(node);
    if (!text) return type_error(node);
    model_.id = *text;
    return {};
  }

  // [fields]: column = "kind", in the order of the file
  Result<void> read_short_fields(const Node& table) {
    std::vector<const Node::Member*> found;
    for (const auto& member : table.members) found.push_back(&member);
    std::stable_sort(found.begin(), found.end(), [](const auto* a, const auto* b) {
      return a->value.line != b->value.line ? a->value.line < b->value.line
                                            : a->value.character < b->value.character;
    });
    for (const auto* member : found) {
      const auto kind = text_in(member->value);
      if (!kind) return type_error(member->value);
      LINDUNG_ASSIGN_OR_RETURN(auto field, field_of(member->key, *kind, member->value));
      model_.fields.push_back(std::move(field));
    }
    return {};
  }

  // [[fields]]: column = "...", kind = "..."
  Result<void> read_long_fields(const Node& list) {
    for (const auto& item : list.items) {
      if (item.kind != Node::Kind::Table) return type_error(item);
      std::string column, kind, bond;
      for (const auto& [key, line, node] : item.members) {
        const auto text = text_in(node);
        if (!text) return type_error(node);
        if (key == "column" || key == "name" || key == "field")
          column = *text;
        else if (key == "kind" || key == "type")
          kind = *text;
        else if (key == "shared_by")
          bond = *text;
        else
          return unknown_key(key, node);
      }
      LINDUNG_ASSIGN_OR_RETURN(auto field, field_of(column, kind, item));
      if (!bond.empty()) {
        if (bond == "nobody" || bond == "person")
          field.bond = tabular::Bond::Person;
        else if (bond == "family")
          field.bond = tabular::Bond::Family;
        else if (bond == "place")
          field.bond = tabular::Bond::Place;
        else
          return type_error(item);
      }
      model_.fields.push_back(std::move(field));
    }
    return {};
  }

  Result<void> read_rules(const Node& node) {
    if (node.kind != Node::Kind::List) return type_error(node);
    for (const auto& item : node.items) {
      if (item.kind != Node::Kind::List || item.items.empty()) return type_error(item);
      std::vector<std::string> rule;
      for (const auto& name : item.items) {
        const auto text = text_in(name);
        if (!text) return type_error(name);
        rule.push_back(*text);
      }
      model_.rules.push_back(std::move(rule));
    }
    return {};
  }

  using Field = tabular::Field;
  Result<Field> field_of(const std::string& column, const std::string& kind,
                         const Node& node) const {
    auto field = tabular::field_of_kind(kind);
    if (column.empty() || !field) {
      return wrong("LINK_MODEL_KIND", place(name_, node),
                   {"Jenis kolom ini tidak dikenal. Pilih salah satu: name, given name, surname, "
                    "mother's name, date, sex, postcode, region, address, text, number, key, "
                    "household key.",
                    "This kind of column is not known. Choose one of: name, given name, surname, "
                    "mother's name, date, sex, postcode, region, address, text, number, key, "
                    "household key."});
    }
    field->column = column;
    return *field;
  }

  Result<void> check_rules() const {
    for (const auto& rule : model_.rules) {
      for (const auto& column : rule) {
        const bool known = std::any_of(model_.fields.begin(), model_.fields.end(),
                                       [&](const Field& field) { return field.column == column; });
        if (known) continue;
        return wrong(
            "LINK_MODEL_RULE", name_,
            {"Aturan blok menyebut kolom yang bukan bagian dari model. Tambahkan kolom itu di "
             "bawah [fields] atau hapus aturannya.",
             "A blocking rule names a column that is not part of the model. Add the column "
             "under [fields] or remove the rule."});
      }
    }
    return {};
  }

  Error type_error(const Node& node) const {
    return wrong(
        "LINK_MODEL_VALUE", place(name_, node),
        {"Nilai ini tidak cocok di sini. Tulis id dan jenis kolom sebagai teks dalam tanda "
         "kutip, blocking sebagai [[\"kolom\"]], threshold antara 0 dan 1.",
         "This value does not fit here. Write id and kinds of columns as texts in quotation "
         "marks, blocking as [[\"column\"]], threshold between 0 and 1."});
  }

  Error unknown_key(std::string_view key, const Node& node) const {
    return wrong("LINK_MODEL_KEY", place(name_, node),
                 {fmt::format("Kunci '{}' tidak dikenal. Yang ada: id, fields, blocking, "
                              "threshold; perbaiki atau hapus.",
                              key),
                  fmt::format("The key '{}' is not known. There are: id, fields, blocking, "
                              "threshold; mend or remove it.",
                              key)});
  }

  std::string name_;
  LinkModel model_;
};

}  // namespace

Result<LinkModel> parse_link_model(std::string_view text, const std::string& name) {
  const auto root = rules::parse_document(text, name, "LINK_MODEL", rules::Fractions::Taken);
  if (!root) return wrong("LINK_MODEL_SYNTAX", root.error().where, root.error().message);
  return ModelReader(name).read(*root);
}

Result<LinkModel> read_link_model(const std::filesystem::path& path) {
  LINDUNG_ASSIGN_OR_RETURN(const std::string text, read_link_text(path));
  return parse_link_model(text, path.filename().string());
}

}  // namespace lindung::app
