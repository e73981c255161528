#include "shell/exchange/csv_scan.h"

#include <algorithm>
#include <cstring>

namespace lindung::exchange {
namespace {

// The delimiter, line end or end of text that follows `p` after spaces; null when something else
// does.
const char* field_end(const char* p, const char* end, char delimiter) {
  while (p < end && *p == ' ' && delimiter != ' ') ++p;
  if (p == end || *p == delimiter || *p == '\n') return p;
  return *p == '\r' && (p + 1 == end || p[1] == '\n') ? p : nullptr;
}

}  // namespace

QuotedField scan_quoted(const char* open, const char* end, char delimiter) {
  QuotedField field;
  const char* const limit = open + std::min(static_cast<std::size_t>(end - open), kQuotedBytesMax);
  const char* p = open + 1;
  const char* counted = p;
  int lines = 0;
  for (int quotes = 0; quotes < kQuotesMax; ++quotes) {
    const auto* quote =
        static_cast<const char*>(std::memchr(p, '"', static_cast<std::size_t>(limit - p)));
    if (!quote) return {};
    lines += static_cast<int>(std::count(counted, quote, '\n'));
    counted = quote;
    if (lines > kQuotedLinesMax) return {};
    if (quote + 1 < end && quote[1] == '"') {
      field.doubled = true;
      p = quote + 2;
      if (p > limit) return {};
      continue;
    }
    if (const char* next = field_end(quote + 1, end, delimiter)) {
      field.close = quote;
      field.next = next;
      return field;
    }
    if (quote[-1] == delimiter || quote[-1] == '\n') return {};  // another field opens here
    p = quote + 1;
  }
  return {};
}

bool opens_field(const char* quote, const char* begin, char delimiter) {
  const char* p = quote;
  while (p > begin && p[-1] == ' ') --p;
  return p == begin || p[-1] == delimiter || p[-1] == '\n';
}

}  // namespace lindung::exchange
