#include "shell/paper/print_minutes.h"

#include <algorithm>

#include "office/letter/words.h"
#include "shell/paper/colours.h"
#include "shell/paper/grid.h"
#include "shell/paper/long_paper.h"

namespace lindung::paper {
namespace {

using document::CellAlign;
using document::Minutes;
using document::MinutesTable;

constexpr double kBody = 10, kTable = 8.5, kNote = 7.6;
constexpr double kSignRoom = 52;  // for stamp and hand

Align align_of(CellAlign align) {
  if (align == CellAlign::Right) return Align::Right;
  return align == CellAlign::Centre ? Align::Centre : Align::Left;
}

class MinutesPrinter {
 public:
  MinutesPrinter(PageWriter& writer, const Minutes& minutes) : writer_(writer), paper_(minutes) {}

  void print() {
    head();
    writer_.text(paper_.opening, style(kBody));
    writer_.skip(3);
    for (std::size_t i = 0; i < paper_.parties.size(); ++i) numbered(i + 1, paper_.parties[i]);
    writer_.skip(3);
    writer_.text(paper_.subject, style(kBody));
    writer_.skip(3);
    for (std::size_t i = 0; i < paper_.papers.size(); ++i) numbered(i + 1, paper_.papers[i]);
    for (const auto& one : paper_.tables) table(one);
    signatures();
    if (paper_.annex.rows.empty()) return;
    writer_.next_page();
    table(paper_.annex);
  }

 private:
  static TextStyle style(double points, Weight weight = Weight::Regular, Align align = Align::Left,
                         const Ink& ink = kText) {
    return {points, weight, ink, align, points * 0.15};
  }

  void head() {
    writer_.text(paper_.title, style(13.5, Weight::Bold, Align::Centre));
    writer_.text(paper_.about, style(10.5, Weight::Bold, Align::Centre));
    writer_.text(paper_.number, style(kBody, Weight::Regular, Align::Centre));
    writer_.skip(5);
    writer_.line(1.2, kText);
    writer_.skip(9);
  }

  void numbered(std::size_t number, const std::string& text) {
    constexpr double kIndent = 20;
    const double width = writer_.width() - kIndent,
                 tall = writer_.height_of(text, style(kBody), width);
    writer_.need(tall);
    writer_.text_at(writer_.left(), writer_.y(), kIndent, std::to_string(number) + ".",
                    style(kBody));
    writer_.text_at(writer_.left() + kIndent, writer_.y(), width, text, style(kBody));
    writer_.skip(tall);
  }

  void table(const MinutesTable& table) {
    GridStyle look;
    look.text = style(kTable);
    look.note = style(kNote, Weight::Regular, Align::Left, kSoft);
    look.padding = 1.8;
    look.gap = 8;
    look.line = kLine;
    look.head = kAccent;
    Grid grid;
    double parts = 0;
    for (const auto& column : table.columns) parts += column.width;
    const double room = writer_.width() - look.gap * static_cast<double>(table.columns.size() - 1);
    for (const auto& column : table.columns) {
      grid.columns.push_back({room * column.width / parts, align_of(column.align)});
      grid.head.push_back(column.title);
    }
    for (const auto& row : table.rows) {
      GridRow one;
      for (const auto& cell : row) one.cells.push_back({cell.text, cell.note});
      grid.rows.push_back(std::move(one));
    }
    if (table.last_is_sum && !grid.rows.empty()) grid.rows.back().weight = Weight::Bold;
    writer_.skip(11);
    writer_.need(70);
    writer_.text(table.title, style(kBody, Weight::Bold));
    writer_.skip(1);
    print_grid(writer_, grid, look);
  }

  // The last sentences and the signatures stay together.
  void signatures() {
    const double gap = 14, count = static_cast<double>(paper_.signers.size());
    const double width = (writer_.width() - gap * (count - 1)) / count;
    const TextStyle strong = style(kBody - 0.5, Weight::Bold, Align::Centre);
    const TextStyle plain = style(kBody - 0.5, Weight::Regular, Align::Centre);
    double heads = 0;
    for (const auto& one : paper_.signers)
      heads = std::max(heads, writer_.height_of(one.office, strong, width) +
                                  writer_.height_of(one.role + " ", plain, width));
    const double closing = writer_.height_of(paper_.closing, style(kBody), writer_.width());
    writer_.skip(12);
    writer_.need(closing + heads + kSignRoom + 60);
    writer_.text(paper_.closing, style(kBody));
    writer_.skip(8);
    writer_.text(paper_.place + ", " + letter::spoken(paper_.day),
                 style(kBody, Weight::Regular, Align::Right));
    writer_.skip(6);
    double x = writer_.left();
    for (const auto& one : paper_.signers) {
      writer_.text_at(x, writer_.y(), width, one.office, strong);
      writer_.text_at(x, writer_.y() + writer_.height_of(one.office, strong, width), width,
                      one.role, plain);
      writer_.text_at(x, writer_.y() + heads + kSignRoom, width, signed_name(one.name, 36), strong);
      x += width + gap;
    }
    writer_.skip(heads + kSignRoom + 2 * kBody);
  }

  PageWriter& writer_;
  const Minutes& paper_;
};

}  // namespace

Result<Printed> print_minutes(const Minutes& minutes) {
  LINDUNG_ASSIGN_OR_RETURN(
      Printed printed,
      print_counted(numbered_sheet(minutes.running, {19, 17, 17}),
                    {minutes.title, minutes.author, minutes.day},
                    [&](PageWriter& writer) { MinutesPrinter(writer, minutes).print(); }));
  printed.points = kBody;
  return printed;
}

}  // namespace lindung::paper
