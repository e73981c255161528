#include "shell/web/body_reader.h"

#include <boost/json.hpp>

namespace lindung::web {
namespace json = boost::json;

Error wrong_value_of(const std::string& name) {
  return Error::input("CALL_VALUE", name,
                      {"Nilai " + name + " tidak ada, tidak dikenal, atau tidak benar.",
                       "The value of " + name + " is missing, unknown or not right."});
}

Error bad_request() {
  return Error::input("REQUEST", "",
                      {"Permintaan ini tidak dapat dibaca.", "This request cannot be read."});
}

Result<BodyReader> BodyReader::parse(std::string_view text) {
  BodyReader reader;
  if (text.empty()) return reader;
  json::parse_options options;
  options.max_depth = 8;
  boost::system::error_code error;
  auto value = json::parse(text, error, {}, options);
  if (error || !value.is_object()) return bad_request();
  reader.object_ = std::move(value.as_object());
  return reader;
}

const json::value* BodyReader::find(const char* key) {
  asked_.insert(key);
  const auto* value = object_.if_contains(key);
  return value && value->is_null() ? nullptr : value;
}

std::string BodyReader::text_or_empty(const char* key) {
  const auto* value = find(key);
  if (!value) return {};
  if (value->is_string()) return std::string(value->as_string());
  fail(key);
  return {};
}

std::string BodyReader::text(const char* key) {
  auto found = text_or_empty(key);
  if (found.empty()) fail(key);
  return found;
}

std::int64_t BodyReader::number(const char* key, std::int64_t otherwise, std::int64_t least,
                                std::int64_t most) {
  const auto* value = find(key);
  if (!value) return otherwise;
  if (value->is_int64() && value->as_int64() >= least && value->as_int64() <= most)
    return value->as_int64();
  fail(key);
  return otherwise;
}

std::int64_t BodyReader::required_number(const char* key, std::int64_t least, std::int64_t most) {
  if (!has(key)) fail(key);
  return number(key, least, least, most);
}

bool BodyReader::flag(const char* key, bool otherwise) {
  const auto* value = find(key);
  if (!value) return otherwise;
  if (value->is_bool()) return value->as_bool();
  fail(key);
  return otherwise;
}

std::vector<std::string> BodyReader::texts(const char* key) {
  const auto* value = find(key);
  std::vector<std::string> all;
  if (!value) return all;
  if (!value->is_array()) {
    fail(key);
    return all;
  }
  for (const auto& one : value->as_array()) {
    if (one.is_string()) {
      all.emplace_back(one.as_string());
    } else {
      fail(key);
    }
  }
  return all;
}

json::object BodyReader::object(const char* key) {
  const auto* value = find(key);
  if (!value) return {};
  if (value->is_object()) return value->as_object();
  fail(key);
  return {};
}

Result<void> BodyReader::done() const {
  if (wrong_) return wrong_value_of(*wrong_);
  for (const auto& member : object_) {
    if (!asked_.contains(std::string_view(member.key())))
      return wrong_value_of(std::string(member.key()));
  }
  return {};
}

}  // namespace lindung::web
