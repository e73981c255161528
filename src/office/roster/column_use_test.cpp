#include "office/roster/column_use.h"

#include <gtest/gtest.h>

#include "office/roster/layout.h"

namespace lindung::roster {
namespace {

TEST(ColumnUse, ColumnsAreCalledAsASpreadsheetCallsThem) {
  EXPECT_EQ(column_letters(0), "A");
  EXPECT_EQ(column_letters(25), "Z");
  EXPECT_EQ(column_letters(26), "AA");
  EXPECT_EQ(column_letters(51), "AZ");
  EXPECT_EQ(column_letters(52), "BA");
  EXPECT_EQ(column_letters(701), "ZZ");
  EXPECT_EQ(column_letters(702), "AAA");
}

std::vector<ColumnUse> read(const std::vector<std::string>& headings) {
  MemoryTable table;
  std::vector<Cell> cells;
  for (const auto& heading : headings) cells.push_back({heading, CellKind::Text});
  table.add_row(1, cells);
  const std::vector<Cell> row{{"1", CellKind::Text}, {"Siti Aminah", CellKind::Text}};
  table.add_row(2, row);
  const auto header = find_header(table, {});
  return header ? uses_of(make_layout(*header)) : std::vector<ColumnUse>();
}

TEST(ColumnUse, EveryHeadingIsThereAndWhatNobodyUnderstoodHasNoMeaning) {
  const auto uses = read({"No", "Nama Lengkap", "NIK", "Warna rumah", "", "No HP"});
  ASSERT_EQ(uses.size(), 5U);
  EXPECT_EQ(uses[0].meaning, Column::Ordinal);
  EXPECT_EQ(uses[1].meaning, Column::Name);
  EXPECT_EQ(uses[2].meaning, Column::Nik);
  EXPECT_EQ(uses[3].heading, "Warna rumah");
  EXPECT_FALSE(uses[3].meaning);
  EXPECT_EQ(uses[4].position, 5);
  EXPECT_EQ(uses[4].meaning, Column::Phone);
}

TEST(ColumnUse, PartsOfANameAndTicksOfSexAreNamesAndSex) {
  const auto uses = read({"Nama", "Nama Belakang", "NIK", "Jenis Kelamin L", "Jenis Kelamin P"});
  ASSERT_EQ(uses.size(), 5U);
  EXPECT_EQ(uses[1].meaning, Column::Name);
  EXPECT_EQ(uses[3].meaning, Column::Sex);
  EXPECT_EQ(uses[4].meaning, Column::Sex);
}

}  // namespace
}  // namespace lindung::roster
