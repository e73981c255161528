#include "engines/linkage/tabular/dataset.h"

#include <algorithm>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

#include "engines/linkage/tokens.h"

namespace lindung::linkage::tabular {
namespace {

constexpr int kTalliesApart = 8;  // four digits: as far as any level of a key allows

// The column of that kind that stands for the person himself, or the number of columns.
std::size_t column_of(const Dataset& data, Kind kind) {
  std::size_t at = 0;
  while (at < data.columns.size() && data.columns[at].field.kind != kind) ++at;
  return at;
}

void see_exchanged_names(const Dataset& data, std::uint32_t a, std::uint32_t b,
                         Findings& findings) {
  const std::size_t g = column_of(data, Kind::GivenName), s = column_of(data, Kind::Surname);
  if (g == data.columns.size() || s == data.columns.size()) return;
  if (findings[g].level < Agreement::Far || findings[s].level < Agreement::Far) return;
  const auto &given = data.columns[g], &surname = data.columns[s];
  if (!is_same_word(given, given.ids[a], surname, surname.ids[b]) ||
      !is_same_word(given, given.ids[b], surname, surname.ids[a]))
    return;
  findings[g] = {Agreement::Variant,
                 std::min(given.value_rarity[given.ids[a]], given.value_rarity[given.ids[b]])};
  findings[s] = {Agreement::Variant, std::min(surname.value_rarity[surname.ids[a]],
                                              surname.value_rarity[surname.ids[b]])};
}

bool has_word(const Dataset& data, std::size_t column, std::size_t record, std::string_view word) {
  const auto& words = data.columns[column].words;
  for (const std::uint32_t token : words.of(data.columns[column].ids[record])) {
    if (words.texts[token] == word) return true;
  }
  return false;
}

// The share of a whole name's tokens that the record's other names hold.
bool is_repeated(const Dataset& data, std::size_t column) {
  const auto& whole = data.columns[column];
  std::size_t tokens = 0, held = 0;
  const std::size_t step = std::max<std::size_t>(1, data.records / 500);
  for (std::size_t record = 0; record < data.records; record += step) {
    for (const std::uint32_t token : whole.words.of(whole.ids[record])) {
      ++tokens;
      for (std::size_t other = 0; other < data.columns.size(); ++other) {
        const auto kind = data.columns[other].field.kind;
        if (kind != Kind::GivenName && kind != Kind::Surname) continue;
        if (!has_word(data, other, record, whole.words.texts[token])) continue;
        ++held;
        break;
      }
    }
  }
  return tokens > 0 && held * 10 >= tokens * 6;
}

}  // namespace

void count_repeated_rows_once(Dataset& data) {
  Large<std::pair<std::uint64_t, std::uint32_t>> rows(data.records);
  using Range = tbb::blocked_range<std::size_t>;
  tbb::parallel_for(Range(0, data.records, 4096), [&](const Range& range) {
    for (std::size_t record = range.begin(); record < range.end(); ++record) {
      std::uint64_t hash = 0;
      for (const auto& column : data.columns) hash = mix(hash * 31 + column.ids[record] + 1);
      rows[record] = {hash, static_cast<std::uint32_t>(record)};
    }
  });
  tbb::parallel_sort(rows.begin(), rows.end());
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i].first != rows[i - 1].first) continue;
    for (auto& column : data.columns) {
      const std::uint32_t value = column.ids[rows[i].second];
      if (value != 0) column.values.uncount(value);
    }
  }
}

void Dataset::pack() {
  stride = columns.size();
  for (const auto& column : columns) stride += column.field.kind == Kind::Key ? 1 : 0;
  rows.reserve(records * stride);
  rows.resize(records * stride);
  using Range = tbb::blocked_range<std::size_t>;
  std::size_t spare = columns.size();
  for (std::size_t f = 0; f < columns.size(); ++f) {
    auto& column = columns[f];
    column.ids.move_to(rows.data() + f, stride);
    if (column.field.kind != Kind::Key) continue;
    std::uint32_t* const tallies = rows.data() + spare++;
    tbb::parallel_for(Range(0, records, kRecordsAtOnce), [&](const Range& range) {
      for (std::size_t record = range.begin(); record < range.end(); ++record)
        tallies[record * stride] = tally_of(column.values[column.ids[record]]);
    });
    column.tallies.live_at(tallies, stride);
  }
}

// Moves what there is into longer rows.
void Dataset::lay_rows(std::size_t records_room) {
  rows.reserve(records_room * stride);
  rows.resize(records_room * stride);
  std::size_t spare = columns.size();
  for (std::size_t f = 0; f < columns.size(); ++f) {
    columns[f].ids.live_at(rows.data() + f, stride);
    if (columns[f].field.kind == Kind::Key)
      columns[f].tallies.live_at(rows.data() + spare++, stride);
  }
}

void Dataset::take_rows(std::span<const std::uint32_t> stored, std::size_t spare) {
  stride = columns.size();
  for (const auto& column : columns) stride += column.field.kind == Kind::Key ? 1 : 0;
  records = 0;
  lay_rows(stored.size() / stride + spare);
  records = stored.size() / stride;
  using Range = tbb::blocked_range<std::size_t>;
  tbb::parallel_for(Range(0, stored.size(), 1 << 18), [&](const Range& range) {
    std::copy(stored.data() + range.begin(), stored.data() + range.end(), &rows[range.begin()]);
  });
}

void Dataset::append(std::span<const std::uint32_t> values) {
  if (records * stride == rows.size()) lay_rows(records + records / 8 + 1024);
  std::uint32_t* row = std::copy(values.begin(), values.end(), rows.data() + records * stride);
  for (std::size_t f = 0; f < columns.size(); ++f) {
    if (columns[f].field.kind == Kind::Key) *row++ = tally_of(columns[f].values[values[f]]);
  }
  ++records;
}

double Dataset::pairs() const {
  const auto n = static_cast<double>(records), left = static_cast<double>(second_file);
  return is_two_files() ? left * (n - left) : n * (n - 1) / 2;
}

namespace {

bool are_confirmed(const Column& numbers, std::uint32_t a, std::uint32_t b) {
  return numbers.fits[a] && numbers.fits[b] && !numbers.foreign[a] && !numbers.foreign[b];
}

}  // namespace

Finding compare_field(const Dataset& data, std::size_t field, std::uint32_t a, std::uint32_t b) {
  const auto& column = data.columns[field];
  if (column.same_district > 0 && (column.foreign[a] || column.foreign[b])) return {};
  if (column.field.kind == Kind::Key && column.ids[a] != 0 && column.ids[b] != 0 &&
      tallies_apart(column.tallies[a], column.tallies[b]) > kTalliesApart)
    return {Agreement::Differs, 0};
  auto finding = compare_values(column, column.ids[a], column.ids[b]);
  // A date that the record's own number confirms is certain: two that differ are two births.
  if (column.numbers_column != kNoColumn && finding.level > Agreement::Exact &&
      are_confirmed(data.columns[column.numbers_column], a, b))
    return {Agreement::Differs, 0};
  // Two numbers that each say their own record's birth date: a slip between them is no slip of the
  // hand but the difference between two births, which the dates have told already.
  if (finding.level == Agreement::Near && column.same_district > 0 && column.fits[a] &&
      column.fits[b])
    finding.level = Agreement::Part;
  return finding;
}

Findings compare_records(const Dataset& data, std::uint32_t a, std::uint32_t b) {
  Findings findings;
  for (std::size_t f = 0; f < data.columns.size(); ++f) {
    findings[f] = compare_field(data, f, a, b);
  }
  see_exchanged_names(data, a, b, findings);
  return findings;
}

void compare_name_parts(const Dataset& data, std::uint32_t a, std::uint32_t b, Findings& findings) {
  for (std::size_t f = 0; f < data.columns.size(); ++f) {
    const auto& column = data.columns[f];
    const auto kind = column.field.kind;
    if (kind == Kind::GivenName || kind == Kind::Surname)
      findings[f] = compare_values(column, column.ids[a], column.ids[b]);
  }
  see_exchanged_names(data, a, b, findings);
}

std::vector<bool> repeated_columns(const Dataset& data) {
  std::vector<bool> repeated(data.columns.size(), false);
  for (std::size_t f = 0; f < data.columns.size(); ++f) {
    const auto& field = data.columns[f].field;
    if (field.kind == Kind::Name && field.bond == Bond::Person) repeated[f] = is_repeated(data, f);
  }
  return repeated;
}

}  // namespace lindung::linkage::tabular
