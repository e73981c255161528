#include "shell/exchange/biff_text.h"

#include <algorithm>

#include "shell/exchange/encoding.h"
#include "shell/exchange/little_endian.h"

namespace lindung::exchange {
namespace {

constexpr unsigned kWide = 0x01, kPhonetic = 0x04, kRuns = 0x08;

// Joins the halves of characters beyond U+FFFF.
class Utf16Joiner {
 public:
  explicit Utf16Joiner(std::string& out) : out_(out) {}
  ~Utf16Joiner() { flush(); }
  Utf16Joiner(const Utf16Joiner&) = delete;
  Utf16Joiner& operator=(const Utf16Joiner&) = delete;

  void add(std::uint16_t unit) {
    if (unit >= 0xDC00 && unit < 0xE000 && high_ != 0) {
      append_utf8(out_, 0x10000u + ((high_ - 0xD800u) << 10) + (unit - 0xDC00u));
      high_ = 0;
      return;
    }
    flush();
    if (unit >= 0xD800 && unit < 0xDC00) {
      high_ = unit;
    } else {
      append_utf8(out_, unit);
    }
  }

 private:
  void flush() {
    if (high_ != 0) out_ += kReplacement;
    high_ = 0;
  }

  std::string& out_;
  std::uint32_t high_ = 0;
};

}  // namespace

bool BiffPieces::next_piece() {
  if (piece_ + 1 >= pieces_.size()) return false;
  ++piece_;
  at_ = 0;
  return true;
}

std::optional<std::uint32_t> BiffPieces::number(std::size_t bytes) {
  if (pieces_.empty()) return std::nullopt;
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < bytes; ++i) {
    while (at_ >= pieces_[piece_].size()) {
      if (!next_piece()) return std::nullopt;
    }
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(pieces_[piece_][at_++]))
             << (8 * i);
  }
  return value;
}

bool BiffPieces::skip(std::uint64_t bytes) {
  while (bytes > 0) {
    const std::size_t left = pieces_[piece_].size() - at_;
    const std::size_t step = static_cast<std::size_t>(std::min<std::uint64_t>(left, bytes));
    at_ += step;
    bytes -= step;
    if (bytes > 0 && !next_piece()) return false;
  }
  return true;
}

// A new piece begins with a flag byte of its own, which may change the width.
bool BiffPieces::characters(std::uint32_t count, bool wide, std::string& out) {
  Utf16Joiner joiner(out);
  while (count > 0) {
    const std::string_view piece = pieces_[piece_];
    const std::size_t width = wide ? 2 : 1;
    const auto here =
        static_cast<std::uint32_t>(std::min<std::size_t>(count, (piece.size() - at_) / width));
    for (std::uint32_t i = 0; i < here; ++i, at_ += width) {
      joiner.add(static_cast<std::uint16_t>(little_endian(piece, at_, width)));
    }
    count -= here;
    if (count == 0) break;
    if (!next_piece() || pieces_[piece_].empty()) return false;
    wide = (static_cast<unsigned char>(pieces_[piece_][at_++]) & kWide) != 0;
  }
  return true;
}

std::optional<std::string> BiffPieces::text(std::size_t length_bytes) {
  const auto length = number(length_bytes);
  const auto flags = number(1);
  if (!length || !flags) return std::nullopt;
  std::uint64_t behind = 0;
  if (*flags & kRuns) {
    const auto runs = number(2);
    if (!runs) return std::nullopt;
    behind += std::uint64_t{*runs} * 4;
  }
  if (*flags & kPhonetic) {
    const auto bytes = number(4);
    if (!bytes) return std::nullopt;
    behind += *bytes;
  }
  std::string out;
  if (!characters(*length, (*flags & kWide) != 0, out) || !skip(behind)) return std::nullopt;
  return out;
}

}  // namespace lindung::exchange
