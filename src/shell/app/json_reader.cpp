#include "shell/app/json_reader.h"

#include <limits>

#include <boost/json.hpp>

namespace lindung::app {
namespace json = boost::json;

JsonReader::JsonReader(const json::value& value) {
  if (const auto* object = value.if_object()) {
    object_ = *object;
  } else {
    ok_ = false;
  }
}

JsonReader JsonReader::parse(std::string_view text) {
  boost::system::error_code error;
  const auto value = json::parse(text, error);
  return JsonReader(error ? json::value() : value);
}

const json::value* JsonReader::find(std::string_view key) {
  const auto* value = object_.if_contains(key);
  if (!value) fail();
  return value;
}

std::string JsonReader::text(std::string_view key) {
  const auto* value = find(key);
  const auto* text = value ? value->if_string() : nullptr;
  if (!text) fail();
  return text ? std::string(*text) : std::string();
}

std::int64_t JsonReader::number(std::string_view key) {
  const auto* value = find(key);
  const auto* number = value ? value->if_int64() : nullptr;
  if (!number) fail();
  return number ? *number : 0;
}

int JsonReader::small(std::string_view key) {
  const std::int64_t found = number(key);
  if (found < std::numeric_limits<int>::min() || found > std::numeric_limits<int>::max()) {
    fail();
    return 0;
  }
  return static_cast<int>(found);
}

std::uint64_t JsonReader::natural(std::string_view key) {
  const std::int64_t found = number(key);
  if (found < 0) fail();
  return found < 0 ? 0 : static_cast<std::uint64_t>(found);
}

bool JsonReader::flag(std::string_view key) {
  const auto* value = find(key);
  const auto* flag = value ? value->if_bool() : nullptr;
  if (!flag) fail();
  return flag && *flag;
}

Date JsonReader::date(std::string_view key) {
  const auto found = Date::parse_iso(text(key));
  if (!found) fail();
  return found.value_or(Date());
}

std::optional<Date> JsonReader::optional_date(std::string_view key) {
  if (!has(key)) return std::nullopt;
  return date(key);
}

const json::array& JsonReader::array(std::string_view key) {
  static const json::array kNone;
  const auto* value = find(key);
  const auto* array = value ? value->if_array() : nullptr;
  if (!array) fail();
  return array ? *array : kNone;
}

std::vector<std::string> JsonReader::texts(std::string_view key) {
  std::vector<std::string> found;
  for (const auto& one : array(key)) {
    const auto* text = one.if_string();
    if (!text) fail();
    if (text) found.emplace_back(*text);
  }
  return found;
}

std::vector<std::int64_t> JsonReader::numbers(std::string_view key) {
  std::vector<std::int64_t> found;
  for (const auto& one : array(key)) {
    const auto* number = one.if_int64();
    if (!number) fail();
    if (number) found.push_back(*number);
  }
  return found;
}

std::vector<JsonReader> JsonReader::objects(std::string_view key) {
  std::vector<JsonReader> found;
  for (const auto& one : array(key)) {
    found.emplace_back(one);
    hold(found.back());
  }
  return found;
}

JsonReader JsonReader::object(std::string_view key) {
  const auto* value = find(key);
  JsonReader part(value ? *value : json::value());
  hold(part);
  return part;
}

}  // namespace lindung::app
