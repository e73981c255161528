// shell/web/body_reader.h - reads the JSON object of a request, strictly: a key that nobody asked
// for, or a value of another type, is refused (CALL_VALUE, with the key in `where`).
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "base/result.h"

namespace lindung::web {

class BodyReader {
 public:
  // An empty body is an empty object. Refuses REQUEST for what is no JSON object, too deep, or
  // names a key twice.
  static Result<BodyReader> parse(std::string_view text);

  std::string text(const char* key);  // required
  std::string text_or_empty(const char* key);
  std::int64_t number(const char* key, std::int64_t otherwise, std::int64_t least,
                      std::int64_t most);
  std::int64_t required_number(const char* key, std::int64_t least, std::int64_t most);
  bool flag(const char* key, bool otherwise);
  std::vector<std::string> texts(const char* key);
  boost::json::object object(const char* key);
  // As it stands there; null when it is missing or null.
  const boost::json::value* value(const char* key) { return find(key); }
  bool has(const char* key) const { return object_.contains(key); }

  // The first thing that was wrong, or a key that nobody asked for.
  Result<void> done() const;

 private:
  const boost::json::value* find(const char* key);
  void fail(const char* key) {
    if (!wrong_) wrong_ = key;
  }

  boost::json::object object_;
  std::set<std::string, std::less<>> asked_;
  std::optional<std::string> wrong_;
};

Error wrong_value_of(const std::string& name);
Error bad_request();

}  // namespace lindung::web
