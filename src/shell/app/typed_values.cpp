#include "shell/app/typed_values.h"

#include <algorithm>

#include "base/text.h"

namespace lindung::app {
namespace {

constexpr std::size_t kLongestLine = 300;

bool is_control(char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; }

}  // namespace

Error wrong_value(const std::string& option, const std::string& what_id,
                  const std::string& what_en) {
  return Error::input("CALL_VALUE", option, {what_id, what_en});
}

Result<Date> typed_date(const std::string& option, const std::string& text) {
  const auto date = Date::parse_iso(text);
  if (date) return *date;
  return wrong_value(option, "Tanggal ditulis YYYY-MM-DD, misalnya 2026-01-31.",
                     "A date is written YYYY-MM-DD, for example 2026-01-31.");
}

int small_number(std::string_view text) {
  const auto number = parse_unsigned(text);
  return number && *number <= 100'000 ? static_cast<int>(*number) : -1;
}

Result<std::string> typed_line(const std::string& option, std::string_view text) {
  const std::string_view line = trim(text);
  if (line.empty() || line.size() > kLongestLine || !is_valid_utf8(line) ||
      std::any_of(line.begin(), line.end(), is_control)) {
    return wrong_value(option, "Tuliskan satu baris, tidak kosong, paling panjang 300 huruf.",
                       "Write one line, not empty, of at most 300 letters.");
  }
  return std::string(line);
}

Result<Month> typed_month(const std::string& option, const std::string& text) {
  if (const auto month = Month::parse(text)) return *month;
  return wrong_value(option, "Bulan ditulis YYYY-MM, misalnya 2026-01.",
                     "A month is written YYYY-MM, for example 2026-01.");
}

}  // namespace lindung::app
