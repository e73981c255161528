#include "shell/web/body_reader.h"

#include <boost/json.hpp>
#include <boost/json/basic_parser_impl.hpp>

namespace lindung::web {
namespace json = boost::json;
namespace {

constexpr std::size_t kMostDepth = 8;

// Boost.JSON keeps the last of two equal keys and says nothing; a body that says two things is
// refused.
struct KeyHandler {
  static constexpr std::size_t max_object_size = std::size_t(-1);
  static constexpr std::size_t max_array_size = std::size_t(-1);
  static constexpr std::size_t max_key_size = std::size_t(-1);
  static constexpr std::size_t max_string_size = std::size_t(-1);

  std::vector<std::set<std::string>> open;
  std::string key;
  bool twice = false;

  using Failure = boost::system::error_code;
  bool on_document_begin(Failure&) { return true; }
  bool on_document_end(Failure&) { return true; }
  bool on_object_begin(Failure&) {
    open.emplace_back();
    return true;
  }
  bool on_object_end(std::size_t, Failure&) {
    open.pop_back();
    return true;
  }
  bool on_array_begin(Failure&) { return true; }
  bool on_array_end(std::size_t, Failure&) { return true; }
  bool on_key_part(json::string_view part, std::size_t, Failure&) {
    key += part;
    return true;
  }
  bool on_key(json::string_view last, std::size_t, Failure&) {
    key += last;
    twice = !open.back().insert(key).second || twice;
    key.clear();
    return true;
  }
  bool on_string_part(json::string_view, std::size_t, Failure&) { return true; }
  bool on_string(json::string_view, std::size_t, Failure&) { return true; }
  bool on_number_part(json::string_view, Failure&) { return true; }
  bool on_int64(std::int64_t, json::string_view, Failure&) { return true; }
  bool on_uint64(std::uint64_t, json::string_view, Failure&) { return true; }
  bool on_double(double, json::string_view, Failure&) { return true; }
  bool on_bool(bool, Failure&) { return true; }
  bool on_null(Failure&) { return true; }
  bool on_comment_part(json::string_view, Failure&) { return true; }
  bool on_comment(json::string_view, Failure&) { return true; }
};

bool names_a_key_twice(std::string_view text) {
  json::parse_options options;
  options.max_depth = kMostDepth;
  json::basic_parser<KeyHandler> parser(options);
  boost::system::error_code error;
  parser.write_some(false, text.data(), text.size(), error);
  return error || parser.handler().twice;
}

}  // namespace

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
  options.max_depth = kMostDepth;
  boost::system::error_code error;
  auto value = json::parse(text, error, {}, options);
  if (error || !value.is_object() || names_a_key_twice(text)) return bad_request();
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
