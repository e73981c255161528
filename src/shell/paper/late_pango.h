// shell/paper/late_pango.h - what we call of Pango, Cairo, Fontconfig and GObject, which draw and
// set our papers. They are opened with the font (font.h): with what they bring they are a third of
// all libraries that the program would begin with.
#pragma once

#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include "shell/late/late_library.h"

namespace lindung::paper {

// Linked to all the others.
inline constinit const late::LateLibrary kPango{"libpangocairo-1.0.so.0", "libpangocairo-1.0-0"};

LINDUNG_LATE_FUNCTION(kPango, FcConfigAppFontAddFile);
LINDUNG_LATE_FUNCTION(kPango, FcConfigCreate);
LINDUNG_LATE_FUNCTION(kPango, FcConfigDestroy);
LINDUNG_LATE_FUNCTION(kPango, FcFontList);
LINDUNG_LATE_FUNCTION(kPango, FcFontSetDestroy);
LINDUNG_LATE_FUNCTION(kPango, FcObjectSetAdd);
LINDUNG_LATE_FUNCTION(kPango, FcObjectSetCreate);
LINDUNG_LATE_FUNCTION(kPango, FcObjectSetDestroy);
LINDUNG_LATE_FUNCTION(kPango, FcPatternAddString);
LINDUNG_LATE_FUNCTION(kPango, FcPatternCreate);
LINDUNG_LATE_FUNCTION(kPango, FcPatternDestroy);
LINDUNG_LATE_FUNCTION(kPango, FcPatternGetString);
LINDUNG_LATE_FUNCTION(kPango, cairo_create);
LINDUNG_LATE_FUNCTION(kPango, cairo_destroy);
LINDUNG_LATE_FUNCTION(kPango, cairo_fill);
LINDUNG_LATE_FUNCTION(kPango, cairo_font_options_create);
LINDUNG_LATE_FUNCTION(kPango, cairo_font_options_destroy);
LINDUNG_LATE_FUNCTION(kPango, cairo_font_options_set_antialias);
LINDUNG_LATE_FUNCTION(kPango, cairo_font_options_set_hint_metrics);
LINDUNG_LATE_FUNCTION(kPango, cairo_font_options_set_hint_style);
LINDUNG_LATE_FUNCTION(kPango, cairo_image_surface_create);
LINDUNG_LATE_FUNCTION(kPango, cairo_image_surface_get_data);
LINDUNG_LATE_FUNCTION(kPango, cairo_image_surface_get_stride);
LINDUNG_LATE_FUNCTION(kPango, cairo_mask);
LINDUNG_LATE_FUNCTION(kPango, cairo_move_to);
LINDUNG_LATE_FUNCTION(kPango, cairo_pattern_create_for_surface);
LINDUNG_LATE_FUNCTION(kPango, cairo_pattern_destroy);
LINDUNG_LATE_FUNCTION(kPango, cairo_pattern_set_filter);
LINDUNG_LATE_FUNCTION(kPango, cairo_pdf_surface_create_for_stream);
LINDUNG_LATE_FUNCTION(kPango, cairo_pdf_surface_set_metadata);
LINDUNG_LATE_FUNCTION(kPango, cairo_rectangle);
LINDUNG_LATE_FUNCTION(kPango, cairo_restore);
LINDUNG_LATE_FUNCTION(kPango, cairo_save);
LINDUNG_LATE_FUNCTION(kPango, cairo_scale);
LINDUNG_LATE_FUNCTION(kPango, cairo_set_line_width);
LINDUNG_LATE_FUNCTION(kPango, cairo_set_source_rgb);
LINDUNG_LATE_FUNCTION(kPango, cairo_show_page);
LINDUNG_LATE_FUNCTION(kPango, cairo_status_to_string);
LINDUNG_LATE_FUNCTION(kPango, cairo_stroke);
LINDUNG_LATE_FUNCTION(kPango, cairo_surface_destroy);
LINDUNG_LATE_FUNCTION(kPango, cairo_surface_finish);
LINDUNG_LATE_FUNCTION(kPango, cairo_surface_mark_dirty);
LINDUNG_LATE_FUNCTION(kPango, cairo_surface_status);
LINDUNG_LATE_FUNCTION(kPango, cairo_translate);
LINDUNG_LATE_FUNCTION(kPango, g_object_unref);
LINDUNG_LATE_FUNCTION(kPango, g_type_check_instance_cast);
LINDUNG_LATE_FUNCTION(kPango, pango_attr_allow_breaks_new);
LINDUNG_LATE_FUNCTION(kPango, pango_attr_font_features_new);
LINDUNG_LATE_FUNCTION(kPango, pango_attr_insert_hyphens_new);
LINDUNG_LATE_FUNCTION(kPango, pango_attr_list_insert);
LINDUNG_LATE_FUNCTION(kPango, pango_attr_list_new);
LINDUNG_LATE_FUNCTION(kPango, pango_attr_list_unref);
LINDUNG_LATE_FUNCTION(kPango, pango_cairo_context_set_font_options);
LINDUNG_LATE_FUNCTION(kPango, pango_cairo_font_map_new_for_font_type);
LINDUNG_LATE_FUNCTION(kPango, pango_cairo_show_layout);
LINDUNG_LATE_FUNCTION(kPango, pango_context_set_language);
LINDUNG_LATE_FUNCTION(kPango, pango_context_set_round_glyph_positions);
LINDUNG_LATE_FUNCTION(kPango, pango_fc_font_map_get_type);
LINDUNG_LATE_FUNCTION(kPango, pango_fc_font_map_set_config);
LINDUNG_LATE_FUNCTION(kPango, pango_font_description_free);
LINDUNG_LATE_FUNCTION(kPango, pango_font_description_new);
LINDUNG_LATE_FUNCTION(kPango, pango_font_description_set_absolute_size);
LINDUNG_LATE_FUNCTION(kPango, pango_font_description_set_family_static);
LINDUNG_LATE_FUNCTION(kPango, pango_font_description_set_weight);
LINDUNG_LATE_FUNCTION(kPango, pango_font_map_create_context);
LINDUNG_LATE_FUNCTION(kPango, pango_language_from_string);
LINDUNG_LATE_FUNCTION(kPango, pango_layout_get_size);
LINDUNG_LATE_FUNCTION(kPango, pango_layout_get_unknown_glyphs_count);
LINDUNG_LATE_FUNCTION(kPango, pango_layout_new);
LINDUNG_LATE_FUNCTION(kPango, pango_layout_set_alignment);
LINDUNG_LATE_FUNCTION(kPango, pango_layout_set_attributes);
LINDUNG_LATE_FUNCTION(kPango, pango_layout_set_font_description);
LINDUNG_LATE_FUNCTION(kPango, pango_layout_set_spacing);
LINDUNG_LATE_FUNCTION(kPango, pango_layout_set_text);
LINDUNG_LATE_FUNCTION(kPango, pango_layout_set_width);
LINDUNG_LATE_FUNCTION(kPango, pango_layout_set_wrap);
LINDUNG_LATE_FUNCTION(kPango, pango_units_from_double);
LINDUNG_LATE_FUNCTION(kPango, pango_units_to_double);

}  // namespace lindung::paper
