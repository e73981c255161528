// base/error.h - what went wrong, in a form that a person and a program can both read.
//
// An Error says what, where, why and what to do, in Indonesian and in English. Its code is part of
// the interface: tests/errors holds one reproducing input for every code. It never contains
// personal data (no NIK, no name, no cell text of a roster).
#pragma once

#include <string>
#include <utility>

namespace lindung {

// A text for people: Indonesian first, English second. Both are always filled.
struct Text {
  std::string id;
  std::string en;
  friend bool operator==(const Text&, const Text&) = default;
};

// Input: the call, a file or a rule is wrong (exit 2). Environment: disk, database, network (exit
// 3).
enum class ErrorKind { Input, Environment };

struct Error {
  ErrorKind kind = ErrorKind::Input;
  std::string code;   // for programs: "ROSTER_TRUNCATED"
  std::string where;  // file, sheet, row, option; may be empty
  Text message;

  static Error input(std::string code, std::string where, Text message) {
    return {ErrorKind::Input, std::move(code), std::move(where), std::move(message)};
  }
  static Error environment(std::string code, std::string where, Text message) {
    return {ErrorKind::Environment, std::move(code), std::move(where), std::move(message)};
  }
};

}  // namespace lindung
