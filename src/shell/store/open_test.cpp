// What opening a database refuses, and that killing a writer leaves nothing behind.
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>
#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "shell/store/store.h"

namespace lindung::store {
namespace {

namespace fs = std::filesystem;
constexpr City kCity = 2171;

class OpenStore : public testing::Test {
 protected:
  OpenStore() : folder_(fs::temp_directory_path() / ("lindung_open_" + std::to_string(getpid()))) {
    fs::create_directories(folder_);
  }
  ~OpenStore() override { fs::remove_all(folder_); }
  std::string file(const std::string& name) const { return (folder_ / name).string(); }
  static std::string code(const std::string& url) {
    const auto opened = Store::open(url);
    return opened ? "" : opened.error().code;
  }
  fs::path folder_;
};

TEST_F(OpenStore, RefusalsSayWhat) {
  EXPECT_EQ(code("mysql://x"), "STORE_URL");
  EXPECT_EQ(code(file("missing/folder/a.db")), "STORE_OPEN");
  std::ofstream(file("text.db"))
      << "this is no database, but a text that is long enough to be looked at as one";
  EXPECT_EQ(code(file("text.db")), "STORE_NOT_A_DATABASE");
  const auto unreachable = Store::open("postgresql://someone:secret@/x?host=" + file("nowhere"));
  ASSERT_FALSE(unreachable);
  EXPECT_EQ(unreachable.error().code, "STORE_OPEN");
  EXPECT_EQ(unreachable.error().where.find("secret"), std::string::npos);
}

TEST_F(OpenStore, ANewerDatabaseIsLeftAlone) {
  ASSERT_EQ(code(file("a.db")), "");
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open(file("a.db").c_str(), &db), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(db, "update lindung_schema set version = 99", nullptr, nullptr, nullptr),
            SQLITE_OK);
  sqlite3_close(db);
  EXPECT_EQ(code(file("a.db")), "STORE_NEWER");
}

TEST_F(OpenStore, ATrialDatabaseIsRefused) {
  ASSERT_EQ(code(file("t.db")), "");
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open(file("t.db").c_str(), &db), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(db, "update lindung_schema set version = 1", nullptr, nullptr, nullptr),
            SQLITE_OK);
  sqlite3_close(db);
  EXPECT_EQ(code(file("t.db")), "STORE_OLDER");
}

TEST_F(OpenStore, ADatabaseWithoutAccountsGetsThem) {
  ASSERT_EQ(code(file("o.db")), "");
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open(file("o.db").c_str(), &db), SQLITE_OK);
  ASSERT_EQ(sqlite3_exec(db, "drop table account; update lindung_schema set version = 2", nullptr,
                         nullptr, nullptr),
            SQLITE_OK);
  sqlite3_close(db);
  const auto store = Store::open(file("o.db"));
  ASSERT_TRUE(store);
  EXPECT_TRUE((*store)->accounts(2171)->empty());
}

std::vector<Person> many_people() {
  std::vector<Person> people(200'000);
  for (std::size_t i = 0; i < people.size(); ++i) {
    people[i].person = i + 1;
    people[i].name = "A name of the usual length";
    people[i].nik = people[i].kpj = (i + 1) * 0x9E3779B97F4A7C15U >> 1;  // does not compress
  }
  return people;
}

// Runs one of the tests below, which are disabled for everybody else, in a process of its own and
// gives its wait status. Not a mere fork: a child of a process with threads has none of them, and
// oneTBB may wait for those for ever.
int in_child(const std::string& test, const std::string& path) {
  const pid_t child = fork();
  if (child == 0) {
    setenv("LINDUNG_CHILD_STORE", path.c_str(), 1);
    const std::string filter = "--gtest_filter=Child.DISABLED_" + test;
    execl("/proc/self/exe", "child", filter.c_str(), "--gtest_also_run_disabled_tests",
          "--gtest_brief=1", nullptr);
    _exit(99);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return status;
}

std::string path_of_child() {
  const char* path = std::getenv("LINDUNG_CHILD_STORE");
  return path ? path : ":memory:";
}

TEST(Child, DISABLED_IsKilledWhileItWrites) {
  auto store = Store::open(path_of_child());
  auto transaction = (*store)->begin(kCity);
  (void)(*transaction)->put_entry(journal::make_entry({kCity, 0, "k", "{}"}, {}, {}));
  (void)(*transaction)->put_people(many_people());
  raise(SIGKILL);
}

TEST(Child, DISABLED_FillsTheDisk) {
  signal(SIGXFSZ, SIG_IGN);
  const rlimit small{1024 * 1024, 1024 * 1024};  // no file may grow beyond a mebibyte
  setrlimit(RLIMIT_FSIZE, &small);
  auto store = Store::open(path_of_child());
  ASSERT_TRUE(store);
  auto transaction = (*store)->begin(kCity);
  ASSERT_TRUE(transaction);
  (void)(*transaction)->put_entry(journal::make_entry({kCity, 0, "k", "{}"}, {}, {}));
  auto result = (*transaction)->put_people(many_people());
  if (result) result = (*transaction)->commit();
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, "STORE_FULL");
}

TEST_F(OpenStore, AKilledWriterLeavesNothing) {
  const std::string path = file("k.db");
  ASSERT_EQ(code(path), "");
  ASSERT_TRUE(WIFSIGNALED(in_child("IsKilledWhileItWrites", path)));
  const auto store = Store::open(path);
  ASSERT_TRUE(store);
  EXPECT_EQ(*(*store)->last_person(kCity), 0u);
  EXPECT_TRUE((*store)->entries(kCity, 0, 1)->empty());
  EXPECT_TRUE((*store)->begin(kCity));
}

TEST_F(OpenStore, AFullDiskIsSaidAndNothingIsKept) {
  const std::string path = file("f.db");
  ASSERT_EQ(code(path), "");
  const int status = in_child("FillsTheDisk", path);
  EXPECT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), 0);
  const auto store = Store::open(path);
  ASSERT_TRUE(store);
  EXPECT_EQ(*(*store)->last_person(kCity), 0u);
}

// Debian's SQLite can be harmed by two connections that checkpoint: a reader never does, not even
// when it is the last to close.
TEST_F(OpenStore, AReaderNeverCheckpoints) {
  const std::string path = file("w.db");
  {
    auto store = Store::open(path);
    auto transaction = (*store)->begin(kCity);
    ASSERT_TRUE((*transaction)->put_entry(journal::make_entry({kCity, 0, "k", "{}"}, {}, {})));
    ASSERT_TRUE((*transaction)->commit());
  }
  const auto before = fs::exists(path + "-wal") ? fs::file_size(path + "-wal") : 0;
  const auto time_before = fs::last_write_time(path);
  {
    auto reader = Store::open(path);
    ASSERT_TRUE(reader);
    EXPECT_EQ((*reader)->entries(kCity, 0, 1)->size(), 1u);
  }
  EXPECT_EQ(fs::exists(path + "-wal") ? fs::file_size(path + "-wal") : 0, before);
  EXPECT_EQ(fs::last_write_time(path), time_before);
}

}  // namespace
}  // namespace lindung::store
