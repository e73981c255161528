#include "base/side_by_side.h"

#include <atomic>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace lindung {
namespace {

TEST(SideBySide, WritesInOrderWhatIsPackedInAny) {
  std::vector<std::string> written;
  const auto done = pack_and_write<std::string>(
      1000, [](std::size_t i) { return std::to_string(i); },
      [&](std::string packed) {
        written.push_back(std::move(packed));
        return Result<void>();
      });
  ASSERT_TRUE(done);
  ASSERT_EQ(written.size(), 1000u);
  for (std::size_t i = 0; i < written.size(); ++i) EXPECT_EQ(written[i], std::to_string(i));
}

TEST(SideBySide, EndsWithTheFirstRefusal) {
  std::atomic<std::size_t> packed = 0;
  std::size_t written = 0;
  const auto done = pack_and_write<int>(
      1'000'000,
      [&](std::size_t) {
        ++packed;
        return 0;
      },
      [&](int) -> Result<void> {
        if (++written == 3) return Error::environment("FULL", "disk", {"penuh", "full"});
        return {};
      });
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, "FULL");
  EXPECT_EQ(written, 3u);
  EXPECT_LT(packed, 1000u);  // what was on its way, and no more
}

TEST(SideBySide, OfNothingNothingIsWritten) {
  const auto write = [](int) -> Result<void> {
    ADD_FAILURE();
    return {};
  };
  EXPECT_TRUE(pack_and_write<int>(
      0, [](std::size_t) { return 0; }, write));
}

}  // namespace
}  // namespace lindung
