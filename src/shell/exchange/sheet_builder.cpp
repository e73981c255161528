#include "shell/exchange/sheet_builder.h"

#include <algorithm>
#include <span>
#include <tuple>

#include <fmt/format.h>

#include "shell/exchange/file_errors.h"

namespace lindung::exchange {
namespace {

// A merge may claim the whole sheet; what it costs is bounded by looking only at rows and columns
// in use, and by this.
constexpr std::uint64_t kFillStepsMax = 20'000'000;

}  // namespace

SheetBuilder::SheetBuilder(std::string where, std::shared_ptr<Budget> budget)
    : where_(std::move(where)), budget_(std::move(budget)) {}

void SheetBuilder::begin_row(std::uint32_t number, bool hidden) {
  if (number == 0 || number > budget_->limits.rows_max) fail(file_damaged(where_));
  rows_.push_back({number, 0, cells_.size(), hidden, false});
}

void SheetBuilder::cell(std::uint32_t column, roster::CellKind kind, std::string_view text,
                        Struck struck, Hold hold) {
  if (text.empty() || kind == roster::CellKind::Empty || !sound()) return;
  if (column >= budget_->limits.columns_max) return fail(file_damaged(where_));
  if (!budget_->cells(1, text.size())) return fail(file_too_large(where_));
  widest_ = std::max(widest_, column + 1);
  if (hold == Hold::Copy) text = texts_.keep(text);
  cells_.push_back({text, static_cast<std::uint16_t>(column), kind, struck});
}

bool SheetBuilder::end_row() {
  RawRow& row = rows_.back();
  const std::span<RawCell> cells = std::span(cells_).subspan(row.first);
  if (cells.empty()) {
    rows_.pop_back();
    return false;
  }
  const auto by_column = [](const RawCell& a, const RawCell& b) { return a.column < b.column; };
  if (!std::is_sorted(cells.begin(), cells.end(), by_column)) {
    std::stable_sort(cells.begin(), cells.end(), by_column);
  }
  const auto struck = std::count_if(cells.begin(), cells.end(),
                                    [](const RawCell& cell) { return cell.struck == Struck::Yes; });
  row.struck = static_cast<std::size_t>(struck) * 2 > cells.size();
  row.count = static_cast<std::uint32_t>(cells.size());
  // The table is dense: one cell in column XFD costs the empty ones before it too.
  const std::size_t width = cells.back().column + 1u;
  if (!budget_->cells(width - std::min(width, cells.size()), 0)) fail(file_too_large(where_));
  return true;
}

void SheetBuilder::repeat_row(std::uint32_t number) {
  RawRow row = rows_.back();
  std::uint64_t bytes = 0;
  for (std::size_t i = row.first; i < row.first + row.count; ++i) bytes += cells_[i].text.size();
  const std::size_t width = cells_[row.first + row.count - 1].column + 1u;
  if (!budget_->cells(width, bytes)) return fail(file_too_large(where_));
  if (number > budget_->limits.rows_max) return fail(file_damaged(where_));
  row.number = number;
  rows_.push_back(row);
}

bool SheetBuilder::put_in_order() {
  const auto by_number = [](const RawRow& a, const RawRow& b) { return a.number < b.number; };
  if (!std::is_sorted(rows_.begin(), rows_.end(), by_number)) {
    std::stable_sort(rows_.begin(), rows_.end(), by_number);
  }
  const auto twice =
      std::adjacent_find(rows_.begin(), rows_.end(),
                         [](const RawRow& a, const RawRow& b) { return a.number == b.number; });
  return twice == rows_.end();
}

const SheetBuilder::RawCell* SheetBuilder::find(std::size_t row, std::uint32_t column) const {
  const auto begin = cells_.begin() + static_cast<std::ptrdiff_t>(rows_[row].first);
  const auto end = begin + rows_[row].count;
  const auto at = std::lower_bound(
      begin, end, column,
      [](const RawCell& cell, std::uint32_t value) { return cell.column < value; });
  return at != end && at->column == column ? &*at : nullptr;
}

bool SheetBuilder::fill_merge(const CellRange& range) {
  const auto row_at = [&](std::uint32_t number) {
    return std::lower_bound(
        rows_.begin(), rows_.end(), number,
        [](const RawRow& row, std::uint32_t value) { return row.number < value; });
  };
  const auto top = row_at(range.first_row);
  if (top == rows_.end() || top->number != range.first_row || widest_ == 0) return true;
  const RawCell* from = find(static_cast<std::size_t>(top - rows_.begin()), range.first_column);
  if (!from) return true;
  const RawCell source = *from;
  const std::uint32_t last_column =
      std::max(std::min(range.last_column, widest_ - 1), range.first_column);
  for (auto row = top; row != rows_.end() && row->number <= range.last_row; ++row) {
    const auto position = static_cast<std::size_t>(row - rows_.begin());
    const std::uint64_t width = last_column - range.first_column + 1;
    if (!budget_->cells(last_column + 1, width * source.text.size())) return false;
    for (std::uint32_t column = range.first_column; column <= last_column; ++column) {
      if (find(position, column)) continue;
      fills_.push_back({position, static_cast<std::uint16_t>(column), source.kind, source.text});
    }
  }
  return true;
}

bool SheetBuilder::fill_merges() {
  std::uint64_t steps = 0;
  for (const CellRange& range : merges_) {
    const std::uint64_t height =
        std::min<std::uint64_t>(range.last_row - range.first_row + 1, rows_.size());
    const std::uint64_t width =
        std::min<std::uint64_t>(range.last_column - range.first_column + 1, widest_);
    steps += height * width + 1;
    if (steps > kFillStepsMax || !fill_merge(range)) return false;
  }
  const auto place = [](const Fill& fill) { return std::tuple(fill.row, fill.column); };
  std::stable_sort(fills_.begin(), fills_.end(),
                   [&](const Fill& a, const Fill& b) { return place(a) < place(b); });
  return true;
}

std::unique_ptr<roster::Table> SheetBuilder::make_table() const {
  auto table = std::make_unique<roster::MemoryTable>();
  table->name = facts.name;
  table->hidden = facts.hidden;
  std::vector<roster::Cell> cells;
  auto fill = fills_.begin();
  for (std::size_t i = 0; i < rows_.size(); ++i) {
    const RawRow& row = rows_[i];
    cells.clear();
    const auto put = [&](std::uint16_t column, const roster::Cell& cell) {
      if (column >= cells.size()) cells.resize(column + 1u);
      cells[column] = cell;
    };
    for (std::size_t c = row.first; c < row.first + row.count; ++c) {
      put(cells_[c].column, {cells_[c].text, cells_[c].kind, false});
    }
    for (; fill != fills_.end() && fill->row == i; ++fill) {
      put(fill->column, {fill->text, fill->kind, true});
    }
    table->add_row(row.number, cells, row.hidden, row.struck);
  }
  return table;
}

std::vector<Text> SheetBuilder::notices() const {
  std::vector<Text> out;
  const auto say = [&](std::string id, std::string en) {
    out.push_back({fmt::format("Lembar \"{}\": {}", facts.name, id),
                   fmt::format("Sheet \"{}\": {}", facts.name, en)});
  };
  const auto hidden =
      std::count_if(rows_.begin(), rows_.end(), [](const RawRow& row) { return row.hidden; });
  const auto struck =
      std::count_if(rows_.begin(), rows_.end(), [](const RawRow& row) { return row.struck; });
  if (facts.hidden)
    say("lembar ini tersembunyi, tetap dibaca.", "the sheet is hidden, it was read.");
  if (hidden > 0) {
    say(fmt::format("{} baris tersembunyi, tetap dibaca.", hidden),
        fmt::format("{} hidden rows, they were read.", hidden));
  }
  if (facts.hidden_columns) {
    say("ada kolom tersembunyi, tetap dibaca.", "there are hidden columns, they were read.");
  }
  if (facts.filtered) {
    say("ada filter yang aktif; baris yang tersaring tetap dibaca.",
        "a filter is on; the rows it hides were read.");
  }
  if (struck > 0) {
    say(fmt::format("{} baris dicoret; tanyakan apakah orangnya harus dihapus.", struck),
        fmt::format("{} rows are struck through; ask whether these people are to be removed.",
                    struck));
  }
  if (facts.cut_after_row) {
    say(fmt::format("setelah baris {} hanya ada baris kosong; pembacaan dihentikan di sana.",
                    *facts.cut_after_row),
        fmt::format("only empty rows follow row {}; reading ended there.", *facts.cut_after_row));
  }
  return out;
}

Result<SheetRead> SheetBuilder::finish() {
  if (sound() && !put_in_order()) fail(file_damaged(where_));
  if (sound() && !fill_merges()) fail(file_too_large(where_));
  if (failure_) return *failure_;
  return SheetRead{make_table(), notices()};
}

}  // namespace lindung::exchange
