// engines/rules/reader.h - reads one table of a document strictly: a key that is not in the list of
// known keys is an error.
//
// A fault never throws and never stops the reading; the accessor then gives an empty value and the
// Faults keep the first error: MISSING (a key that must be there), TYPE (text where a number
// belongs), VALUE (out of range, empty), UNKNOWN_KEY, CITATION (a value without its source).
#pragma once

#include <initializer_list>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engines/rules/document.h"
#include "engines/rules/faults.h"

namespace lindung::rules {

struct Limits {
  std::int64_t min = std::numeric_limits<std::int64_t>::min();
  std::int64_t max = std::numeric_limits<std::int64_t>::max();
};

class Reader {
 public:
  // Unknown keys are reported first: a misspelt key is the usual reason why another one is missing.
  Reader(const Node& table, Faults& faults, std::initializer_list<std::string_view> known_keys);

  int line() const { return table_.line; }
  int line_of(
      std::string_view key) const;  // the key's line, or the table's when the key is missing
  bool has(std::string_view key) const { return table_.find(key) != nullptr; }
  Faults& faults() const { return faults_; }

  std::string text(std::string_view key) const;  // not empty
  std::optional<std::string> text_if(std::string_view key) const;
  std::int64_t integer(std::string_view key, Limits limits = {}) const;
  std::optional<std::int64_t> integer_if(std::string_view key, Limits limits = {}) const;
  bool flag(std::string_view key) const;
  bool flag_if(std::string_view key, bool otherwise) const;
  Date date(std::string_view key) const;
  std::optional<Date> date_if(std::string_view key) const;
  Text bilingual(std::string_view key) const;  // { id = "...", en = "..." }, both filled
  std::vector<std::string> texts_if(std::string_view key) const;
  std::optional<Text> bilingual_if(std::string_view key) const;
  // The key `citation`: one text, or { id = "...", en = "..." }.
  Text source() const;
  std::string citation() const { return source().en; }  // as results quote it

  const Node* table_if(std::string_view key) const;
  std::span<const Node> tables_if(std::string_view key) const;  // [[key]]
  const Node* any_if(std::string_view key) const;               // whatever stands there

 private:
  const Node* typed(std::string_view key, Node::Kind kind) const;
  const Node* required(std::string_view key, Node::Kind kind) const;

  const Node& table_;
  Faults& faults_;
};

// The texts of a list node; a fault TYPE when something else stands in it, VALUE when a text is
// empty or stands there twice.
std::vector<std::string> read_texts(const Node& list, Faults& faults);

}  // namespace lindung::rules
