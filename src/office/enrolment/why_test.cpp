#include "office/enrolment/why.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include <gtest/gtest.h>

namespace lindung::enrolment {
namespace {

template <class Enum>
std::string table_of(const std::string& title) {
  std::string text = "\n## " + title + "\n\n| Code | What it says | What to do |\n|---|---|---|\n";
  for (int i = 0; i < static_cast<int>(Enum::kCount); ++i) {
    const Why& why = info(static_cast<Enum>(i));
    text += "| `" + std::string(why.code) + "` | " + std::string(why.what_en) + " | " +
            std::string(why.todo_en) + " |\n";
  }
  return text;
}

std::string page() {
  return "# Codes of enrolment\n\nWhy somebody is not registered, as `enrol` and its files say it; "
         "[who enrols](../guide/enrolment.md) has the way. Written by the program's tests: "
         "`LINDUNG_WRITE_DOCS=1`.\n" +
         table_of<Refusal>("Refused") + table_of<Hold>("Held for a person") +
         table_of<LeftOut>("Left out of a batch");
}

TEST(Why, ThePageNamesEveryCode) {
  const std::string path = LINDUNG_SOURCE_DIR "/docs/reference/enrolment.md";
  if (std::getenv("LINDUNG_WRITE_DOCS")) std::ofstream(path) << page();
  std::ifstream file(path);
  EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), page());
}

// The journal keeps codes: one that is read back is the one that was written.
TEST(Why, EveryCodeIsReadBackAsItself) {
  std::set<std::string_view> codes;
  for (int i = 0; i < static_cast<int>(Refusal::kCount); ++i) {
    const auto one = static_cast<Refusal>(i);
    EXPECT_EQ(parse_refusal(info(one).code), one);
    EXPECT_TRUE(codes.insert(info(one).code).second);
  }
  for (int i = 0; i < static_cast<int>(Hold::kCount); ++i) {
    const auto one = static_cast<Hold>(i);
    EXPECT_EQ(parse_hold(info(one).code), one);
    EXPECT_TRUE(codes.insert(info(one).code).second) << "a refusal has this code";
  }
  for (int i = 0; i < static_cast<int>(LeftOut::kCount); ++i) {
    const auto one = static_cast<LeftOut>(i);
    EXPECT_EQ(parse_left_out(info(one).code), one);
  }
}

}  // namespace
}  // namespace lindung::enrolment
