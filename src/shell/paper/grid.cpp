#include "shell/paper/grid.h"

#include <algorithm>

namespace lindung::paper {
namespace {

constexpr double kHairline = 0.6;
constexpr double kBarShare = 0.5;  // of a column that shows a bar and a number

class GridPrinter {
 public:
  GridPrinter(PageWriter& writer, const Grid& grid, const GridStyle& style)
      : writer_(writer), grid_(grid), style_(style) {
    head_.weight = Weight::Bold;
    for (const auto& text : grid.head) head_.cells.push_back({text, ""});
  }

  void print() {
    if (!head_.cells.empty()) row(head_);
    for (const auto& one : grid_.rows) {
      if (writer_.need(height(one)) && !head_.cells.empty()) row(head_);
      row(one);
    }
  }

 private:
  TextStyle text_style(std::size_t column, const GridRow& row) const {
    TextStyle style = style_.text;
    style.align = grid_.columns[column].align;
    style.weight = row.weight;
    if (&row == &head_) style.ink = style_.head;
    return style;
  }
  TextStyle note_style(std::size_t column) const {
    TextStyle style = style_.note;
    style.align = grid_.columns[column].align;
    return style;
  }

  // Room that the mark takes before the text.
  double indent(const GridCell& cell) const {
    return cell.mark && !cell.bar ? style_.text.points * 1.15 : 0;
  }

  double height(const GridRow& row) const {
    double most = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const double width = grid_.columns[i].width - indent(row.cells[i]);
      double cell = writer_.height_of(row.cells[i].text, text_style(i, row), width);
      if (!row.cells[i].note.empty())
        cell += writer_.height_of(row.cells[i].note, note_style(i), width);
      most = std::max(most, cell);
    }
    return most + 2 * style_.padding + style_.text.leading;
  }

  void cell(const GridRow& row, std::size_t column, double x) {
    const GridCell& cell = row.cells[column];
    const double width = grid_.columns[column].width - indent(cell),
                 y = writer_.y() + style_.padding + style_.text.leading;
    const TextStyle style = text_style(column, row);
    const double size = style.points * 0.75, top = y + style.points * 0.3;
    if (cell.bar) {
      const double whole = width * kBarShare;
      writer_.fill(x, top, whole, size, style_.ground);
      writer_.fill(x, top, whole * *cell.bar, size, cell.mark.value_or(style.ink));
    } else if (cell.mark) {
      writer_.fill(x, top, size, size, *cell.mark);
    }
    x += indent(cell);
    writer_.text_at(x, y, width, cell.text, style);
    if (!cell.note.empty()) {
      const double below = y + writer_.height_of(cell.text, style, width);
      writer_.text_at(x, below, width, cell.note, note_style(column));
    }
  }

  void row(const GridRow& row) {
    const double down = height(row);
    double x = writer_.left();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      cell(row, i, x);
      x += grid_.columns[i].width + style_.gap;
    }
    writer_.skip(down);
    writer_.line(kHairline, style_.line);
  }

  PageWriter& writer_;
  const Grid& grid_;
  const GridStyle& style_;
  GridRow head_;
};

}  // namespace

void print_grid(PageWriter& writer, const Grid& grid, const GridStyle& style) {
  GridPrinter(writer, grid, style).print();
}

}  // namespace lindung::paper
