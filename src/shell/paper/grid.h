// shell/paper/grid.h - a table that flows over pages: a row is never torn, and the head stands
// again on every page.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shell/paper/page_writer.h"

namespace lindung::paper {

struct GridColumn {
  double width = 0;  // points
  Align align = Align::Left;
};

// A cell may carry a note below its text, in the note's style; a coloured square before it, or
// beside it a bar that fills so much of the left half of the column.
struct GridCell {
  std::string text;
  std::string note;
  std::optional<Ink> mark = std::nullopt;
  std::optional<double> bar = std::nullopt;  // 0 to 1, in the colour of the mark
};
struct GridRow {
  std::vector<GridCell> cells;  // as many as columns
  Weight weight = Weight::Regular;
};

struct GridStyle {
  TextStyle text;
  TextStyle note;
  double padding = 3;  // above and below a row
  double gap = 12;     // between columns
  Ink line;
  Ink head;                      // of the head's letters
  Ink ground{0.92, 0.91, 0.88};  // of a bar's empty part
};

struct Grid {
  std::vector<GridColumn> columns;  // their widths and the gaps make up the writer's width
  std::vector<std::string> head;    // may be empty
  std::vector<GridRow> rows;
};

void print_grid(PageWriter& writer, const Grid& grid, const GridStyle& style);

}  // namespace lindung::paper
