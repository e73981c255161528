// shell/exchange/csv_scan.h - the rules of quotes and fields, used by everyone who walks over a CSV
// text, so that the first pass and the block readers can never disagree.
//
// RFC 4180, made tolerant: a quote opens a field only at its start (spaces may stand before it); it
// is closed by a quote that a delimiter or a line end follows (spaces may stand between); a lone
// quote inside is text. A quote that is not closed within a few lines, or before another field
// opens with one, is text itself: it never swallows the rest of the file.
#pragma once

#include <cstdint>
#include <string_view>

namespace lindung::exchange {

inline constexpr int kQuotedLinesMax = 8;
inline constexpr int kQuotesMax = 200;  // within one field; bounds what a hostile text can cost
inline constexpr std::size_t kQuotedBytesMax = 64 * 1024;

struct QuotedField {
  const char* close = nullptr;  // the closing quote; null when the opening quote is text
  const char* next = nullptr;   // the delimiter, line end or end of text behind it
  bool doubled = false;         // holds "" somewhere
};

// `open` points at the opening quote.
QuotedField scan_quoted(const char* open, const char* end, char delimiter);

// Where a quote at `quote` opens a field: only spaces between it and a delimiter, a line end or the
// beginning of the text.
bool opens_field(const char* quote, const char* begin, char delimiter);

}  // namespace lindung::exchange
