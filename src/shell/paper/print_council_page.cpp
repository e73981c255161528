#include "shell/paper/print_council_page.h"

#include <algorithm>

#include "base/text.h"
#include "office/letter/words.h"
#include "shell/paper/colours.h"
#include "shell/paper/grid.h"
#include "shell/paper/month_chart.h"

namespace lindung::paper {
namespace {

using document::CouncilPage;
using document::GroupLine;

Ink series(std::size_t purse) { return kSeries[std::min(purse, kSeries.size() - 1)]; }
std::string letter_of(std::size_t purse) { return std::string(1, static_cast<char>('A' + purse)); }

std::string first_to_last(std::int64_t first, std::int64_t last) {
  return first == last ? grouped(last) : grouped(first) + " → " + grouped(last);
}

double share_of(const document::PurseLine& purse) {
  if (purse.ceiling == Rupiah()) return 0;
  return static_cast<double>(purse.paid.amount()) / static_cast<double>(purse.ceiling.amount());
}

class CouncilPrinter {
 public:
  CouncilPrinter(PageWriter& writer, const CouncilPage& page, double points)
      : writer_(writer), page_(page), points_(points) {}

  void print() {
    head();
    verdict();
    figures();
    chart();
    purses();
    groups();
    if (!page_.cases.empty()) cases();
    lines("Yang belum terlindungi", page_.left_out, kText);
    lines("Catatan", page_.notes, kSoft);
  }

 private:
  TextStyle style(double points, Weight weight = Weight::Regular, const Ink& ink = kText,
                  Align align = Align::Left) const {
    return {points, weight, ink, align, points * 0.12};
  }
  TextStyle small(const Ink& ink = kSoft) const {
    return style(points_ * 0.88, Weight::Regular, ink);
  }

  void head() {
    const TextStyle above = style(points_, Weight::Bold, kAccent);
    TextStyle right = style(points_ * 0.9, Weight::Regular, kSoft, Align::Right);
    writer_.text_at(writer_.left(), writer_.y(), writer_.width(), "Bahan rapat anggaran", right);
    writer_.text("PEMERINTAH " + to_upper(page_.city), above);
    writer_.skip(points_ * 0.2);
    writer_.line(1.4, kAccent);
    writer_.skip(points_ * 0.6);
    writer_.text(page_.title, style(points_ * 2, Weight::Bold, kAccent));
    writer_.text(page_.subtitle, style(points_ * 1.05, Weight::Regular, kSoft));
    writer_.skip(points_ * 0.6);
  }

  void verdict() {
    const TextStyle said = style(points_ * 1.15);
    const double padding = points_ * 0.7, indent = points_ * 1.1,
                 width = writer_.width() - 2 * indent;
    const double height = writer_.height_of(page_.verdict, said, width) + 2 * padding;
    writer_.panel(height, kPanel, page_.enough ? kAccent : kAlarm);
    writer_.text_at(writer_.left() + indent, writer_.y() + padding, width, page_.verdict, said);
    writer_.skip(height + points_ * 0.8);
  }

  void figures() {
    const double step = writer_.width() / static_cast<double>(page_.figures.size());
    const TextStyle value = style(points_ * 1.45, Weight::Bold, kAccent), label = small();
    double most = 0, x = writer_.left();
    for (const auto& one : page_.figures) {
      writer_.text_at(x, writer_.y(), step - points_, one.value, value);
      const double below = writer_.height_of(one.value, value, step - points_);
      writer_.text_at(x, writer_.y() + below, step - points_, one.label, label);
      most = std::max(most, below + writer_.height_of(one.label, label, step - points_));
      x += step;
    }
    writer_.skip(most + points_ * 0.8);
  }

  void heading(const std::string& text, const std::string& beside = "") {
    const TextStyle look = style(points_ * 1.1, Weight::Bold, kAccent);
    if (!beside.empty()) {
      TextStyle right = small();
      right.align = Align::Right;
      const double x = writer_.left() + writer_.width_of(text, look) + points_;
      writer_.text_at(x, writer_.y() + points_ * 0.15, writer_.left() + writer_.width() - x, beside,
                      right);
    }
    writer_.text(text, look);
  }

  void chart() {
    MonthChart chart{page_.months, {}, page_.wanted};
    for (std::size_t f = 0; f < page_.purses.size(); ++f) {
      chart.series.push_back({page_.purses[f].people, series(f)});
    }
    heading("Orang yang terlindungi setiap bulan", "menurut dana yang membayar");
    print_month_chart(writer_, chart, points_ * 11.5, points_ * 0.85);
    writer_.skip(points_ * 0.9);
  }

  GridStyle table_style() const {
    GridStyle look;
    look.text = style(points_);
    look.note = small();
    look.padding = points_ * 0.16;
    look.gap = points_ * 1.3;
    look.line = kLine;
    look.head = kAccent;
    return look;
  }

  // The widest cell of a column; twice that beside a bar.
  double widest(const Grid& grid, std::size_t column, const GridStyle& look) {
    TextStyle bold = look.text;
    bold.weight = Weight::Bold;
    double most = writer_.width_of(grid.head[column], bold);
    for (const GridRow& row : grid.rows) {
      const GridCell& cell = row.cells[column];
      const double width =
          writer_.width_of(cell.text, row.weight == Weight::Bold ? bold : look.text);
      most = std::max(most, cell.bar ? 2.4 * width : width);
    }
    return most + 1;
  }

  // The first column takes what the others leave.
  void table(Grid grid, const std::string& below = "") {
    const GridStyle look = table_style();
    double left = writer_.width();
    grid.columns = {{0, Align::Left}};
    for (std::size_t i = 1; i < grid.head.size(); ++i) {
      grid.columns.push_back({widest(grid, i, look), Align::Right});
      left -= grid.columns.back().width + look.gap;
    }
    grid.columns.front().width = left;
    print_grid(writer_, grid, look);
    if (!below.empty()) {
      writer_.skip(points_ * 0.15);
      writer_.text(below, small());
    }
    writer_.skip(points_ * 0.9);
  }

  void purses() {
    Grid grid;
    grid.head = {"Dana", "Pagu", "Dibayar", "Sisa", "Terpakai"};
    Rupiah ceiling, paid, left;
    for (std::size_t f = 0; f < page_.purses.size(); ++f) {
      const auto& one = page_.purses[f];
      const double share = share_of(one);
      grid.rows.push_back({{{letter_of(f) + "  " + one.name, one.note, series(f)},
                            {one.ceiling.text(), ""},
                            {one.paid.text(), ""},
                            {one.left.text(), ""},
                            {one.share, "", series(f), share}},
                           Weight::Regular});
      ceiling += one.ceiling;
      paid += one.paid;
      left += one.left;
    }
    if (page_.purses.size() > 1) {
      grid.rows.push_back(
          {{{"Jumlah", ""}, {ceiling.text(), ""}, {paid.text(), ""}, {left.text(), ""}, {"", ""}},
           Weight::Bold});
    }
    table(std::move(grid));
  }

  GridRow group_row(const GroupLine& one, Weight weight) const {
    std::string purses;
    for (const std::size_t f : one.purses) purses += (purses.empty() ? "" : " ") + letter_of(f);
    return {{{one.name, ""},
             {grouped(one.people), ""},
             {first_to_last(one.protected_first, one.protected_last), ""},
             {grouped(one.person_months), ""},
             {one.cost.text(), ""},
             {weight == Weight::Bold ? "" : purses, ""}},
            weight};
  }

  void groups() {
    Grid grid;
    grid.head = {"Kelompok", "Orang", "Terlindungi", "Orang-bulan", "Biaya", "Dana"};
    for (const auto& one : page_.groups) grid.rows.push_back(group_row(one, Weight::Regular));
    grid.rows.push_back(group_row(page_.total, Weight::Bold));
    table(std::move(grid), page_.worker_year);
  }

  void cases() {
    Grid grid;
    grid.head = {"Pilihan berdampingan", "Orang-bulan", "Kehilangan", "Biaya", "Kurang"};
    for (const auto& one : page_.cases) {
      grid.rows.push_back(
          {{{one.name, one.note},
            {grouped(one.person_months) + " dari " + grouped(one.wanted_person_months), ""},
            {one.lost_cover == 0 ? "-" : grouped(one.lost_cover) + " orang", ""},
            {one.cost.text(), ""},
            {one.missing == Rupiah() ? "-" : one.missing.text(), ""}},
           Weight::Regular});
    }
    table(
        std::move(grid),
        "Kehilangan: orang yang perlindungannya berhenti di tengah jalan. Kurang: agar semua orang "
        "terlindungi di semua bulan.");
  }

  void lines(const std::string& title, const std::vector<std::string>& texts, const Ink& ink) {
    if (texts.empty()) return;
    heading(title);
    const double indent = points_ * 0.9;
    for (const auto& text : texts) {
      const double width = writer_.width() - indent,
                   height = writer_.height_of(text, small(ink), width);
      writer_.need(height);
      writer_.text_at(writer_.left(), writer_.y(), indent, "–", small(ink));
      writer_.text_at(writer_.left() + indent, writer_.y(), width, text, small(ink));
      writer_.skip(height);
    }
    writer_.skip(points_ * 0.7);
  }

  PageWriter& writer_;
  const CouncilPage& page_;
  double points_;
};

Result<Printed> print_with(const CouncilPage& page, double points) {
  Sheet sheet;
  sheet.side = 17 * kMillimetre;
  sheet.top = 14 * kMillimetre;
  sheet.bottom = 16 * kMillimetre;
  sheet.foot = (page.prepared_by.empty() ? "" : page.prepared_by + ", ") +
               letter::spoken(page.written) +
               "  ·  Dihitung oleh lindung; jumlah tabel dihitung dua kali dan cocok.";
  sheet.foot_style = {8, Weight::Regular, kSoft, Align::Left, 0};
  LINDUNG_ASSIGN_OR_RETURN(
      auto writer, PageWriter::open(sheet, {page.title + " " + page.city,
                                            page.prepared_by.empty() ? "Pemerintah " + page.city
                                                                     : page.prepared_by,
                                            page.written}));
  CouncilPrinter(*writer, page, points).print();
  LINDUNG_ASSIGN_OR_RETURN(Printed printed, writer->finish());
  printed.points = points;
  return printed;
}

}  // namespace

Result<Printed> print_council_page(const CouncilPage& page) {
  for (const document::Room room : {document::Room{6, 10, 6, 4, 8}, document::Room{6, 8, 5, 3, 5},
                                    document::Room{4, 5, 4, 2, 3}, document::Room{3, 4, 3, 1, 2}}) {
    const CouncilPage shortened = document::shortened(page, room);
    for (double points = 11; points >= 8.5; points -= 0.5) {
      auto printed = print_with(shortened, points);
      if (printed && printed->pages == 1) return printed;
      if (!printed && printed.error().code != "PAPER_TOO_TALL") return printed;
    }
  }
  return Error::input("PAPER_DOES_NOT_FIT", "",
                      {"Rencana ini tidak muat di satu halaman. Ringkaskan nama dana dan kelompok.",
                       "The plan does not fit one page. Shorten the names of funds and groups."});
}

}  // namespace lindung::paper
