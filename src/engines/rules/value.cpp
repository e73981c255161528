#include "engines/rules/value.h"

#include <algorithm>
#include <array>

#include "terms/rupiah.h"

namespace lindung::rules {
namespace {

constexpr std::array<std::string_view, 12> kUnitIds{"rupiah", "permille", "ppm",   "months",
                                                    "days",   "years",    "count", "date",
                                                    "flag",   "text",     "list",  "table"};

// "4,5%" of 45 permille.
std::string per_cent(std::int64_t permille, char point) {
  std::string text = std::to_string(permille / 10);
  if (permille % 10 != 0) text += point + std::to_string(permille % 10);
  return text + "%";
}

Text number_text(std::int64_t number, Unit unit) {
  const std::string digits = std::to_string(number);
  switch (unit) {
    case Unit::Rupiah:
      return {Rupiah(number).text(), Rupiah(number).text()};
    case Unit::Permille:
      return {per_cent(number, ','), per_cent(number, '.')};
    case Unit::PartsPerMillion:
      return {digits + " per sejuta", digits + " per million"};
    case Unit::Months:
      return {digits + " bulan", digits + " months"};
    case Unit::Days:
      return {digits + " hari", digits + " days"};
    case Unit::Years:
      return {digits + " tahun", digits + " years"};
    default:
      return {digits, digits};
  }
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const auto& text : texts) all += (all.empty() ? "" : ", ") + text;
  return all;
}

}  // namespace

std::string_view unit_id(Unit unit) { return kUnitIds[static_cast<std::size_t>(unit)]; }

std::optional<Unit> parse_unit(std::string_view id) {
  const auto at = std::find(kUnitIds.begin(), kUnitIds.end(), id);
  if (at == kUnitIds.end()) return std::nullopt;
  return static_cast<Unit>(at - kUnitIds.begin());
}

bool is_number(Unit unit) { return unit <= Unit::Count; }

const Row* Table::band(std::int64_t key) const {
  const auto after =
      std::upper_bound(rows.begin(), rows.end(), key, [](std::int64_t k, const Row& row) {
        const auto* from = std::get_if<std::int64_t>(&row.front());
        return from && k < *from;
      });
  return after == rows.begin() ? nullptr : &*(after - 1);
}

const Row* Table::row(std::string_view key) const {
  const auto at = std::find_if(rows.begin(), rows.end(), [&](const Row& row) {
    const auto* text = std::get_if<std::string>(&row.front());
    return text && *text == key;
  });
  return at == rows.end() ? nullptr : &*at;
}

std::optional<std::size_t> Table::column(std::string_view name) const {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].name == name) return i;
  }
  return std::nullopt;
}

Text value_text(const Value& value, Unit unit) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return number_text(*number, unit);
  if (const auto* date = std::get_if<Date>(&value)) return {date->iso(), date->iso()};
  if (const auto* flag = std::get_if<bool>(&value)) {
    return *flag ? Text{"ya", "yes"} : Text{"tidak", "no"};
  }
  if (const auto* text = std::get_if<std::string>(&value)) return {*text, *text};
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
    return {joined(*list), joined(*list)};
  }
  const std::string rows = std::to_string(std::get<Table>(value).rows.size());
  return {rows + " baris", rows + " rows"};
}

}  // namespace lindung::rules
