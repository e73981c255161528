// shell/paper/page_writer.h - fills pages from the top down and begins a new one when the room is
// used up. All measures are points (1/72 inch), from the left and upper edge.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "shell/paper/font.h"
#include "shell/paper/qr_symbol.h"
#include "terms/date.h"

namespace lindung::paper {

inline constexpr double kMillimetre = 72 / 25.4;  // in points

struct Ink {
  double red = 0, green = 0, blue = 0;
};
enum class Align { Left, Right, Centre };
enum class Weight { Regular, Bold };

struct TextStyle {
  double points = 12;
  Weight weight = Weight::Regular;
  Ink ink;
  Align align = Align::Left;
  double leading = 1.5;  // between two lines, and below the last
};

// Nothing: only to count the pages.
enum class Draw : std::uint8_t { Everything, Nothing };

struct Sheet {
  double width = 595.276, height = 841.890;  // A4
  double side = 57, top = 57, bottom = 57;   // margins
  std::string foot;                          // stands under every page; may be empty
  TextStyle foot_style;
  bool numbered = false;  // "Halaman 2" under every page
  Draw draw = Draw::Everything;
  int pages = 0;  // when known: "Halaman 2 dari 14"
};

// What the file says of itself.
struct Properties {
  std::string title;
  std::string author;
  Date created;
};

struct Printed {
  std::string bytes;
  int pages = 0;
  double points = 0;  // size of the running text
};

class PageWriter {
 public:
  // Refuses PAPER_FONT_MISSING, LIBRARY_MISSING.
  static Result<std::unique_ptr<PageWriter>> open(const Sheet& sheet, const Properties& properties);
  ~PageWriter();
  PageWriter(const PageWriter&) = delete;
  PageWriter& operator=(const PageWriter&) = delete;

  double left() const { return sheet_.side; }
  double width() const { return sheet_.width - 2 * sheet_.side; }
  double y() const { return y_; }
  void skip(double height) { y_ += height; }
  // Begins a new page when less than `height` is left on this one. True when it did.
  bool need(double height);
  void next_page();

  // The height that `text` takes in a column of `width`, and the width it would like to take.
  double height_of(std::string_view text, const TextStyle& style, double width);
  double width_of(std::string_view text, const TextStyle& style);
  // Draws without moving on.
  void text_at(double x, double y, double width, std::string_view text, const TextStyle& style);
  // A paragraph over the whole width.
  void text(std::string_view text, const TextStyle& style);

  void line(double thickness, const Ink& ink);                    // across, at y()
  void panel(double height, const Ink& ground, const Ink& edge);  // from y() down, across
  void square(double x, double y, double size, const Ink& ink);
  void fill(double x, double y, double width, double height, const Ink& ink);
  void dashes(double x, double y, double width, const Ink& ink);  // a level line
  // The black modules of a symbol, sharp at every size.
  void symbol(double x, double y, double size, const QrSymbol& symbol);

  double floor() const { return sheet_.height - sheet_.bottom; }  // where the room ends

  // Ends the document. Refuses PAPER_LETTER_UNKNOWN (the font lacks a letter), PAPER_TOO_TALL (a
  // piece is taller than a page), PAPER_FAILED.
  Result<Printed> finish();

 private:
  PageWriter(const Sheet& sheet, PangoContext* font);
  // Holds until the next call.
  PangoLayout* layout(std::string_view text, const TextStyle& style, double width);
  void set_font(const TextStyle& style);
  void foot();

  Sheet sheet_;
  std::string bytes_;
  Object<PangoLayout> layout_;
  double font_points_ = 0;  // of the layout
  Weight font_weight_ = Weight::Regular;
  cairo_surface_t* surface_ = nullptr;
  cairo_t* cairo_ = nullptr;
  double y_ = 0;
  int page_ = 1;
  bool letter_unknown_ = false, too_tall_ = false;
};

}  // namespace lindung::paper
