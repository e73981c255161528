// shell/paper/attributes.h - where a line may break, and how letters stand.
#pragma once

#include <memory>
#include <string_view>

#include "shell/paper/late_pango.h"

namespace lindung::paper {

struct ReleaseAttributes {
  void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
};
using Attributes = std::unique_ptr<PangoAttrList, ReleaseAttributes>;

// Letters stand alone, so that they can be read and copied one by one. A word that is longer than a
// line breaks without a hyphen that it does not have. "3 Mei 2026", "Rp 10.000", "Pasal 34" and
// "Ibu/Bapak" stay on one line.
Attributes attributes_for(std::string_view text);

}  // namespace lindung::paper
