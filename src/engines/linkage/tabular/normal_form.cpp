#include "engines/linkage/tabular/normal_form.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace lindung::linkage::tabular {
namespace {

constexpr std::size_t kLongest = 120;  // of a normal form; what comes behind does not count

bool is_word(char c) { return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 128; }

void to_words(std::string_view cell, std::string& form) {
  bool gap = false;
  for (const char c : cell) {
    if (is_word(c)) {
      if (gap && !form.empty()) form += ' ';
      gap = false;
      form += upper(c);
    } else if (c != '\'' && c != '`' && c != '.') {
      gap = true;
    } else if (c == '.' && form.size() > 1) {
      gap = true;
    }
    if (form.size() >= kLongest) return;
  }
}

void to_code(std::string_view cell, std::string& form) {
  for (const char c : cell) {
    if (is_word(c)) form += upper(c);
    if (form.size() >= kLongest) return;
  }
}

// 3.27102E+15: what a spreadsheet leaves of a long number; thousands have its front in common.
bool is_lost_number(std::string_view cell) {
  const auto power = cell.find_first_of("Ee");
  if (power == std::string_view::npos || power == 0) return false;
  const std::string_view front = cell.substr(0, power);
  std::string_view behind = cell.substr(power + 1);
  if (behind.starts_with('+')) behind.remove_prefix(1);
  const auto is_number = [](std::string_view text, std::string_view others) {
    return !text.empty() && std::all_of(text.begin(), text.end(), [&](char c) {
      return is_digit(c) || others.find(c) != std::string_view::npos;
    });
  };
  return is_number(front, ".,") && front.find_first_of(".,") == 1 && behind.size() == 2 &&
         is_number(behind, "");
}

// A number keeps its sign and its decimals; a whole one loses ".0" and zeros in front.
void to_number(std::string_view cell, std::string& form) {
  for (const char c : trim(cell)) {
    if (is_digit(c) || c == '-' || c == '.' || is_letter(c)) form += upper(c);
    if (form.size() >= kLongest) break;
  }
  const auto point = form.find('.');
  if (point != std::string::npos && form.find_first_not_of('0', point + 1) == std::string::npos)
    form.resize(point);
  std::size_t zeros = 0;
  while (zeros + 1 < form.size() && form[zeros] == '0' && is_digit(form[zeros + 1])) ++zeros;
  form.erase(0, zeros);
}

void to_sex(std::string_view cell, std::string& form) {
  const std::string_view text = trim(cell);
  if (text.empty()) return;
  const char c = upper(text.front());
  const bool male = c == 'M' || c == 'L' || c == '1';
  const bool female = c == 'F' || c == 'P' || c == 'W' || c == '2' || c == '0';
  if (male) form = "M";
  if (female) form = "F";
  if (text.size() == 1 && !male && !female) form = std::string(1, c);
}

constexpr std::string_view kMonths[] = {"JAN", "FEB", "MAR", "APR", "MEI", "JUN", "JUL", "AGU",
                                        "SEP", "OKT", "NOV", "DES", "",    "PEB", "",    "",
                                        "MAY", "",    "",    "AUG", "",    "OCT", "NOP", "DEC"};

std::string_view month_digits(std::string_view word) {
  static constexpr std::string_view kDigits[] = {"01", "02", "03", "04", "05", "06",
                                                 "07", "08", "09", "10", "11", "12"};
  char head[3] = {};
  for (std::size_t i = 0; i < 3 && i < word.size(); ++i) head[i] = upper(word[i]);
  for (std::size_t i = 0; i < std::size(kMonths); ++i) {
    if (kMonths[i] == std::string_view(head, 3)) return kDigits[i % 12];
  }
  return {};
}

struct DateParts {
  std::array<std::string_view, 3> part{};
  std::size_t count = 0;
};

// Runs of digits, or of letters that name a month; what follows the third is the time of day.
DateParts date_parts(std::string_view cell) {
  DateParts parts;
  for (std::size_t at = 0; at < cell.size() && parts.count < 3;) {
    const bool digit = is_digit(cell[at]), letter = is_letter(cell[at]);
    std::size_t end = at + 1;
    if (digit) {
      while (end < cell.size() && is_digit(cell[end])) ++end;
      parts.part[parts.count++] = cell.substr(at, end - at);
    } else if (letter) {
      while (end < cell.size() && is_letter(cell[end])) ++end;
      const auto month = month_digits(cell.substr(at, end - at));
      if (!month.empty()) parts.part[parts.count++] = month;
    }
    at = end;
  }
  return parts;
}

void put(std::string_view digits, std::size_t width, std::string& form) {
  if (digits.size() > width) digits = digits.substr(0, width);
  form.append(width - digits.size(), '0').append(digits);
}

void put_year(std::string_view digits, std::string& form) {
  if (digits.size() <= 2) {
    const bool new_century = digits.size() == 1 || digits < "30";
    form += new_century ? "20" : "19";
    put(digits, 2, form);
  } else {
    put(digits, 4, form);
  }
}

void to_date(std::string_view cell, std::string& form) {
  const DateParts parts = date_parts(cell);
  const auto& part = parts.part;
  if (parts.count == 1 && part[0].size() == 8) {
    form = part[0];
  } else if (parts.count >= 1 && part[0].size() >= 3) {  // year first
    put(part[0], 4, form);
    put(parts.count > 1 ? part[1] : "", 2, form);
    put(parts.count > 2 ? part[2] : "", 2, form);
  } else if (parts.count == 3) {  // day first
    put_year(part[2], form);
    put(part[1], 2, form);
    put(part[0], 2, form);
  } else if (parts.count == 2) {  // month and year
    put_year(part[1], form);
    put(part[0], 2, form);
    form += "00";
  }
  if (form.substr(0, 4) == "0000" || form == "99999999") form.clear();
}

bool says_nothing(std::string_view form) {
  static constexpr std::string_view kNothing[] = {"NA",         "NAN",     "NULL",      "NONE",
                                                  "N A",        "UNKNOWN", "TIDAK ADA", "TIDAKADA",
                                                  "TIDAK TAHU", "NIHIL"};
  if (form.find_first_not_of("0-") == std::string_view::npos && form.size() != 1) return true;
  for (const auto word : kNothing) {
    if (form == word) return true;
  }
  return form == "-";
}

}  // namespace

std::string_view normal_form(Kind kind, std::string_view cell, std::string& form) {
  form.clear();
  switch (kind) {
    case Kind::Date:
      to_date(cell, form);
      break;
    case Kind::Sex:
      to_sex(cell, form);
      break;
    case Kind::Number:
      to_number(cell, form);
      break;
    case Kind::Key:
      if (is_lost_number(trim(cell))) break;
      [[fallthrough]];
    case Kind::Postcode:
      to_code(cell, form);
      break;
    default:
      to_words(cell, form);
      break;
  }
  if (says_nothing(form)) form.clear();
  return form;
}

}  // namespace lindung::linkage::tabular
