#include "engines/rules/value.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "terms/spoken.h"

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

// "262.974" and "262,974". Four digits stand together: they may be a year.
Text digits_of(std::int64_t number) {
  if (number > -10'000 && number < 10'000) return {std::to_string(number), std::to_string(number)};
  return {grouped(number), grouped_en(number)};
}

Text of_time(std::int64_t number, const char* id, const char* en) {
  const Text digits = digits_of(number);
  return {digits.id + " " + id, digits.en + " " + en + (number == 1 ? "" : "s")};
}

Text number_text(std::int64_t number, Unit unit) {
  const Text digits = digits_of(number);
  switch (unit) {
    case Unit::Rupiah:
      return spoken_rupiah(Rupiah(number));
    case Unit::Permille:
      return {per_cent(number, ','), per_cent(number, '.')};
    case Unit::PartsPerMillion:
      return {digits.id + " per sejuta", digits.en + " per million"};
    case Unit::Months:
      return of_time(number, "bulan", "month");
    case Unit::Days:
      return of_time(number, "hari", "day");
    case Unit::Years:
      return of_time(number, "tahun", "year");
    default:
      return digits;
  }
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

Text value_text(const Value& value, Unit unit, const Words& words) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return number_text(*number, unit);
  if (const auto* date = std::get_if<Date>(&value)) return spoken_day(*date);
  if (const auto* flag = std::get_if<bool>(&value)) {
    return *flag ? Text{"ya", "yes"} : Text{"tidak", "no"};
  }
  if (const auto* text = std::get_if<std::string>(&value)) return words.of(*text);
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) {
    std::vector<Text> texts;
    for (const auto& one : *list) texts.push_back(words.of(one));
    return joined(texts, ", ");
  }
  const std::size_t rows = std::get<Table>(value).rows.size();
  return {std::to_string(rows) + " baris", std::to_string(rows) + (rows == 1 ? " row" : " rows")};
}

}  // namespace lindung::rules
