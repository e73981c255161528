#include "shell/app/link/link_parameters.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include <fmt/core.h>

#include "engines/linkage/tabular/bonds.h"
#include "engines/rules/document.h"
#include "shell/app/link/link_words.h"
#include "shell/app/toml_values.h"

namespace lindung::app {
namespace {

namespace tabular = linkage::tabular;
using rules::Node;

constexpr double kSumTolerance = .02;

// The position of a key in a list of keys.
template <std::size_t kCount>
std::optional<std::size_t> position(const std::array<const char*, kCount>& keys,
                                    std::string_view key) {
  for (std::size_t i = 0; i < kCount; ++i) {
    if (keys[i] == key) return i;
  }
  return std::nullopt;
}

class ParametersReader {
 public:
  ParametersReader(std::string name, const LinkModel& model)
      : name_(std::move(name)), model_(model), found_(model.fields.size()) {
    kept_.fields.resize(model.fields.size());
    kept_.share[0] = 1;
  }

  Result<KeptParameters> read(const Node& root) {
    for (const auto& [key, line, node] : root.members)
      LINDUNG_RETURN_IF_ERROR(read_member(key, node));
    for (std::size_t f = 0; f < found_.size(); ++f) {
      if (!found_[f]) return wrong_column(name_);
    }
    if (kept_.rules.empty() || kept_.share[static_cast<std::size_t>(tabular::Story::Same)] <= 0)
      return wrong_value(root);
    return std::move(kept_);
  }

 private:
  Result<void> read_member(std::string_view key, const Node& node) {
    if (key == "share") return read_stories(node, kept_.share);
    if (key != "field" && key != "rule") return unknown_key(key, node);
    if (node.kind != Node::Kind::List) return wrong_value(node);
    for (const auto& item : node.items) {
      if (item.kind != Node::Kind::Table) return wrong_value(item);
      LINDUNG_RETURN_IF_ERROR(key == "field" ? read_field(item) : read_rule(item));
    }
    return {};
  }

  Result<void> read_stories(const Node& node, std::array<double, tabular::kStories>& into) {
    if (node.kind != Node::Kind::Table) return wrong_value(node);
    for (const auto& [key, line, value] : node.members) {
      const auto story = position(kStoryKeys, key);
      if (!story || *story == 0) return unknown_key(key, value);
      LINDUNG_ASSIGN_OR_RETURN(into[*story], number(value, 0, 1));
    }
    return {};
  }

  Result<void> read_field(const Node& table) {
    const auto column = column_of(text_at(table, "column"));
    if (!column || found_[*column]) return wrong_column(place(table));
    found_[*column] = true;
    auto& field = kept_.fields[*column];
    field.column = model_.fields[*column].column;
    for (const auto& [key, line, node] : table.members) {
      if (key == "column") continue;
      LINDUNG_RETURN_IF_ERROR(read_field_member(key, node, field));
    }
    double sum = 0;
    for (const double m : field.m) sum += m;
    const bool dated = model_.fields[field.birth_column].kind == tabular::Kind::Date;
    if (std::abs(sum - 1) > kSumTolerance || (field.same_district > 0 && !dated))
      return wrong_value(table);
    return {};
  }

  Result<void> read_field_member(std::string_view key, const Node& node, KeptField& field) {
    if (key == "shared") return read_stories(node, field.shared);
    if (key == "birth_date_in") {
      const auto column = column_of(text_in(node));
      if (!column || model_.fields[*column].kind != tabular::Kind::Date) return wrong_value(node);
      field.birth_column = *column;
      return {};
    }
    if (key == "same_district") {
      LINDUNG_ASSIGN_OR_RETURN(field.same_district, number(node, 0, 1));
      return {};
    }
    if (key == "left_out") {
      const auto value = flag_in(node);
      if (!value) return wrong_value(node);
      field.left_out = *value;
      return {};
    }
    if (key == "shared_by") return read_bond(node, field);
    const auto level = position(kLevelKeys, key);
    if (!level || *level == 0) return unknown_key(key, node);
    if (node.kind != Node::Kind::Table || node.members.size() != 2) return wrong_value(node);
    for (const auto& [name, line, value] : node.members) {
      if (name != "m" && name != "chance") return unknown_key(name, value);
      auto& into = name == "m" ? field.m : field.chance;
      LINDUNG_ASSIGN_OR_RETURN(into[*level], number(value, name == "m" ? 0 : 1e-12, 1e12));
      if (name == "m" && into[*level] > 1) return wrong_value(value);
    }
    return {};
  }

  Result<void> read_bond(const Node& node, KeptField& field) {
    const auto word = text_in(node);
    if (word == "person")
      field.bond = tabular::Bond::Person;
    else if (word == "family")
      field.bond = tabular::Bond::Family;
    else if (word == "place")
      field.bond = tabular::Bond::Place;
    else
      return wrong_value(node);
    return {};
  }

  Result<void> read_rule(const Node& table) {
    tabular::Rule rule;
    const auto* keys = table.find("keys");
    if (keys == nullptr || keys->kind != Node::Kind::List || keys->items.empty() ||
        keys->items.size() > 2) {
      return wrong_value(table);
    }
    for (const auto& item : keys->items) {
      if (item.kind != Node::Kind::Table) return wrong_value(item);
      const auto column = column_of(text_at(item, "column"));
      if (!column) return wrong_column(place(item));
      const auto cut = position(kCutKeys, text_at(item, "cut").value_or(""));
      const tabular::BlockKey found{static_cast<std::uint8_t>(*column),
                                    static_cast<tabular::Cut>(cut.value_or(0))};
      if (!cut || !fits(found)) return wrong_value(item);
      rule.push_back(found);
    }
    kept_.rules.push_back(std::move(rule));
    return {};
  }

  // Whether values of that column can be cut so.
  bool fits(tabular::BlockKey key) const {
    using tabular::Cut;
    using tabular::Kind;
    const Kind kind = model_.fields[key.column].kind;
    switch (key.cut) {
      case Cut::Sounds:
      case Cut::FirstSound:
      case Cut::LastSound:
      case Cut::RareSound:
        return tabular::is_words(kind);
      case Cut::YearMonth:
      case Cut::MonthDay:
      case Cut::Year:
        return kind == Kind::Date;
      case Cut::EitherWay:
        return kind == Kind::GivenName &&
               std::any_of(model_.fields.begin(), model_.fields.end(),
                           [](const auto& field) { return field.kind == Kind::Surname; });
      default:
        return true;
    }
  }

  std::optional<std::size_t> column_of(const std::optional<std::string>& name) const {
    for (std::size_t f = 0; f < model_.fields.size(); ++f) {
      if (name && model_.fields[f].column == *name) return f;
    }
    return std::nullopt;
  }

  Result<double> number(const Node& node, double least, double most) const {
    const auto value = number_in(node);
    if (!value || !(*value >= least) || !(*value <= most)) return wrong_value(node);
    return *value;
  }

  std::string place(const Node& node) const { return fmt::format("{}:{}", name_, node.line); }

  Error wrong_value(const Node& node) const {
    return Error::input("LINK_PARAMETERS_VALUE", place(node),
                        {"Nilai ini tidak cocok di sini; m satu kolom berjumlah 1. Perbaiki, atau "
                         "tulis parameter lagi dengan --parameters.",
                         "This value does not fit here; the m of a column sum to 1. Mend it, or "
                         "write the parameters anew with --parameters."});
  }

  static Error wrong_column(const std::string& where) {
    return Error::input("LINK_PARAMETERS_COLUMN", where,
                        {"Berkas parameter harus memuat tiap kolom model sekali, dan tidak yang "
                         "lain. Samakan dengan model, atau tulis lagi dengan --parameters.",
                         "The parameters must name each column of the model once, and no other. "
                         "Make them agree with the model, or write them anew with --parameters."});
  }

  Error unknown_key(std::string_view key, const Node& node) const {
    return Error::input("LINK_PARAMETERS_KEY", place(node),
                        {fmt::format("Kunci '{}' tidak dikenal di sini; perbaiki atau hapus.", key),
                         fmt::format("The key '{}' is not known here; mend or remove it.", key)});
  }

  std::string name_;
  const LinkModel& model_;
  std::vector<bool> found_;
  KeptParameters kept_;
};

}  // namespace

Result<KeptParameters> parse_link_parameters(std::string_view text, const std::string& name,
                                             const LinkModel& model) {
  const auto root = rules::parse_document(text, name, "LINK_PARAMETERS", rules::Fractions::Taken);
  if (!root)
    return Error::input("LINK_PARAMETERS_SYNTAX", root.error().where, root.error().message);
  return ParametersReader(name, model).read(*root);
}

void prepare_for(const KeptParameters& kept, LinkTable& table) {
  for (std::size_t f = 0; f < kept.fields.size(); ++f) {
    auto& column = table.data.columns[f];
    column.field.bond = kept.fields[f].bond;
    column.same_district = kept.fields[f].same_district;
    column.birth_column = kept.fields[f].birth_column;
  }
  tabular::mark_identity_numbers(table.data, 0);
}

void use(const KeptParameters& kept, tabular::Linker& linker) {
  auto parameters = linker.parameters();
  std::vector<bool> left_out;
  parameters.share = kept.share;
  for (std::size_t f = 0; f < kept.fields.size(); ++f) {
    parameters.fields[f].m = kept.fields[f].m;
    parameters.fields[f].chance = kept.fields[f].chance;
    parameters.fields[f].shared = kept.fields[f].shared;
    left_out.push_back(kept.fields[f].left_out);
  }
  linker.use(std::move(parameters), std::move(left_out));
}

}  // namespace lindung::app
