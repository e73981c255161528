#include "shell/app/book/given.h"

#include <algorithm>
#include <limits>

#include <boost/json.hpp>

#include "shell/app/typed_values.h"

namespace lindung::app {
namespace json = boost::json;
namespace {

constexpr std::int64_t kRupiahMost = 1'000'000'000'000'000;

std::string option(std::string_view key) {
  std::string name = "--" + std::string(key);
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

}  // namespace

void Given::fail(std::string_view key, Text message) {
  if (!fault_) fault_ = Error::input("CALL_VALUE", option(key), std::move(message));
}

const json::value* Given::find(std::string_view key) {
  asked_.emplace(key);
  const auto* value = given_->if_contains(key);
  return value && value->is_null() ? nullptr : value;
}

const json::value* Given::need(std::string_view key) {
  const auto* value = find(key);
  if (!value) fail(key, {"Ini wajib disebut.", "This must be given."});
  return value;
}

bool Given::has(std::string_view key) { return find(key) != nullptr; }

std::string Given::line(std::string_view key) {
  const auto* value = need(key);
  if (!value) return {};
  const auto* text = value->if_string();
  auto typed = typed_line(option(key), text ? std::string_view(*text) : std::string_view());
  if (!typed && !fault_) fault_ = typed.error();
  return typed ? *std::move(typed) : std::string();
}

std::string Given::optional_line(std::string_view key) {
  return has(key) ? line(key) : std::string();
}

std::vector<std::string> Given::lines(std::string_view key) {
  std::vector<std::string> found = optional_lines(key);
  if (found.empty()) fail(key, {"Ini wajib disebut.", "This must be given."});
  return found;
}

std::vector<std::string> Given::optional_lines(std::string_view key) {
  std::vector<std::string> found;
  const auto* value = find(key);
  if (!value) return found;
  const auto* array = value->if_array();
  if (!array) fail(key, {"Ini harus berupa daftar.", "This must be a list."});
  for (std::size_t i = 0; array && i < array->size(); ++i) {
    const auto* text = (*array)[i].if_string();
    auto typed = typed_line(option(key), text ? std::string_view(*text) : std::string_view());
    if (!typed && !fault_) fault_ = typed.error();
    if (typed) found.push_back(*std::move(typed));
  }
  return found;
}

Date Given::date(std::string_view key) {
  if (!need(key)) return {};
  const auto found = optional_date(key);
  return found.value_or(Date());
}

std::optional<Date> Given::optional_date(std::string_view key) {
  const auto* value = find(key);
  if (!value) return std::nullopt;
  const auto* text = value->if_string();
  auto typed = typed_date(option(key), text ? std::string(*text) : std::string());
  if (!typed && !fault_) fault_ = typed.error();
  return typed ? std::optional<Date>(*typed) : std::nullopt;
}

Month Given::month(std::string_view key) {
  if (!need(key)) return {};
  return optional_month(key).value_or(Month());
}

std::optional<Month> Given::optional_month(std::string_view key) {
  const auto* value = find(key);
  if (!value) return std::nullopt;
  const auto* text = value->if_string();
  const auto found = text ? Month::parse(*text) : std::nullopt;
  if (!found)
    fail(key, {"Bulan ditulis YYYY-MM, misalnya 2026-01.",
               "A month is written YYYY-MM, for example 2026-01."});
  return found;
}

std::int64_t Given::number(std::string_view key, std::int64_t least, std::int64_t most) {
  const auto* value = need(key);
  if (!value) return least;
  boost::system::error_code error;
  const auto number = value->is_number() ? value->to_number<std::int64_t>(error) : -1;
  const bool whole = value->is_int64() || value->is_uint64();
  if (whole && !error && number >= least && number <= most) return number;
  const std::string range = std::to_string(least) + " - " + std::to_string(most);
  fail(key, {"Bilangan bulat " + range + ".", "A whole number, " + range + "."});
  return least;
}

std::int64_t Given::number_or(std::string_view key, std::int64_t otherwise, std::int64_t least,
                              std::int64_t most) {
  return has(key) ? number(key, least, most) : otherwise;
}

std::uint64_t Given::natural(std::string_view key) {
  return static_cast<std::uint64_t>(number(key, 0, std::numeric_limits<std::int64_t>::max()));
}

Rupiah Given::rupiah(std::string_view key) { return Rupiah(number(key, 1, kRupiahMost)); }

bool Given::flag(std::string_view key) {
  const auto* value = find(key);
  if (!value) return false;
  const auto* flag = value->if_bool();
  if (!flag) fail(key, {"Ya atau tidak (true, false).", "True or false."});
  return flag && *flag;
}

Result<void> Given::done() const {
  if (fault_) return *fault_;
  for (const auto& member : *given_) {
    if (asked_.contains(std::string_view(member.key()))) continue;
    return Error::input(
        "CALL_VALUE", option(member.key()),
        {"Ini tidak dikenal untuk perbuatan ini.", "This act knows nothing of this."});
  }
  return {};
}

}  // namespace lindung::app
