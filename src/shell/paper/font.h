// shell/paper/font.h - the one font family of all papers. Only its own files are known to the
// layout, so that a page looks the same on every machine and a letter that the font lacks is
// noticed instead of borrowed from elsewhere.
#pragma once

#include <memory>

#include "base/result.h"
#include "shell/paper/late_pango.h"

namespace lindung::paper {

struct ReleaseObject {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Object = std::unique_ptr<T, ReleaseObject>;

inline constexpr const char* kFontFamily = "Carlito";
inline constexpr const char* kFontPackage = "fonts-crosextra-carlito";

// Opened once for each thread and kept until the program ends, because Pango does not give all of
// it back. Refuses PAPER_FONT_MISSING when the font is not installed,
// LIBRARY_MISSING when the libraries that set it are not.
Result<PangoContext*> font();

}  // namespace lindung::paper
