#include "shell/paper/page_writer.h"

#include <algorithm>

#include "shell/paper/attributes.h"

namespace lindung::paper {
namespace {

constexpr double kPanelBar = 4;
constexpr double kHalfPixel = 0.01;  // what rounding may add to a height

struct ReleaseDrawing {
  void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
  void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
};
using Surface = std::unique_ptr<cairo_surface_t, ReleaseDrawing>;
using Pattern = std::unique_ptr<cairo_pattern_t, ReleaseDrawing>;

cairo_status_t append(void* to, const unsigned char* data, unsigned int length) {
  static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void set_ink(cairo_t* cairo, const Ink& ink) {
  cairo_set_source_rgb(cairo, ink.red, ink.green, ink.blue);
}

PangoAlignment alignment(Align align) {
  if (align == Align::Centre) return PANGO_ALIGN_CENTER;
  return align == Align::Right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
}

void describe(cairo_surface_t* surface, const Properties& properties) {
  const auto say = [surface](cairo_pdf_metadata_t what, const std::string& value) {
    cairo_pdf_surface_set_metadata(surface, what, value.c_str());
  };
  say(CAIRO_PDF_METADATA_TITLE, properties.title);
  say(CAIRO_PDF_METADATA_AUTHOR, properties.author);
  say(CAIRO_PDF_METADATA_CREATOR, "lindung");
  say(CAIRO_PDF_METADATA_CREATE_DATE, properties.created.iso() + "T00:00:00Z");
}

}  // namespace

PageWriter::PageWriter(const Sheet& sheet, PangoContext* font)
    : sheet_(sheet), layout_(pango_layout_new(font)), y_(sheet.top) {
  pango_layout_set_wrap(layout_.get(), PANGO_WRAP_WORD_CHAR);
  surface_ = cairo_pdf_surface_create_for_stream(append, &bytes_, sheet.width, sheet.height);
  cairo_ = cairo_create(surface_);
}

Result<std::unique_ptr<PageWriter>> PageWriter::open(const Sheet& sheet,
                                                     const Properties& properties) {
  LINDUNG_ASSIGN_OR_RETURN(PangoContext* const opened, font());
  std::unique_ptr<PageWriter> writer(new PageWriter(sheet, opened));
  describe(writer->surface_, properties);
  return writer;
}

PageWriter::~PageWriter() {
  cairo_destroy(cairo_);
  cairo_surface_destroy(surface_);
}

void PageWriter::set_font(const TextStyle& style) {
  if (style.points == font_points_ && style.weight == font_weight_) return;
  PangoFontDescription* font = pango_font_description_new();
  pango_font_description_set_family_static(font, kFontFamily);
  pango_font_description_set_weight(
      font, style.weight == Weight::Bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size(font, style.points * PANGO_SCALE);
  pango_layout_set_font_description(layout_.get(), font);
  pango_font_description_free(font);
  font_points_ = style.points;
  font_weight_ = style.weight;
}

PangoLayout* PageWriter::layout(std::string_view text, const TextStyle& style, double width) {
  PangoLayout* const made = layout_.get();
  set_font(style);
  pango_layout_set_attributes(made, attributes_for(text).get());
  pango_layout_set_spacing(made, pango_units_from_double(style.leading));
  pango_layout_set_alignment(made, alignment(style.align));
  pango_layout_set_width(made, width < 0 ? -1 : pango_units_from_double(width));
  pango_layout_set_text(made, text.data(), static_cast<int>(text.size()));
  letter_unknown_ |= pango_layout_get_unknown_glyphs_count(made) > 0;
  return made;
}

double PageWriter::height_of(std::string_view text, const TextStyle& style, double width) {
  int height = 0;
  pango_layout_get_size(layout(text, style, width), nullptr, &height);
  return pango_units_to_double(height) + style.leading;
}

double PageWriter::width_of(std::string_view text, const TextStyle& style) {
  int width = 0;
  pango_layout_get_size(layout(text, style, -1), &width, nullptr);
  return pango_units_to_double(width);
}

void PageWriter::text_at(double x, double y, double width, std::string_view text,
                         const TextStyle& style) {
  if (sheet_.draw == Draw::Nothing) return;
  PangoLayout* const set = layout(text, style, width);
  set_ink(cairo_, style.ink);
  cairo_move_to(cairo_, x, y);
  pango_cairo_show_layout(cairo_, set);
}

void PageWriter::text(std::string_view text, const TextStyle& style) {
  const double height = height_of(text, style, width());
  need(height);
  text_at(left(), y_, width(), text, style);
  y_ += height;
}

bool PageWriter::need(double height) {
  too_tall_ |= sheet_.top + height > floor() + kHalfPixel;
  if (y_ + height <= floor() + kHalfPixel || y_ <= sheet_.top) return false;
  next_page();
  return true;
}

void PageWriter::next_page() {
  foot();
  cairo_show_page(cairo_);
  ++page_;
  y_ = sheet_.top;
}

void PageWriter::foot() {
  const double y = sheet_.height - sheet_.bottom + sheet_.foot_style.points;
  TextStyle number = sheet_.foot_style;
  number.align = Align::Right;
  std::string page = sheet_.numbered ? "Halaman " + std::to_string(page_) : "";
  if (sheet_.numbered && sheet_.pages > 0) page += " dari " + std::to_string(sheet_.pages);
  const double beside = width() - width_of(page, number) - number.points;
  text_at(left(), y, beside, sheet_.foot, sheet_.foot_style);
  text_at(left(), y, width(), page, number);
}

void PageWriter::fill(double x, double y, double width, double height, const Ink& ink) {
  if (sheet_.draw == Draw::Nothing) return;
  set_ink(cairo_, ink);
  cairo_rectangle(cairo_, x, y, width, height);
  cairo_fill(cairo_);
}

void PageWriter::line(double thickness, const Ink& ink) {
  fill(left(), y_, width(), thickness, ink);
}

void PageWriter::panel(double height, const Ink& ground, const Ink& edge) {
  fill(left(), y_, width(), height, ground);
  fill(left(), y_, kPanelBar, height, edge);
}

void PageWriter::dashes(double x, double y, double width, const Ink& ink) {
  constexpr double kDash = 3, kThin = 0.8;
  for (double at = 0; at < width; at += 2 * kDash) {
    fill(x + at, y, std::min(kDash, width - at), kThin, ink);
  }
}

void PageWriter::square(double x, double y, double size, const Ink& ink) {
  set_ink(cairo_, ink);
  cairo_set_line_width(cairo_, size / 10);
  cairo_rectangle(cairo_, x, y, size, size);
  cairo_stroke(cairo_);
}

// One bit a module, so that a viewer draws squares and blurs nothing.
void PageWriter::symbol(double x, double y, double size, const QrSymbol& symbol) {
  if (sheet_.draw == Draw::Nothing) return;
  const Surface mask(cairo_image_surface_create(CAIRO_FORMAT_A1, symbol.width, symbol.width));
  unsigned char* const bytes = cairo_image_surface_get_data(mask.get());
  const int stride = cairo_image_surface_get_stride(mask.get());
  for (std::size_t i = 0; i < symbol.black.size(); ++i) {
    const int row = static_cast<int>(i) / symbol.width, column = static_cast<int>(i) % symbol.width;
    if (symbol.black[i] == 0) continue;
    unsigned char& byte = bytes[row * stride + column / 8];
    byte = static_cast<unsigned char>(byte | 1U << column % 8);
  }
  cairo_surface_mark_dirty(mask.get());
  cairo_save(cairo_);
  cairo_translate(cairo_, x, y);
  cairo_scale(cairo_, size / symbol.width, size / symbol.width);
  const Pattern pattern(cairo_pattern_create_for_surface(mask.get()));
  cairo_pattern_set_filter(pattern.get(), CAIRO_FILTER_NEAREST);
  set_ink(cairo_, {});
  cairo_mask(cairo_, pattern.get());
  cairo_restore(cairo_);
}

Result<Printed> PageWriter::finish() {
  if (letter_unknown_)
    return Error::input(
        "PAPER_LETTER_UNKNOWN", "",
        {"Ada huruf yang tidak dapat dicetak. Tulislah dengan huruf Latin seperti di KTP.",
         "A letter cannot be printed. Write it in Latin letters, as on the identity card."});
  if (too_tall_)
    return Error::input("PAPER_TOO_TALL", "",
                        {"Ada bagian yang lebih panjang daripada satu halaman. Ringkaskan.",
                         "A piece is longer than a page. Shorten it."});
  foot();
  cairo_show_page(cairo_);
  cairo_surface_finish(surface_);
  const cairo_status_t status = cairo_surface_status(surface_);
  if (status != CAIRO_STATUS_SUCCESS)
    return Error::environment(
        "PAPER_FAILED", "",
        {std::string("PDF gagal dibuat: ") + cairo_status_to_string(status),
         std::string("The PDF could not be made: ") + cairo_status_to_string(status)});
  return Printed{std::move(bytes_), page_, 0};
}

}  // namespace lindung::paper
