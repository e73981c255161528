#include "shell/web/staged_files.h"

#include <gtest/gtest.h>

namespace lindung::web {
namespace {

using Use = StagedFile::Use;
const auto kNow = StagedFiles::Clock::time_point(std::chrono::hours(490'000));

StagedFile file(Use use, std::uint64_t bytes, const std::string& name = "a.csv") {
  StagedFile staged;
  staged.use = use;
  staged.bytes = bytes;
  staged.name = name;
  return staged;
}

TEST(StagedFiles, AreTheirAccountsAndGoAfterAnHour) {
  StagedFiles staged({10, 100, 1000});
  const auto kept = staged.add("dewi", file(Use::Roster, 10), kNow);
  ASSERT_TRUE(kept);
  EXPECT_TRUE(staged.find("dewi", kept->id, kNow + std::chrono::minutes(59)));
  EXPECT_FALSE(staged.find("budi", kept->id, kNow));
  EXPECT_FALSE(staged.find("dewi", kept->id, kNow + std::chrono::hours(1)));
  EXPECT_EQ(staged.room("dewi", kNow + std::chrono::hours(1)).bytes, 0U);
}

TEST(StagedFiles, ARosterTooManyIsRefusedAndNoneIsDroppedForIt) {
  StagedFiles staged({2, 100, 1000});
  const auto first = staged.add("dewi", file(Use::Roster, 1), kNow);
  ASSERT_TRUE(staged.add("dewi", file(Use::Roster, 1), kNow));
  const auto third = staged.add("dewi", file(Use::Roster, 1), kNow);
  ASSERT_FALSE(third);
  EXPECT_EQ(third.error().code, "STAGED_FULL");
  EXPECT_EQ(third.error().where, "account");
  EXPECT_TRUE(staged.find("dewi", first->id, kNow));
  EXPECT_TRUE(staged.drop("dewi", first->id));
  EXPECT_FALSE(staged.drop("dewi", first->id));
  EXPECT_TRUE(staged.add("dewi", file(Use::Roster, 1), kNow));
}

TEST(StagedFiles, BytesAreBoundedForAnAccountAndForAll) {
  StagedFiles staged({10, 100, 150});
  ASSERT_TRUE(staged.add("dewi", file(Use::Roster, 100), kNow));
  EXPECT_EQ(staged.add("dewi", file(Use::Roster, 1), kNow).error().where, "account");
  EXPECT_EQ(staged.add("budi", file(Use::Roster, 51), kNow).error().where, "server");
  EXPECT_TRUE(staged.add("budi", file(Use::Roster, 50), kNow));
  EXPECT_TRUE(staged.add("rina", file(Use::Roster, 100), kNow + std::chrono::hours(2)));
}

TEST(StagedFiles, AFileForAnActMakesPlaceForTheNextOneButNoRosterDoes) {
  StagedFiles staged({2, 100, 1000});
  const auto roster = staged.add("dewi", file(Use::Roster, 1), kNow);
  const auto first = staged.add("dewi", file(Use::Act, 1), kNow);
  const auto second = staged.add("dewi", file(Use::Act, 1), kNow);
  ASSERT_TRUE(second);
  EXPECT_FALSE(staged.find("dewi", first->id, kNow));
  EXPECT_TRUE(staged.find("dewi", roster->id, kNow));
  EXPECT_FALSE(staged.add("dewi", file(Use::Act, 101), kNow));
}

TEST(StagedFiles, WhatARosterIsReadWithStandsWithIt) {
  StagedFiles staged({10, 100, 1000});
  const auto kept = staged.add("dewi", file(Use::Roster, 1, "b.csv"), kNow);
  ASSERT_TRUE(staged.add("dewi", file(Use::Act, 1), kNow));
  staged.note("dewi", kept->id, {"parking", "Baloi", {{"X", "nik"}}}, "job1");
  const auto all = staged.rosters("dewi", kNow);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].name, "b.csv");
  EXPECT_EQ(all[0].wish.group, "parking");
  EXPECT_EQ(all[0].job, "job1");
}

}  // namespace
}  // namespace lindung::web
