// shell/cli/console.h - what every command prints with: one JSON document or text on standard
// output; progress and messages on standard error. Indonesian unless asked for English.
#pragma once

#include <concepts>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>

#include "base/error.h"
#include "base/text.h"
#include "shell/answer/language.h"
#include "shell/app/context.h"
#include "shell/cli/stopwatch.h"
#include "terms/month.h"
#include "terms/rupiah.h"

namespace lindung::cli {

enum class Exit { Done = 0, NeedsAPerson = 1, WrongInput = 2, EnvironmentFailed = 3 };

struct Console {
  bool json = false;
  bool quiet = false;
  bool english = false;
  bool timings = false;

  const std::string& say(const Text& text) const { return english ? text.en : text.id; }
  std::string say(std::string_view in_indonesian, std::string_view in_english) const {
    return std::string(english ? in_english : in_indonesian);
  }
  // "12.847", and in English "12,847".
  template <std::integral Number>
  std::string count(Number number) const {
    const auto whole = static_cast<std::int64_t>(number);
    return english ? grouped_en(whole) : grouped(whole);
  }
  // As a count, for a column or a line that says "Rp" itself.
  std::string sum(Rupiah amount) const { return count(amount.amount()); }
  answer::Language language() const { return {english}; }
  void print(std::string_view text) const;  // standard output, with a line end; nothing with --json
  void print_json(const boost::json::value& value) const;  // standard output; only with --json
  void note(const Text& text) const;                       // standard error, unless --quiet
  Exit fail(const Error& error) const;  // the error in words, and as JSON with --json
  // Draws a bar on a terminal; with --timings says how long each step took; else silent.
  std::function<void(const app::Progress&)> progress() const;
  void end_progress() const;

 private:
  mutable Stopwatch stopwatch_;
};

// "2025-01 - 2025-10": the first month and the last.
std::string span(Period months);

// Columns under each other: the first left, the others right aligned.
std::string table(const std::vector<std::vector<std::string>>& rows);

}  // namespace lindung::cli
