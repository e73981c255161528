#include "shell/paper/font.h"

namespace lindung::paper {
namespace {

struct Release {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
  void operator()(FcObjectSet* wanted) const { FcObjectSetDestroy(wanted); }
  void operator()(FcFontSet* found) const { FcFontSetDestroy(found); }
  void operator()(FcConfig* config) const { FcConfigDestroy(config); }
  void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
};
using Pattern = std::unique_ptr<FcPattern, Release>;
using Wanted = std::unique_ptr<FcObjectSet, Release>;
using Found = std::unique_ptr<FcFontSet, Release>;
using Config = std::unique_ptr<FcConfig, Release>;
using Options = std::unique_ptr<cairo_font_options_t, Release>;

Error missing() {
  return Error::environment(
      "PAPER_FONT_MISSING", kFontFamily,
      {std::string("Huruf untuk mencetak belum terpasang. Pasang paket ") + kFontPackage + ".",
       std::string("The font for printing is not installed. Install the package ") + kFontPackage +
           "."});
}

// Adds the files of the family to `config`; how many there were.
int add_files(FcConfig* config) {
  const Pattern pattern(FcPatternCreate());
  FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(kFontFamily));
  const Wanted wanted(FcObjectSetCreate());
  FcObjectSetAdd(wanted.get(), FC_FILE);
  const Found found(FcFontList(nullptr, pattern.get(), wanted.get()));
  int added = 0;
  for (int i = 0; found && i < found->nfont; ++i) {
    FcChar8* file = nullptr;
    if (FcPatternGetString(found->fonts[i], FC_FILE, 0, &file) != FcResultMatch) continue;
    added += FcConfigAppFontAddFile(config, file) ? 1 : 0;
  }
  return added;
}

Result<Object<PangoContext>> open_font() {
  LINDUNG_RETURN_IF_ERROR(kPango.open());
  const Config config(FcConfigCreate());
  if (!config || add_files(config.get()) == 0) return missing();
  const Object<PangoFontMap> map(pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT));
  if (!map) return missing();
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map.get()), config.get());
  Object<PangoContext> context(pango_font_map_create_context(map.get()));
  // Paper has no pixels to fit letters to.
  const Options options(cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(context.get(), options.get());
  pango_context_set_round_glyph_positions(context.get(), FALSE);
  pango_context_set_language(context.get(), pango_language_from_string("id"));
  return context;
}

}  // namespace

Result<PangoContext*> font() {
  static thread_local PangoContext* opened = nullptr;
  if (!opened) {
    LINDUNG_ASSIGN_OR_RETURN(auto context, open_font());
    opened = context.release();
  }
  return opened;
}

}  // namespace lindung::paper
