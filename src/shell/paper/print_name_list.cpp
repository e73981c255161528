#include "shell/paper/print_name_list.h"

#include <algorithm>

#include "base/text.h"
#include "office/letter/words.h"
#include "shell/paper/colours.h"
#include "shell/paper/list_columns.h"
#include "shell/paper/long_paper.h"
#include "shell/paper/print_totals.h"

namespace lindung::paper {
namespace {

using document::CellAlign;
using document::ListPart;
using document::NameList;

constexpr double kSignRoom = 58;  // for stamp and hand

class ListPrinter {
 public:
  ListPrinter(PageWriter& writer, const NameList& list)
      : writer_(writer),
        list_(list),
        widths_(list_widths(writer, list, writer.width())),
        heights_(writer, list, widths_) {
    for (const double width : widths_.columns) {
      edges_.push_back(edges_.empty() ? width : edges_.back() + width);
    }
  }

  void print() {
    head();
    begin_table();
    for (const ListPart& part : list_.parts) print_part(part);
    end_table();
    for (const auto& table : list_.totals) {
      const double below = &table == &list_.totals.back() ? closing_height() : 0;
      print_totals(writer_, table, heights_.single(), below);
    }
    closing();
  }

 private:
  TextStyle style(double points, Weight weight = Weight::Regular, Align align = Align::Left) const {
    return {points, weight, kText, align, points * 0.12};
  }
  double foot_room() const { return heights_.single() + kRule; }  // the sums below a page's rows

  void head() {
    const double half = writer_.width() * 0.5;
    double y = writer_.y();
    for (const auto& line : list_.belongs_to) {
      const TextStyle look = style(9.5);
      writer_.text_at(writer_.left() + half, y, half, line, look);
      y += writer_.height_of(line, look, half);
    }
    writer_.skip(y - writer_.y() + 10);
    writer_.text(list_.title, style(12.5, Weight::Bold, Align::Centre));
    writer_.skip(8);
    for (const auto& [what, value] : list_.facts) labelled(what, value);
    for (std::size_t i = 0; i < list_.legal_bases.size(); ++i) {
      labelled(i == 0 ? "Dasar hukum" : "",
               (list_.legal_bases.size() > 1 ? std::to_string(i + 1) + ". " : "") +
                   list_.legal_bases[i]);
    }
    writer_.skip(7);
  }

  void labelled(const std::string& what, const std::string& value) {
    constexpr double kLabel = 105;
    const TextStyle look = style(9.5);
    const double width = writer_.width() - kLabel;
    writer_.text_at(writer_.left(), writer_.y(), kLabel, what, look);
    writer_.text_at(writer_.left() + kLabel, writer_.y(), width,
                    (what.empty() ? "   " : ":  ") + value, look);
    writer_.skip(writer_.height_of(value, look, width));
  }

  void begin_table() {
    writer_.line(kRule, kText);
    const double down = heights_.single() + 4;
    writer_.fill(writer_.left(), writer_.y() + kRule, writer_.width(), down - kRule, kHeadGround);
    for (std::size_t c = 0; c < list_.columns.size(); ++c) {
      cell(c, writer_.y() + 3.5, list_.columns[c].title, Weight::Bold);
    }
    writer_.skip(down);
    writer_.line(kRule, kText);
    run_ = writer_.y();
  }

  void cell(std::size_t column, double y, const std::string& text, Weight weight) {
    const double left = column == 0 ? 0 : edges_[column - 1];
    writer_.text_at(writer_.left() + left + kCellSide, y, widths_.columns[column] - 2 * kCellSide,
                    text, list_style(list_.columns[column].align, weight));
  }

  // The lines between columns, from where the rows began to here.
  void end_run() {
    const double tall = writer_.y() - run_;
    if (tall <= 0) return;
    for (std::size_t c = 0; c + 1 < edges_.size(); ++c) {
      writer_.fill(writer_.left() + edges_[c], run_, kHairline, tall, kRowLine);
    }
    run_ = writer_.y();
  }

  void end_table() {
    end_run();
    writer_.line(kRule, kText);
    const std::string sums = "Di halaman ini " + grouped(on_page_) + " " + list_.unit +
                             "; sampai halaman ini " + grouped(so_far_) + " " + list_.unit + ".";
    TextStyle look = list_style(CellAlign::Right, Weight::Bold);
    writer_.text_at(writer_.left(), writer_.y() + 2.5, writer_.width(), sums, look);
    writer_.skip(foot_room());
    on_page_ = 0;
  }

  // Room for so much and the sums below; true when a new page had to begin.
  bool make_room(double height) {
    if (writer_.y() + height + foot_room() <= writer_.floor()) return false;
    end_table();
    writer_.next_page();
    begin_table();
    return true;
  }

  void part_heading(const std::string& text, std::size_t people) {
    end_run();
    const double down = heights_.single() + 2;
    writer_.fill(writer_.left(), writer_.y(), writer_.width(), down, kPanel);
    writer_.text_at(writer_.left() + kCellSide, writer_.y() + 2.4, writer_.width() - 2 * kCellSide,
                    text, list_style(CellAlign::Left, Weight::Bold));
    writer_.text_at(writer_.left() + kCellSide, writer_.y() + 2.4, writer_.width() - 2 * kCellSide,
                    grouped(static_cast<std::int64_t>(people)) + " " + list_.unit,
                    list_style(CellAlign::Right));
    writer_.skip(down);
    writer_.line(kHairline, kRowLine);
    run_ = writer_.y();
  }

  void print_part(const ListPart& part) {
    const std::size_t people = part.rows.size();
    if (!part.heading.empty()) {
      make_room(3 * heights_.single() + 2);  // a heading is never the last line of a page
      part_heading(part.heading, people);
    }
    for (const auto& row : part.rows) {
      const double down = heights_.of(row);
      if (make_room(down) && !part.heading.empty()) {
        part_heading(part.heading + " (lanjutan)", people);
      }
      for (std::size_t c = 0; c < row.size(); ++c)
        cell(c, writer_.y() + kTextDown, row[c], Weight::Regular);
      writer_.skip(down);
      writer_.line(kHairline, kRowLine);
      ++on_page_;
      ++so_far_;
    }
  }

  double closing_height() {
    const TextStyle look = style(10);
    return 20 + writer_.height_of(list_.closing, look, writer_.width()) +
           7 * writer_.height_of("N", look, writer_.width()) + kSignRoom;
  }

  // The last sentence and the signature, together, and never alone on a page.
  void closing() {
    const auto& sign = list_.signature;
    const TextStyle look = style(10), strong = style(10, Weight::Bold);
    const double x = writer_.left() + writer_.width() * 0.6, width = writer_.width() * 0.4;
    writer_.need(closing_height());
    writer_.skip(12);
    writer_.text(list_.closing, look);
    writer_.skip(8);
    const auto put = [&](const std::string& text, const TextStyle& how) {
      writer_.text_at(x, writer_.y(), width, text, how);
      writer_.skip(writer_.height_of(text, how, width));
    };
    put(sign.made + " di " + sign.place, look);
    put("pada tanggal " + letter::spoken(sign.day), look);
    writer_.skip(3);
    put(sign.office + ",", strong);
    writer_.skip(kSignRoom);
    put(signed_name(sign.name, 55), strong);
    if (!sign.number.empty()) put("NIP " + sign.number, look);
  }

  PageWriter& writer_;
  const NameList& list_;
  ListWidths widths_;
  RowHeights heights_;
  std::vector<double> edges_;  // right edges of the columns
  double run_ = 0;
  std::int64_t on_page_ = 0, so_far_ = 0;
};

}  // namespace

Result<Printed> print_name_list(const NameList& list) {
  Sheet sheet = numbered_sheet(list.running, {15, 13, 14});
  std::swap(sheet.width, sheet.height);
  LINDUNG_ASSIGN_OR_RETURN(
      Printed printed,
      print_counted(sheet, {list.title, list.author, list.signature.day},
                    [&](PageWriter& writer) { ListPrinter(writer, list).print(); }));
  printed.points = kListPoints;
  return printed;
}

}  // namespace lindung::paper
