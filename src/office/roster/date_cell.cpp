#include "office/roster/date_cell.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "office/roster/cell_text.h"

namespace lindung::roster {
namespace {

constexpr std::int32_t kSerialEpoch =
    -25569;  // day 0 of spreadsheets, 1899-12-30, counted from 1970
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2200;

int number_of(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

DateReading make_reading(DateForm form, int day, int month, int year, bool short_year) {
  DateReading reading;
  reading.form = form;
  reading.day = static_cast<std::int16_t>(day);
  reading.month = static_cast<std::int16_t>(month);
  reading.year = year;
  reading.short_year = short_year;
  return reading;
}

DateReading of_form(DateForm form) {
  DateReading reading;
  reading.form = form;
  return reading;
}

DateReading serial(int days) {
  const Date date = Date::from_days(kSerialEpoch + days);
  return make_reading(DateForm::Serial, date.day(), date.month(), date.year(), false);
}

bool is_mark(char c) { return c == '-' || c == '/' || c == '.'; }

// dd-mm-yyyy and yyyy-mm-dd, the two forms of nearly all cells.
DateReading read_usual(std::string_view text) {
  if (text.size() != 10) return {};
  const auto digits = [&](std::size_t at, std::size_t count) {
    return all_digits(text.substr(at, count));
  };
  const auto value = [&](std::size_t at, std::size_t count) {
    return number_of(text.substr(at, count));
  };
  if (is_mark(text[2]) && is_mark(text[5]) && digits(0, 2) && digits(3, 2) && digits(6, 4)) {
    return make_reading(DateForm::Numeric, value(0, 2), value(3, 2), value(6, 4), false);
  }
  if (is_mark(text[4]) && is_mark(text[7]) && digits(0, 4) && digits(5, 2) && digits(8, 2)) {
    return make_reading(DateForm::YearFirst, value(8, 2), value(5, 2), value(0, 4), false);
  }
  return {};
}

bool is_year(int year) { return year >= kFirstYear && year <= 2100; }

// 12031980, 19800312, 2031980 (its zero lost), 120380.
DateReading read_packed(std::string_view digits) {
  if (digits.size() == 8) {
    const int year = number_of(digits.substr(0, 4));
    const int month = number_of(digits.substr(4, 2));
    const int day = number_of(digits.substr(6, 2));
    if (is_year(year) && month >= 1 && month <= 12 && day >= 1 && day <= 31) {
      return make_reading(DateForm::YearFirst, day, month, year, false);
    }
    return make_reading(DateForm::Numeric, number_of(digits.substr(0, 2)),
                        number_of(digits.substr(2, 2)), number_of(digits.substr(4)), false);
  }
  if (digits.size() == 7) {
    return make_reading(DateForm::Numeric, number_of(digits.substr(0, 1)),
                        number_of(digits.substr(1, 2)), number_of(digits.substr(3)), false);
  }
  return make_reading(DateForm::Numeric, number_of(digits.substr(0, 2)),
                      number_of(digits.substr(2, 2)), number_of(digits.substr(4)), true);
}

DateReading read_single(std::string_view digits) {
  constexpr int kYoungest = 10, kOldest = 110, kFirstSerial = 3000, kLastSerial = 60000;
  if (digits.size() >= 6 && digits.size() <= 8) return read_packed(digits);
  if (digits.size() > 8) return of_form(DateForm::Unreadable);
  const int value = number_of(digits);
  if (digits.size() == 4 && value >= kFirstYear && value <= 2035) {
    return make_reading(DateForm::YearOnly, 0, 0, value, false);
  }
  if (value >= kFirstSerial && value <= kLastSerial) return serial(value);
  if (value >= kYoungest && value <= kOldest)
    return make_reading(DateForm::AgeOnly, 0, 0, value, false);
  return of_form(DateForm::Unreadable);
}

// The number before the decimals of a time: "32994.5".
std::string_view whole_part(std::string_view text) {
  const std::size_t point = text.find_first_of(".,");
  if (point == std::string_view::npos || point < 4 || point > 5) return text;
  const bool decimals = all_digits(text.substr(point + 1)) && all_digits(text.substr(0, point));
  return decimals ? text.substr(0, point) : text;
}

struct Token {
  std::string_view text;
  std::size_t at;
  bool digits;
};

std::vector<Token> tokens_of(std::string_view text) {
  std::vector<Token> tokens;
  for (std::size_t i = 0; i < text.size();) {
    const bool digits = is_digit(text[i]);
    if (!digits && !is_letter(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && (digits ? is_digit(text[end]) : is_letter(text[end]))) ++end;
    tokens.push_back({text.substr(i, end - i), i, digits});
    i = end;
  }
  return tokens;
}

bool is_day_or_month(const Token& token) { return token.digits && token.text.size() <= 2; }
bool is_any_year(const Token& token) {
  return token.digits && (token.text.size() == 4 || token.text.size() == 2);
}

// Three tokens that form a date, or Missing.
DateReading read_three(const Token& a, const Token& b, const Token& c) {
  const auto short_year = [](const Token& token) { return token.text.size() == 2; };
  if (is_day_or_month(a) && !b.digits && is_any_year(c)) {
    if (const int month = read_month(b.text)) {
      return make_reading(DateForm::Certain, number_of(a.text), month, number_of(c.text),
                          short_year(c));
    }
  }
  if (!a.digits && is_day_or_month(b) && is_any_year(c)) {
    const int month = a.text.size() >= 3 ? read_month(a.text) : 0;
    if (month != 0) {
      return make_reading(DateForm::Certain, number_of(b.text), month, number_of(c.text),
                          short_year(c));
    }
  }
  if (a.digits && a.text.size() == 4 && is_day_or_month(c)) {
    if (!b.digits && read_month(b.text) != 0) {
      return make_reading(DateForm::Certain, number_of(c.text), read_month(b.text),
                          number_of(a.text), false);
    }
    if (is_day_or_month(b)) {
      return make_reading(DateForm::YearFirst, number_of(c.text), number_of(b.text),
                          number_of(a.text), false);
    }
  }
  if (is_day_or_month(a) && is_day_or_month(b) && is_any_year(c)) {
    if (number_of(a.text) > 31 && short_year(c)) {
      return make_reading(DateForm::YearFirst, number_of(c.text), number_of(b.text),
                          number_of(a.text), true);
    }
    return make_reading(DateForm::Numeric, number_of(a.text), number_of(b.text), number_of(c.text),
                        short_year(c));
  }
  return {};
}

std::string_view without_marks_behind(std::string_view text) {
  while (!text.empty() &&
         (is_space(text.back()) || text.back() == ',' || text.back() == '/' || text.back() == '-' ||
          text.back() == '.' || text.back() == ';' || text.back() == ':')) {
    text.remove_suffix(1);
  }
  return trim(text);
}

bool says_age(const std::vector<Token>& tokens) {
  return std::any_of(tokens.begin(), tokens.end(), [](const Token& token) {
    const std::string word = to_lower(token.text);
    return word == "th" || word == "thn" || word == "tahun" || word == "umur" || word == "usia";
  });
}

// Only a year ("Batam, 1980", "tahun 1980") or an age ("45 tahun").
DateReading read_year_or_age(std::string_view text, const std::vector<Token>& tokens) {
  const auto digits =
      std::count_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.digits; });
  if (digits == 0) return of_form(DateForm::Unreadable);
  const auto number =
      std::find_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.digits; });
  if (digits != 1) return of_form(DateForm::Unreadable);
  DateReading reading = read_single(number->text);
  if (reading.form == DateForm::AgeOnly && !says_age(tokens)) return of_form(DateForm::Unreadable);
  if (tokens.size() > 1 && (reading.form == DateForm::Serial)) return of_form(DateForm::Unreadable);
  if (!says_age(tokens)) reading.before = without_marks_behind(text.substr(0, number->at));
  return reading;
}

DateReading read_written(std::string_view text) {
  const std::string_view whole = whole_part(text);
  if (all_digits(whole)) return read_single(whole);
  const std::vector<Token> tokens = tokens_of(text);
  if (std::none_of(tokens.begin(), tokens.end(), [](const Token& t) { return t.digits; })) {
    DateReading reading = of_form(DateForm::Missing);
    reading.before = text;  // a place without a date
    return reading;
  }
  for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
    DateReading reading = read_three(tokens[i], tokens[i + 1], tokens[i + 2]);
    if (reading.form == DateForm::Missing) continue;
    reading.before = without_marks_behind(text.substr(0, tokens[i].at));
    return reading;
  }
  return read_year_or_age(text, tokens);
}

bool only_zeros(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return c == '0' || is_mark(c) || c == ' '; }) &&
         std::count(text.begin(), text.end(), '0') >= 4;
}

int full_year(const DateReading& reading, int day, int month, Date reference) {
  if (!reading.short_year) return reading.year;
  constexpr int kYoungest = 15;
  const auto late = Date::make(2000 + reading.year, month, day);
  if (late && late->age_on(reference) >= kYoungest) return 2000 + reading.year;
  return 1900 + reading.year;
}

std::optional<Date> make_date(const DateReading& reading, int day, int month, Date reference) {
  const int year = full_year(reading, day, month, reference);
  if (year < kFirstYear || year > kLastYear) return std::nullopt;
  return Date::make(year, month, day);
}

bool has_day(DateForm form) {
  return form == DateForm::Certain || form == DateForm::YearFirst || form == DateForm::Numeric ||
         form == DateForm::DateCell || form == DateForm::Serial;
}

}  // namespace

DateReading read_date(const Cell& cell, Arena& scratch) {
  if (cell.blank()) return {};
  DateReading usual =
      read_usual(cell.text.substr(0, cell.kind == CellKind::Date ? 10 : cell.text.size()));
  if (usual.form != DateForm::Missing && !(usual.day == 0 && usual.month == 0)) {
    if (cell.kind == CellKind::Date) usual.form = DateForm::DateCell;
    return usual;
  }
  const std::string_view text = clean_text(cell, scratch).text;
  if (text.empty()) return {};
  if (only_zeros(text)) return of_form(DateForm::Unreadable);
  if (is_placeholder(text)) return {};
  return read_written(text);
}

std::optional<Date> straight(const DateReading& reading, Date reference) {
  if (!has_day(reading.form)) return std::nullopt;
  return make_date(reading, reading.day, reading.month, reference);
}

std::optional<Date> exchanged(const DateReading& reading, Date reference) {
  if (!has_day(reading.form) || reading.form == DateForm::Certain) return std::nullopt;
  return make_date(reading, reading.month, reading.day, reference);
}

}  // namespace lindung::roster
