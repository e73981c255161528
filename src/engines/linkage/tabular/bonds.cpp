#include "engines/linkage/tabular/bonds.h"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>

#include <tbb/parallel_for.h>

#include "base/text.h"
#include "engines/linkage/tabular/company.h"

namespace lindung::linkage::tabular {
namespace {

constexpr std::uint32_t kRareMin = 2, kRareMax = 6;  // records that share a value
constexpr std::size_t kValuesAsked = 3000;
constexpr std::size_t kPairsNeeded = 20;

bool holds_date(std::string_view number, std::string_view date) {
  if (number.size() != 16 || date.size() != 8 || !is_digit(number[6]) || !is_digit(number[7]))
    return false;
  const char tens = number[6];
  const int day = (tens - '0') * 10 + (number[7] - '0');
  const char tens_of_day = static_cast<char>(day > 40 ? tens - 4 : tens);
  return tens_of_day == date[6] && number[7] == date[7] &&
         number.substr(8, 2) == date.substr(4, 2) && number.substr(10, 2) == date.substr(2, 2);
}

struct NumberCount {
  std::size_t both = 0, held = 0;
  std::map<std::string_view, double> districts;
};

NumberCount count_numbers(const Dataset& data, const Column& numbers, const Column& dates) {
  NumberCount count;
  const std::size_t step = std::max<std::size_t>(1, data.records / 4000);
  for (std::size_t record = 0; record < data.records; record += step) {
    const auto number = numbers.values[numbers.ids[record]];
    const auto date = dates.values[dates.ids[record]];
    if (number.empty() || date.empty()) continue;
    ++count.both;
    if (!holds_date(number, date)) continue;
    ++count.held;
    ++count.districts[number.substr(0, 6)];
  }
  return count;
}

// The columns that are the person's own for certain: the first names, and the dates.
std::vector<std::size_t> own_columns(const Dataset& data) {
  std::vector<std::size_t> own;
  bool named = false;
  for (std::size_t f = 0; f < data.columns.size(); ++f) {
    const auto& column = data.columns[f];
    if (column.filled * 2 < data.records) continue;
    const bool given = column.field.kind == Kind::GivenName;
    const bool whole = column.field.kind == Kind::Name && column.field.bond == Bond::Person;
    if (column.field.kind == Kind::Date || ((given || whole) && !named)) own.push_back(f);
    named |= given || whole;
  }
  return own;
}

// Whether two records look like one person.
bool looks_same(const Dataset& data, const std::vector<std::size_t>& own, std::uint32_t a,
                std::uint32_t b) {
  for (const std::size_t f : own) {
    const auto level = compare_field(data, f, a, b).level;
    if (level == Agreement::Far || level == Agreement::Differs || level == Agreement::Part)
      return false;
  }
  return true;
}

struct Sharing {
  std::size_t pairs = 0, same = 0;
};

Sharing sharing_of(const Dataset& data, const std::vector<std::size_t>& own, const Column& column) {
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> holders;
  std::vector<std::uint32_t> asked;
  for (std::uint32_t record = 0; record < data.records; ++record) {
    const std::uint32_t value = column.ids[record];
    const std::uint32_t count = column.values.count(value);
    if (value == 0 || count < kRareMin || count > kRareMax) continue;
    auto found = holders.find(value);
    if (found == holders.end()) {
      if (asked.size() >= kValuesAsked) continue;
      asked.push_back(value);
      found = holders.emplace(value, std::vector<std::uint32_t>()).first;
    }
    found->second.push_back(record);
  }
  Sharing sharing;
  for (const std::uint32_t value : asked) {
    const auto& records = holders[value];
    for (std::size_t j = 1; j < records.size(); ++j) {
      ++sharing.pairs;
      sharing.same += looks_same(data, own, records[j - 1], records[j]) ? 1 : 0;
    }
  }
  return sharing;
}

// Whether another key of the record is the same number.
bool is_elsewhere(const Dataset& data, const Column& numbers, std::size_t record) {
  const auto number = numbers.values[numbers.ids[record]];
  if (number.empty()) return false;
  for (const auto& other : data.columns) {
    if (&other == &numbers || other.field.kind != Kind::Key) continue;
    if (number == other.values[other.ids[record]]) return true;
  }
  return false;
}

}  // namespace

void find_identity_numbers(Dataset& data) {
  for (auto& numbers : data.columns) {
    if (numbers.field.kind != Kind::Key) continue;
    for (const auto& dates : data.columns) {
      if (dates.field.kind != Kind::Date) continue;
      const auto count = count_numbers(data, numbers, dates);
      if (count.held < 10 || count.held * 10 < count.both * 4) continue;
      const auto all = static_cast<double>(count.held);
      double same = 0;
      for (const auto& [district, records] : count.districts) same += records * (records - 1);
      numbers.same_district = std::max(1e-4, same / (all * (all - 1)));
      numbers.birth_column = static_cast<std::size_t>(&dates - data.columns.data());
    }
  }
  mark_identity_numbers(data, 0);
}

void mark_identity_numbers(Dataset& data, std::size_t first) {
  for (auto& column : data.columns) column.numbers_column = kNoColumn;
  for (auto& numbers : data.columns) {
    if (numbers.same_district == 0) continue;
    auto& dates = data.columns[numbers.birth_column];
    dates.numbers_column = static_cast<std::size_t>(&numbers - data.columns.data());
    numbers.fits.resize(data.records);
    numbers.foreign.resize(data.records);
    // Whole words of the marks to each task: they are bits.
    const std::size_t lots = (data.records + kRecordsAtOnce - 1) / kRecordsAtOnce;
    tbb::parallel_for(first / kRecordsAtOnce, lots, [&](std::size_t lot) {
      const std::size_t end = std::min(data.records, (lot + 1) * kRecordsAtOnce);
      for (std::size_t record = std::max(first, lot * kRecordsAtOnce); record < end; ++record) {
        const auto number = numbers.values[numbers.ids[record]];
        numbers.fits[record] = holds_date(number, dates.values[dates.ids[record]]);
        numbers.foreign[record] = is_elsewhere(data, numbers, record);
      }
    });
  }
}

void find_family_columns(Dataset& data) {
  const auto own = own_columns(data);
  if (own.empty()) return;
  for (std::size_t f = 0; f < data.columns.size(); ++f) {
    auto& column = data.columns[f];
    const bool candidate = column.field.kind == Kind::Key || column.field.kind == Kind::Name;
    if (!candidate || column.field.bond != Bond::Person || column.same_district > 0) continue;
    if (std::find(own.begin(), own.end(), f) != own.end()) continue;
    const Sharing sharing = sharing_of(data, own, column);
    if (sharing.pairs >= kPairsNeeded && sharing.same * 2 < sharing.pairs)
      column.field.bond = Bond::Family;
  }
}

void find_bonds(Dataset& data) {
  find_identity_numbers(data);
  find_family_columns(data);
  find_shared_columns(data, own_columns(data));
}

}  // namespace lindung::linkage::tabular
