#include "terms/gazetteer.h"

#include <algorithm>

#include "base/check.h"
#include "base/text.h"
#include "terms/place_distance.h"
#include "terms/place_key.h"
#include "terms/region_table.h"

namespace lindung::gazetteer {
namespace {

const RegionTable& table_of(RegionLevel level) {
  switch (level) {
    case RegionLevel::Province:
      return kProvinceTable;
    case RegionLevel::City:
      return kCityTable;
    case RegionLevel::District:
      return kDistrictTable;
    case RegionLevel::Village:
      return kVillageTable;
  }
  LINDUNG_CHECK(false);
}

struct Range {
  std::size_t first;
  std::size_t last;
};

// The rows of `table` whose codes begin with the digits of `parent`.
Range rows_inside(const RegionTable& table, RegionLevel level, RegionCode parent) {
  std::uint64_t scale = 1;
  for (int i = static_cast<int>(parent.level()); i < static_cast<int>(level); ++i) scale *= 10;
  const auto* end = table.codes + table.size;
  const auto* first = std::lower_bound(table.codes, end, parent.number() * scale);
  const auto* last = std::lower_bound(first, end, (parent.number() + 1) * scale);
  return {static_cast<std::size_t>(first - table.codes),
          static_cast<std::size_t>(last - table.codes)};
}

// How a text was found: the smaller, the better. `edits` counts typing errors; `rank` how much had
// to be left out.
struct Fit {
  std::size_t edits = kTooFar;
  int rank = 0;
  friend auto operator<=>(const Fit&, const Fit&) = default;
};

struct Query {
  std::string_view key;
  int rank;
};

std::vector<Query> queries_of(const PlaceKeys& keys) {
  std::vector<Query> queries;
  int rank = 0;
  for (const auto* list : {&keys.whole, &keys.bare, &keys.parts}) {
    for (const std::string& key : *list) queries.push_back({key, rank++});
  }
  return queries;
}

// The best fit of any query to any key of a region. The first key of a region is its whole name;
// the others cost a rank.
Fit fit_of(const std::vector<Query>& queries, std::string_view keys, std::size_t edits_allowed) {
  constexpr int kOtherKey = 10;
  Fit best;
  for (int other = 0;; other = kOtherKey) {
    const std::size_t slash = keys.find('/');
    const std::string_view key = keys.substr(0, slash);
    for (const auto& [query, rank] : queries) {
      const std::size_t edits =
          edits_allowed == 0 ? (query == key ? 0 : kTooFar) : typing_errors(query, key);
      best = std::min(best, Fit{edits, rank + other});
    }
    if (slash == std::string_view::npos) return best;
    keys.remove_prefix(slash + 1);
  }
}

bool is_of_kind(std::uint64_t code, RegionLevel level, PlaceKind kind) {
  if (level == RegionLevel::Village) {
    const bool urban = code / 1000 % 10 == 1;
    return (kind != PlaceKind::UrbanVillage || urban) &&
           (kind != PlaceKind::RuralVillage || !urban);
  }
  if (level == RegionLevel::City) {
    const bool city = code % 100 > 70;
    return (kind != PlaceKind::City || city) && (kind != PlaceKind::Regency || !city);
  }
  return true;
}

// Same letters in any case, one space for many.
bool is_same_text(std::string_view a, std::string_view b) {
  const auto tidy = [](std::string_view text) {
    std::string out;
    for (const char c : trim(text)) {
      const char plain = is_space(c) ? ' ' : upper(c);
      if (plain != ' ' || out.back() != ' ') out += plain;
    }
    return out;
  };
  return tidy(a) == tidy(b);
}

template <class Keep>
void keep_if_any(std::vector<Match>& matches, Keep keep) {
  if (std::any_of(matches.begin(), matches.end(), keep)) {
    std::erase_if(matches, [&](const Match& match) { return !keep(match); });
  }
}

std::vector<Match> search(RegionLevel level, Range rows, std::string_view name) {
  const RegionTable& table = table_of(level);
  const PlaceKeys keys = place_keys(name);
  const std::vector<Query> queries = queries_of(keys);
  std::vector<Match> matches;
  for (const std::size_t edits_allowed : {std::size_t{0}, kMostEdits}) {
    Fit best{kMostEdits, 1000};
    for (std::size_t row = rows.first; row < rows.last; ++row) {
      const Fit fit = fit_of(queries, table.keys_of(row), edits_allowed);
      if (fit > best) continue;
      if (fit < best) matches.clear();
      best = fit;
      const bool same = fit.edits == 0 && is_same_text(name, table.name(row));
      matches.push_back({RegionCode::make(level, table.codes[row]), same ? Closeness::Exact
                                                                    : fit.edits == 0
                                                                        ? Closeness::Variant
                                                                        : Closeness::Fuzzy});
    }
    if (!matches.empty()) break;
  }
  keep_if_any(matches, [](const Match& match) { return match.closeness == Closeness::Exact; });
  keep_if_any(matches, [&](const Match& match) {
    return is_of_kind(match.code.number(), level, keys.kind);
  });
  return matches;
}

}  // namespace

std::optional<Region> find(RegionCode code) {
  const RegionTable& table = table_of(code.level());
  const auto* end = table.codes + table.size;
  const auto* found = std::lower_bound(table.codes, end, code.number());
  if (found == end || *found != code.number()) return std::nullopt;
  return Region{code, table.name(static_cast<std::size_t>(found - table.codes))};
}

std::vector<Region> children(RegionCode parent, RegionLevel level) {
  if (level <= parent.level()) return {};
  const RegionTable& table = table_of(level);
  const Range rows = rows_inside(table, level, parent);
  std::vector<Region> regions;
  regions.reserve(rows.last - rows.first);
  for (std::size_t row = rows.first; row < rows.last; ++row) {
    regions.push_back({RegionCode::make(level, table.codes[row]), table.name(row)});
  }
  return regions;
}

std::span<const std::uint16_t> province_numbers() {
  static const std::vector<std::uint16_t> numbers(kProvinceTable.codes,
                                                  kProvinceTable.codes + kProvinceTable.size);
  return numbers;
}

std::vector<Match> find_village(RegionCode city, std::string_view name,
                                std::optional<RegionCode> district) {
  const RegionCode area = district && district->is_inside(city) ? *district : city;
  return search(RegionLevel::Village, rows_inside(kVillageTable, RegionLevel::Village, area), name);
}

std::vector<Match> find_district(RegionCode city, std::string_view name) {
  return search(RegionLevel::District, rows_inside(kDistrictTable, RegionLevel::District, city),
                name);
}

std::vector<Match> find_city(std::string_view name) {
  return search(RegionLevel::City, {0, kCityTable.size}, name);
}

}  // namespace lindung::gazetteer
