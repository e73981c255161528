#include "office/roster/number_cell.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/text.h"
#include "office/roster/cell_text.h"

namespace lindung::roster {
namespace {

constexpr std::uint64_t kExactDoubles = 9'007'199'254'740'992;  // 2^53

std::optional<std::uint64_t> plain_sixteen(std::string_view text) {
  if (text.size() != 16) return std::nullopt;
  std::uint64_t number = 0;
  for (const char c : text) {
    if (!is_digit(c)) return std::nullopt;
    number = number * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return number;
}

struct Scientific {
  std::string digits;  // of the mantissa
  std::size_t exponent;
};

std::optional<Scientific> read_scientific(std::string_view text) {
  const std::size_t e = text.find_first_of("eE");
  if (e == std::string_view::npos || e == 0) return std::nullopt;
  Scientific number{{}, 0};
  std::size_t points = 0;
  for (const char c : text.substr(0, e)) {
    if (is_digit(c)) {
      number.digits.push_back(c);
    } else if ((c == '.' || c == ',') && number.digits.size() == 1) {
      ++points;
    } else if (c != ' ') {
      return std::nullopt;
    }
  }
  std::string_view exponent = trim(text.substr(e + 1));
  if (exponent.starts_with('+')) exponent.remove_prefix(1);
  const auto value = parse_unsigned(exponent);
  if (!value || *value > 25 || points > 1 || number.digits.empty()) return std::nullopt;
  if (points == 0 && number.digits.size() > 1) return std::nullopt;
  number.exponent = static_cast<std::size_t>(*value);
  return number;
}

// All digits of the whole number, or nothing when some are lost. A digit too many is the rounding
// of a double.
std::optional<std::string> expand(Scientific number) {
  const std::size_t wanted = number.exponent + 1;
  if (number.digits.size() == wanted) return number.digits;
  if (number.digits.size() != wanted + 1) return std::nullopt;
  const bool up = number.digits.back() >= '5';
  number.digits.pop_back();
  const auto value = parse_unsigned(number.digits);
  if (!value) return std::nullopt;
  return std::to_string(*value + (up ? 1 : 0));
}

char digit_for(char letter) {
  switch (letter) {
    case 'O':
    case 'o':
      return '0';
    case 'l':
    case 'I':
    case 'i':
    case '|':
      return '1';
    case 'S':
    case 's':
      return '5';
    case 'B':
      return '8';
    default:
      return 0;
  }
}

// ASCII for a full-width digit at the start (U+FF10 to U+FF19), or 0.
char full_width_digit(std::string_view text) {
  if (text.size() < 3 || text[0] != '\xef' || text[1] != '\xbc') return 0;
  const auto last = static_cast<unsigned char>(text[2]);
  return last >= 0x90 && last <= 0x99 ? static_cast<char>('0' + (last - 0x90))
                                      : static_cast<char>(0);
}

struct Digits {
  std::string digits;        // without the letters
  std::string with_letters;  // letters read as digits
  std::vector<std::size_t>
      runs;  // lengths of groups between separators other than space, dot, dash
  std::size_t letters = 0;
  bool foreign = false;     // something that is no digit, no separator and no look-alike
  bool separators = false;  // other than plain spaces
  bool full_width = false;
};

void add_digit(Digits& out, char digit, bool& joined) {
  if (!joined) out.runs.push_back(0);
  joined = true;
  ++out.runs.back();
  out.digits.push_back(digit);
  out.with_letters.push_back(digit);
}

Digits collect(std::string_view text) {
  Digits out;
  bool joined = false;
  while (!text.empty()) {
    const char c = text.front();
    std::size_t step = 1;
    if (is_digit(c)) {
      add_digit(out, c, joined);
    } else if (const char wide = full_width_digit(text)) {
      add_digit(out, wide, joined);
      out.full_width = true;
      step = 3;
    } else if (digit_for(c) != 0) {
      out.with_letters.push_back(digit_for(c));
      ++out.letters;
    } else if (c == ' ' || c == '.' || c == '-') {
      out.separators |= c != ' ';
    } else if (is_letter(c)) {
      out.foreign = true;
    } else {  // punctuation, also beyond ASCII
      out.separators = true;
      joined = false;
    }
    text.remove_prefix(step);
  }
  return out;
}

// "NIK: 2171...", "No. KTP 2171..."
std::string_view without_label(std::string_view text) {
  constexpr std::array<std::string_view, 8> kLabels{"nik", "no", "nomor", "ktp",
                                                    "e",   "kk", "kpj",   "nokk"};
  for (;;) {
    std::size_t size = 0;
    while (size < text.size() && is_letter(text[size])) ++size;
    const std::string word = to_lower(text.substr(0, size));
    if (std::find(kLabels.begin(), kLabels.end(), word) == kLabels.end()) return text;
    text.remove_prefix(size);
    while (!text.empty() && !is_digit(text.front()) && !is_letter(text.front()))
      text.remove_prefix(1);
  }
}

// "2171... (istri)": the remark goes when a whole number stands before it.
std::string_view without_remark(std::string_view text) {
  const std::size_t bracket = text.find('(');
  if (bracket == std::string_view::npos || bracket == 0) return text;
  const std::string_view before = trim(text.substr(0, bracket));
  return plain_sixteen(before) ? before : text;
}

// ".0", ",00": the decimals that a program wrote behind a whole number.
std::string_view without_decimals(std::string_view text) {
  const std::size_t point = text.find_last_of(".,");
  if (point == std::string_view::npos || point + 1 == text.size()) return text;
  if (text.substr(point + 1).find_first_not_of('0') != std::string_view::npos) return text;
  std::size_t digits = 0;
  for (const char c : text.substr(0, point)) digits += is_digit(c) ? 1 : 0;
  return digits == 16 || digits == 11 || digits == 18 ? text.substr(0, point) : text;
}

bool is_sequence(const std::string& digits) {
  constexpr std::string_view kSequence = "1234567890123456";
  return digits.size() >= 6 &&
         digits == kSequence.substr(0, std::min(digits.size(), kSequence.size()));
}

bool is_one_digit(const std::string& digits) {
  return digits.size() >= 2 && digits.find_first_not_of(digits.front()) == std::string::npos;
}

NumberReading judge(const std::string& digits, NumberReading reading) {
  if (is_one_digit(digits) || is_sequence(digits)) return {};
  if (digits.size() == 16 || digits.size() == 11) {
    reading.finding = digits.size() == 16 ? NumberFinding::Sixteen : NumberFinding::Eleven;
    reading.number = *parse_unsigned(digits);
  } else {
    reading.finding = digits.size() == 18 ? NumberFinding::Eighteen : NumberFinding::OtherLength;
  }
  return reading;
}

NumberReading read_digits(std::string_view text, bool cleaned) {
  std::string_view bare = without_remark(without_label(text));
  NumberReading reading;
  reading.cleaned = cleaned || bare.size() != text.size();
  Digits found = collect(bare);
  if (found.digits.size() != 16) {
    const std::string_view whole = without_decimals(bare);
    if (whole.size() != bare.size()) {
      reading.cleaned = true;
      found = collect(whole);
    }
  }
  if (found.foreign || found.digits.empty()) {
    reading.finding = NumberFinding::NotDigits;
    return reading;
  }
  if (std::count(found.runs.begin(), found.runs.end(), 16u) >= 2 || found.digits.size() == 32) {
    reading.finding = NumberFinding::TwoNumbers;
    return reading;
  }
  reading.cleaned |= found.separators;
  reading.mapped = found.full_width;
  if (found.letters == 0) return judge(found.digits, reading);
  constexpr std::size_t kMostLetters = 6;
  if (found.with_letters.size() != 16 || found.letters > kMostLetters) {
    reading.finding = NumberFinding::NotDigits;
    return reading;
  }
  reading.mapped = true;
  return judge(found.with_letters, reading);
}

}  // namespace

bool is_placeholder_number(std::uint64_t number) {
  constexpr std::uint64_t kOnes = 1'111'111'111'111'111;
  return number % kOnes == 0 || number == 1'234'567'890'123'456;
}

NumberReading read_number(const Cell& cell, Arena& scratch) {
  NumberReading reading;
  if (const auto number = plain_sixteen(cell.text)) {
    if (is_placeholder_number(*number)) return {};
    reading.finding = NumberFinding::Sixteen;
    reading.number = *number;
    reading.beyond_exact = cell.kind == CellKind::Number && *number > kExactDoubles;
    return reading;
  }
  const CellText clean = clean_text(cell, scratch);
  if (clean.text.empty() || is_placeholder(clean.text)) return {};
  if (const auto scientific = read_scientific(clean.text)) {
    const auto digits = expand(*scientific);
    reading.cleaned = cell.kind != CellKind::Number;  // a program's own way of storing it
    reading.finding = NumberFinding::LostInExcel;
    if (digits) reading = judge(*digits, reading);
  } else {
    reading = read_digits(clean.text, clean.cleaned);
  }
  reading.beyond_exact = cell.kind == CellKind::Number &&
                         reading.finding == NumberFinding::Sixteen &&
                         reading.number > kExactDoubles;
  return reading;
}

}  // namespace lindung::roster
