#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

#include "shell/app/book/desk.h"
#include "shell/app/city_state.h"

namespace lindung::app {
namespace {

// The state of a city gathers acts of money by the name of their room, before any of them is read.
TEST(MoneyKinds, AreEntriesOfMoneyAndTheirNamesStandInTheFormat) {
  std::ifstream page(LINDUNG_SOURCE_DIR "/docs/internals/journal-format.md");
  std::stringstream format;
  format << page.rdbuf();
  for (const auto& kind : money_kinds()) {
    EXPECT_TRUE(is_money_entry(kind.kind)) << kind.kind;
    EXPECT_NE(format.str().find("`" + std::string(kind.kind) + "`"), std::string::npos)
        << kind.kind << " is missing in docs/internals/journal-format.md";
    EXPECT_EQ(find_money_kind(kind.kind), &kind) << "two rows for " << kind.kind;
  }
  for (const auto* other : {"mutate.death", "claim.report", "roster.import", "selection"})
    EXPECT_FALSE(is_money_entry(other)) << other;
}

}  // namespace
}  // namespace lindung::app
