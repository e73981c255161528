#include "shell/paper/list_columns.h"

#include <algorithm>

namespace lindung::paper {
namespace {

constexpr double kRowPadding = 1.6;  // above and below a row's text

Align paper_align(document::CellAlign align) {
  if (align == document::CellAlign::Right) return Align::Right;
  return align == document::CellAlign::Centre ? Align::Centre : Align::Left;
}

// The text with the most letters.
const std::string& longest(const document::NameList& list, std::size_t column) {
  const std::string* found = &list.columns[column].title;
  std::size_t most = 0;
  for (const auto& part : list.parts) {
    for (const auto& row : part.rows) {
      if (row[column].size() <= most) continue;
      most = row[column].size();
      found = &row[column];
    }
  }
  return *found;
}

}  // namespace

TextStyle list_style(document::CellAlign align, Weight weight) {
  TextStyle style;
  style.points = kListPoints;
  style.weight = weight;
  style.align = paper_align(align);
  style.leading = 0;
  return style;
}

ListWidths list_widths(PageWriter& writer, const document::NameList& list, double whole) {
  ListWidths widths;
  double left = whole, shares = 0;
  for (std::size_t c = 0; c < list.columns.size(); ++c) {
    const auto& column = list.columns[c];
    double width = 0;
    if (column.width > 0) {
      shares += column.width;
    } else {
      width = std::max(writer.width_of(longest(list, c), list_style(column.align)),
                       writer.width_of(column.title, list_style(column.align, Weight::Bold))) +
              2 * kCellSide + 1;
    }
    widths.columns.push_back(width);
    left -= width;
  }
  for (std::size_t c = 0; c < list.columns.size(); ++c) {
    if (list.columns[c].width > 0) widths.columns[c] = left * list.columns[c].width / shares;
  }
  return widths;
}

RowHeights::RowHeights(PageWriter& writer, const document::NameList& list, const ListWidths& widths)
    : writer_(writer), list_(list), widths_(widths), seen_(list.columns.size()) {
  single_ = writer.height_of("N", list_style(document::CellAlign::Left), 100) + 2 * kRowPadding;
}

double RowHeights::of(const std::vector<std::string>& row) {
  double most = single_;
  for (std::size_t c = 0; c < row.size(); ++c) {
    if (list_.columns[c].width == 0) continue;  // as wide as its longest text
    const auto [found, fresh] = seen_[c].try_emplace(row[c], 0);
    if (fresh) {
      found->second = writer_.height_of(row[c], list_style(list_.columns[c].align),
                                        widths_.columns[c] - 2 * kCellSide) +
                      2 * kRowPadding;
    }
    most = std::max(most, found->second);
  }
  return most;
}

}  // namespace lindung::paper
