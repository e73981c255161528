#include "shell/exchange/encoding.h"

#include <algorithm>
#include <array>
#include <memory>

#include <unicode/ucnv.h>

#include "base/check.h"
#include "base/text.h"

namespace lindung::exchange {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &status));
  LINDUNG_CHECK(U_SUCCESS(status));
  return converter;
}

const char* icu_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::Utf16Little:
      return "UTF-16LE";
    case Encoding::Utf16Big:
      return "UTF-16BE";
    case Encoding::Windows1252:
      return "windows-1252";
    case Encoding::Utf8:
      break;
  }
  return "UTF-8";
}

// UTF-16 without a mark: Latin letters leave a NUL in every second place.
std::optional<Encoding> utf16_by_nuls(std::string_view bytes) {
  const std::string_view head = bytes.substr(0, 4096);
  std::array<std::size_t, 2> nuls{};
  for (std::size_t i = 0; i < head.size(); ++i) nuls[i % 2] += head[i] == '\0' ? 1 : 0;
  const std::size_t half = head.size() / 2;
  if (half == 0 || bytes.size() % 2 != 0) return std::nullopt;
  if (nuls[1] * 10 > half * 6 && nuls[0] * 10 < half) return Encoding::Utf16Little;
  if (nuls[0] * 10 > half * 6 && nuls[1] * 10 < half) return Encoding::Utf16Big;
  return std::nullopt;
}

// The length of the valid sequence that `text` begins with, 0 when there is none.
std::size_t sequence_length(std::string_view text) {
  const auto first = static_cast<unsigned char>(text.front());
  const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  return length <= text.size() && is_valid_utf8(text.substr(0, length)) ? length : 0;
}

struct HighBytes {
  std::size_t sequences = 0;  // valid UTF-8 beyond ASCII
  std::size_t invalid = 0;
  bool control = false;  // an invalid byte in 0x80-0x9F
};

HighBytes count_high_bytes(std::string_view bytes) {
  HighBytes count;
  while (!bytes.empty()) {
    const std::size_t length = sequence_length(bytes);
    if (length > 1) ++count.sequences;
    if (length == 0) {
      ++count.invalid;
      if (static_cast<unsigned char>(bytes.front()) < 0xA0) count.control = true;
    }
    bytes.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return count;
}

}  // namespace

bool is_ascii(std::string_view bytes) {
  unsigned char seen = 0;
  for (const char c : bytes) seen |= static_cast<unsigned char>(c);
  return seen < 0x80;
}

EncodingGuess guess_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE")) return {Encoding::Utf16Little, 2, false, false};
  if (bytes.starts_with("\xFE\xFF")) return {Encoding::Utf16Big, 2, false, false};
  const bool marked = bytes.starts_with("\xEF\xBB\xBF");
  const std::size_t mark = marked ? 3 : 0;
  if (!marked) {
    if (const auto wide = utf16_by_nuls(bytes)) return {*wide, 0, false, false};
  }
  if (is_ascii(bytes.substr(mark)) || is_valid_utf8(bytes.substr(mark))) {
    return {Encoding::Utf8, mark, false, false};
  }
  const HighBytes high = count_high_bytes(bytes.substr(mark));
  if (marked || high.sequences > high.invalid) return {Encoding::Utf8, mark, true, false};
  return {Encoding::Windows1252, 0, false, high.control};
}

std::string to_utf8(std::string_view bytes, Encoding from) {
  const Converter source = open_converter(icu_name(from));
  const Converter target = open_converter("UTF-8");
  std::string out(bytes.size() + bytes.size() / 8 + 16, '\0');
  std::array<UChar, 4096> pivot;
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  const char* in = bytes.data();
  const char* const in_end = in + bytes.size();
  std::size_t written = 0;
  for (UBool first = true;; first = false) {
    char* to = out.data() + written;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_convertEx(target.get(), source.get(), &to, out.data() + out.size(), &in, in_end,
                   pivot.data(), &pivot_source, &pivot_target, pivot.data() + pivot.size(), first,
                   true, &status);
    written = static_cast<std::size_t>(to - out.data());
    if (status != U_BUFFER_OVERFLOW_ERROR) break;
    out.resize(out.size() * 2);
  }
  out.resize(written);
  return out;
}

void append_utf8(std::string& out, std::uint32_t code) {
  if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) {
    out += kReplacement;
  } else if (code < 0x80) {
    out += static_cast<char>(code);
  } else if (code < 0x800) {
    out += static_cast<char>(0xC0 | code >> 6);
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else if (code < 0x10000) {
    out += static_cast<char>(0xE0 | code >> 12);
    out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | code >> 18);
    out += static_cast<char>(0x80 | (code >> 12 & 0x3F));
    out += static_cast<char>(0x80 | (code >> 6 & 0x3F));
    out += static_cast<char>(0x80 | (code & 0x3F));
  }
}

std::string_view mend_utf8(std::string_view text, Arena& arena) {
  if (is_valid_utf8(text)) return text;
  std::string mended;
  while (!text.empty()) {
    const std::size_t length = sequence_length(text);
    mended.append(length == 0 ? kReplacement : text.substr(0, length));
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  return arena.keep(mended);
}

}  // namespace lindung::exchange
