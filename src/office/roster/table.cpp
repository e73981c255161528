#include "office/roster/table.h"

#include <algorithm>

#include "base/check.h"

namespace lindung::roster {
namespace {

constexpr std::size_t kRowsPerBlock = 4096;

}  // namespace

void MemoryTable::add_row(std::uint32_t number, std::span<const Cell> cells, bool is_hidden,
                          bool is_struck) {
  LINDUNG_CHECK(rows_.empty() || number > rows_.back().number);
  while (!cells.empty() && cells.back().blank()) cells = cells.first(cells.size() - 1);
  if (cells.empty()) return;
  rows_.push_back(
      {number, static_cast<std::uint32_t>(cells.size()), cells_.size(), is_hidden, is_struck});
  for (const Cell& cell : cells) {
    const CellKind kind = cell.blank() ? CellKind::Empty : cell.kind;
    cells_.push_back({texts_.keep(cell.text), kind, cell.merged});
  }
}

std::size_t MemoryTable::block_count() const {
  return (rows_.size() + kRowsPerBlock - 1) / kRowsPerBlock;
}

std::size_t MemoryTable::rows_at_most(std::size_t index) const {
  return std::min(kRowsPerBlock, rows_.size() - index * kRowsPerBlock);
}

RowBlock MemoryTable::block(std::size_t index) const {
  LINDUNG_CHECK(index < block_count());
  const std::size_t begin = index * kRowsPerBlock;
  const std::size_t end = std::min(begin + kRowsPerBlock, rows_.size());
  const std::size_t first = rows_[begin].first;
  const std::size_t last = rows_[end - 1].first + rows_[end - 1].count;

  RowBlock block;
  block.cells.assign(cells_.begin() + static_cast<std::ptrdiff_t>(first),
                     cells_.begin() + static_cast<std::ptrdiff_t>(last));
  block.rows.reserve(end - begin);
  for (std::size_t i = begin; i < end; ++i) {
    const Stored& row = rows_[i];
    block.rows.push_back({row.number,
                          std::span<const Cell>(block.cells).subspan(row.first - first, row.count),
                          row.hidden, row.struck});
  }
  return block;
}

}  // namespace lindung::roster
