// shell/app/book/given.h - what a person gave for an act, read strictly out of a JSON object: from
// the command line, a web page or the journal alike. The first fault is remembered and told at the
// end (CALL_VALUE, the option in `where`), and so is a key that nobody asked for.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "base/result.h"
#include "terms/date.h"
#include "terms/month.h"
#include "terms/rupiah.h"

namespace lindung::app {

class Given {
 public:
  explicit Given(const boost::json::object& given) : given_(&given) {}

  // Missing: a fault for the first kind, nothing for the second.
  std::string line(std::string_view key);                         // one line of text, not empty
  std::string optional_line(std::string_view key);                // empty when missing
  std::vector<std::string> lines(std::string_view key);           // at least one
  std::vector<std::string> optional_lines(std::string_view key);  // may be empty
  Date date(std::string_view key);
  std::optional<Date> optional_date(std::string_view key);
  Month month(std::string_view key);
  std::optional<Month> optional_month(std::string_view key);
  std::int64_t number(std::string_view key, std::int64_t least, std::int64_t most);
  std::int64_t number_or(std::string_view key, std::int64_t otherwise, std::int64_t least,
                         std::int64_t most);
  std::uint64_t natural(std::string_view key);
  Rupiah rupiah(std::string_view key);  // above zero, at most 10^15
  bool flag(std::string_view key);      // false when missing
  // One of the words; `parse` gives an optional.
  template <class T, class Parse>
  T word(std::string_view key, Parse parse, std::string_view all) {
    const auto found = parse(line(key));
    if (!found)
      fail(key,
           {"Salah satu dari: " + std::string(all) + ".", "One of: " + std::string(all) + "."});
    return found.value_or(T{});
  }
  bool has(std::string_view key);

  void fail(std::string_view key, Text message);
  // The first fault, or that of a key that was not asked for.
  Result<void> done() const;

 private:
  const boost::json::value* find(std::string_view key);
  const boost::json::value* need(std::string_view key);

  const boost::json::object* given_;
  std::set<std::string, std::less<>> asked_;
  std::optional<Error> fault_;
};

}  // namespace lindung::app
