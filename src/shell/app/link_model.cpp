#include "shell/app/link_model.h"

#include <fmt/core.h>
#include <toml++/toml.h>

#include "base/text.h"
#include "engines/linkage/tabular/dataset.h"
#include "engines/rules/document.h"
#include "shell/app/link_text.h"

namespace lindung::app {
namespace {

namespace tabular = linkage::tabular;

std::string place(const std::string& name, const toml::node& node) {
  return fmt::format("{}:{}", name, node.source().begin.line);
}

Error wrong(const char* code, const std::string& where, Text message) {
  return Error::input(code, where, std::move(message));
}

class ModelReader {
 public:
  explicit ModelReader(std::string name) : name_(std::move(name)) {}

  Result<LinkModel> read(const toml::table& root) {
    for (const auto& [key, node] : root) LINDUNG_RETURN_IF_ERROR(read_member(key.str(), node));
    if (model_.id.empty()) {
      return wrong("LINK_MODEL_ID", name_,
                   {"Model tidak menyebut kolom id, misalnya: id = \"rec_id\".",
                    "The model names no id column, for example: id = \"rec_id\"."});
    }
    if (model_.fields.empty() || model_.fields.size() > tabular::kFieldsMax) {
      return wrong("LINK_MODEL_FIELDS", name_,
                   {fmt::format("Model menyebut {} kolom; yang boleh 1 sampai {}.",
                                model_.fields.size(), tabular::kFieldsMax),
                    fmt::format("The model names {} columns; it must name 1 to {}.",
                                model_.fields.size(), tabular::kFieldsMax)});
    }
    LINDUNG_RETURN_IF_ERROR(check_rules());
    return model_;
  }

 private:
  Result<void> read_member(std::string_view key, const toml::node& node) {
    if (key == "id" || key == "id_column") return read_id(node);
    if (key == "fields" || key == "field" || key == "columns") {
      if (const auto* table = node.as_table()) return read_short_fields(*table);
      if (const auto* list = node.as_array()) return read_long_fields(*list);
      return type_error(node);
    }
    if (key == "block" || key == "blocking" || key == "blocking_rules") return read_rules(node);
    if (key == "threshold") {
      const auto value = node.value<double>();
      if (!value || *value <= 0 || *value > 1) return type_error(node);
      model_.threshold = *value;
      return {};
    }
    return unknown_key(key, node);
  }

  Result<void> read_id(const toml::node& node) {
    const auto* text = node.as_string();
    if (text == nullptr) return type_error(node);
    model_.id = **text;
    return {};
  }

  // [fields]: column = "kind"
  Result<void> read_short_fields(const toml::table& table) {
    // In the order of the file: toml++ keeps its keys in alphabetical order.
    std::vector<std::pair<toml::source_position, Field>> found;
    for (const auto& [key, node] : table) {
      const auto* kind = node.as_string();
      if (kind == nullptr) return type_error(node);
      LINDUNG_ASSIGN_OR_RETURN(auto field, field_of(std::string(key.str()), **kind, node));
      found.emplace_back(node.source().begin, std::move(field));
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
      return a.first.line != b.first.line ? a.first.line < b.first.line
                                          : a.first.column < b.first.column;
    });
    for (auto& [position, field] : found) model_.fields.push_back(std::move(field));
    return {};
  }

  // [[fields]]: column = "...", kind = "..."
  Result<void> read_long_fields(const toml::array& list) {
    for (const auto& item : list) {
      const auto* table = item.as_table();
      if (table == nullptr) return type_error(item);
      std::string column, kind, bond;
      for (const auto& [key, node] : *table) {
        const auto* text = node.as_string();
        if (text == nullptr) return type_error(node);
        if (key == "column" || key == "name" || key == "field")
          column = **text;
        else if (key == "kind" || key == "type")
          kind = **text;
        else if (key == "shared_by")
          bond = **text;
        else
          return unknown_key(key.str(), node);
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

  Result<void> read_rules(const toml::node& node) {
    const auto* list = node.as_array();
    if (list == nullptr) return type_error(node);
    for (const auto& item : *list) {
      const auto* names = item.as_array();
      if (names == nullptr || names->empty()) return type_error(item);
      std::vector<std::string> rule;
      for (const auto& name : *names) {
        const auto* text = name.as_string();
        if (text == nullptr) return type_error(name);
        rule.push_back(**text);
      }
      model_.rules.push_back(std::move(rule));
    }
    return {};
  }

  using Field = tabular::Field;
  Result<Field> field_of(const std::string& column, const std::string& kind,
                         const toml::node& node) const {
    auto field = tabular::field_of_kind(kind);
    if (column.empty() || !field) {
      return wrong("LINK_MODEL_KIND", place(name_, node),
                   {"Jenis kolom ini tidak dikenal. Yang dikenal: name, given name, surname, "
                    "mother's name, date, sex, postcode, region, address, text, number, key, "
                    "household key.",
                    "This kind of column is not known. Known are: name, given name, surname, "
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
        return wrong("LINK_MODEL_RULE", name_,
                     {"Aturan blok menyebut kolom yang bukan bagian dari model.",
                      "A blocking rule names a column that is not part of the model."});
      }
    }
    return {};
  }

  Error type_error(const toml::node& node) const {
    return wrong("LINK_MODEL_VALUE", place(name_, node),
                 {"Nilai ini tidak cocok di sini. Lihat docs/reference/link.md.",
                  "This value does not fit here. See docs/reference/link.md."});
  }

  Error unknown_key(std::string_view key, const toml::node& node) const {
    return wrong(
        "LINK_MODEL_KEY", place(name_, node),
        {fmt::format("Kunci '{}' tidak dikenal. Yang dikenal: id, fields, blocking, threshold.",
                     key),
         fmt::format("The key '{}' is not known. Known are: id, fields, blocking, threshold.",
                     key)});
  }

  std::string name_;
  LinkModel model_;
};

}  // namespace

Result<LinkModel> parse_link_model(std::string_view text, const std::string& name) {
  if (const int line = rules::foreign_letter_line(text)) {
    return wrong("LINK_MODEL_SYNTAX", fmt::format("{}:{}", name, line),
                 {"Nama kolom dengan huruf di luar ASCII ditulis dalam tanda kutip.",
                  "A column's name with letters beyond ASCII is written in quotation marks."});
  }
  try {
    return ModelReader(name).read(toml::parse(text));
  } catch (const toml::parse_error& fault) {
    return wrong("LINK_MODEL_SYNTAX", fmt::format("{}:{}", name, fault.source().begin.line),
                 {"Berkas model bukan TOML yang benar.", "The model file is not correct TOML."});
  }
}

Result<LinkModel> read_link_model(const std::filesystem::path& path) {
  LINDUNG_ASSIGN_OR_RETURN(const std::string text, read_link_text(path));
  return parse_link_model(text, path.filename().string());
}

}  // namespace lindung::app
