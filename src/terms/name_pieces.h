// terms/name_pieces.h - a written name cut into pieces: runs of letters, with what stood around
// them. No word is judged yet.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace lindung {

// What part of the writing a piece stands in.
enum class NamePart : std::uint8_t { Name, Bracket, Alias, Father };

struct NamePiece {
  std::string_view text;  // upper case, digits read as the letters they look like
  NamePart part = NamePart::Name;
  bool dotted = false;  // a dot follows
  bool behind_comma = false;
  bool mixed_case = false;  // a capital followed by small letters: "St", not "ST"
};

// At most 24 pieces and 240 letters; what goes beyond is no name.
class NamePieces {
 public:
  explicit NamePieces(std::string_view text);  // ASCII punctuation; other bytes count as letters
  const NamePiece* begin() const { return pieces_.data(); }
  const NamePiece* end() const { return pieces_.data() + size_; }
  std::size_t size() const { return size_; }
  const NamePiece& operator[](std::size_t i) const { return pieces_[i]; }
  bool has_digits() const { return has_digits_; }

 private:
  static constexpr std::size_t kMostPieces = 24;
  static constexpr std::size_t kMostLetters = 240;

  std::size_t read(std::string_view text, std::size_t at);
  void add_letter(char c);
  void add_digit(char c);
  void finish();
  bool is_father_slash(std::string_view text, std::size_t at) const;

  std::array<NamePiece, kMostPieces> pieces_;
  std::array<char, kMostLetters> letters_;
  std::size_t size_ = 0;
  std::size_t used_ = 0;  // letters of finished pieces
  std::size_t open_ = 0;  // letters of the piece being read
  NamePart part_ = NamePart::Name;
  bool behind_comma_ = false;
  bool has_capital_ = false;
  bool has_small_ = false;
  bool open_digits_ = false;
  bool has_digits_ = false;
};

}  // namespace lindung
