// Every error code of the program: one input that brings it about, and the exact text, in
// tests/errors/CODE.case. LINDUNG_WRITE_ERRORS=1 writes the texts anew, to be read before they are
// committed.
#include <algorithm>
#include <array>
#include <future>
#include <map>
#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "runner.h"

namespace lindung::testing_binary {
namespace {

const fs::path kProject = LINDUNG_SOURCE_DIR;
const fs::path kCases = kProject / "tests" / "errors";

using Case = std::map<std::string, std::string>;  // "Call": "roster frobnicate"

Case read_case(const fs::path& path) {
  Case found;
  std::istringstream lines(read_file(path));
  for (std::string line; std::getline(lines, line);) {
    const auto colon = line.find(": ");
    if (colon != std::string::npos) found[line.substr(0, colon)] = line.substr(colon + 2);
  }
  return found;
}

struct Said {
  int exit = -1;
  std::string out, err;
};

Said call(const Case& one, const std::string& options) {
  const Folder folder;
  std::ofstream(folder / "case.sh")
      << "source " << (kCases / "prelude.sh").string() << "\n"
      << one.at("Prepare") << "\nexec \"$LINDUNG\" " << options << " " << one.at("Call") << "\n";
  const std::string command =
      "cd '" + (folder / "").string() + "' && PROJECT='" + kProject.string() +
      "' LINDUNG='" LINDUNG_BINARY "' LINDUNG_USER=budi bash case.sh > out 2> err";
  const int status = std::system(command.c_str());
  return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, read_file(folder / "out"),
          read_file(folder / "err")};
}

// The last line of what was said: progress goes before it.
std::string last_line(std::string text) {
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text.substr(text.rfind('\n') + 1);
}

std::vector<std::string> case_codes() {
  std::vector<std::string> codes;
  for (const auto& entry : fs::directory_iterator(kCases)) {
    if (entry.path().extension() == ".case") codes.push_back(entry.path().stem().string());
  }
  std::sort(codes.begin(), codes.end());
  return codes;
}

// The JSON says the same as the line for people.
void expect_json(const Said& json, const std::string& code, const std::string& line, int exit) {
  ASSERT_TRUE(json.out.starts_with("{\"error\"")) << json.out << json.err;
  const auto error = boost::json::parse(json.out).at("error");
  EXPECT_EQ(error.at("code"), boost::json::string(code));
  const std::string where = error.at("where").as_string().c_str();
  EXPECT_EQ("lindung: " + (where.empty() ? "" : where + ": ") +
                error.at("message").as_string().c_str() + " [" + code + "]",
            line);
  EXPECT_EQ(json.exit, exit);
}

// Sanitizers want more address space than any limit would leave them.
bool fits_this_build(const Case& one) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
  return one.at("Prepare").find("ulimit -v") == std::string::npos;
#else
  return !one.empty();
#endif
}

class ErrorCase : public testing::TestWithParam<std::string> {};

TEST_P(ErrorCase, SaysItsTextAndNothingElse) {
  const fs::path path = kCases / (GetParam() + ".case");
  Case one = read_case(path);
  if (!fits_this_build(one)) GTEST_SKIP() << "not under a sanitizer";
  // Side by side: some cases wait for something.
  const auto said = [&](const char* options) {
    return std::async(std::launch::async, [&one, options] { return call(one, options); });
  };
  auto calls = std::array{said("--quiet --lang id"), said("--quiet --lang en"),
                          said("--quiet --json --lang id"), said("--quiet --json --lang en")};
  const Said indonesian = calls[0].get(), english = calls[1].get();
  const Said json_id = calls[2].get(), json_en = calls[3].get();
  if (std::getenv("LINDUNG_WRITE_ERRORS")) {
    std::string text;
    for (const char* key : {"What", "Prepare", "Call"})
      text += std::string(key) + ": " + one[key] + "\n";
    text += "Exit: " + std::to_string(english.exit) + "\nIndonesian: " + last_line(indonesian.err) +
            "\nEnglish: " + last_line(english.err) + "\n";
    std::ofstream(path) << text;
    one = read_case(path);
  }
  EXPECT_EQ(std::to_string(english.exit), one["Exit"]);
  EXPECT_EQ(last_line(indonesian.err), one["Indonesian"]);
  EXPECT_EQ(last_line(english.err), one["English"]);
  EXPECT_NE(one["Indonesian"], one["English"]);
  EXPECT_TRUE(english.out.empty()) << english.out;
  EXPECT_EQ(indonesian.exit, english.exit);
  expect_json(json_id, GetParam(), one["Indonesian"], english.exit);
  expect_json(json_en, GetParam(), one["English"], english.exit);
}

INSTANTIATE_TEST_SUITE_P(All, ErrorCase, testing::ValuesIn(case_codes()),
                         [](const auto& code) { return code.param; });

// The codes that the sources can give.
std::set<std::string> codes_of_sources() {
  static const std::regex kDirect(R"((?:Error::(?:input|environment)|wrong)\(\s*"([A-Z_]+)\")");
  static const std::regex kSuffix(R"((?:\.add\(|fault\()\s*"([A-Z_]+)\")");
  std::set<std::string> codes;
  for (const auto& entry : fs::recursive_directory_iterator(kProject / "src")) {
    const std::string name = entry.path().filename().string();
    if (!name.ends_with(".cpp") || name.ends_with("_test.cpp")) continue;
    const std::string text = read_file(entry.path());
    const std::string place = entry.path().parent_path().filename().string();
    for (std::sregex_iterator it(text.begin(), text.end(), kDirect), end; it != end; ++it) {
      if ((*it)[1] != "RULES_") codes.insert((*it)[1]);
    }
    for (std::sregex_iterator it(text.begin(), text.end(), kSuffix), end; it != end; ++it) {
      if (place == "rules") codes.insert("RULES_" + (*it)[1].str());
      if (place == "scheme") codes.insert("SCHEME_" + (*it)[1].str());
      if (place == "planning") codes.insert("PLAN_" + (*it)[1].str());
    }
  }
  return codes;
}

TEST(ErrorCodes, HaveACaseEachAndNoCaseIsOfTheDead) {
  const auto sources = codes_of_sources();
  EXPECT_GT(sources.size(), 60U);
  std::set<std::string> known;
  for (const auto& code : case_codes()) known.insert(code);
  std::istringstream lines(read_file(kCases / "elsewhere.txt"));
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with('#')) continue;
    const auto space = line.find(' ');
    const std::string code = line.substr(0, space), where = line.substr(space + 1);
    EXPECT_TRUE(known.insert(code).second) << code << " stands twice";
    if (!where.starts_with("- ")) {
      EXPECT_NE(read_file(kProject / where).find(code), std::string::npos)
          << code << " in " << where;
    }
  }
  for (const auto& code : sources) EXPECT_TRUE(known.contains(code)) << code << " has no case";
  for (const auto& code : known) {
    // Law, scheme and scenario files share a reader: what it finds has either's prefix.
    const bool shared =
        (code.starts_with("SCHEME_") && sources.contains("RULES_" + code.substr(7))) ||
        (code.starts_with("PLAN_") && sources.contains("RULES_" + code.substr(5)));
    EXPECT_TRUE(sources.contains(code) || shared) << code << " is gone";
  }
}

}  // namespace
}  // namespace lindung::testing_binary
