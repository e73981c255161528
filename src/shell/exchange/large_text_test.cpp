#include "shell/exchange/large_text.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace lindung::exchange {
namespace {

bool is_all_zero(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c == 0; });
}

TEST(LargeText, IsAsLongAsAskedForAndEmpty) {
  for (const std::size_t size : {std::size_t{0}, std::size_t{1}, std::size_t{5000},
                                 (std::size_t{16} << 20) - 1, (std::size_t{33} << 20) + 17}) {
    std::string text = large_text(size);
    ASSERT_EQ(text.size(), size);
    EXPECT_TRUE(is_all_zero(text));
    if (size > 0) text.back() = 'x';
  }
}

TEST(LargeText, NoLessForMemoryThatWasUsedBefore) {
  for (int round = 0; round < 3; ++round) {
    std::string text = large_text(std::size_t{20} << 20);
    EXPECT_TRUE(is_all_zero(text));
    std::fill(text.begin(), text.end(), 'x');
  }
}

}  // namespace
}  // namespace lindung::exchange
