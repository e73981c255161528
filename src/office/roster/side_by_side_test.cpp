#include "office/roster/side_by_side.h"

#include <gtest/gtest.h>

namespace lindung::roster {
namespace {

MemoryTable table_of(const std::vector<std::vector<std::string>>& rows) {
  MemoryTable table;
  table.name = "Data";
  std::uint32_t number = 0;
  for (const auto& row : rows) {
    std::vector<Cell> cells;
    for (const auto& text : row)
      cells.push_back({text, text.empty() ? CellKind::Empty : CellKind::Text});
    table.add_row(++number, cells);
  }
  return table;
}

std::vector<std::string> names_of(const MemoryTable& table) {
  std::vector<std::string> names;
  const auto header = find_header(table, {});
  if (!header) return {"no header"};
  for (const auto& list : lists_side_by_side(table, *header)) names.push_back(list->name);
  return names;
}

using Names = std::vector<std::string>;

TEST(SideBySide, AListForEachSetOfHeadings) {
  const auto table =
      table_of({{"NO", "NAMA", "NIK", "", "NO", "NAMA", "NIK", "KET"},
                {"1", "Siti", "2171054512809001", "", "1", "Budi", "2171050611819002"},
                {"2", "Rina", "2171054710829003"}});
  EXPECT_EQ(names_of(table), (Names{"Data", "Data [E]"}));
  const auto lists = lists_side_by_side(table, *find_header(table, {}));
  const auto left = lists[0]->block(0), right = lists[1]->block(0);
  ASSERT_EQ(left.rows.size(), 3U);
  EXPECT_EQ(left.rows[1].cells.size(), 3U);  // the empty column between them is cut off
  ASSERT_EQ(right.rows.size(), 2U);          // the last row holds nobody on the right
  EXPECT_EQ(right.rows[1].number, 2U);
  EXPECT_EQ(right.rows[1].cells[1].text, "Budi");
}

TEST(SideBySide, ThreeListsWithOneColumnOfNumbers) {
  EXPECT_EQ(names_of(table_of({{"No", "Nama", "NIK", "Nama", "NIK", "Nama", "NIK"}})).size(), 3U);
}

TEST(SideBySide, RelativesAreNoSecondList) {
  EXPECT_TRUE(names_of(table_of({{"NAMA", "NIK", "NAMA", "NIK", "HUBUNGAN"}})).empty());
  EXPECT_TRUE(
      names_of(table_of({{"PESERTA", "", "AHLI WARIS", ""}, {"NAMA", "NIK", "NAMA", "NIK"}}))
          .empty());
  EXPECT_TRUE(names_of(table_of({{"NAMA", "NIK", "TGL LAHIR", "NAMA IBU", "NIK IBU"}})).empty());
  EXPECT_TRUE(names_of(table_of({{"NO", "NAMA", "NIK", "NO", "KETERANGAN"}})).empty());
}

}  // namespace
}  // namespace lindung::roster
