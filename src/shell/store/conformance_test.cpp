// One suite for every engine: what the Store promises holds on SQLite, in memory, on PostgreSQL and
// on PostgreSQL with every table partitioned by city. LINDUNG_TEST_POSTGRES names a server on which
// databases may be made (tests/postgres.sh starts one).
#include <cstdlib>
#include <filesystem>
#include <numeric>

#include <gtest/gtest.h>
#include <libpq-fe.h>
#include <unistd.h>

#include "shell/store/store.h"

namespace lindung::store {
namespace {

namespace fs = std::filesystem;
constexpr City kCity = 2171;

enum class Engine { SqliteFile, SqliteMemory, Postgres, PostgresPartitioned };

std::string engine_name(const testing::TestParamInfo<Engine>& info) {
  static constexpr const char* kNames[] = {"SqliteFile", "SqliteMemory", "Postgres",
                                           "PostgresPartitioned"};
  return kNames[static_cast<int>(info.param)];
}

std::string unique_name() {
  static int count = 0;
  return "lindung_" + std::to_string(getpid()) + "_" + std::to_string(++count);
}

journal::Entry entry(std::uint64_t sequence, const Digest& before = {}) {
  return journal::make_entry(
      {kCity, sequence, "roster.import", "{\"n\":" + std::to_string(sequence) + "}"},
      {1'000, "clerk"}, before);
}

Person person(std::uint64_t number, std::uint64_t act,
              std::string name = "Siti \"Nur'aini\" \xC3\xA9") {
  Person p;
  p.person = number;
  p.act = act;
  p.nik = 2171054512909000 + number % 999;
  p.family_card = 9'999'999'999'999'999;  // above 2^53
  p.name = std::move(name);
  p.birth_date = -3000;
  p.birth_date_known = true;
  p.sex = 'P';
  p.village = 2171051003;
  p.group = "posyandu-cadres";
  p.phone = "081290001234";
  p.standing = 'A';
  p.file = 1;
  p.row = static_cast<std::uint32_t>(number);
  return p;
}

class Conformance : public testing::TestWithParam<Engine> {
 protected:
  void SetUp() override {
    switch (GetParam()) {
      case Engine::SqliteMemory:
        url_ = ":memory:";
        break;
      case Engine::SqliteFile:
        url_ = (fs::temp_directory_path() / (unique_name() + ".db")).string();
        break;
      default:
        make_database();
    }
    if (!IsSkipped() && !HasFatalFailure()) store_ = open();
  }
  void TearDown() override {
    store_.reset();
    if (GetParam() == Engine::SqliteFile) {
      for (const char* ending : {"", "-wal", "-shm", "-lock"}) fs::remove(url_ + ending);
    }
    if (!database_.empty()) run_sql("drop database if exists " + database_);
  }

  std::unique_ptr<Store> open(int wait_seconds = 1) {
    Options options;
    options.lock_wait_seconds = wait_seconds;
    options.partitions = GetParam() == Engine::PostgresPartitioned ? 4 : 0;
    auto opened = Store::open(url_, options);
    EXPECT_TRUE(opened) << opened.error().code;
    return opened ? *std::move(opened) : nullptr;
  }
  bool in_memory() const { return GetParam() == Engine::SqliteMemory; }

  // Commits one act with its entry and whatever `fill` puts beside it.
  void act(const std::function<void(Transaction&)>& fill = {}) {
    auto transaction = store_->begin(kCity);
    ASSERT_TRUE(transaction) << transaction.error().code;
    const Digest before = store_->last_entry(kCity)->value_or(journal::Entry{}).seal;
    const std::uint64_t sequence =
        *store_->last_entry(kCity) ? (*store_->last_entry(kCity))->act.sequence + 1 : 0;
    ASSERT_TRUE((*transaction)->put_entry(entry(sequence, before)));
    if (fill) fill(**transaction);
    ASSERT_TRUE((*transaction)->commit());
  }

  std::string url_;
  std::unique_ptr<Store> store_;

 private:
  void make_database() {
    const char* server = std::getenv("LINDUNG_TEST_POSTGRES");
    if (!server)
      FAIL() << "LINDUNG_TEST_POSTGRES is not set: ./test sets it, or start a server with "
                "tests/postgres.sh start DIR";
    if (std::string(server) == "none")
      GTEST_SKIP() << "LINDUNG_TEST_POSTGRES=none: PostgreSQL left out on request";
    server_ = server;
    database_ = unique_name();
    run_sql("create database " + database_);
    const auto slash = server_.find("/postgres?");
    ASSERT_NE(slash, std::string::npos) << "the URL must name the database postgres";
    url_ = server_.substr(0, slash + 1) + database_ + server_.substr(slash + 9);
  }
  void run_sql(const std::string& sql) {
    PGconn* connection = PQconnectdb(server_.c_str());
    PGresult* result = PQexec(connection, sql.c_str());
    EXPECT_EQ(PQresultStatus(result), PGRES_COMMAND_OK) << PQerrorMessage(connection);
    PQclear(result);
    PQfinish(connection);
  }
  std::string server_;
  std::string database_;
};

TEST_P(Conformance, AnActIsVisibleWholeOrNotAtAll) {
  if (in_memory()) GTEST_SKIP() << "a database in memory has one user";
  const auto reader = open();
  auto transaction = store_->begin(kCity);
  ASSERT_TRUE(transaction);
  ASSERT_TRUE((*transaction)->put_entry(entry(0)));
  const Person people[] = {person(1, 0)};
  ASSERT_TRUE((*transaction)->put_people(people));
  EXPECT_TRUE(reader->entries(kCity, 0, 10)->empty());
  EXPECT_EQ(*reader->last_person(kCity), 0u);
  ASSERT_TRUE((*transaction)->commit());
  EXPECT_EQ(reader->entries(kCity, 0, 10)->size(), 1u);
  EXPECT_EQ(*reader->last_person(kCity), 1u);
}

TEST_P(Conformance, WithoutCommitNothingRemains) {
  {
    auto transaction = store_->begin(kCity);
    ASSERT_TRUE(transaction);
    ASSERT_TRUE((*transaction)->put_entry(entry(0)));
  }
  EXPECT_TRUE(store_->entries(kCity, 0, 10)->empty());
  act();
  EXPECT_EQ(store_->entries(kCity, 0, 10)->size(), 1u);
}

TEST_P(Conformance, EntriesComeBackAsTheyWere) {
  act();
  act();
  const auto entries = *store_->entries(kCity, 0, 10);
  ASSERT_EQ(entries.size(), 2u);
  journal::Verifier verifier;
  for (const auto& one : entries) EXPECT_FALSE(verifier.check(one));
  EXPECT_EQ(store_->entries(kCity, 1, 10)->front().act.sequence, 1u);
  EXPECT_EQ(*store_->cities(), std::vector<City>{kCity});
}

TEST_P(Conformance, AnEntryThatIsNotTheNextIsRefused) {
  auto transaction = store_->begin(kCity);
  ASSERT_TRUE(transaction);
  const auto refused = (*transaction)->put_entry(entry(5));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "STORE_SEQUENCE");
}

TEST_P(Conformance, PeopleKeepTheirVersions) {
  act([](Transaction& t) {
    const Person people[] = {person(1, 0, "Old"), person(2, 0)};
    ASSERT_TRUE(t.put_people(people));
  });
  act([](Transaction& t) {
    const Person people[] = {person(1, 1, "New")};
    ASSERT_TRUE(t.put_people(people));
  });
  const auto versions = *store_->versions(kCity, 1);
  ASSERT_EQ(versions.size(), 2u);
  EXPECT_EQ(versions[0], person(1, 0, "Old"));
  EXPECT_EQ(versions[1], person(1, 1, "New"));
  const auto found = *store_->find_nik(kCity, person(1, 0).nik);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].name, "New");
  EXPECT_EQ(store_->people_of_act(kCity, 0)->size(), 2u);
}

TEST_P(Conformance, OneOfManyIsFoundByNumberAndByNik) {
  act([](Transaction& t) {
    std::vector<Person> people;
    for (std::uint64_t i = 1; i <= 10'000; ++i) people.push_back(person(i, 0));
    ASSERT_TRUE(t.put_people(people));
  });
  act([](Transaction& t) {
    Person moved = person(7, 1, "Newest");
    moved.nik = 2171054512909999;
    const Person people[] = {moved, person(9'000, 1, "Again")};
    ASSERT_TRUE(t.put_people(people));
  });
  EXPECT_EQ(store_->versions(kCity, 5'120)->size(), 1u);
  EXPECT_EQ(store_->versions(kCity, 7)->back().name, "Newest");
  EXPECT_EQ(store_->versions(kCity, 9'000)->size(), 2u);
  EXPECT_TRUE(store_->versions(kCity, 10'001)->empty());
  // Ten or eleven people share each NIK; person 7 has given his up.
  const auto same = *store_->find_nik(kCity, person(7, 0).nik);
  EXPECT_EQ(same.size(), 10u);
  EXPECT_EQ(same.front().person, 7u + 999);
  EXPECT_EQ(store_->find_nik(kCity, 2171054512909999)->size(), 1u);
  EXPECT_TRUE(store_->find_nik(kCity, 1)->empty());
  EXPECT_EQ(store_->people_of_act(kCity, 0)->size(), 10'000u);
  EXPECT_EQ(store_->people_of_act(kCity, 0)->at(4'321), person(4'322, 0));
}

TEST_P(Conformance, InputsAreKeptByteForByteAndOnce) {
  std::string bytes(5'000'000, 'x');
  for (std::size_t i = 0; i < bytes.size(); i += 3)
    bytes[i] = static_cast<char>(i * 2654435761u >> 13);
  bytes[100] = '\0';
  const Digest digest = sha256(bytes);
  act([&](Transaction& t) {
    ASSERT_TRUE(t.put_input({digest, 0, "roster", "a.csv", 0}, bytes));
    ASSERT_TRUE(t.put_input({digest, 0, "roster", "again.csv", 0}, bytes));
    ASSERT_TRUE(t.put_input({sha256(""), 0, "roster", "empty.csv", 0}, ""));
  });
  EXPECT_EQ(store_->inputs(kCity)->size(), 2u);
  EXPECT_EQ(**store_->input_bytes(kCity, digest), bytes);
  EXPECT_EQ(**store_->input_bytes(kCity, sha256("")), "");
  EXPECT_FALSE(*store_->input_bytes(kCity, sha256("unknown")));
  act([&](Transaction& t) { ASSERT_TRUE(t.erase_input(digest)); });
  EXPECT_FALSE(*store_->input_bytes(kCity, digest));
  EXPECT_EQ(store_->inputs(kCity)->size(), 2u);
}

TEST_P(Conformance, BlocksAreFoundByTheirKeys) {
  const std::vector<Block> blocks{{"verdicts", 0, 0, std::string("a\0b", 3)},
                                  {"verdicts", 0, 4096, "second"},
                                  {"other", 0, 0, ""}};
  act([&](Transaction& t) { ASSERT_TRUE(t.put_blocks(blocks)); });
  EXPECT_EQ(store_->blocks(kCity, 0, "verdicts")->size(), 2u);
  EXPECT_EQ(store_->blocks(kCity, 0, "verdicts")->front(), blocks[0]);
  EXPECT_EQ((*store_->block_at(kCity, 0, "verdicts", 4095))->key, 0u);
  EXPECT_EQ((*store_->block_at(kCity, 0, "verdicts", 4096))->bytes, "second");
  EXPECT_EQ((*store_->block_at(kCity, 0, "verdicts", 99'999))->key, 4096u);
  EXPECT_FALSE(*store_->block_at(kCity, 1, "verdicts", 0));
}

TEST_P(Conformance, ASecondWriterWaitsAndIsToldSo) {
  if (in_memory()) GTEST_SKIP() << "a database in memory has one user";
  const auto other = open(0);
  auto first = store_->begin(kCity);
  ASSERT_TRUE(first);
  const auto second = other->begin(kCity);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().code, "STORE_BUSY");
  EXPECT_EQ(second.error().kind, ErrorKind::Environment);
  first->reset();
  EXPECT_TRUE(other->begin(kCity));
}

TEST_P(Conformance, TheEngineFindsItsFilesWell) { EXPECT_FALSE(*store_->self_check()); }

INSTANTIATE_TEST_SUITE_P(Engines, Conformance,
                         testing::Values(Engine::SqliteFile, Engine::SqliteMemory, Engine::Postgres,
                                         Engine::PostgresPartitioned),
                         engine_name);

}  // namespace
}  // namespace lindung::store
