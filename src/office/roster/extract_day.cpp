#include "office/roster/extract_day.h"

#include <algorithm>
#include <array>
#include <string>

#include "office/roster/cell_text.h"
#include "office/roster/date_cell.h"
#include "office/roster/layout.h"

namespace lindung::roster {
namespace {

constexpr std::size_t kRowsOfTitle = 30;
constexpr std::array<std::string_view, 16> kLabels{
    "dataper",          "pertanggal",     "tanggaldata", "tgldata",
    "posisidata",       "posisiper",      "keadaanper",  "keadaantanggal",
    "tanggalpenarikan", "tglpenarikan",   "datatanggal", "asof",
    "ditariktanggal",   "tanggalekstrak", "extractdate", "extractedon"};

bool is_label(std::string_view text) {
  const std::string key = key_of(text);
  return std::find(kLabels.begin(), kLabels.end(), key) != kLabels.end();
}

bool ends_with_label(std::string_view text) {
  const std::string key = key_of(text);
  return std::any_of(kLabels.begin(), kLabels.end(),
                     [&](std::string_view label) { return key.ends_with(label); });
}

bool names_a_day(const DateReading& reading) {
  return reading.form != DateForm::Missing && reading.form != DateForm::YearOnly &&
         reading.form != DateForm::AgeOnly && reading.form != DateForm::Unreadable &&
         !reading.short_year;
}

std::optional<Date> day_of(const Cell& cell, Arena& scratch) {
  const DateReading reading = read_date(cell, scratch);
  return names_a_day(reading) ? straight(reading, Date()) : std::nullopt;
}

class Search {
 public:
  explicit Search(const Table& table) : table_(table) {}

  std::optional<Date> run() {
    const FirstRows first = first_rows(table_, kRowsOfTitle);
    for (const Row* row : first.rows) {
      for (std::size_t i = 0; i < row->cells.size(); ++i) look_at(*row, i);
    }
    return oldest_;
  }

 private:
  void keep(std::optional<Date> day) {
    if (day && (!oldest_ || *day < *oldest_)) oldest_ = day;
  }

  void look_at(const Row& row, std::size_t at) {
    const Cell& cell = row.cells[at];
    if (cell.blank() || cell.merged) return;
    const DateReading reading = read_date(cell, scratch_);
    if (names_a_day(reading)) {
      if (ends_with_label(reading.before)) keep(straight(reading, Date()));
      return;
    }
    if (!is_label(cell.text)) return;
    for (std::size_t i = at + 1; i < row.cells.size(); ++i) {
      if (row.cells[i].blank() || row.cells[i].merged) continue;
      const auto day = day_of(row.cells[i], scratch_);
      if (day) return keep(day);
      break;
    }
    look_below(row.number, at);
  }

  void look_below(std::uint32_t heading, std::size_t column) {
    for (std::size_t b = 0; b < table_.block_count(); ++b) {
      const RowBlock block = table_.block(b);
      for (const Row& row : block.rows) {
        if (row.number > heading && column < row.cells.size())
          keep(day_of(row.cells[column], scratch_));
      }
    }
  }

  const Table& table_;
  Arena scratch_;
  std::optional<Date> oldest_;
};

}  // namespace

std::optional<Date> extract_day(const Workbook& workbook) {
  std::optional<Date> oldest;
  for (const auto& table : workbook.tables) {
    const auto day = Search(*table).run();
    if (day && (!oldest || *day < *oldest)) oldest = day;
  }
  return oldest;
}

}  // namespace lindung::roster
