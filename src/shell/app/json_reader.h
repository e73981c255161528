// shell/app/json_reader.h - reads the members of a JSON object that this program wrote. Any
// surprise is remembered, and the caller asks once at the end.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "terms/date.h"
#include "terms/rupiah.h"

namespace lindung::app {

class JsonReader {
 public:
  // Not an object: nothing is ok.
  explicit JsonReader(const boost::json::value& value);
  static JsonReader parse(std::string_view text);

  std::string text(std::string_view key);
  std::int64_t number(std::string_view key);
  int small(std::string_view key);  // a number that fits an int
  std::uint64_t natural(std::string_view key);
  bool flag(std::string_view key);
  Date date(std::string_view key);
  std::optional<Date> optional_date(std::string_view key);  // missing: nothing
  Rupiah rupiah(std::string_view key) { return Rupiah(number(key)); }
  std::vector<std::string> texts(std::string_view key);
  std::vector<std::int64_t> numbers(std::string_view key);
  std::vector<JsonReader> objects(std::string_view key);
  JsonReader object(std::string_view key);
  bool has(std::string_view key) const { return object_.contains(key); }

  void fail() { ok_ = false; }
  // The word that `text` stands for, or a failure.
  template <class T, class Read>
  T word(std::string_view key, Read read) {
    const auto found = read(text(key));
    if (!found) fail();
    return found.value_or(T{});
  }
  // Takes over the failures of a part.
  void hold(const JsonReader& part) { ok_ = ok_ && part.ok_; }
  bool ok() const { return ok_; }

 private:
  const boost::json::value* find(std::string_view key);
  const boost::json::array& array(std::string_view key);  // empty when there is none

  boost::json::object object_;
  bool ok_ = true;
};

}  // namespace lindung::app
