// terms/name_fold.h - letters beyond ASCII in a name, brought to what they stand for.
#pragma once

#include <string>
#include <string_view>

namespace lindung {

bool is_ascii(std::string_view text);

// Compatibility forms (full width, ligatures) become plain letters, accents fall away, invisible
// characters vanish, every kind of space, apostrophe and dash becomes the ASCII one. Letters of
// other scripts stay.
std::string fold_name(std::string_view written);

}  // namespace lindung
