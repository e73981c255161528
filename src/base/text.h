// base/text.h - small operations on UTF-8 and ASCII text. Locale-free: 'a'..'z' and 'A'..'Z' only,
// everything else untouched.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lindung {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_letter(char c) { return is_upper(c) || is_lower(c); }
constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
constexpr char upper(char c) { return is_lower(c) ? static_cast<char>(c - 32) : c; }
constexpr char lower(char c) { return is_upper(c) ? static_cast<char>(c + 32) : c; }

std::string to_upper(std::string_view text);
std::string to_lower(std::string_view text);
std::string_view trim(std::string_view text);  // ASCII white space at both ends

// Splits at every separator; empty parts are kept. split("a,,b", ',') gives three parts.
std::vector<std::string_view> split(std::string_view text, char separator);

// The whole text as a number without sign, or nothing: "", "-1", "1x" and overflow give nothing.
std::optional<std::uint64_t> parse_unsigned(std::string_view text);

std::string grouped(std::int64_t number);     // "12.847", "-1.000": as Indonesia writes numbers
std::string grouped_en(std::int64_t number);  // "12,847", "-1,000"

bool is_valid_utf8(std::string_view text);

// `text` as a field of a CSV file (RFC 4180). A field that a spreadsheet would run as a formula (it
// begins with = + - @ TAB or CR and is no plain number) gets a leading apostrophe, so that opening
// our output never executes what a roster contained.
std::string csv_field(std::string_view text);

}  // namespace lindung
