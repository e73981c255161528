#include "engines/linkage/tabular/company.h"

#include <algorithm>
#include <utility>

namespace lindung::linkage::tabular {
namespace {

constexpr std::uint32_t kRareMax = 6;  // records that share a value
constexpr std::size_t kEnough = 3000, kNeeded = 20;
constexpr double kMostly = .5;
constexpr double kManyHolders = 8;  // of each value, on average: a place rather than a family

bool joins_people(const Field& field) {
  return field.bond == Bond::Family || (field.bond == Bond::Place && field.kind == Kind::Address);
}

bool are_different_people(const Dataset& data, const std::vector<std::size_t>& own, std::uint32_t a,
                          std::uint32_t b) {
  std::size_t told = 0;
  for (const std::size_t f : own) {
    const auto level = compare_field(data, f, a, b).level;
    if (level == Agreement::Silent) continue;
    if (level < Agreement::Part) return false;
    ++told;
  }
  return told == own.size();
}

void add_companions(const Dataset& data, const std::vector<std::size_t>& own, const Column& column,
                    std::vector<Companions>& found) {
  constexpr std::uint32_t kNobody = ~std::uint32_t{0};
  Large<std::uint32_t> last(column.values.size(), kNobody);  // per value: its holder before
  std::size_t pairs = 0;
  for (std::uint32_t record = 0; record < data.records && pairs < kEnough; ++record) {
    const std::uint32_t value = column.ids[record], count = column.values.count(value);
    if (value == 0 || count < 2 || count > kRareMax) continue;
    const std::uint32_t before = std::exchange(last[value], record);
    if (before == kNobody || !are_different_people(data, own, before, record)) continue;
    found.push_back({before, record});
    ++pairs;
  }
}

// How often any two records agree.
double chance_of(const Column& column) {
  double sum = 0;
  const double all = std::max<double>(1, static_cast<double>(column.filled));
  for (std::uint32_t value = 1; value < column.values.size(); ++value) {
    const double share = column.values.count(value) / all;
    sum += share * share;
  }
  return sum;
}

bool is_shared(const Column& column, const std::vector<Companions>& companions) {
  double both = 0, equal = 0;
  for (const auto& pair : companions) {
    if (column.ids[pair.a] == 0 || column.ids[pair.b] == 0) continue;
    ++both;
    equal += column.ids[pair.a] == column.ids[pair.b] ? 1 : 0;
  }
  if (both < static_cast<double>(kNeeded)) return false;
  return equal > kMostly * both && equal / both > 2 * chance_of(column);
}

bool may_be_shared(const Field& field) {
  return field.bond == Bond::Person &&
         (field.kind == Kind::Text || field.kind == Kind::Number || field.kind == Kind::Key);
}

}  // namespace

std::vector<Companions> find_companions(const Dataset& data, const std::vector<std::size_t>& own) {
  std::vector<Companions> found;
  if (own.size() < 2) return found;
  for (const auto& column : data.columns) {
    if (joins_people(column.field)) add_companions(data, own, column, found);
  }
  return found;
}

void find_shared_columns(Dataset& data, const std::vector<std::size_t>& own) {
  const auto companions = find_companions(data, own);
  if (companions.size() < kNeeded) return;
  for (std::size_t f = 0; f < data.columns.size(); ++f) {
    auto& column = data.columns[f];
    if (!may_be_shared(column.field) || column.same_district > 0) continue;
    if (std::find(own.begin(), own.end(), f) != own.end() || !is_shared(column, companions))
      continue;
    const double holders = static_cast<double>(column.filled) /
                           std::max(1.0, static_cast<double>(column.values.size()));
    column.field.bond = holders > kManyHolders ? Bond::Place : Bond::Family;
  }
}

}  // namespace lindung::linkage::tabular
