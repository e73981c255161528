// shell/exchange/csv_dialect.h - which character parts the fields of a text, found by consistency
// over its first lines.
#pragma once

#include <cstddef>
#include <string_view>

namespace lindung::exchange {

inline constexpr char kNoDelimiter =
    '\0';  // every line is one cell: a pasted message, a list of names

struct CsvDialect {
  char delimiter = kNoDelimiter;
  std::size_t header_bytes = 0;  // of a "sep=;" line, which is not a row
};

// Looks at the first 64 KiB of UTF-8 text with LF or CRLF line ends.
CsvDialect find_dialect(std::string_view text);

}  // namespace lindung::exchange
