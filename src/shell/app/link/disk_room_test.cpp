// What lies on the disk is what was put there, and a link there is the link in memory.
#include "shell/app/link/disk_room.h"

#include <csignal>
#include <filesystem>
#include <numeric>
#include <string>

#include <gtest/gtest.h>
#include <sys/resource.h>

#include "engines/linkage/tabular/clusters.h"
#include "shell/app/files_for_tests.h"
#include "shell/app/link/link.h"
#include "shell/app/link/link_table.h"

namespace lindung::app {
namespace {

namespace fs = std::filesystem;
namespace tabular = linkage::tabular;
using Numbers = std::pmr::vector<std::uint64_t>;

class Disk : public FilesTest {
 protected:
  // Some thousand people, every seventh written twice with a slip, one name in ten very common.
  LinkCall people() const {
    std::string rows = "id,nama,ibu,lahir,alamat\n";
    const auto word = [](int k) {
      static constexpr const char* kParts[] = {"SU", "RA", "MI", "DE", "WA",
                                               "HO", "TI", "LE", "NA", "BU"};
      return std::string(kParts[k % 10]) + kParts[k / 10 % 10] + kParts[k / 100 % 10];
    };
    for (int i = 0; i < 7000; ++i) {
      const std::string name =
          (i % 10 == 0 ? "SITI" : word(i * 7 % 991)) + " " + word(i * 13 % 883);
      const std::string rest = "," + word(i * 17 % 977) + " " + word(i % 31) + ",19" +
                               std::to_string(40 + i * 11 % 59) + "-0" + std::to_string(1 + i % 9) +
                               "-1" + std::to_string(i * 3 % 10) + ",JL " + word(i % 613) + " NO " +
                               std::to_string(i % 90);
      rows += "p" + std::to_string(i) + "," + name + rest + "\n";
      if (i % 7 == 0) rows += "q" + std::to_string(i) + "," + name + "H" + rest + "\n";
    }
    LinkCall call;
    call.model = write("m.toml",
                       "id = \"id\"\n[fields]\nnama = \"name\"\nibu = \"mother's name\"\n"
                       "lahir = \"date\"\nalamat = \"address\"\n");
    call.files = {write("d.csv", rows)};
    call.out = folder_ / "pairs.csv";
    call.clusters = folder_ / "clusters.csv";
    return call;
  }
};

TEST_F(Disk, WhatWasPutBackIsReadAgainAndTheFileHasNoName) {
  const auto room = DiskRoom::create(folder_, 1);
  ASSERT_TRUE(room) << room.error().message.en;
  EXPECT_TRUE(fs::is_empty(folder_));
  {
    Numbers numbers(200'000, room->get());
    std::iota(numbers.begin(), numbers.end(), std::uint64_t{7});
    EXPECT_GE((*room)->held(), 1'600'000U);
    for (int round = 0; round < 5; ++round) {
      (*room)->rest();
      for (std::size_t i = 0; i < numbers.size(); i += 997) ASSERT_EQ(numbers[i], i + 7) << round;
    }
    numbers.resize(600'000, 5);
    (*room)->rest();
    EXPECT_EQ(numbers[199'999], 200'006U);
    EXPECT_EQ(numbers.back(), 5U);
  }
  EXPECT_EQ((*room)->held(), 0U);
  EXPECT_TRUE(fs::is_empty(folder_));
}

TEST_F(Disk, SmallThingsStayInMemory) {
  const auto room = DiskRoom::create(folder_, 1);
  ASSERT_TRUE(room);
  const Numbers numbers(100, room->get());
  EXPECT_EQ((*room)->held(), 0U);
}

TEST_F(Disk, AFolderThatIsNotThereIsAnError) {
  const auto room = DiskRoom::create(folder_ / "missing", 1);
  ASSERT_FALSE(room);
  EXPECT_EQ(room.error().code, "WRITE_FAILED");
}

// The whole way with every page put back as soon as it may be.
tabular::Grouping link_on_disk(const LinkCall& call, DiskRoom& room) {
  const DefaultRoom here(&room);
  const auto model = read_link_model(call.model);
  const auto table = read_link_table(call.files, *model, 500);
  const auto& data = table->data;
  tabular::Linker linker(data, {300, [&] { room.rest(); }});
  linker.block();
  linker.train();
  const auto scored = linker.score();
  auto grouping = tabular::group_records(data, linker.weights(), scored, .5);
  EXPECT_GT(room.held(), 500'000U);
  return grouping;
}

TEST_F(Disk, ALinkOnDiskIsTheLinkInMemory) {
  const LinkCall call = people();
  const auto model = read_link_model(call.model);
  const auto table = read_link_table(call.files, *model);
  tabular::Linker linker(table->data);
  linker.block();
  linker.train();
  const auto scored = linker.score();
  const auto expected = tabular::group_records(table->data, linker.weights(), scored, .5);
  const auto room = DiskRoom::create(folder_, 1);
  ASSERT_TRUE(room);
  const auto found = link_on_disk(call, **room);
  EXPECT_GE(expected.pairs.size(), 900U);
  EXPECT_EQ(found.group, expected.group);
  ASSERT_EQ(found.pairs.size(), expected.pairs.size());
  for (std::size_t i = 0; i < expected.pairs.size(); ++i) {
    ASSERT_EQ(found.pairs[i].a, expected.pairs[i].a);
    ASSERT_EQ(found.pairs[i].b, expected.pairs[i].b);
    ASSERT_EQ(found.pairs[i].weight, expected.pairs[i].weight);
    ASSERT_EQ(found.pairs[i].probability, expected.pairs[i].probability);
  }
}

TEST_F(Disk, TheCommandWritesTheSameFilesWithinALimit) {
  LinkCall call = people();
  const auto free = link(call);
  ASSERT_TRUE(free) << free.error().message.en;
  const auto pairs = read(call.out), clusters = read(call.clusters);
  call.memory = kMemoryLeast;
  const auto bound = link(call);
  ASSERT_TRUE(bound) << bound.error().message.en;
  EXPECT_EQ(read(call.out), pairs);
  EXPECT_EQ(read(call.clusters), clusters);
  EXPECT_EQ(bound->candidate_pairs, free->candidate_pairs);
  EXPECT_EQ(std::pmr::get_default_resource(), std::pmr::new_delete_resource());
}

TEST_F(Disk, LessThanTheLeastIsRefused) {
  LinkCall call = people();
  call.memory = kMemoryLeast - 1;
  const auto report = link(call);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, "CALL_VALUE");
}

TEST_F(Disk, AFullDiskIsAnErrorAndNothingIsWritten) {
  LinkCall call = people();
  call.memory = kMemoryLeast;
  rlimit before{};
  ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
  const auto handler = std::signal(SIGXFSZ, SIG_IGN);
  const rlimit small{100'000, before.rlim_max};
  ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &small), 0);
  const auto report = link(call);
  setrlimit(RLIMIT_FSIZE, &before);
  std::signal(SIGXFSZ, handler);
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().code, "WRITE_FULL");
  EXPECT_FALSE(fs::exists(call.out));
}

}  // namespace
}  // namespace lindung::app
