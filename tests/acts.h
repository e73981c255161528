// tests/acts.h - acts, a command each, in their order: whatever befalls them and wherever they are
// kept, the journal is the one of an undisturbed run.
#pragma once

#include <functional>

#include <gtest/gtest.h>

#include "calls.h"
#include "postgres_database.h"
#include "random.h"

namespace lindung::testing_binary {

using Acts = std::vector<Words>;
using Live = std::function<void(const std::string& database)>;

inline void do_all(const std::string& database, const Acts& acts) {
  for (const auto& words : acts) {
    const auto done = call(database, words);
    ASSERT_LE(done.exit, 1) << words[0] << " " << words[1] << done.out;
  }
}

// Lives once on SQLite and once on PostgreSQL: the same journal, replayed, and the same answer to
// each question. Where no server is named it lives twice on SQLite, and the test says so. The last
// line of its test.
inline void same_on_both_stores(const Folder& folder, const Live& live,
                                const Acts& questions = {}) {
  const std::string lite = (folder / "both.db").string();
  const std::string postgres = postgres_database();
  const std::string other = postgres.empty() ? (folder / "other.db").string() : postgres;
  for (const auto& database : {lite, other}) {
    live(database);
    EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);
  }
  const std::string wanted = root(lite);
  EXPECT_EQ(wanted.find("exit"), std::string::npos) << wanted;
  EXPECT_EQ(root(other), wanted);
  for (const auto& words : questions)
    EXPECT_EQ(call(other, words).json(), call(lite, words).json()) << words[0] << " " << words[1];
  if (postgres.empty()) GTEST_SKIP() << "LINDUNG_TEST_POSTGRES is not set to a server";
}

// Kills an act, each time a little later, until it is there: once, and whole.
inline void killed_until_done(const std::string& database, const Words& words) {
  const std::size_t before = entries(database);
  for (long delay = 4'000; entries(database) == before && delay < 8'000'000; delay *= 2)
    run(command(database, words), delay);
  ASSERT_EQ(entries(database), before + 1) << words[0] << " " << words[1];
}

// Rounds of the same acts, every second one on PostgreSQL where a server is named. Each act is
// killed once, within `most` microseconds of its start, and done again if nothing of it is there:
// it is there whole or not at all. The instants are the same in every run.
inline void killed_at_random_instants(const Folder& folder, const Live& begin, const Acts& acts,
                                      int rounds, std::uint64_t most) {
  const std::string undisturbed = (folder / "undisturbed.db").string();
  begin(undisturbed);
  do_all(undisturbed, acts);
  const std::string wanted = root(undisturbed);
  EXPECT_EQ(wanted.find("exit"), std::string::npos) << wanted;
  EXPECT_EQ(call(undisturbed, {"journal", "replay"}).exit, 0);
  Random random;
  for (int round = 0; round < rounds; ++round) {
    const std::string postgres = round % 2 ? postgres_database() : "";
    const std::string database =
        postgres.empty() ? (folder / ("killed-" + std::to_string(round) + ".db")).string()
                         : postgres;
    begin(database);
    for (const auto& words : acts) {
      const std::size_t before = entries(database);
      run(command(database, words), static_cast<long>(random.next() % most));
      const std::size_t after = entries(database);
      ASSERT_LE(after - before, 1U);
      if (after == before) {
        ASSERT_LE(call(database, words).exit, 1) << words[1];
      }
    }
    EXPECT_EQ(root(database), wanted) << "round " << round;
  }
}

}  // namespace lindung::testing_binary
