// engines/rules/toml_letters.h - letters beyond ASCII, kept away from toml++ 3.3.0, which takes
// some of them for impossible and then does anything.
#pragma once

#include <string>
#include <string_view>

namespace lindung::rules {

// Each byte beyond ASCII as a letter of Unicode's private use (U+E000 + byte), which toml++ handles
// well, so that it never sees another; and back.
std::string veil(std::string_view text);
std::string unveil(std::string_view veiled);

// The line of the first letter beyond ASCII outside texts and comments, where TOML has none; 0 when
// there is none.
int foreign_letter_line(std::string_view text);

}  // namespace lindung::rules
