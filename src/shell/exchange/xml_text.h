// shell/exchange/xml_text.h - names and texts of XML 1.0, as XmlScanner reads them: what may stand
// in a name, what an entity stands for, how line ends become one.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/text.h"

namespace lindung::exchange::xml {

constexpr bool is_white(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// 1: may begin a name; 2: may stand in one.
inline constexpr std::array<std::uint8_t, 256> kNameClass = [] {
  std::array<std::uint8_t, 256> classes{};
  for (int c = 0; c < 128; ++c) {
    const char letter = static_cast<char>(c);
    if (is_letter(letter) || letter == '_' || letter == ':') {
      classes[static_cast<std::size_t>(c)] = 3;
    } else if (is_digit(letter) || letter == '-' || letter == '.') {
      classes[static_cast<std::size_t>(c)] = 2;
    }
  }
  return classes;
}();
inline bool begins_name(char c) { return (kNameClass[static_cast<unsigned char>(c)] & 1) != 0; }
inline bool in_name(char c) { return (kNameClass[static_cast<unsigned char>(c)] & 2) != 0; }

// The first position from `at` on that is no part of the name, or no white space.
inline std::size_t name_end(std::string_view text, std::size_t at) {
  while (at < text.size() && in_name(text[at])) ++at;
  return at;
}
inline std::size_t pass_white(std::string_view text, std::size_t at) {
  while (at < text.size() && is_white(text[at])) ++at;
  return at;
}

// Control characters that XML does not know, at the speed of memory.
bool has_control(std::string_view text);

// What asks for more than handing on: an entity, a carriage return, the end of a CDATA section.
constexpr bool is_special(char c) { return c == '&' || c == '\r' || c == ']'; }

enum class White { Keep, Space };  // Space: of attributes

// Entities replaced and line ends made one; in an attribute white space becomes spaces. False when
// an entity is none that XML knows.
bool decode(std::string_view text, White white, std::string& out);

// How much of a text without end so far may be handed on: not half an entity, a character, a line
// end or "]]>".
std::size_t safe_end(std::string_view text);

}  // namespace lindung::exchange::xml
