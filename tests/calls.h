// tests/calls.h - commands of lindung on a database, as tests give them: with the options of every
// call, by somebody on a day; and what every answer and every journal can be asked.
#pragma once

#include "runner.h"

namespace lindung::testing_binary {

namespace json = boost::json;
using Words = std::vector<std::string>;  // of a command line

inline Words with(Words words, const Words& more) {
  words.insert(words.end(), more.begin(), more.end());
  return words;
}
// An act of `who` on a day, "2025-01-02".
inline Words by(const std::string& who, const std::string& on, const Words& words) {
  return with(words, {"--by", who, "--on", on});
}

// `database`: a SQLite file, or what postgres_database gives. The answer is JSON, in English.
inline Words command(const std::string& database, const Words& words) {
  return with({"--quiet", "--json", "--lang", "en", "--db", database}, words);
}
inline Outcome call(const std::string& database, const Words& words) {
  return run(command(database, words));
}

inline std::string text(const json::value& value, const char* key) {
  return std::string(value.at(key).as_string());
}
// Why a call was refused: its code; nothing when it was not.
inline std::string error_code(const Outcome& outcome) {
  const auto parsed = outcome.json();
  const auto* error = parsed.as_object().if_contains("error");
  return error ? text(*error, "code") : "";
}

// The months of a person ("P1", or a NIK) in which he is `state`: listed, registered or paid. Each
// is followed by a space: "2025-10 2025-11 ".
inline std::string months_of(const std::string& database, const std::string& person,
                             const char* state) {
  std::string months;
  const auto card = call(database, {"person", "show", person}).json();
  for (const auto& month : card.at("months").as_array()) {
    if (month.at(state).as_bool()) months += text(month, "month") + " ";
  }
  return months;
}

// How many entries the journal has; none while there is no database.
inline std::size_t entries(const std::string& database) {
  const auto shown = call(database, {"journal", "show"});
  return shown.exit == 0 ? shown.json().at("entries").as_array().size() : 0;
}
// The root of the journal, once it has been found whole; else what was said: "exit 1: ...".
inline std::string root(const std::string& database) {
  const auto verified = call(database, {"journal", "verify"});
  if (verified.exit != 0) return "exit " + std::to_string(verified.exit) + ": " + verified.out;
  return text(verified.json(), "root");
}

}  // namespace lindung::testing_binary
