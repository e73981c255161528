// Each fault that a careless hand could bring into a law file, put into every place of every file
// where it can stand: the program must refuse it with code, file and line.
#include <gtest/gtest.h>

#include "base/text.h"
#include "engines/rules/source_law_for_tests.h"

namespace lindung::testing_law {
namespace {

std::vector<rules::RuleFile> law_files() { return rules::law_files(LINDUNG_SOURCE_DIR); }

using Lines = std::vector<std::string>;

constexpr std::string_view kValue = "[[rule.value]]";

Lines lines_of(const std::string& text) {
  Lines lines;
  for (const auto line : split(text, '\n')) lines.emplace_back(line);
  return lines;
}

std::string text_of(const Lines& lines) {
  std::string text;
  for (const auto& line : lines) text += line + "\n";
  return text;
}

// What loading says when one file reads as `lines`: "RULES_GAP law/national/death.toml:12".
std::string said(const std::string& name, const Lines& lines) {
  auto files = law_files();
  for (auto& file : files) {
    if (file.name == name) file.text = text_of(lines);
  }
  const auto loaded = rules::RuleBook::load(files);
  return loaded ? "nothing" : loaded.error().code + " " + loaded.error().where;
}

std::string expected(const char* code, const std::string& name, std::size_t line_from_zero) {
  return std::string(code) + " " + name + ":" + std::to_string(line_from_zero + 1);
}

// The last table header at or above a line.
std::size_t header_of(const Lines& lines, std::size_t at) {
  while (!lines[at].starts_with("[[")) --at;
  return at;
}

std::size_t end_of_block(const Lines& lines, std::size_t header) {
  std::size_t at = header + 1;
  while (at < lines.size() && !lines[at].starts_with("[[")) ++at;
  return at;
}

std::vector<std::size_t> starting(const Lines& lines, std::string_view with) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].starts_with(with)) found.push_back(i);
  }
  return found;
}

TEST(FaultyLaw, WithoutACitationIsRefused) {
  int tried = 0;
  for (const auto& file : law_files()) {
    const Lines lines = lines_of(file.text);
    for (const std::size_t at : starting(lines, "citation =")) {
      Lines changed = lines;
      changed[at].clear();
      EXPECT_EQ(said(file.name, changed),
                expected("RULES_CITATION", file.name, header_of(lines, at)));
      ++tried;
    }
  }
  EXPECT_GT(tried, 100);
}

TEST(FaultyLaw, WithAnUnknownKeyIsRefused) {
  for (const auto& file : law_files()) {
    const Lines lines = lines_of(file.text);
    for (const char* header : {"[[rule]]", "[[rule.value]]", "[[discount]]"}) {
      for (const std::size_t at : starting(lines, header)) {
        Lines changed = lines;
        changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(at) + 1, "colour = \"red\"");
        EXPECT_EQ(said(file.name, changed), expected("RULES_UNKNOWN_KEY", file.name, at + 1));
      }
    }
  }
}

TEST(FaultyLaw, WithTwoValuesOnADayIsRefused) {
  for (const auto& file : law_files()) {
    const Lines lines = lines_of(file.text);
    for (const std::size_t at : starting(lines, kValue)) {
      const std::size_t end = end_of_block(lines, at);
      const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(at);
      const auto after = lines.begin() + static_cast<std::ptrdiff_t>(end);
      Lines changed(lines.begin(), after);
      changed.push_back("");
      changed.insert(changed.end(), begin, after);
      changed.insert(changed.end(), after, lines.end());
      EXPECT_EQ(said(file.name, changed), expected("RULES_OVERLAP", file.name, end + 1));
    }
  }
}

// A value that ends years after everything else, with nothing behind it.
TEST(FaultyLaw, WithDaysThatHaveNoValueIsRefused) {
  for (const auto& file : law_files()) {
    const Lines lines = lines_of(file.text);
    for (const std::size_t at : starting(lines, kValue)) {
      const std::size_t end = end_of_block(lines, at);
      const bool last = end == lines.size() || lines[end] != kValue;
      const auto block = text_of({lines.begin() + static_cast<std::ptrdiff_t>(at),
                                  lines.begin() + static_cast<std::ptrdiff_t>(end)});
      if (!last || block.find("\nuntil") != block.npos) continue;
      Lines changed = lines;
      changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(at) + 1, "until = 2099-01-01");
      EXPECT_EQ(said(file.name, changed), expected("RULES_GAP", file.name, at));
    }
  }
}

// A value that ends the day (in monthly rules the month, in yearly ones the year) before the next
// begins.
TEST(FaultyLaw, WithAHoleBetweenTwoValuesIsRefused) {
  int tried = 0;
  for (const auto& file : law_files()) {
    const Lines lines = lines_of(file.text);
    for (const std::size_t at : starting(lines, kValue)) {
      const std::size_t next = end_of_block(lines, at);
      if (next >= lines.size() || lines[next] != kValue || lines[at + 2].starts_with("until") ||
          lines[at + 2].starts_with("when") || lines[at + 2].starts_with("except")) {
        continue;
      }
      const auto begins = Date::parse_iso(lines[next + 1].substr(7));
      const auto from = Date::parse_iso(lines[at + 1].substr(7));
      ASSERT_TRUE(begins && from) << file.name << next;
      Date ends = begins->plus_days(-1);
      if (begins->day() == 1) ends = Month::of(ends).first_day();
      if (begins->day() == 1 && begins->month() == 1) ends = *Date::make(ends.year(), 1, 1);
      if (ends <= *from) continue;
      Lines changed = lines;
      changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(at) + 2,
                     "until = " + ends.iso());
      EXPECT_EQ(said(file.name, changed), expected("RULES_GAP", file.name, next + 1));
      ++tried;
    }
  }
  EXPECT_GT(tried, 25);
}

}  // namespace
}  // namespace lindung::testing_law
