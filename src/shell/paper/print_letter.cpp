#include "shell/paper/print_letter.h"

#include <algorithm>
#include <optional>

#include "office/letter/words.h"
#include "shell/paper/colours.h"
#include "shell/paper/grid.h"

namespace lindung::paper {
namespace {

// How a page is set: the size of the running text, and how generous the spaces are.
struct Setting {
  double points = kLargestType;
  double air = 1;  // 1: generous
  double margin() const { return (14 + 8 * air) * kMillimetre; }
  double small() const { return std::max(kSmallestType, points * 0.86); }
  double space() const { return points * (0.25 + 0.75 * air); }  // between blocks
};

class LetterPrinter {
 public:
  LetterPrinter(PageWriter& writer, const Setting& setting) : writer_(writer), set_(setting) {}

  void print(const letter::Letter& letter) {
    sender(letter);
    for (const auto& block : letter.blocks) {
      writer_.skip(set_.space());
      std::visit([this](const auto& one) { print(one); }, block);
    }
    writer_.skip(set_.space());
    writer_.line(0.6, kLine);
    writer_.skip(set_.points * 0.3);
    for (const auto& remark : letter.remarks)
      writer_.text(remark, style(set_.small(), Weight::Regular, kSoft));
  }

 private:
  TextStyle style(double points, Weight weight = Weight::Regular, const Ink& ink = kText) const {
    return {points, weight, ink, Align::Left, points * (0.05 + 0.09 * set_.air)};
  }
  TextStyle body(Weight weight = Weight::Regular) const { return style(set_.points, weight); }
  TextStyle heading() const { return style(set_.points, Weight::Bold, kAccent); }

  void sender(const letter::Letter& letter) {
    const auto& office = letter.envelope.office;
    writer_.text(office.name, style(set_.points * 1.1, Weight::Bold, kAccent));
    std::string place = office.address;
    if (!office.phone.empty())
      place += (place.empty() ? "Telepon " : "  ·  Telepon ") + office.phone;
    if (!place.empty()) writer_.text(place, style(set_.small(), Weight::Regular, kSoft));
    writer_.skip(set_.points * 0.35);
    writer_.line(1.4, kAccent);
    writer_.skip(set_.space() * 0.8);
    TextStyle date = body();
    date.align = Align::Right;
    const std::string day = letter::spoken(letter.envelope.written);
    const double beside = writer_.width() - writer_.width_of(day, date) - set_.points;
    writer_.text_at(writer_.left(), writer_.y(), writer_.width(), day, date);
    const double height = writer_.height_of(letter.addressee, body(Weight::Bold), beside);
    writer_.text_at(writer_.left(), writer_.y(), beside, letter.addressee, body(Weight::Bold));
    writer_.skip(height + set_.space());
    writer_.text(letter.title, style(set_.points * 1.65, Weight::Bold, kAccent));
  }

  void print(const letter::Paragraph& paragraph) { writer_.text(paragraph.text, body()); }

  void print(const letter::Table& table) {
    GridStyle look;
    look.text = body();
    look.note = style(set_.small(), Weight::Regular, kSoft);
    look.padding = set_.points * (0.05 + 0.2 * set_.air);
    look.line = kLine;
    Grid grid;
    double value = 0;
    const auto add = [&](const letter::Row& row, Weight weight) {
      grid.rows.push_back({{{row.what, row.note}, {row.value, ""}}, weight});
      value = std::max(value, writer_.width_of(row.value, body(weight)) + 1);
    };
    for (const auto& row : table.rows) add(row, Weight::Regular);
    if (table.total) add(*table.total, Weight::Bold);
    value = std::min(value, writer_.width() * 0.45);
    grid.columns = {{writer_.width() - value - look.gap, Align::Left}, {value, Align::Right}};
    writer_.need(set_.points * 4);
    writer_.text(table.heading, heading());
    print_grid(writer_, grid, look);
  }

  void print(const letter::Checklist& list) {
    const double box = set_.points * 0.72, indent = set_.points * 1.35;
    const double gap = set_.points, half = (writer_.width() - gap) / 2 - indent;
    const bool two = list.items.size() > 3 &&
                     std::all_of(list.items.begin(), list.items.end(), [&](const auto& item) {
                       return writer_.width_of(item, body()) <= half;
                     });
    const std::size_t columns = two ? 2 : 1;
    const double width = two ? half : writer_.width() - indent;
    writer_.text(list.heading, heading());
    writer_.skip(set_.points * 0.2 * set_.air);
    const std::size_t down = (list.items.size() + columns - 1) / columns;
    for (std::size_t row = 0; row < down; ++row) {
      double height = 0;
      for (std::size_t i = row; i < list.items.size(); i += down)
        height = std::max(height, writer_.height_of(list.items[i], body(), width));
      writer_.need(height);
      double x = writer_.left();
      for (std::size_t i = row; i < list.items.size(); i += down) {
        writer_.square(x, writer_.y() + set_.points * 0.22, box, kAccent);
        writer_.text_at(x + indent, writer_.y(), width, list.items[i], body());
        x += indent + half + gap;
      }
      writer_.skip(height + set_.points * 0.15 * set_.air);
    }
  }

  void print(const letter::Box& box) {
    const double padding = set_.points * (0.3 + 0.45 * set_.air), indent = set_.points;
    const double width = writer_.width() - 2 * indent;
    const TextStyle figure = style(set_.points * 2.3, Weight::Bold);
    const double below_heading = set_.points * 0.15 * set_.air;
    double height = 2 * padding + below_heading + writer_.height_of(box.heading, heading(), width);
    if (!box.figure.empty()) height += writer_.height_of(box.figure, figure, width);
    for (const auto& line : box.lines) height += writer_.height_of(line, body(), width);
    writer_.need(height);
    writer_.panel(height, kPanel, kAccent);
    double y = writer_.y() + padding;
    const auto put = [&](const std::string& text, const TextStyle& look) {
      writer_.text_at(writer_.left() + indent, y, width, text, look);
      y += writer_.height_of(text, look, width);
    };
    put(box.heading, heading());
    y += below_heading;
    if (!box.figure.empty()) put(box.figure, figure);
    for (const auto& line : box.lines) put(line, body());
    writer_.skip(height);
  }

  PageWriter& writer_;
  const Setting& set_;
};

Result<Printed> print_with(const letter::Letter& letter, const Setting& setting) {
  Sheet sheet;
  sheet.side = sheet.top = sheet.bottom = setting.margin();
  LINDUNG_ASSIGN_OR_RETURN(auto writer,
                           PageWriter::open(sheet, {letter.title, letter.envelope.office.name,
                                                    letter.envelope.written}));
  LetterPrinter(*writer, setting).print(letter);
  LINDUNG_ASSIGN_OR_RETURN(Printed printed, writer->finish());
  printed.points = setting.points;
  return printed;
}

// The letter on one page, or nothing when it needs more.
Result<std::optional<Printed>> try_with(const letter::Letter& letter, const Setting& setting) {
  auto printed = print_with(letter, setting);
  if (printed && printed->pages == 1) return std::optional(*std::move(printed));
  if (printed || printed.error().code == "PAPER_TOO_TALL") return std::optional<Printed>();
  return std::move(printed).error();
}

constexpr double kStep = 0.5;  // points
constexpr double kSnug = 0.4;  // the least air while smaller type can still be tried
constexpr int kSteps = static_cast<int>((kLargestType - kSmallestType) / kStep);

// The largest type with which the letter fits snugly, if there is one.
Result<std::optional<double>> largest_type(const letter::Letter& letter) {
  int fits = kSteps + 1, too_large = -1;  // steps down from the largest
  while (fits - too_large > 1) {
    const int middle = (fits + too_large) / 2;
    LINDUNG_ASSIGN_OR_RETURN(const auto found,
                             try_with(letter, {kLargestType - middle * kStep, kSnug}));
    (found ? fits : too_large) = middle;
  }
  if (fits > kSteps) return std::optional<double>();
  return std::optional(kLargestType - fits * kStep);
}

}  // namespace

Result<Printed> print_letter(const letter::Letter& letter) {
  LINDUNG_ASSIGN_OR_RETURN(const auto points, largest_type(letter));
  for (const double air : {1.0, 0.85, 0.7, 0.55, kSnug, 0.3, 0.2, 0.1, 0.0}) {
    if (!points && air >= kSnug) continue;
    LINDUNG_ASSIGN_OR_RETURN(auto found, try_with(letter, {points.value_or(kSmallestType), air}));
    if (found) return *std::move(found);
  }
  return Error::input("PAPER_DOES_NOT_FIT", "",
                      {"Surat tidak muat di satu halaman dengan huruf 12 poin. Ringkaskan nama, "
                       "alamat, atau daftar ahli waris.",
                       "The letter does not fit one page in type of 12 points. Shorten names, the "
                       "address or the list of heirs."});
}

}  // namespace lindung::paper
