#include "terms/name_pieces.h"

#include "base/text.h"

namespace lindung {
namespace {

// The letter that a scanned digit was, or 0.
char look_alike(char digit) {
  switch (digit) {
    case '0':
      return 'O';
    case '1':
      return 'I';
    case '5':
      return 'S';
    case '8':
      return 'B';
    default:
      return '\0';
  }
}

bool is_name_letter(char c) { return is_letter(c) || static_cast<unsigned char>(c) >= 0x80; }

}  // namespace

NamePieces::NamePieces(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) at += read(text, at);
  finish();
}

std::size_t NamePieces::read(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (is_name_letter(c)) return add_letter(c), 1;
  switch (c) {
    case '\'':
    case '`':
    case '"':
    case '*':
      return 1;
    case '.':
      finish();
      if (size_ > 0) pieces_[size_ - 1].dotted = true;
      return 1;
    case ',':
    case ';':
      finish();
      behind_comma_ = true;
      if (part_ != NamePart::Bracket) part_ = NamePart::Name;
      return 1;
    case '(':
    case '[':
      finish();
      part_ = NamePart::Bracket;
      return 1;
    case ')':
    case ']':
      finish();
      part_ = NamePart::Name;
      return 1;
    case '@':
      finish();
      part_ = NamePart::Alias;
      return 1;
    case '/':
      if (is_father_slash(text, at)) {
        open_ = 0;
        part_ = NamePart::Father;
        return 2;
      }
      finish();
      part_ = NamePart::Alias;
      return 1;
    default:
      if (is_digit(c)) return add_digit(c), 1;
      if (is_space(c) || c > ' ') finish();
      return 1;
  }
}

// A/L and A/P, S/O and D/O: son or daughter of.
bool NamePieces::is_father_slash(std::string_view text, std::size_t at) const {
  if (open_ != 1 || size_ == 0 || at + 1 >= text.size()) return false;
  const char before = letters_[used_];
  const char after = upper(text[at + 1]);
  const bool alone = at + 2 >= text.size() || !is_letter(text[at + 2]);
  const bool malay = before == 'A' && (after == 'L' || after == 'P');
  const bool english = (before == 'S' || before == 'D') && after == 'O';
  return alone && (malay || english);
}

void NamePieces::add_letter(char c) {
  if (used_ + open_ >= kMostLetters) return;
  has_small_ = has_small_ || is_lower(c);
  has_capital_ = has_capital_ || is_upper(c);
  letters_[used_ + open_++] = upper(c);
}

void NamePieces::add_digit(char c) {
  open_digits_ = true;
  const char letter = look_alike(c);
  if (letter != '\0' && used_ + open_ < kMostLetters) letters_[used_ + open_++] = letter;
}

// A number in front ("1. Budi") numbers the row; any other digit is odd. A piece of digits alone is
// dropped.
void NamePieces::finish() {
  const bool has_letters = has_small_ || has_capital_;
  if (open_digits_ && (has_letters || size_ > 0)) has_digits_ = true;
  if (open_ > 0 && size_ < kMostPieces && (has_letters || !open_digits_)) {
    NamePiece& piece = pieces_[size_++];
    piece = {
        {letters_.data() + used_, open_}, part_, false, behind_comma_, has_small_ && has_capital_};
    used_ += open_;
  }
  open_ = 0;
  has_small_ = has_capital_ = open_digits_ = false;
}

}  // namespace lindung
