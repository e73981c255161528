// shell/paper/list_columns.h - how a long list looks: its letters and lines, how wide its columns
// are, and how tall its rows.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "office/document/name_list.h"
#include "shell/paper/page_writer.h"

namespace lindung::paper {

inline constexpr double kListPoints = 8.5;
inline constexpr double kCellSide = 3.2;  // free room at both sides of a cell's text

inline constexpr double kTextDown = 2.1;             // from a row's upper edge to its text
inline constexpr double kHairline = 0.5, kRule = 1;  // thickness of lines
inline constexpr Ink kRowLine{0.72, 0.72, 0.71}, kHeadGround{0.89, 0.92, 0.92};

TextStyle list_style(document::CellAlign align, Weight weight = Weight::Regular);

struct ListWidths {
  std::vector<double> columns;  // with kCellSide on both sides; together `whole`
};
// Columns of width 0 get what their longest text asks for, the others share the rest.
ListWidths list_widths(PageWriter& writer, const document::NameList& list, double whole);

// The heights of rows; texts that stand in many rows are measured once.
class RowHeights {
 public:
  RowHeights(PageWriter& writer, const document::NameList& list, const ListWidths& widths);
  double of(const std::vector<std::string>& row);
  double single() const { return single_; }

 private:
  PageWriter& writer_;
  const document::NameList& list_;
  const ListWidths& widths_;
  double single_ = 0;
  std::vector<std::unordered_map<std::string, double>> seen_;  // by column: text heights
};

}  // namespace lindung::paper
