// What the machine does to a run: a full disk, a folder or a database that may not be written, a
// server that goes away. Always exit 3 and a code; and the next run gives what an undisturbed one
// gives.
#include <optional>

#include <gtest/gtest.h>
#include <libpq-fe.h>

#include "calls.h"

namespace lindung::testing_binary {
namespace {

std::string in_quotes(const fs::path& path) { return "'" + path.string() + "'"; }

class Environment : public testing::Test {
 protected:
  // A city of some thousand rows, and what an undisturbed run says of it.
  void SetUp() override {
    ASSERT_EQ(run({"--quiet", "sample", "--scheme", LINDUNG_SOURCE_DIR "/schemes/jambi-2025.toml",
                   "--out", dir().string(), "--rows", "4000"})
                  .exit,
              0);
    const auto undisturbed =
        run({"--quiet", "--db", (folder_ / "u.db").string(), "process", dir().string()});
    ASSERT_EQ(undisturbed.exit, 1);
    undisturbed_ = outputs();
    root_ = root((folder_ / "u.db").string());
    ASSERT_EQ(root_.find("exit"), std::string::npos) << root_;
    fs::remove_all(dir() / "out");
  }
  // Every file in out/ with its bytes.
  std::map<std::string, std::string> outputs() const {
    std::map<std::string, std::string> found;
    for (const auto& entry : fs::recursive_directory_iterator(dir() / "out"))
      found[entry.path().filename().string()] = read_file(entry.path());
    return found;
  }
  fs::path dir() const { return folder_ / "city"; }
  std::string database() const { return (folder_ / "a.db").string(); }

  // The program behind `before` in a shell; gives the exit status and leaves the output.
  int shell(const std::string& before, const std::string& arguments, const std::string& as = "") {
    const std::string command = "cd / && " + before + as +
                                " '" LINDUNG_BINARY "' --quiet --json --lang en " + arguments +
                                " > " + in_quotes(folder_ / "said") + " 2> /dev/null";
    const int status = std::system(("bash -c \"" + command + "\"").c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  }
  std::string code() const {
    const std::string said = read_file(folder_ / "said");
    if (!said.starts_with("{\"error\"")) return said.substr(0, 200);
    return boost::json::parse(said).at("error").at("code").as_string().c_str();
  }
  std::string process_call(const std::string& database) const {
    return "--db " + in_quotes(database) + " process " + in_quotes(dir());
  }
  void expect_next_run_undisturbed(const std::string& database) {
    EXPECT_EQ(run({"--quiet", "--db", database, "process", dir().string()}).exit, 1);
    const auto now = outputs();
    EXPECT_EQ(now.size(), undisturbed_.size());
    for (const auto& [name, bytes] : undisturbed_)
      EXPECT_TRUE(now.contains(name) && now.at(name) == bytes) << name << " differs";
    EXPECT_FALSE(fs::exists(dir() / "out/.pending"));
    EXPECT_EQ(root(database), root_);
  }

  Folder folder_;
  std::map<std::string, std::string> undisturbed_;
  std::string root_;
};

constexpr const char* kNobody = "setpriv --reuid=65534 --regid=65534 --clear-groups";

TEST_F(Environment, AFullDiskUnderTheDatabase) {
  EXPECT_EQ(shell("trap '' XFSZ; ulimit -f 300;", process_call(database())), 3);
  EXPECT_EQ(code(), "STORE_FULL");
  EXPECT_FALSE(fs::exists(dir() / "out/verdicts.csv"));
  expect_next_run_undisturbed(database());
}

TEST_F(Environment, AFullDiskUnderTheResults) {
  ASSERT_EQ(run({"--quiet", "--db", database(), "process", dir().string()}).exit, 1);
  fs::remove_all(dir() / "out");
  EXPECT_EQ(shell("trap '' XFSZ; ulimit -f 100;", process_call(database())), 3);
  EXPECT_EQ(code(), "WRITE_FULL");
  EXPECT_FALSE(fs::exists(dir() / "out/verdicts.csv"));
  expect_next_run_undisturbed(database());
}

TEST_F(Environment, AFolderThatMayNotBeWritten) {
  if (geteuid() != 0) GTEST_SKIP() << "needs root to become somebody else";
  const fs::path own = folder_ / "own";
  fs::create_directories(own);
  fs::permissions(own, fs::perms::all);
  const std::string database = (own / "a.db").string();
  EXPECT_EQ(shell("", process_call(database), kNobody), 3);
  EXPECT_EQ(code(), "WRITE_FORBIDDEN");
  EXPECT_FALSE(fs::exists(dir() / "out/verdicts.csv"));
  expect_next_run_undisturbed(database);
}

TEST_F(Environment, ADatabaseThatMayNotBeWritten) {
  if (geteuid() != 0) GTEST_SKIP() << "needs root to become somebody else";
  ASSERT_EQ(
      run({"--quiet", "--db", database(), "scheme", "open", (dir() / "scheme.toml").string()}).exit,
      0);
  fs::permissions(dir(), fs::perms::all);
  EXPECT_EQ(shell("", process_call(database()), kNobody), 3);
  EXPECT_EQ(code(), "STORE_READ_ONLY");
  expect_next_run_undisturbed(database());
}

TEST_F(Environment, AServerThatGoesAway) {
  const char* server = std::getenv("LINDUNG_TEST_POSTGRES");
  if (!server || std::string(server) == "none")
    GTEST_SKIP() << "LINDUNG_TEST_POSTGRES names no server";
  const std::string name = "environment_" + std::to_string(getpid());
  PGconn* connection = PQconnectdb(server);
  PQclear(PQexec(connection, ("create database " + name).c_str()));
  const std::string url = server;
  const auto slash = url.find("/postgres?");
  const std::string ours = url.substr(0, slash + 1) + name + url.substr(slash + 9);
  // Cuts every session of the database until one has been cut while it worked.
  const std::string cut =
      "select count(pg_terminate_backend(pid)) from pg_stat_activity where datname = '" + name +
      "' and xact_start is not null";
  bool was_cut = false;
  std::thread cutter([&] {
    for (int i = 0; i < 2000 && !was_cut; ++i) {
      PGresult* result = PQexec(connection, cut.c_str());
      was_cut = std::string(PQgetvalue(result, 0, 0)) != "0";
      PQclear(result);
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
  });
  const int exit = shell("", process_call(ours));
  cutter.join();
  ASSERT_TRUE(was_cut);
  EXPECT_EQ(exit, 3);
  EXPECT_EQ(code(), "STORE_CONNECTION");
  expect_next_run_undisturbed(ours);
  PQclear(PQexec(connection, ("drop database " + name).c_str()));
  PQfinish(connection);
}

}  // namespace
}  // namespace lindung::testing_binary
