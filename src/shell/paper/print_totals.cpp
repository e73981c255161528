#include "shell/paper/print_totals.h"

#include <algorithm>

#include "base/text.h"
#include "shell/paper/colours.h"
#include "shell/paper/list_columns.h"

namespace lindung::paper {
namespace {

using document::CellAlign;
using document::TotalsTable;

class TotalsPrinter {
 public:
  TotalsPrinter(PageWriter& writer, const TotalsTable& table, double single)
      : writer_(writer), table_(table), single_(single) {}

  void print(double below) {
    const double down = single_ + 1, heading = 30;
    const std::size_t rows = table_.rows.size(), kept = std::min<std::size_t>(rows, 3);
    writer_.skip(12);
    writer_.need(heading + static_cast<double>(rows <= 6 ? rows : 4) * down +
                 (rows <= 6 ? below : 0));
    writer_.text(table_.title, {10.5, Weight::Bold, kText, Align::Left, 10.5 * 0.12});
    writer_.skip(2);
    head();
    for (std::size_t r = 0; r < rows; ++r) {
      // The last rows stay together, and with what is below them.
      const bool tail = r + kept == rows;
      if (writer_.need(tail ? static_cast<double>(kept) * down + below : down)) head();
      const bool last = r + 1 == rows;
      if (last) writer_.fill(writer_.left(), writer_.y(), width(), kRule, kText);
      row(table_.rows[r], last ? Weight::Bold : Weight::Regular);
    }
  }

 private:
  double width() const {
    const auto columns = static_cast<double>(table_.columns.size() - 1);
    return std::min(writer_.width(), kTotalsName + columns * kTotalsNumber);
  }
  double left(std::size_t column) const {
    const auto columns = static_cast<double>(table_.columns.size() - 1);
    const double each = (width() - kTotalsName) / columns;
    return writer_.left() + kTotalsName + each * static_cast<double>(column - 1);
  }

  void head() {
    const double each = left(2) - left(1) - 2 * kCellSide;
    const TextStyle right = list_style(CellAlign::Right, Weight::Bold);
    double tall = 0;
    for (std::size_t c = 1; c < table_.columns.size(); ++c) {
      tall = std::max(tall, writer_.height_of(table_.columns[c], right, each));
    }
    writer_.fill(writer_.left(), writer_.y(), width(), tall + 4, kHeadGround);
    writer_.fill(writer_.left(), writer_.y(), width(), kRule, kText);
    writer_.text_at(writer_.left() + kCellSide, writer_.y() + 2, kTotalsName,
                    table_.columns.front(), list_style(CellAlign::Left, Weight::Bold));
    for (std::size_t c = 1; c < table_.columns.size(); ++c) {
      writer_.text_at(left(c) + kCellSide, writer_.y() + 2, each, table_.columns[c], right);
    }
    writer_.skip(tall + 4);
  }

  void row(const TotalsTable::Row& row, Weight weight) {
    const double each = left(2) - left(1) - 2 * kCellSide;
    writer_.text_at(writer_.left() + kCellSide, writer_.y() + kTextDown, kTotalsName, row.name,
                    list_style(CellAlign::Left, weight));
    for (std::size_t c = 0; c < row.numbers.size(); ++c) {
      writer_.text_at(left(c + 1) + kCellSide, writer_.y() + kTextDown, each,
                      grouped(row.numbers[c]), list_style(CellAlign::Right, weight));
    }
    writer_.skip(single_);
    writer_.fill(writer_.left(), writer_.y(), width(), kHairline, kRowLine);
    writer_.skip(1);
  }

  static constexpr double kTotalsName = 190, kTotalsNumber = 92;  // widths, where there is room

  PageWriter& writer_;
  const TotalsTable& table_;
  double single_;
};

}  // namespace

void print_totals(PageWriter& writer, const TotalsTable& table, double single, double below) {
  TotalsPrinter(writer, table, single).print(below);
}

}  // namespace lindung::paper
