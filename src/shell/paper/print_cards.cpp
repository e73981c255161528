#include "shell/paper/print_cards.h"

#include <map>
#include <utility>

#include "shell/paper/colours.h"
#include "shell/paper/qr_symbol.h"

namespace lindung::paper {
namespace {

using card::CardFace;

constexpr double mm(double millimetres) { return millimetres * kMillimetre; }

constexpr double kCardWidth = mm(85.6), kCardHeight = mm(53.98);  // ID-1
constexpr double kPhoneWidth = mm(90), kPhoneHeight = mm(172);
constexpr int kAcross = 2, kDown = 5;
constexpr Ink kWhite{1, 1, 1}, kCutMark{0.45, 0.45, 0.45};

// Sizes of type, in points.
struct Type {
  double heading, issuer, name, number, until, plain, claim;
};
// Where the parts of a card stand, from its upper left corner.
struct Measures {
  double width;           // of the card
  double band;            // the coloured head
  double side;            // margin of the text
  double text_width;      // its column
  double text_y;          // where it begins
  double qr_x, qr_y, qr;  // the symbol, without its quiet zone
  double claim_y;         // how to claim
  Type type;
};
constexpr Measures kOnSheet{
    kCardWidth, mm(9.4),  mm(3.4), mm(39.6), mm(10.9),
    mm(46),     mm(11.9), mm(36),  mm(42.6), {8.6, 6.6, 11, 8.6, 9.4, 6.7, 5.9}};
constexpr Measures kOnPhone{kPhoneWidth, mm(20),   mm(7),  mm(76),  mm(23),
                            mm(13.5),    mm(75.5), mm(63), mm(148), {13, 10, 18, 13, 15, 10.5, 10}};

class CardPrinter {
 public:
  CardPrinter(PageWriter& writer, const Measures& measures) : writer_(writer), m_(measures) {}

  Result<void> print(const CardFace& face, double x, double y) {
    LINDUNG_ASSIGN_OR_RETURN(const auto symbol, make_qr(face.qr));
    x_ = x;
    y_ = y;
    band(face);
    writer_.symbol(x_ + m_.qr_x, y_ + m_.qr_y, m_.qr, symbol);
    const TextStyle check = style(m_.type.plain, Weight::Bold, kText, Align::Centre);
    writer_.text_at(x_ + m_.qr_x, y_ + m_.qr_y + m_.qr + m_.type.plain * 0.9, m_.qr, face.check,
                    check);
    LINDUNG_RETURN_IF_ERROR(words(face));
    how_to_claim(face);
    return {};
  }

 private:
  static TextStyle style(double points, Weight weight = Weight::Regular, const Ink& ink = kText,
                         Align align = Align::Left) {
    return {points, weight, ink, align, points * 0.06};
  }
  void band(const CardFace& face) {
    writer_.fill(x_, y_, m_.width, m_.band, kAccent);
    const double width = m_.width - 2 * m_.side;
    const TextStyle heading = style(m_.type.heading, Weight::Bold, kWhite);
    at_ = m_.band * 0.12;
    writer_.text_at(x_ + m_.side, y_ + at_, width, face.heading, heading);
    at_ += height_of(face.heading, heading, width);
    writer_.text_at(x_ + m_.side, y_ + at_, width, face.issuer,
                    style(m_.type.issuer, Weight::Regular, kWhite));
  }
  void down(const std::string& text, const TextStyle& how, double gap) {
    writer_.text_at(x_ + m_.side, y_ + at_, m_.text_width, text, how);
    at_ += height_of(text, how, m_.text_width) + gap;
  }
  // Of words that stand on most cards; each is measured once.
  double height_of(const std::string& text, const TextStyle& how, double width) {
    const auto [found, fresh] = heights_.try_emplace({text, how.points}, 0);
    if (fresh) found->second = writer_.height_of(text, how, width);
    return found->second;
  }
  // At most two lines, in type that shrinks where it must.
  Result<void> name(const std::string& text) {
    for (double points = m_.type.name; points >= m_.type.name * 0.55; points -= 0.5) {
      const TextStyle how = style(points, Weight::Bold);
      const double height = writer_.height_of(text, how, m_.text_width);
      if (height > 2.8 * points) continue;
      writer_.text_at(x_ + m_.side, y_ + at_, m_.text_width, text, how);
      at_ += height + m_.type.name * 0.1;
      return {};
    }
    return Error::input("PAPER_DOES_NOT_FIT", "",
                        {"Ada nama yang terlalu panjang untuk kartu. Singkatkan namanya.",
                         "A name is too long for the card. Shorten it."});
  }
  Result<void> words(const CardFace& face) {
    at_ = m_.text_y;
    LINDUNG_RETURN_IF_ERROR(name(face.name));
    const double gap = m_.type.plain * 0.35;
    const TextStyle number = style(m_.type.number);
    writer_.text_at(x_ + m_.side, y_ + at_, m_.text_width, "No. " + face.number + "\n" + face.kpj,
                    number);
    at_ += height_of("N\nN", number, m_.text_width) + gap;
    down(face.protects, style(m_.type.plain), gap);
    down(face.until, style(m_.type.until, Weight::Bold, kAccent), 0);
    return {};
  }
  void how_to_claim(const CardFace& face) {
    at_ = m_.claim_y;
    down(face.how, style(m_.type.claim, Weight::Bold), m_.type.claim * 0.1);
    down(face.claim[0] + "\n" + face.claim[1] + "\n" + face.claim[2],
         style(m_.type.claim, Weight::Regular), 0);
  }

  PageWriter& writer_;
  const Measures& m_;
  double x_ = 0, y_ = 0;                                      // of the card on the page
  double at_ = 0;                                             // how far down its text has come
  std::map<std::pair<std::string, double>, double> heights_;  // by text and size of type
};

// Short lines outside the cards, at every edge between and beside them.
void cut_marks(PageWriter& writer, double left, double top) {
  constexpr double kLong = mm(5), kOff = mm(1.5), kThin = 0.4;
  const double right = left + kAcross * kCardWidth, bottom = top + kDown * kCardHeight;
  for (int i = 0; i <= kAcross; ++i) {
    const double x = left + i * kCardWidth - kThin / 2;
    writer.fill(x, top - kOff - kLong, kThin, kLong, kCutMark);
    writer.fill(x, bottom + kOff, kThin, kLong, kCutMark);
  }
  for (int i = 0; i <= kDown; ++i) {
    const double y = top + i * kCardHeight - kThin / 2;
    writer.fill(left - kOff - kLong, y, kLong, kThin, kCutMark);
    writer.fill(right + kOff, y, kLong, kThin, kCutMark);
  }
}

Result<void> print_sheets(PageWriter& writer, const Sheet& sheet, std::span<const CardFace> faces) {
  CardPrinter printer(writer, kOnSheet);
  const double left = (sheet.width - kAcross * kCardWidth) / 2;
  const double top = (sheet.height - kDown * kCardHeight) / 2;
  for (std::size_t i = 0; i < faces.size(); ++i) {
    const std::size_t place = i % (kAcross * kDown);
    if (place == 0 && i > 0) writer.next_page();
    if (place == 0) cut_marks(writer, left, top);
    const double x = left + static_cast<double>(place % kAcross) * kCardWidth;
    const double y = top + static_cast<double>(place / kAcross) * kCardHeight;
    LINDUNG_RETURN_IF_ERROR(printer.print(faces[i], x, y));
  }
  return {};
}

Result<void> print_pages(PageWriter& writer, std::span<const CardFace> faces) {
  CardPrinter printer(writer, kOnPhone);
  for (std::size_t i = 0; i < faces.size(); ++i) {
    if (i > 0) writer.next_page();
    LINDUNG_RETURN_IF_ERROR(printer.print(faces[i], 0, 0));
  }
  return {};
}

}  // namespace

Result<Printed> print_cards(std::span<const CardFace> faces, CardLayout layout, Date made) {
  Sheet sheet;
  if (layout == CardLayout::Phone) {
    sheet.width = kPhoneWidth;
    sheet.height = kPhoneHeight;
  }
  const std::string title = faces.empty() ? "" : faces.front().heading;
  const std::string author = faces.empty() ? "" : faces.front().issuer;
  LINDUNG_ASSIGN_OR_RETURN(auto writer, PageWriter::open(sheet, {title, author, made}));
  LINDUNG_RETURN_IF_ERROR(layout == CardLayout::Sheet ? print_sheets(*writer, sheet, faces)
                                                      : print_pages(*writer, faces));
  return writer->finish();
}

}  // namespace lindung::paper
