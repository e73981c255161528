#include "terms/rupiah.h"

#include <array>
#include <utility>

#include "base/check.h"
#include "base/text.h"

namespace lindung {
namespace {

constexpr int kMostDigits =
    17;  // any longer is no amount of this world, and stays clear of 64 bits

struct Unit {
  std::string_view word;
  int zeros;
};
constexpr std::array kUnits{Unit{"JUTA", 6}, Unit{"JT", 6},       Unit{"RIBU", 3},   Unit{"RB", 3},
                            Unit{"K", 3},    Unit{"MILIAR", 9},   Unit{"MILYAR", 9}, Unit{"MLR", 9},
                            Unit{"M", 9},    Unit{"TRILIUN", 12}, Unit{"T", 12}};

std::string_view drop_ends(std::string_view text) {
  for (const std::string_view lead : {"RP", "IDR"}) {
    if (!text.starts_with(lead)) continue;
    text.remove_prefix(lead.size());
    if (text.starts_with('.')) text.remove_prefix(1);
  }
  for (const std::string_view tail : {"/BULAN", "/BLN", "PERBULAN", "RUPIAH"}) {
    if (text.ends_with(tail)) text.remove_suffix(tail.size());
  }
  for (const std::string_view tail : {",-", ".-", ",--", ",="}) {
    if (text.ends_with(tail)) return text.substr(0, text.size() - tail.size());
  }
  return text;
}

int take_unit(std::string_view& text) {
  std::size_t letters = text.size();
  while (letters > 0 && is_letter(text[letters - 1])) --letters;
  const std::string_view word = text.substr(letters);
  if (word.empty()) return 0;
  for (const Unit& unit : kUnits) {
    if (unit.word != word) continue;
    text = text.substr(0, letters);
    if (text.ends_with('.')) text.remove_suffix(1);
    return unit.zeros;
  }
  return -1;
}

// The whole part and the decimals of a number, as digits.
struct Parts {
  std::string whole;
  std::string_view decimals;
};

// True when every separator `mark` in `text` is followed by exactly three digits and at most three
// stand before the first.
bool is_grouped(std::string_view text, char mark) {
  const auto groups = split(text, mark);
  if (groups.front().empty() || groups.front().size() > 3) return false;
  for (std::size_t i = 1; i < groups.size(); ++i) {
    if (groups[i].size() != 3) return false;
  }
  return true;
}

std::string without(std::string_view text, char mark) {
  std::string out;
  for (const char c : text) {
    if (c != mark) out += c;
  }
  return out;
}

// In "2.500" the dot groups; in "2.5" it is a decimal point; of two kinds of mark the last one is
// the decimal one. With millions or more behind it ("1.250 jt") a single mark is always a decimal
// one.
std::optional<Parts> number_parts(std::string_view text, int zeros) {
  const std::size_t last = text.find_last_of(".,");
  if (last == std::string_view::npos) return Parts{std::string(text), {}};
  const char mark = text[last];
  const char other = mark == '.' ? ',' : '.';
  const bool single = text.find(mark) == last;
  const bool both = text.find(other) != std::string_view::npos;
  const bool decimal = both || (single && (zeros >= 6 || text.size() - last - 1 != 3));
  if (!decimal) {
    if (!is_grouped(text, mark)) return std::nullopt;
    return Parts{without(text, mark), {}};
  }
  const std::string_view whole = text.substr(0, last);
  if (!single || (both && !is_grouped(whole, other))) return std::nullopt;
  return Parts{without(whole, other), text.substr(last + 1)};
}

std::string_view without_zeros_behind(std::string_view decimals) {
  while (decimals.ends_with('0')) decimals.remove_suffix(1);
  return decimals;
}

}  // namespace

std::optional<Rupiah> Rupiah::parse(std::string_view written) {
  std::string letters;
  for (const char c : written) {
    if (!is_space(c)) letters += upper(c);
  }
  std::string_view text = drop_ends(letters);
  const int zeros = take_unit(text);
  if (zeros < 0 || text.empty() || !is_digit(text.front())) return std::nullopt;
  const auto parts = number_parts(text, zeros);
  if (!parts) return std::nullopt;
  const std::string_view decimals = without_zeros_behind(parts->decimals);
  if (static_cast<int>(decimals.size()) > zeros) return std::nullopt;
  std::string digits = parts->whole + std::string(decimals);
  digits.append(static_cast<std::size_t>(zeros) - decimals.size(), '0');
  if (digits.size() > kMostDigits) return std::nullopt;
  const auto amount = parse_unsigned(digits);
  return amount ? std::optional(Rupiah(static_cast<std::int64_t>(*amount))) : std::nullopt;
}

std::string Rupiah::text() const {
  const std::string digits = grouped(amount_);
  return amount_ < 0 ? "-Rp " + digits.substr(1) : "Rp " + digits;
}

Rupiah Rupiah::operator+(Rupiah other) const {
  std::int64_t sum = 0;
  LINDUNG_CHECK(!__builtin_add_overflow(amount_, other.amount_, &sum));
  return Rupiah(sum);
}

Rupiah Rupiah::operator-(Rupiah other) const {
  std::int64_t difference = 0;
  LINDUNG_CHECK(!__builtin_sub_overflow(amount_, other.amount_, &difference));
  return Rupiah(difference);
}

Rupiah Rupiah::operator*(std::int64_t times) const {
  std::int64_t product = 0;
  LINDUNG_CHECK(!__builtin_mul_overflow(amount_, times, &product));
  return Rupiah(product);
}

std::int64_t Rupiah::whole_times(Rupiah unit) const {
  LINDUNG_CHECK(unit.amount_ > 0);
  return amount_ / unit.amount_;
}

}  // namespace lindung
