// engines/rules/document.h - a TOML document as a plain tree in which every value knows its place.
// The only way into the TOML library, whose faults are kept away from the files: letters beyond
// ASCII (toml_letters.h) and its unchecked assumptions. Law and scheme files hold no fractions and
// no times of day: both are refused here, unless a caller takes fractions.
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
  enum class Kind : std::uint8_t { Table, List, Text, Integer, Flag, Date, Fraction };
  struct Member;

  Kind kind = Kind::Table;
  int line = 0;              // from 1
  int character = 0;         // in the line, from 1
  std::int64_t integer = 0;  // of a Fraction: its bits as IEEE 754 has them (binary64)
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

enum class Fractions : std::uint8_t { Refused, Taken };

// The root table. Errors: <prefix>_SYNTAX (no TOML), <prefix>_TYPE (a fraction where none is taken,
// a time of day, a day that does not exist). where = "file:line".
Result<Node> parse_document(std::string_view text, std::string_view file, std::string_view prefix,
                            Fractions fractions = Fractions::Refused);

}  // namespace lindung::rules
