// shell/exchange/biff_text.h - texts of BIFF8: eight or sixteen bits a character, with formatting
// runs, and cut in pieces by CONTINUE records wherever a record became too long.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lindung::exchange {

// Reads on through the pieces of one long record.
class BiffPieces {
 public:
  explicit BiffPieces(std::vector<std::string_view> pieces) : pieces_(std::move(pieces)) {}

  std::optional<std::uint32_t> number(std::size_t bytes);
  // A text with its length in `length_bytes` before it, as UTF-8; nothing when the pieces end
  // inside it.
  std::optional<std::string> text(std::size_t length_bytes);

 private:
  bool next_piece();
  bool skip(std::uint64_t bytes);
  bool characters(std::uint32_t count, bool wide, std::string& out);

  std::vector<std::string_view> pieces_;
  std::size_t piece_ = 0;
  std::size_t at_ = 0;
};

}  // namespace lindung::exchange
