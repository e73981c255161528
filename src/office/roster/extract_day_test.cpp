#include "office/roster/extract_day.h"

#include <gtest/gtest.h>

#include "office/roster/read.h"

namespace lindung::roster {
namespace {

using Line = std::vector<std::string>;

std::unique_ptr<Table> sheet(const std::vector<Line>& lines) {
  auto table = std::make_unique<MemoryTable>();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::vector<Cell> cells;
    for (const auto& text : lines[i])
      cells.push_back({text, text.empty() ? CellKind::Empty : CellKind::Text, false});
    table->add_row(static_cast<std::uint32_t>(i + 1), cells);
  }
  return table;
}

std::string day_of(const std::vector<std::vector<Line>>& sheets) {
  Workbook workbook;
  for (const auto& lines : sheets) workbook.tables.push_back(sheet(lines));
  const auto day = extract_day(workbook);
  return day ? day->iso() : "unknown";
}

TEST(ExtractDay, StandsInATitleBesideALabelOrInAColumn) {
  EXPECT_EQ(day_of({{{"DATA KEMATIAN KOTA, DATA PER 31 Januari 2025"}, {"NIK", "NAMA"}}}),
            "2025-01-31");
  EXPECT_EQ(day_of({{{"Tanggal data:", "", "05/02/2025"}, {"NIK", "NAMA"}}}), "2025-02-05");
  EXPECT_EQ(day_of({{{"NIK", "NAMA", "TANGGAL DATA"},
                     {"1", "Bayu", "2025-03-02"},
                     {"2", "Surya", "2025-03-01"}}}),
            "2025-03-01");
  EXPECT_EQ(day_of({{{"As of 1 March 2025"}}, {{"Keadaan per 28 Februari 2025"}}}), "2025-02-28");
}

// Dates of birth and death, a printed page's own date, a two-digit year: nobody's day of the data.
TEST(ExtractDay, IsNeverGuessed) {
  EXPECT_EQ(day_of({{{"Batam, 31 Januari 2025"}, {"NIK", "TGL LAHIR"}, {"1", "01-02-1980"}}}),
            "unknown");
  EXPECT_EQ(day_of({{{"Data per 31-01-25"}}}), "unknown");
  EXPECT_EQ(day_of({{{"Data per Januari"}}}), "unknown");
  EXPECT_EQ(day_of({}), "unknown");
}

}  // namespace
}  // namespace lindung::roster
