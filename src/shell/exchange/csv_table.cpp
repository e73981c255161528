#include "shell/exchange/csv_table.h"

#include <algorithm>
#include <cstring>

#include "base/check.h"
#include "shell/exchange/csv_scan.h"
#include "shell/exchange/csv_tokeniser.h"
#include "shell/exchange/encoding.h"

namespace lindung::exchange {
namespace {

using roster::Cell;
using roster::RowBlock;

constexpr std::size_t kBlockBytes = 1u << 20;

std::uint32_t count_lines(const char* begin, const char* end) {
  return static_cast<std::uint32_t>(std::count(begin, end, '\n'));
}

}  // namespace

CsvTable::CsvTable(std::string_view text, char delimiter, bool damaged)
    : text_(text), delimiter_(delimiter), damaged_(damaged) {
  find_blocks();
}

// One pass that looks at quotes only: between two quoted fields every line end ends a row.
void CsvTable::find_blocks() {
  const char* const begin = text_.data();
  const char* const end = begin + text_.size();
  const char* p = begin;
  std::uint32_t row = 1;
  starts_.push_back({0, 1});
  survey_.has_nul = !text_.empty() && std::memchr(begin, '\0', text_.size()) != nullptr;

  // Rows up to `stop`, where no quoted field lies between; a block begins at the first row after
  // each mebibyte.
  const auto pass_plain = [&](const char* stop) {
    while (p < stop) {
      const std::size_t block_end = starts_.back().offset + kBlockBytes;
      const char* const target =
          std::min(stop, std::max(p, begin + std::min(block_end, text_.size())));
      row += count_lines(p, target);
      p = target;
      if (target >= stop) return;
      const auto* line =
          static_cast<const char*>(std::memchr(p, '\n', static_cast<std::size_t>(stop - p)));
      if (!line) {
        p = stop;
        return;
      }
      ++row;
      p = line + 1;
      if (p < end) starts_.push_back({static_cast<std::size_t>(p - begin), row});
    }
  };

  const char* look = begin;
  while (look < end) {
    const auto* quote =
        static_cast<const char*>(std::memchr(look, '"', static_cast<std::size_t>(end - look)));
    if (!quote) break;
    look = quote + 1;
    // A quoted field never begins before `p`, where the last one ended.
    if (!opens_field(quote, p, delimiter_)) continue;
    const QuotedField quoted = scan_quoted(quote, end, delimiter_);
    if (!quoted.close) {
      ++survey_.unclosed_quotes;
      continue;
    }
    pass_plain(quote);
    p = look = quoted.next;
  }
  pass_plain(end);
  if (text_.empty()) starts_.clear();
  starts_.push_back({text_.size(), row});
  for (std::size_t i = 1; i < starts_.size(); ++i) {
    survey_.longest_block =
        std::max(survey_.longest_block, starts_[i].offset - starts_[i - 1].offset);
  }
}

// Lines with anything beside delimiters: a row with content holds at least one of its own.
std::size_t CsvTable::rows_at_most(std::size_t index) const {
  const char* line = text_.data() + starts_[index].offset;
  const char* const end = text_.data() + starts_[index + 1].offset;
  std::size_t rows = 0;
  while (line < end) {
    const char* p = line;
    while (p < end && *p == delimiter_) ++p;
    const auto* stop =
        static_cast<const char*>(std::memchr(p, '\n', static_cast<std::size_t>(end - p)));
    if (!stop) stop = end;
    const bool blank = p == stop || (*p == '\r' && p + 1 == stop);
    rows += blank ? 0 : 1;
    line = stop + 1;
  }
  return rows;
}

RowBlock CsvTable::block(std::size_t index) const {
  LINDUNG_CHECK(index < block_count());
  const auto [from, row] = starts_[index];
  RowBlock block =
      tokenise(text_, text_.substr(from, starts_[index + 1].offset - from), delimiter_, row);
  if (damaged_) {
    for (Cell& cell : block.cells) cell.text = mend_utf8(cell.text, block.texts);
  }
  return block;
}

}  // namespace lindung::exchange
