#include "shell/paper/grid.h"

#include <algorithm>

namespace lindung::paper {
namespace {

constexpr double kHairline = 0.6;

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
    return style;
  }
  TextStyle note_style(std::size_t column) const {
    TextStyle style = style_.note;
    style.align = grid_.columns[column].align;
    return style;
  }

  double height(const GridRow& row) const {
    double most = 0;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const double width = grid_.columns[i].width;
      double cell = writer_.height_of(row.cells[i].text, text_style(i, row), width);
      if (!row.cells[i].note.empty())
        cell += writer_.height_of(row.cells[i].note, note_style(i), width);
      most = std::max(most, cell);
    }
    return most + 2 * style_.padding + style_.text.leading;
  }

  void row(const GridRow& row) {
    const double down = height(row);
    double x = writer_.left();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const auto& [text, note] = row.cells[i];
      const double width = grid_.columns[i].width,
                   y = writer_.y() + style_.padding + style_.text.leading;
      const TextStyle style = text_style(i, row);
      writer_.text_at(x, y, width, text, style);
      if (!note.empty())
        writer_.text_at(x, y + writer_.height_of(text, style, width), width, note, note_style(i));
      x += width + style_.gap;
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
