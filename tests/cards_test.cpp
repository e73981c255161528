// Member cards with the real binary: made for those who are paid for, printed, read back out of the
// printed page by an independent reader, checked without the database, handed over, revoked,
// replaced, replayed.
#include <sys/stat.h>

#include "money_office.h"

namespace lindung::testing_binary {
namespace {

class Cards : public MoneyOffice, public ::testing::WithParamInterface<const char*> {
 protected:
  // Each test on each kind of database; the secrets lie in the test's own folder.
  void SetUp() override {
    MoneyOffice::SetUp();
    ::setenv("LINDUNG_CARD_SECRETS", secrets().c_str(), 1);
    if (GetParam() == std::string("SQLite")) {
      database_ = sqlite("a.db");
    } else {
      database_ = postgres_database();
      if (database_.empty()) GTEST_SKIP() << "LINDUNG_TEST_POSTGRES is not set to a server";
    }
  }
  void TearDown() override {
    ::unsetenv("LINDUNG_CARD_SECRETS");
    MoneyOffice::TearDown();
  }
  std::string secrets() const { return file("secrets"); }
  const std::string& fresh() const { return database_; }

  // January and February 2025 are paid for all twelve; a key signs in 2025 and 2026.
  void ready(const std::string& database) const {
    opened(database);
    enrolled(database);
    for (const char* month : {"2025-01", "2025-02"}) {
      paid(database, "city-budget", month, 8);
      paid(database, "transfer", month, 4);
    }
    const auto key =
        call(database, by("sari", "2025-01-01",
                          {"card", "key", "new", "--from", "2025-01-01", "--until", "2026-12-31"}));
    ASSERT_EQ(key.exit, 0) << key.out;
  }
  static Outcome make(const std::string& database, const char* on, Words more = {}) {
    Words words{"card", "make"};
    words.insert(words.end(), more.begin(), more.end());
    return call(database, by("sari", on, words));
  }
  Outcome print(const std::string& database, const char* on, const char* out,
                Words more = {}) const {
    Words words{"card", "print", "--out", file(out)};
    words.insert(words.end(), more.begin(), more.end());
    return call(database, by("sari", on, words));
  }
  // The texts of the QR symbols on the pages of a PDF, as zbar reads them.
  std::vector<std::string> scanned(const char* pdf) const {
    const std::string pages = file("page");
    const std::string command = "pdftoppm -r 200 -gray '" + file(pdf) + "' '" + pages +
                                "' && zbarimg --quiet --raw '" + pages + "'*.pgm > '" +
                                file("scanned") + "' 2> /dev/null; rm -f '" + pages + "'*";
    EXPECT_EQ(std::system(command.c_str()), 0);
    std::vector<std::string> texts;
    std::ifstream lines(file("scanned"));
    for (std::string line; std::getline(lines, line);) texts.push_back(line);
    return texts;
  }
  static std::string worth(const Outcome& checked) { return text(checked.json(), "worth"); }
  // Without a database: with the two files that a phone carries.
  Outcome check_offline(const std::string& text, const char* on) const {
    return call(file("nothing.db"), {"card", "check", text, "--keys", file("keys.json"),
                                     "--revocations", file("list.json"), "--on", on});
  }
  void export_trust(const std::string& database, const char* on) const {
    ASSERT_EQ(call(database, {"card", "key", "export", "--out", file("keys.json")}).exit, 0);
    const auto list =
        call(database, {"card", "revocations", "--out", file("list.json"), "--on", on});
    ASSERT_EQ(list.exit, 0) << list.out;
  }
  static json::value show(const std::string& database, const char* card) {
    return call(database, {"card", "show", card, "--on", "2025-02-20"}).json();
  }

 private:
  std::string database_;
};

TEST_P(Cards, AreReadOutOfThePrintedPageAndCheckedWithoutTheDatabase) {
  const auto database = fresh();
  ready(database);
  const auto made = make(database, "2025-02-16");
  ASSERT_EQ(made.exit, 0) << made.out;
  EXPECT_EQ(made.json().at("count").as_int64(), 12);
  const auto printed = print(database, "2025-02-17", "cards.pdf");
  ASSERT_EQ(printed.exit, 0) << printed.out;
  EXPECT_EQ(printed.json().at("pages").as_int64(), 2);
  export_trust(database, "2025-02-17");
  const auto texts = scanned("cards.pdf");
  ASSERT_EQ(texts.size(), 12U);
  std::set<std::string> names;
  for (const auto& symbol : texts) {
    const auto checked = check_offline(symbol, "2025-02-18");
    EXPECT_EQ(checked.exit, 0) << checked.out;
    names.insert(text(checked.json().at("card"), "name"));
    EXPECT_EQ(text(checked.json().at("card"), "until"), "2025-02-28");
    EXPECT_EQ(symbol.find("217106"), std::string::npos);  // no NIK
  }
  EXPECT_EQ(names.size(), 12U);
  EXPECT_TRUE(names.contains("Bayu Pranata"));
  EXPECT_EQ(worth(check_offline(texts[0], "2025-03-01")), "expired");
  EXPECT_FALSE(fs::exists(file("nothing.db")));
}

TEST_P(Cards, ForAPhoneStandOneOnAPage) {
  const auto database = fresh();
  ready(database);
  ASSERT_EQ(make(database, "2025-02-16", {"--person", money_nik(1)}).exit, 0);
  ASSERT_EQ(print(database, "2025-02-17", "phone.pdf", {"--phone", "--english"}).exit, 0);
  const auto texts = scanned("phone.pdf");
  ASSERT_EQ(texts.size(), 1U);
  const auto checked = call(database, {"card", "check", texts[0], "--on", "2025-02-18"});
  EXPECT_EQ(worth(checked), "valid");
  EXPECT_EQ(checked.json().at("list_days_old").as_int64(), 0);
}

TEST_P(Cards, AreHandedOverAgainstAListAndWatched) {
  const auto database = fresh();
  ready(database);
  ASSERT_EQ(make(database, "2025-02-16").exit, 0);
  EXPECT_EQ(call(database, by("sari", "2025-02-17", {"card", "hand-over", "--card", "C1"})).exit,
            2);
  ASSERT_EQ(print(database, "2025-02-17", "cards.pdf").exit, 0);
  const auto listed = call(database, {"card", "list", "--state", "printed", "--out",
                                      file("handout.pdf"), "--on", "2025-02-17"});
  ASSERT_EQ(listed.exit, 0) << listed.out;
  EXPECT_EQ(listed.json().at("cards").as_array().size(), 12U);
  EXPECT_TRUE(fs::exists(file("handout.pdf")));
  const std::string ward = text(show(database, "C1"), "village");
  const auto handed = call(
      database, by("sari", "2025-02-20", {"card", "hand-over", "--ward", ward, "--except", "C2"}));
  ASSERT_EQ(handed.exit, 0) << handed.out;
  EXPECT_EQ(text(show(database, "C1"), "state"), "handed-over");
  EXPECT_EQ(text(show(database, "C2"), "state"), "printed");
  EXPECT_EQ(text(show(database, "C1").at("handed_over"), "by"), "sari");
  const auto waiting = watched(database, "2025-02-27", "card-waiting");
  EXPECT_EQ(waiting.size(), 2U);  // C2's ward, and the other one
}

TEST_P(Cards, AreRevokedAfterADeathAndShownAsRevoked) {
  const auto database = fresh();
  ready(database);
  ASSERT_EQ(make(database, "2025-02-16").exit, 0);
  ASSERT_EQ(print(database, "2025-02-17", "cards.pdf").exit, 0);
  const auto texts = scanned("cards.pdf");
  const auto death = call(
      database,
      by("sari", "2025-02-19", {"mutate", "death", "--nik", money_nik(3), "--date", "2025-02-18"}));
  ASSERT_LE(death.exit, 1) << death.out;
  EXPECT_EQ(watched(database, "2025-02-20", "card-revoke").size(), 1U);
  const auto due = call(database, {"card", "list", "--due", "--on", "2025-02-20"});
  EXPECT_EQ(due.exit, 1);
  ASSERT_EQ(due.json().at("cards").as_array().size(), 1U);
  EXPECT_EQ(text(due.json().at("cards").at(0), "due"), "died");
  EXPECT_EQ(text(due.json().at("cards").at(0), "name"), "Gilang Permana");
  const auto revoked = call(database, by("sari", "2025-02-20", {"card", "revoke", "--due"}));
  ASSERT_EQ(revoked.exit, 0) << revoked.out;
  export_trust(database, "2025-02-20");
  int count = 0;
  for (const auto& one : texts) count += worth(check_offline(one, "2025-02-22")) == "revoked";
  EXPECT_EQ(count, 1);
  EXPECT_EQ(call(database, by("sari", "2025-02-20", {"card", "revoke", "--due"})).exit, 2);
}

TEST_P(Cards, ANewPaidPeriodBringsNewCards) {
  const auto database = fresh();
  ready(database);
  ASSERT_EQ(make(database, "2025-02-16").exit, 0);
  const auto again = make(database, "2025-02-16");
  EXPECT_EQ(again.exit, 2);
  EXPECT_EQ(error_code(again), "CARD_NOBODY");
  paid(database, "transfer", "2025-03", 4);
  const auto more = make(database, "2025-03-16");
  ASSERT_EQ(more.exit, 0) << more.out;
  EXPECT_EQ(more.json().at("count").as_int64(), 4);
  const auto replaced = call(database, {"card", "list", "--state", "replaced"}).json();
  EXPECT_EQ(replaced.at("cards").as_array().size(), 4U);
  EXPECT_EQ(make(database, "2025-03-16", {"--only-new"}).exit, 2);
}

TEST_P(Cards, KeepTheirSecretsOutOfTheJournal) {
  const auto database = fresh();
  ready(database);
  ASSERT_EQ(make(database, "2025-02-16").exit, 0);
  ASSERT_EQ(print(database, "2025-02-17", "cards.pdf").exit, 0);
  struct stat about {};
  ASSERT_EQ(stat(secrets().c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777, 0600U);
  fs::remove(secrets());
  EXPECT_EQ(call(database, {"journal", "verify"}).exit, 0);
  EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);  // needs no secret
  const auto lost = print(database, "2025-02-18", "again.pdf", {"--card", "C1"});
  EXPECT_EQ(error_code(lost), "CARD_KEY_NONE");
}

TEST_P(Cards, SameInputSamePage) {
  const auto database = fresh();
  ready(database);
  ASSERT_EQ(make(database, "2025-02-16").exit, 0);
  ASSERT_EQ(print(database, "2025-02-17", "one.pdf", {"--card", "C1"}).exit, 0);
  ASSERT_EQ(print(database, "2025-02-17", "two.pdf", {"--card", "C1"}).exit, 0);
  EXPECT_EQ(read_file(file("one.pdf")), read_file(file("two.pdf")));
}

TEST_P(Cards, AWithdrawnKeyIsBelievedNoMore) {
  const auto database = fresh();
  ready(database);
  ASSERT_EQ(make(database, "2025-02-16", {"--person", money_nik(1)}).exit, 0);
  ASSERT_EQ(print(database, "2025-02-17", "one.pdf").exit, 0);
  const auto card = scanned("one.pdf").at(0);
  const auto keys = call(database, {"card", "key", "list"}).json();
  const std::string first = text(keys.at("keys").at(0), "id");
  ASSERT_EQ(
      call(database, by("sari", "2025-02-18",
                        {"card", "key", "new", "--from", "2025-02-18", "--until", "2027-12-31"}))
          .exit,
      0);
  EXPECT_EQ(worth(call(database, {"card", "check", card, "--on", "2025-02-18"})), "valid");
  ASSERT_EQ(call(database, by("sari", "2025-02-19",
                              {"card", "key", "end", first, "--reason", "laptop dicuri"}))
                .exit,
            0);
  EXPECT_EQ(worth(call(database, {"card", "check", card, "--on", "2025-02-19"})), "unknown-key");
  ASSERT_EQ(print(database, "2025-02-19", "two.pdf", {"--card", "C1"}).exit, 0);
  const auto fresh = scanned("two.pdf").at(0);
  EXPECT_EQ(worth(call(database, {"card", "check", fresh, "--on", "2025-02-19"})), "valid");
}

TEST_P(Cards, LieBesideADatabaseThatIsAFileWhereNoOtherPlaceIsNamed) {
  const auto database = fresh();
  if (GetParam() != std::string("SQLite")) GTEST_SKIP() << "a server has no folder";
  ::unsetenv("LINDUNG_CARD_SECRETS");
  ready(database);
  EXPECT_TRUE(fs::exists(database + ".card-keys"));
}

TEST_P(Cards, ForOneGroupOnly) {
  const auto database = fresh();
  ready(database);
  EXPECT_EQ(error_code(make(database, "2025-02-16", {"--group", "nobody"})), "CALL_VALUE");
  const auto made = make(database, "2025-02-16", {"--group", "parking"});
  ASSERT_EQ(made.exit, 0) << made.out;
  const auto count = made.json().at("count").as_int64();
  EXPECT_EQ(count, 4);
  const auto listed = call(database, {"card", "list", "--group", "parking"}).json();
  EXPECT_EQ(listed.at("cards").as_array().size(), 4U);
  const auto others = call(database, {"card", "list", "--group", "posyandu"}).json();
  EXPECT_EQ(others.at("cards").as_array().size(), 0U);
}

TEST_P(Cards, ASheetIsPrintedAgainWithoutAnAct) {
  const auto database = fresh();
  ready(database);
  ASSERT_EQ(make(database, "2025-02-16").exit, 0);
  const auto printed = print(database, "2025-02-17", "first.pdf");
  ASSERT_EQ(printed.exit, 0) << printed.out;
  const std::string act = text(printed.json(), "act");
  const std::size_t before = entries(database);
  ASSERT_EQ(print(database, "2025-02-20", "again.pdf", {"--again", act}).exit, 0);
  EXPECT_EQ(read_file(file("first.pdf")), read_file(file("again.pdf")));
  EXPECT_EQ(entries(database), before);
  ASSERT_EQ(call(database,
                 by("sari", "2025-02-20", {"card", "revoke", "--card", "C1", "--reason", "lost"}))
                .exit,
            0);
  ASSERT_EQ(print(database, "2025-02-20", "less.pdf", {"--again", act}).exit, 0);
  EXPECT_EQ(scanned("less.pdf").size(), 11U) << "a revoked card is not printed again";
  const auto unknown = print(database, "2025-02-20", "none.pdf", {"--again", "A0000001"});
  EXPECT_EQ(error_code(unknown), "MONEY_ACT_UNKNOWN") << "that act printed nothing";
}

TEST_P(Cards, AreCheckedFromAPictureOfThem) {
  const auto database = fresh();
  ready(database);
  ASSERT_EQ(make(database, "2025-02-16").exit, 0);
  ASSERT_EQ(print(database, "2025-02-17", "phone.pdf", {"--phone", "--card", "C1"}).exit, 0);
  const Words two{"--card", "C1", "--card", "C2"};
  ASSERT_EQ(print(database, "2025-02-17", "sheet.pdf", two).exit, 0);
  export_trust(database, "2025-02-17");
  const auto picture = [&](const char* pdf, const char* form, const char* end, int dots = 150) {
    const std::string page = file(pdf);
    const std::string command = "pdftoppm -singlefile -r " + std::to_string(dots) + " " + form +
                                " '" + page + ".pdf' '" + page + "'";
    EXPECT_EQ(std::system(command.c_str()), 0);
    return page + end;
  };
  const auto check = [&](const std::string& image) {
    return call(file("nothing.db"), {"card", "check", "--image", image, "--keys", file("keys.json"),
                                     "--revocations", file("list.json"), "--on", "2025-02-18"});
  };
  for (const auto& image : {picture("phone", "-png", ".png"), picture("phone", "-jpeg", ".jpg")}) {
    const auto checked = check(image);
    EXPECT_EQ(worth(checked), "valid") << checked.out;
    EXPECT_EQ(text(checked.json().at("card"), "id"), "2171-C0000001");
  }
  EXPECT_EQ(error_code(check(picture("sheet", "-png", ".png", 300))), "CARD_PHOTO_SEVERAL");
  ASSERT_EQ(call(database, {"card", "list", "--state", "printed", "--on", "2025-02-17", "--out",
                            file("list.pdf")})
                .exit,
            0);
  EXPECT_EQ(error_code(check(picture("list", "-png", ".png"))), "CARD_PHOTO");
}

INSTANTIATE_TEST_SUITE_P(On, Cards, ::testing::Values("SQLite", "PostgreSQL"),
                         [](const auto& one) { return std::string(one.param); });

}  // namespace
}  // namespace lindung::testing_binary
