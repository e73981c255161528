#include "office/roster/columns.h"

#include <algorithm>

namespace lindung::roster {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(Column::kCount)> kIds{
    "ordinal",
    "name",
    "nik",
    "family_card",
    "kpj",
    "nip",
    "birth_place",
    "birth_date",
    "birth_place_and_date",
    "birth_day",
    "birth_month",
    "birth_year",
    "age",
    "sex",
    "married",
    "religion",
    "address",
    "neighbourhood",
    "hamlet",
    "neighbourhood_and_hamlet",
    "village",
    "district",
    "city",
    "region_code",
    "job",
    "group",
    "phone",
    "mother",
    "father",
    "income",
    "note",
    "evidence",
    "rank",
    "status",
    "segment",
    "death_date",
    "sponsor",
    "resident_since",
    "decile",
    "correction_reference"};

}  // namespace

std::string_view column_id(Column column) { return kIds[static_cast<std::size_t>(column)]; }

std::optional<Column> parse_column(std::string_view id) {
  const auto found = std::find(kIds.begin(), kIds.end(), id);
  if (found == kIds.end()) return std::nullopt;
  return static_cast<Column>(found - kIds.begin());
}

}  // namespace lindung::roster
