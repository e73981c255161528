// What a short command loads: no library that only paper, PostgreSQL or the planner needs
// (docs/internals/adr/0060).
#include <algorithm>

#include <gtest/gtest.h>

#include "runner.h"

namespace lindung::testing_binary {
namespace {

// The loader names what it would load instead of starting the program.
std::string libraries() {
  const Folder folder;
  const std::string list = (folder / "list").string();
  const std::string call = "LD_TRACE_LOADED_OBJECTS=1 '" LINDUNG_BINARY "' > '" + list + "'";
  return std::system(call.c_str()) == 0 ? read_file(list) : "";
}

TEST(Start, LoadsWhatEveryCommandNeeds) {
  const std::string loaded = libraries();
  ASSERT_NE(loaded.find("libstdc++"), std::string::npos) << loaded;
  for (const char* late : {"libpango", "libcairo", "libfontconfig", "libX11", "libpq", "libldap",
                           "libgnutls", "libCbc", "libClp", "libCoinUtils"})
    EXPECT_EQ(loaded.find(late), std::string::npos) << late << " is loaded at the start";
  EXPECT_LE(std::count(loaded.begin(), loaded.end(), '\n'), 40) << loaded;
}

}  // namespace
}  // namespace lindung::testing_binary
