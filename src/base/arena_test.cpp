#include "base/arena.h"

#include <string>

#include <gtest/gtest.h>

namespace lindung {
namespace {

TEST(Arena, KeepsTextsApartFromTheirSource) {
  Arena arena;
  std::string source = "Kabil";
  const std::string_view kept = arena.keep(source);
  source = "xxxxx";
  EXPECT_EQ(kept, "Kabil");
  EXPECT_NE(kept.data(), source.data());
}

TEST(Arena, EmptyTextCostsNothing) {
  Arena arena;
  EXPECT_TRUE(arena.keep("").empty());
  EXPECT_EQ(arena.bytes(), 0U);
}

TEST(Arena, ViewsOutliveGrowthAndMoves) {
  Arena arena;
  std::vector<std::string_view> views;
  for (int i = 0; i < 50'000; ++i) views.push_back(arena.keep("text " + std::to_string(i)));
  const std::string large(300'000, 'z');
  const std::string_view big = arena.keep(large);
  const Arena moved = std::move(arena);
  for (int i = 0; i < 50'000; ++i)
    ASSERT_EQ(views[static_cast<std::size_t>(i)], "text " + std::to_string(i));
  EXPECT_EQ(big, large);
  EXPECT_GE(moved.bytes(), 300'000U);
}

TEST(Arena, ManySmallTextsShareABlock) {
  Arena arena;
  const std::string_view first = arena.keep("abc");
  const std::string_view second = arena.keep("def");
  EXPECT_EQ(first.data() + 3, second.data());
  char* room = arena.reserve(4);
  EXPECT_EQ(room, second.data() + 3);
}

TEST(Arena, AbsorbsAnother) {
  Arena arena;
  const std::string_view mine = arena.keep("mine");
  std::string_view theirs;
  {
    Arena other;
    theirs = other.keep("theirs");
    const std::size_t bytes = arena.bytes() + other.bytes();
    arena.absorb(std::move(other));
    EXPECT_EQ(arena.bytes(), bytes);
  }
  EXPECT_EQ(mine, "mine");
  EXPECT_EQ(theirs, "theirs");
  EXPECT_EQ(arena.keep("after"), "after");
}

TEST(Arena, AMovedFromArenaCanBeUsedAgain) {
  Arena arena;
  const std::string_view before = arena.keep("before");
  Arena moved = std::move(arena);
  const std::string_view fresh = arena.keep("fresh");
  const std::string_view later = moved.keep("later!");
  EXPECT_EQ(before, "before");
  EXPECT_EQ(fresh, "fresh");
  EXPECT_EQ(later, "later!");
}

}  // namespace
}  // namespace lindung
