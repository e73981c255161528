#include "engines/journal/entry.h"

#include <gtest/gtest.h>

namespace lindung::journal {
namespace {

std::vector<Entry> three() {
  std::vector<Entry> entries;
  Digest seal{};
  for (std::uint64_t i = 0; i < 3; ++i) {
    entries.push_back(
        make_entry({2171, i, "roster.import", "{\"number\":" + std::to_string(i) + "}"},
                   {1'000 + static_cast<std::int64_t>(i), "clerk"}, seal));
    seal = entries.back().seal;
  }
  return entries;
}

std::optional<Fault> first_fault(const std::vector<Entry>& entries) {
  Verifier verifier;
  for (const auto& entry : entries) {
    if (auto fault = verifier.check(entry)) return fault;
  }
  return std::nullopt;
}

TEST(Entry, AnIntactJournalHasNoFault) { EXPECT_FALSE(first_fault(three())); }

TEST(Entry, AChangedBodyIsFound) {
  auto entries = three();
  entries[1].act.body[2] ^= 1;
  ASSERT_TRUE(first_fault(entries));
  EXPECT_EQ(first_fault(entries)->sequence, 1u);
}

TEST(Entry, AChangedTimeOrAuthorIsFound) {
  auto entries = three();
  entries[2].stamp.recorded_at_ms += 1;
  EXPECT_EQ(first_fault(entries)->sequence, 2u);
  entries = three();
  entries[0].stamp.author = "another";
  EXPECT_EQ(first_fault(entries)->sequence, 0u);
}

TEST(Entry, AMissingEntryIsFound) {
  auto entries = three();
  entries.erase(entries.begin() + 1);
  EXPECT_EQ(first_fault(entries)->sequence, 1u);
}

TEST(Entry, TheRootDoesNotDependOnTheClock) {
  Verifier one;
  Verifier two;
  for (std::uint64_t i = 0; i < 5; ++i) {
    one.check(make_entry({1, i, "k", "{}"}, {static_cast<std::int64_t>(i), "a"}, one.seal()));
    two.check(make_entry({1, i, "k", "{}"}, {static_cast<std::int64_t>(i) + 77, "b"}, two.seal()));
  }
  EXPECT_EQ(one.root(), two.root());
  EXPECT_NE(one.seal(), two.seal());
}

}  // namespace
}  // namespace lindung::journal
