#include "shell/exchange/csv_tokeniser.h"

#include <bit>
#include <cstring>
#include <span>
#include <vector>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "shell/exchange/csv_scan.h"

namespace lindung::exchange {
namespace {

using roster::Cell;
using roster::CellKind;
using roster::RowBlock;

constexpr std::size_t kStride = 64;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// One bit for each of 64 bytes that is a delimiter, a quote or a line end.
class Marks {
 public:
  explicit Marks(char delimiter) : delimiter_(delimiter) {
#if defined(__SSE2__)
    delimiters_ = _mm_set1_epi8(delimiter);
    quotes_ = _mm_set1_epi8('"');
    line_ends_ = _mm_set1_epi8('\n');
#endif
  }

  std::uint64_t of(const char* p) const {
    std::uint64_t marks = 0;
#if defined(__SSE2__)
    for (int lane = 0; lane < 4; ++lane) {
      const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(p) + lane);
      const __m128i found = _mm_or_si128(
          _mm_or_si128(_mm_cmpeq_epi8(bytes, delimiters_), _mm_cmpeq_epi8(bytes, quotes_)),
          _mm_cmpeq_epi8(bytes, line_ends_));
      marks |= static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(found)))
               << (16 * lane);
    }
#else
    for (std::size_t i = 0; i < kStride; ++i) {
      const bool hit = p[i] == delimiter_ || p[i] == '"' || p[i] == '\n';
      marks |= static_cast<std::uint64_t>(hit) << i;
    }
#endif
    return marks;
  }

  // The same near the end of the text, without reading beyond it.
  std::uint64_t of_tail(const char* p, const char* end) const {
    char padded[kStride] = {};
    const auto size = static_cast<std::size_t>(end - p);
    std::memcpy(padded, p, size);
    return of(padded) & ((std::uint64_t{1} << size) - 1);
  }

  char delimiter() const { return delimiter_; }

 private:
  char delimiter_;
#if defined(__SSE2__)
  __m128i delimiters_, quotes_, line_ends_;
#endif
};

std::string_view without_formula(std::string_view text) {
  if (text.size() >= 3 && text[1] == '"' && text.back() == '"')
    return text.substr(2, text.size() - 3);
  return text;
}

// Walks over one block and fills its rows.
class Tokeniser {
 public:
  Tokeniser(const char* begin, const char* end, const char* text_end, char delimiter,
            std::uint32_t row)
      : p_(begin), end_(end), text_end_(text_end), marks_(delimiter), row_(row) {}

  RowBlock run() {
    const auto size = static_cast<std::size_t>(end_ - p_);
    block_.cells.reserve(size / 8 + 64);
    block_.rows.reserve(size / 64 + 8);
    field_ = p_;
    while (p_ < end_) stride();
    if (field_ < end_ || row_cells() > 0) {
      put_plain(end_);
      end_row();
    }
    bind_rows();
    return std::move(block_);
  }

 private:
  // Handles all marks of the next 64 bytes; a quoted field that ends beyond them moves on to its
  // end.
  void stride() {
    const char* const base = p_;
    const bool whole = static_cast<std::size_t>(end_ - base) >= kStride;
    std::uint64_t marks = whole ? marks_.of(base) : marks_.of_tail(base, end_);
    p_ = whole ? base + kStride : end_;
    while (marks != 0) {
      const char* const at = base + std::countr_zero(marks);
      marks &= marks - 1;
      if (*at == '"') {
        if (at < field_ || !opens(at)) continue;
        const QuotedField quoted = scan_quoted(at, text_end_, marks_.delimiter());
        if (!quoted.close) continue;
        put_quoted(at, quoted);
        p_ = quoted.next;
        return step_over_end();
      }
      put_plain(at);
      field_ = at + 1;
      if (*at == '\n') end_row();
    }
  }

  // Only spaces between the start of the field and its quote.
  bool opens(const char* quote) const {
    const char* p = field_;
    while (p < quote && *p == ' ') ++p;
    return p == quote;
  }

  // Behind a quoted field: its delimiter, its line end or the end of the text.
  void step_over_end() {
    if (p_ < end_ && *p_ == '\r') ++p_;
    const bool line_end = p_ >= end_ || *p_ == '\n';
    if (p_ < end_) ++p_;
    field_ = p_;
    if (line_end) end_row();
  }

  std::size_t row_cells() const { return block_.cells.size() - row_first_; }

  void put(std::string_view text) {
    if (!text.empty() && text.front() == '=') text = without_formula(text);
    block_.cells.push_back({text, text.empty() ? CellKind::Empty : CellKind::Text, false});
  }

  void put_plain(const char* stop) {
    std::string_view text(field_, static_cast<std::size_t>(stop - field_));
    if (!text.empty() && text.back() == '\r') text.remove_suffix(1);
    put(text);
  }

  void put_quoted(const char* open, const QuotedField& quoted) {
    std::string_view text(open + 1, static_cast<std::size_t>(quoted.close - open - 1));
    // A program that quotes every field may put the byte order mark inside the first one.
    if (row_ == 1 && block_.cells.empty() && text.starts_with(kByteOrderMark)) {
      text.remove_prefix(kByteOrderMark.size());
    }
    if (quoted.doubled) text = undouble(text);
    put(text);
  }

  std::string_view undouble(std::string_view text) {
    char* const room = block_.texts.reserve(text.size());
    char* to = room;
    for (std::size_t i = 0; i < text.size(); ++i) {
      *to++ = text[i];
      if (text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"') ++i;
    }
    return {room, static_cast<std::size_t>(to - room)};
  }

  void end_row() {
    auto& cells = block_.cells;
    std::size_t count = row_cells();
    while (count > 0 && cells[row_first_ + count - 1].kind == CellKind::Empty) --count;
    if (count > 0) {
      // Bound to its cells at the end, when they no longer move.
      starts_.push_back({row_first_, count});
      block_.rows.push_back({row_, {}, false, false});
      row_first_ += count;
    }
    cells.resize(row_first_);
    ++row_;
  }

  void bind_rows() {
    const std::span<const Cell> cells(block_.cells);
    for (std::size_t i = 0; i < starts_.size(); ++i) {
      block_.rows[i].cells = cells.subspan(starts_[i].first, starts_[i].count);
    }
  }

  struct Extent {
    std::size_t first;
    std::size_t count;
  };

  const char* p_;
  const char* const end_;       // of the block
  const char* const text_end_;  // of the whole text
  const Marks marks_;
  const char* field_ = nullptr;
  std::uint32_t row_;
  std::size_t row_first_ = 0;
  RowBlock block_;
  std::vector<Extent> starts_;
};

}  // namespace

RowBlock tokenise(std::string_view text, std::string_view block, char delimiter,
                  std::uint32_t row) {
  return Tokeniser(block.data(), block.data() + block.size(), text.data() + text.size(), delimiter,
                   row)
      .run();
}

}  // namespace lindung::exchange
