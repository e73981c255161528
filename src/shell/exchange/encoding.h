// shell/exchange/encoding.h - which encoding a text file is in, and its bytes as UTF-8.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/arena.h"

namespace lindung::exchange {

enum class Encoding : std::uint8_t { Utf8, Utf16Little, Utf16Big, Windows1252 };

struct EncodingGuess {
  Encoding encoding = Encoding::Utf8;
  std::size_t mark_bytes = 0;  // of the byte order mark
  bool damaged = false;        // UTF-8 with some invalid bytes
  bool ask = false;  // Windows-1252 with bytes 0x80-0x9F: other code pages differ there, a person
                     // must look
};

// By the mark; else UTF-16 by where the NUL bytes lie; else UTF-8 if it is, or is but for a few
// bytes; else Windows-1252.
EncodingGuess guess_encoding(std::string_view bytes);

// The whole text as UTF-8, by ICU. What cannot be read becomes U+FFFD.
std::string to_utf8(std::string_view bytes, Encoding from);

// Whether every byte is below 0x80; at the speed of memory.
bool is_ascii(std::string_view bytes);

inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD

// Appends one code point; what is none becomes the replacement character.
void append_utf8(std::string& out, std::uint32_t code);

// `text` with a replacement character for every invalid byte, in the arena.
std::string_view mend_utf8(std::string_view text, Arena& arena);

}  // namespace lindung::exchange
