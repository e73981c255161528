// shell/exchange/html_entities.h - characters that HTML writes by name or number: "&amp;",
// "&#160;".
#pragma once

#include <string>
#include <string_view>

namespace lindung::exchange {

// "&amp;", "&#160;", "&nbsp;" as the text they stand for; an unknown entity stays as written.
std::string decode_entities(std::string_view text);

}  // namespace lindung::exchange
