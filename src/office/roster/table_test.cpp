#include "office/roster/table.h"

#include <gtest/gtest.h>

namespace lindung::roster {
namespace {

Cell text(std::string_view value) { return {value, CellKind::Text, false}; }

TEST(MemoryTable, KeepsRowsWithTheirNumbersAndMarks) {
  MemoryTable table;
  {
    const std::string short_lived = "Melati";
    table.add_row(3, std::vector<Cell>{text("1"), text(short_lived)});
  }
  table.add_row(7, std::vector<Cell>{{"2171", CellKind::Number, false}}, true, true);

  ASSERT_EQ(table.block_count(), 1u);
  const RowBlock block = table.block(0);
  ASSERT_EQ(block.rows.size(), 2u);
  EXPECT_EQ(block.rows[0].number, 3u);
  EXPECT_EQ(block.rows[0].cells[1].text, "Melati");
  EXPECT_FALSE(block.rows[0].hidden);
  EXPECT_EQ(block.rows[1].number, 7u);
  EXPECT_EQ(block.rows[1].cells[0].kind, CellKind::Number);
  EXPECT_TRUE(block.rows[1].hidden);
  EXPECT_TRUE(block.rows[1].struck);
}

TEST(MemoryTable, LeavesOutTrailingEmptyCellsAndEmptyRows) {
  MemoryTable table;
  table.add_row(1, std::vector<Cell>{Cell(), text("a"), Cell(), text("")});
  table.add_row(2, std::vector<Cell>{Cell(), text("")});
  table.add_row(3, {});

  ASSERT_EQ(table.row_count(), 1u);
  const RowBlock block = table.block(0);
  ASSERT_EQ(block.rows[0].cells.size(), 2u);
  EXPECT_TRUE(block.rows[0].cells[0].blank());
  EXPECT_EQ(block.rows[0].cells[0].kind, CellKind::Empty);
}

TEST(MemoryTable, SplitsIntoBlocksThatTogetherHoldEveryRowOnce) {
  MemoryTable table;
  constexpr std::uint32_t kRows = 10'000;
  for (std::uint32_t i = 1; i <= kRows; ++i) {
    table.add_row(i, std::vector<Cell>{text(std::to_string(i)), text("x")});
  }
  EXPECT_GT(table.block_count(), 1u);
  std::uint32_t expected = 0;
  for (std::size_t b = 0; b < table.block_count(); ++b) {
    const RowBlock block = table.block(b);
    for (const Row& row : block.rows) {
      EXPECT_EQ(row.number, ++expected);
      EXPECT_EQ(row.cells[0].text, std::to_string(expected));
    }
  }
  EXPECT_EQ(expected, kRows);
}

TEST(MemoryTable, AnEmptyTableHasNoBlocks) { EXPECT_EQ(MemoryTable().block_count(), 0u); }

TEST(MemoryTableDeathTest, RowsMustRise) {
  MemoryTable table;
  table.add_row(2, std::vector<Cell>{text("a")});
  EXPECT_DEATH(table.add_row(2, std::vector<Cell>{text("b")}), "number");
}

TEST(Cell, IsBlankWithoutTextWhateverItsKind) {
  EXPECT_TRUE(Cell().blank());
  EXPECT_TRUE((Cell{"", CellKind::Text, false}).blank());
  EXPECT_FALSE((Cell{"0", CellKind::Number, false}).blank());
}

}  // namespace
}  // namespace lindung::roster
