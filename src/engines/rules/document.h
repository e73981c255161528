// engines/rules/document.h - a TOML document as a plain tree in which every value knows its line.
// The only place that knows the TOML library. Law and scheme files hold no fractions and no times
// of day: both are refused here.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "terms/date.h"

namespace lindung::rules {

struct Node {
  enum class Kind : std::uint8_t { Table, List, Text, Integer, Flag, Date };
  struct Member;

  Kind kind = Kind::Table;
  int line = 0;
  std::int64_t integer = 0;
  bool flag = false;
  Date date;
  std::string text;
  std::vector<Node> items;      // List
  std::vector<Member> members;  // Table, sorted by key

  const Node* find(std::string_view key) const;
};

struct Node::Member {
  std::string key;
  int line = 0;
  Node value;
};

// The root table. Errors: <prefix>_SYNTAX (no TOML), <prefix>_TYPE (a fraction, a time of day).
// where = "file:line".
Result<Node> parse_document(std::string_view text, std::string_view file, std::string_view prefix);

// The line of the first letter beyond ASCII outside texts and comments, where TOML has none; 0 when
// there is none. toml++ 3.3.0 loses its way on such bytes: whoever calls it asks here first.
int foreign_letter_line(std::string_view text);

}  // namespace lindung::rules
