// What audits and the press found of contributions that regions pay: each failure happens here, and
// a check catches it. The letters are those of the guide's list of failures.
#include "money_office.h"

namespace lindung::testing_binary {
namespace {

// Nunukan 2023: paid for 3,210 people whose NIK was invalid or who had moved.
TEST_F(MoneyOffice, WhoIsNoLongerVerifiedIsNotBilled) {
  const std::string database = sqlite("f01.db");
  opened(database);
  enrolled(database);
  std::string registry = "nik,nama,tanggal_lahir,jenis_kelamin,kode_wilayah,status\n";
  for (int n = 1; n <= kMoneyPeople; ++n) {
    registry += money_nik(n) + "," + money_name(n) + "," + money_birth(n) + ",L,2171061005," +
                (n == 3   ? "MENINGGAL"
                 : n == 5 ? "PINDAH"
                          : "HIDUP") +
                "\n";
  }
  ASSERT_LE(
      call(database, {"register", "import", "civil-registry", write("registry.csv", registry)})
          .exit,
      1);
  ASSERT_LE(call(database, {"verify"}).exit, 1);
  const auto drafted = call(database, draft("city-budget", "2025-02", "2025-02-08"));
  ASSERT_EQ(drafted.exit, 1) << drafted.out;
  EXPECT_EQ(drafted.json().at("people").as_int64(), 6);
  EXPECT_EQ(left_out(drafted.json()).at(money_name(3)), "not-verified");  // dead, says the registry
  EXPECT_EQ(left_out(drafted.json()).at(money_name(5)), "not-verified");  // moved away
}

// The same: an extract that nobody renewed goes on calling the dead alive.
TEST_F(MoneyOffice, ABillDoesNotRestOnAnOldRegisterUnlessSomebodySaysWhy) {
  const std::string database = sqlite("f01age.db");
  opened(database);
  enrolled(database);
  const auto import = [&](const std::string& file, const char* as_of) {
    Words words{"register", "import", "deaths", file};
    if (*as_of) words.insert(words.end(), {"--as-of", as_of});
    return call(database, words);
  };
  const auto rehearsed = [&](const char* month, const char* on, const Words& more = {}) {
    return call(database, with(with(draft("city-budget", month, on), {"--dry-run"}), more));
  };
  const std::string deaths = write("deaths.csv", "nik,nama,tanggal_meninggal\n");
  const std::string rows = "2171060101709777,Orang Lain,2024-12-01\n";
  const auto none = rehearsed("2025-01", "2025-01-20").json();
  EXPECT_EQ(text(none.at("death_data"), "register"), "");  // said, not passed over
  ASSERT_LE(import(write("unknown.csv", "nik,nama,tanggal_meninggal\n" + rows), "").exit, 1);
  EXPECT_TRUE(rehearsed("2025-01", "2025-01-20").json().at("death_data").at("as_of").is_null());
  EXPECT_EQ(watched(database, "2025-01-20", "register-old").size(), 1U);

  EXPECT_EQ(error_code(import(deaths, "31-01-2025")), "CALL_VALUE");
  EXPECT_EQ(error_code(import(deaths, "2999-01-01")), "CALL_VALUE");  // nobody has such data
  ASSERT_LE(
      import(write("dated.csv", "Data per 1 Januari 2025\nnik,nama,tanggal_meninggal\n" + rows), "")
          .exit,
      1);
  const auto fresh = rehearsed("2025-01", "2025-02-05");
  EXPECT_EQ(fresh.json().at("death_data").at("as_of").as_string(), "2025-01-01") << fresh.out;
  EXPECT_EQ(error_code(rehearsed("2025-01", "2025-02-06")), "BILL_REGISTER_OLD");
  const auto why = call(database, with(draft("city-budget", "2025-01", "2025-02-06"),
                                       {"--reason", "Disdukcapil is closed for the flood"}));
  ASSERT_EQ(why.exit, 0) << why.out;
  EXPECT_EQ(text(why.json().at("death_data"), "reason"), "Disdukcapil is closed for the flood");
  // The watch list says it before: thirty-five days end on 5 February.
  const auto soon = watched(database, "2025-01-20", "register-old");
  ASSERT_EQ(soon.size(), 1U);
  EXPECT_EQ(soon[0].at("until").as_string(), "2025-02-05");
  // The same extract, fetched again: its new day is kept, and the bill needs no reason.
  ASSERT_LE(import(file("dated.csv"), "2025-02-01").exit, 1);
  EXPECT_EQ(rehearsed("2025-02", "2025-02-06").exit, 0);
  EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);
}

// West Sumatra 2022: bills of a head count and a sum, no names, nothing compared with the carrier.
TEST_F(MoneyOffice, ABillIsItsListAndTheThreeListsAreCompared) {
  const std::string database = sqlite("f02.db");
  opened(database);
  const auto nobody = call(database, draft("city-budget", "2025-01", "2025-01-04"));
  EXPECT_EQ(nobody.exit, 2);
  EXPECT_EQ(error_code(nobody), "BILL_EMPTY");  // no list, no bill
  enrolled(database);
  const std::string bill = paid(database, "city-budget", "2025-01", 8);
  paid(database, "transfer", "2025-01", 4);
  const auto shown = call(database, {"bill", "show", bill}).json();
  std::int64_t sum = 0;
  for (const auto& line : shown.at("lines").as_array()) sum += line.at("amount").as_int64();
  EXPECT_EQ(sum, shown.at("amount").as_int64());
  EXPECT_EQ(sum, 8 * kDues);

  const auto agreed = reconcile(database, "2025-01", "2025-02-01");
  EXPECT_EQ(agreed.exit, 0) << agreed.out;
  // The carrier's own list lacks one, and has a stranger.
  std::string list = "NIK,NAMA,TGL LAHIR,KPJ,SEGMEN\n";
  for (int n = 1; n <= 12; ++n) {
    if (n != 5)
      list += money_nik(n) + "," + money_name(n) + "," + money_birth(n) + "," + kpj(n) + ",BPU\n";
  }
  list += "2171069999909099,Orang Lain,1990-01-01,10000000099,BPU\n";
  const std::string out = file("rekon.xlsx");
  const auto found = reconcile(database, "2025-01", "2025-02-01",
                               {"--carrier", write("members.csv", list), "--out", out});
  EXPECT_EQ(found.exit, 1);
  EXPECT_EQ(differences(found.json()),
            (std::vector<Found>{{"billed-not-registered", money_name(5), "", kDues},
                                {"stranger", "", "", 0}}));
  EXPECT_EQ(found.out.find(money_nik(5)), std::string::npos) << "an unmasked NIK";
  EXPECT_GT(fs::file_size(out), 4'000U);
  const auto counts = found.json().at("months").at(0);
  EXPECT_EQ(counts.at("listed").as_int64(), 12);
  EXPECT_EQ(counts.at("carrier").as_int64(), 12);
}

// Pagaralam and Bima 2023: the dead and the moved were paid for.
TEST_F(MoneyOffice, MonthsAfterADeathAreFoundAndClaimedBack) {
  const std::string database = sqlite("f03.db");
  opened(database);
  enrolled(database);
  for (const char* month : {"2025-01", "2025-02", "2025-03"})
    paid(database, "city-budget", month, 8);
  ASSERT_EQ(call(database, by("sari", "2025-04-02",
                              {"mutate", "death", "--nik", money_nik(2), "--date", "2025-01-20"}))
                .exit,
            0);
  const auto drafted = call(database, draft("city-budget", "2025-04", "2025-04-08"));
  ASSERT_EQ(drafted.exit, 1) << drafted.out;
  ASSERT_TRUE(left_out(drafted.json()).contains(money_name(2))) << drafted.out;
  EXPECT_EQ(left_out(drafted.json()).at(money_name(2)), "dead");
  for (const char* month : {"2025-02", "2025-03"}) {
    SCOPED_TRACE(month);
    std::set<Found> found;
    for (const auto& one : differences(reconcile(database, month, "2025-04-09").json()))
      found.insert(one);
    EXPECT_TRUE(found.contains({"dead-billed", money_name(2), "", kDues})) << month;
  }
  for (const auto& one : differences(reconcile(database, "2025-01", "2025-04-09").json()))
    EXPECT_NE(one.kind, "dead-billed");  // the month of the death is owed
  const auto claimed = call(database, by("sari", "2025-04-10",
                                         {"refund", "claim", "--reason", "died", "--agreement",
                                          "PKS-1/2025", "--person", person(database, 2)}));
  ASSERT_LE(claimed.exit, 1) << claimed.out;
  EXPECT_NE(claimed.out.find(std::to_string(2 * kDues)), std::string::npos) << claimed.out;
  for (const auto& one : differences(reconcile(database, "2025-02", "2025-04-11").json())) {
    if (one.kind == "dead-billed") {
      EXPECT_EQ(one.detail, "refund-claimed");
    }
  }
  EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);
}

// Bandung Barat 2024: nothing was paid from January on, and the families learned it in May.
TEST_F(MoneyOffice, AnUnpaidMonthIsSaidBeforeTheThirdAndTheMoneyThatEndsBefore) {
  const std::string database = sqlite("f06.db");
  opened(database, "800000", Budget::AfterDecree);  // 134,400 a month: five months
  enrolled(database);
  paid(database, "city-budget", "2025-01", 8);
  const auto unpaid = watched(database, "2025-03-03", "bill-unpaid");
  ASSERT_EQ(unpaid.size(), 3U);  // February of the city, January and February of the transfer
  EXPECT_EQ(unpaid[0].at("until").as_string(), "2025-02-28");
  EXPECT_TRUE(unpaid[0].at("overdue").as_bool());
  EXPECT_EQ(unpaid[0].at("amount").as_int64(), 4 * kDues);
  EXPECT_EQ(unpaid[2].at("until").as_string(), "2025-03-31");
  const auto ends = watched(database, "2025-03-03", "fund-ends");
  ASSERT_EQ(ends.size(), 1U);
  EXPECT_EQ(ends[0].at("subject").as_string(), "city-budget 2025");
  EXPECT_EQ(ends[0].at("until").as_string(), "2025-05-31");
  EXPECT_EQ(ends[0].at("amount").as_int64(), 12 * 8 * kDues - 800'000);
}

// Situbondo: premiums of 2023 were paid out of the money of 2024.
TEST_F(MoneyOffice, MoneyOfOneYearPaysNoMonthAfterThatYear) {
  const std::string database = sqlite("f07.db");
  opened(database);
  enrolled(database);
  const auto drafted = call(database, draft("city-budget", "2025-12", "2025-12-20"));
  const std::string bill = text(drafted.json(), "bill");
  auto steps = payment(bill, "2026-01", 8 * kDues);
  EXPECT_EQ(error_code(call(database, steps[0])), "BILL_REASON");  // asked for in writing
  steps[0] = with(steps[0], {"--reason", "invoice came late"});
  for (std::size_t i = 0; i < 3; ++i) {
    const auto done = call(database, steps[i]);
    ASSERT_LE(done.exit, 1) << i << done.out;
  }
  const auto late = call(database, steps[3]);
  EXPECT_EQ(late.exit, 2);
  EXPECT_EQ(error_code(late), "BILL_YEAR");
  const auto debts = watched(database, "2026-01-20", "prior-year");
  EXPECT_FALSE(debts.empty());
  EXPECT_FALSE(is_paid(database, 1, "2025-12"));
}

// Pasuruan: money was collected for years, the carrier had nothing, no proof was kept.
TEST_F(MoneyOffice, PaidMeansThatTheCarrierHasBookedThePerson) {
  const std::string database = sqlite("f08.db");
  opened(database);
  enrolled(database);
  const std::string bill = disbursed(database, "city-budget", "2025-01", 8);
  EXPECT_FALSE(is_paid(database, 1, "2025-01"));  // the money is out, there is no receipt
  bool unpaid = false;
  for (const auto& one : differences(reconcile(database, "2025-01", "2025-02-20").json()))
    unpaid |= one.kind == "month-unpaid" && one.detail == "disbursed" && one.ours == 8 * kDues;
  EXPECT_TRUE(unpaid);
  std::string booked = "NIK,NAMA\n";
  for (int n = 1; n <= 7; ++n) booked += money_nik(n) + "," + money_name(n) + "\n";
  const auto received =
      call(database, receipt(bill, "2025-01", 8 * kDues, write("booked.csv", booked)));
  ASSERT_LE(received.exit, 1) << received.out;
  EXPECT_TRUE(is_paid(database, 7, "2025-01"));
  EXPECT_FALSE(is_paid(database, 8, "2025-01"));
  bool not_booked = false;
  for (const auto& one : differences(reconcile(database, "2025-01", "2025-02-20").json()))
    not_booked |= one.kind == "paid-not-booked" && one.name == money_name(8);
  EXPECT_TRUE(not_booked);
  // The carrier's own list of what it booked, and the bank statement.
  std::string list = "NIK,NAMA,BULAN,IURAN\n";
  for (int n = 1; n <= 8; ++n)
    list += money_nik(n) + "," + money_name(n) + ",2025-01," + (n == 4 ? "8400" : "16800") + "\n";
  const std::string bank =
      "Tanggal,Keterangan,Debet,Kredit\n13/01/2025,0001/SP2D-" + bill +
      " IURAN,134400,0\n15/01/2025,BPJS KETENAGAKERJAAN,16800,0\n16/01/2025,Listrik,500000,0\n";
  const auto found =
      reconcile(database, "2025-01", "2025-02-20",
                {"--carrier", write("booked-list.csv", list), "--bank", write("bank.csv", bank)});
  std::set<std::string> kinds;
  for (const auto& one : differences(found.json())) {
    kinds.insert(one.kind);
    if (one.kind == "amount-differs") {
      EXPECT_EQ(one.name, money_name(4));
    }
  }
  EXPECT_TRUE(kinds.contains("amount-differs"));
  EXPECT_TRUE(kinds.contains("bank-unknown"));
  EXPECT_FALSE(kinds.contains("not-in-bank"));
  EXPECT_EQ(found.json().at("bank").at("matched").as_int64(), 1);
  EXPECT_EQ(found.json().at("bank").at("unrelated").as_int64(), 1);
}

// The list of a receipt comes with typing errors as answers do: a member number alone, a NIK with
// one wrong digit, a name with its birth date. A row that could be two people is nobody's.
TEST_F(MoneyOffice, AReceiptsListIsMatchedAsAnswersAreAndNeverGuessed) {
  const std::string database = sqlite("receipt-list.db");
  opened(database);
  enrolled(database);
  const std::string bill = disbursed(database, "city-budget", "2025-01", 8);
  std::string near = money_nik(2);
  near.back() = near.back() == '9' ? '8' : static_cast<char>(near.back() + 1);
  const std::string head = "KPJ,NIK,NAMA,TGL LAHIR\n";
  const std::string other_name = head + "," + money_nik(1) + ",Yohanes Tafuli,\n";
  const auto refused =
      call(database, receipt(bill, "2025-01", 4 * kDues, write("other-name.csv", other_name)));
  EXPECT_EQ(refused.exit, 2);
  EXPECT_EQ(error_code(refused), "BILL_AMBIGUOUS");
  const std::string rows = head + kpj(1) + ",," + money_name(1) + ",\n," + near + "," +
                           money_name(2) + ",\n,," + money_name(3) + "," + money_birth(3) + "\n," +
                           money_nik(4) + ",,\n";
  const auto received =
      call(database, receipt(bill, "2025-01", 4 * kDues, write("booked-badly.csv", rows)));
  ASSERT_LE(received.exit, 1) << received.out;
  for (int n = 1; n <= 8; ++n) EXPECT_EQ(is_paid(database, n, "2025-01"), n <= 4) << n;
  EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);
}

// Banjar 2021: a list waited for the papers of five; one of the others died uninsured.
TEST_F(MoneyOffice, ABatchWaitsForNobodyAndNobodyIsSentAfterHisDeath) {
  const std::string database = sqlite("f09.db");
  opened(database);
  ASSERT_EQ(call(database, by("sari", "2025-01-03",
                              {"mutate", "death", "--nik", money_nik(6), "--date", "2025-01-02"}))
                .exit,
            0);
  const auto sent = call(database, send("city-budget", "2025-01", "2025-01-04"));
  EXPECT_EQ(sent.exit, 1);
  EXPECT_EQ(sent.json().at("lines").as_int64(), 7);
  EXPECT_NE(sent.out.find("DEAD"), std::string::npos);
  // Three are answered; the other four go on waiting, and are said.
  ASSERT_LE(call(database, accept("B1", {1, 2, 3}, "2025-01-06")).exit, 1);
  const auto drafted = call(database, draft("city-budget", "2025-01", "2025-01-08"));
  EXPECT_EQ(drafted.json().at("people").as_int64(), 3);
  EXPECT_EQ(left_out(drafted.json()).at(money_name(4)), "unanswered");
  const auto waiting = watched(database, "2025-02-01", "answer-outstanding");
  ASSERT_EQ(waiting.size(), 1U);
  EXPECT_TRUE(waiting[0].at("overdue").as_bool());
  // A start before anything was sent is not believed.
  ASSERT_LE(call(database, accept("B1", {4}, "2025-01-09", "2024-06-01")).exit, 1);
  EXPECT_FALSE(is_paid(database, 4, "2024-06"));
}

// Sidoarjo: paid to July, died in September; the family learned of the arrears in December.
TEST_F(MoneyOffice, TheGraceIsCountedDown) {
  const std::string database = sqlite("f10.db");
  opened(database);
  enrolled(database);
  paid(database, "city-budget", "2025-01", 8);
  paid(database, "transfer", "2025-01", 4);
  const auto grace = watched(database, "2025-03-20", "grace-ends");
  ASSERT_EQ(grace.size(), 12U);
  for (const auto& one : grace) EXPECT_EQ(one.at("until").as_string(), "2025-04-30");
}

// Traders enrolled as wage earners through an agent.
TEST_F(MoneyOffice, AWageEarnerIsSeenInTheAnswerAndInTheCarriersList) {
  const std::string database = sqlite("f12.db");
  opened(database);
  ASSERT_EQ(call(database, send("city-budget", "2025-01", "2025-01-03")).exit, 0);
  const auto answered = call(database, accept("B1", {1}, "2025-01-06", "", "PU"));
  EXPECT_EQ(answered.exit, 1);
  EXPECT_NE(answered.out.find("WRONG_SEGMENT"), std::string::npos);
  ASSERT_LE(call(database, accept("B1", range(1, 8), "2025-01-07")).exit, 1);
  std::string list = "NIK,NAMA,SEGMEN\n";
  for (int n = 1; n <= 8; ++n)
    list += money_nik(n) + "," + money_name(n) + (n == 2 ? ",PU\n" : ",BPU\n");
  std::set<Found> found;
  for (const auto& one : differences(
           reconcile(database, "2025-01", "2025-01-20", {"--carrier", write("members.csv", list)})
               .json()))
    found.insert(one);
  EXPECT_TRUE(found.contains({"segment-changed", money_name(2), "", 0}));
}

// Samarinda: 19,000 paid by the city and 13,000 by the province, in one place.
TEST_F(MoneyOffice, TwoFundersForOneMonthAreNamed) {
  const std::string database = sqlite("f14.db");
  opened(database);
  enrolled(database);
  paid(database, "city-budget", "2025-01", 8);
  paid(database, "transfer", "2025-01", 4);
  const std::string others =
      write("others.csv", "nik,nama,tanggal_lahir,sponsor\n" + money_nik(7) + "," + money_name(7) +
                              "," + money_birth(7) + ",Provinsi\n");
  ASSERT_LE(call(database, {"register", "import", "other-sponsors", others}).exit, 1);
  EXPECT_EQ(differences(reconcile(database, "2025-01", "2025-02-01").json()),
            (std::vector<Found>{{"two-funders", money_name(7), "other-sponsor", 0}}));
  const auto twice = call(database, draft("city-budget", "2025-01", "2025-02-02"));
  EXPECT_EQ(twice.exit, 2);  // every month of it is billed already
}

// The same, caught before the money goes: whom the province pays has no place, no bill and no form.
TEST_F(MoneyOffice, WhomTheProvincePaysGetsNoSecondFunder) {
  std::ofstream(dir() / "scheme.toml", std::ios::app)
      << "\n[[criterion]]\nid = \"no-other-sponsor\"\nkind = \"absent-from\"\neveryone = true\n"
         "register = \"other-sponsors\"\nwhen_unknown = \"note\"\nlabel = { id = \"Belum dibayar "
         "pihak lain\", en = \"Not paid for by others\" }\ncitation = \"Test\"\nverified = true\n";
  const std::string database = sqlite("f14b.db");
  opened(database);
  enrolled(database);
  paid(database, "city-budget", "2025-01", 8);
  // The province sends its list: two of those whom the city pays, and the one who waits.
  std::string others = "Data per 1 Februari 2025\nnik,nama,tanggal_lahir,sponsor\n";
  for (const int n : {7, 8, 13})
    others += money_nik(n) + "," + money_name(n) + "," + money_birth(n) + ",Provinsi\n";
  ASSERT_LE(
      call(database, {"register", "import", "other-sponsors", write("province.csv", others)}).exit,
      1);
  ASSERT_LE(call(database, {"verify"}).exit, 1);
  ASSERT_LE(call(database, {"select"}).exit, 1);
  for (const int n : {7, 8, 13}) {
    const auto card = call(database, {"person", "show", money_nik(n)});
    EXPECT_FALSE(card.json().at("selected").as_bool()) << n;
    EXPECT_NE(card.out.find("dibayar pihak lain"), std::string::npos) << card.out;
  }
  const auto next = call(database, draft("city-budget", "2025-02", "2025-02-08"));
  EXPECT_EQ(next.exit, 1);
  EXPECT_EQ(next.json().at("people").as_int64(), 6);
  EXPECT_EQ(left_out(next.json()),
            (std::map<std::string, std::string>{{money_name(7), "not-verified"},
                                                {money_name(8), "not-verified"}}));
  // January was paid twice: both are named, and nobody else.
  std::set<std::string> twice;
  for (const auto& one : differences(reconcile(database, "2025-01", "2025-02-09").json())) {
    if (one.kind == "two-funders") twice.insert(one.name);
  }
  EXPECT_EQ(twice, (std::set<std::string>{money_name(7), money_name(8)}));
}

// The carrier says it first: somebody else's group has the person already.
TEST_F(MoneyOffice, AnAnswerThatSomebodyElsePaysStopsTheBill) {
  const std::string database = sqlite("f14c.db");
  opened(database);
  ASSERT_EQ(call(database, send("city-budget", "2025-01", "2025-01-03")).exit, 0);
  std::string rows = "NIK;NAMA;KPJ;STATUS;KETERANGAN\n";
  for (int n = 1; n <= 8; ++n) {
    rows += money_nik(n) + ";" + money_name(n) + ";" +
            (n == 5 ? ";DITOLAK;dibayar provinsi\n" : kpj(n) + ";BERHASIL;\n");
  }
  const auto answered =
      call(database, by("sari", "2025-01-06",
                        {"enrol", "answer", "B1", "--file", write("answer-f14c.csv", rows)}));
  EXPECT_EQ(answered.exit, 1);
  EXPECT_NE(answered.out.find("OTHER_SPONSOR"), std::string::npos) << answered.out;
  const auto drafted = call(database, draft("city-budget", "2025-01", "2025-01-08")).json();
  EXPECT_EQ(drafted.at("people").as_int64(), 7);
  EXPECT_EQ(left_out(drafted).at(money_name(5)), "refused-by-carrier");
}

// PPU and Makassar: places and money stood empty because nobody saw where.
TEST_F(MoneyOffice, EmptyPlacesAreOnTheWatchList) {
  const std::string database = sqlite("f16.db");
  opened(database);
  std::map<std::string, json::value> wards;
  for (const auto& one : watched(database, "2025-02-01", "quota-unfilled"))
    wards[text(one, "subject")] = one;
  EXPECT_EQ(wards.size(), 64U);  // every ward of Batam
  EXPECT_NE(text(wards.at("2171061005"), "what").find("2 of 8"), std::string::npos);
}

// A city that began before the program: who was registered comes from a file of months.
TEST_F(MoneyOffice, ImportedMonthsCountAsTheCarriersAnswers) {
  const std::string database = sqlite("imported.db");
  opened(database);
  std::string months = "nik,month,listed,registered,paid\n";
  for (int n = 1; n <= 12; ++n) months += money_nik(n) + ",2025-01,1,1,0\n";
  ASSERT_LE(call(database, {"coverage", "import", write("months.csv", months)}).exit, 1);
  paid(database, "city-budget", "2025-01", 8);
  EXPECT_EQ(differences(reconcile(database, "2025-01", "2025-02-01").json()),
            (std::vector<Found>{{"month-not-billed", "", "", 4 * kDues}}));
}

// The steps of one month, each once; killed at any instant an act is there whole or not at all.
TEST_F(MoneyOffice, KilledInTheMiddleAnActIsThereWholeOrNotAtAll) {
  Acts acts{
      by("sari", "2025-01-02",
         {"fund", "allot", "--fund", "city-budget", "--amount", "5000000", "--paper", "DPA-1"}),
      issue(), send("city-budget", "2025-01", "2025-01-03"),
      accept("B1", range(1, 8), "2025-01-06"), draft("city-budget", "2025-01", "2025-01-08")};
  for (auto& words : payment("T0000001", "2025-01", 8 * kDues)) acts.push_back(words);
  acts.push_back(receipt("T0000001", "2025-01", 8 * kDues));
  acts.push_back(
      by("sari", "2025-01-20", {"mutate", "death", "--nik", money_nik(2), "--date", "2025-01-18"}));
  acts.push_back(by("sari", "2025-01-25",
                    {"decree", "amend", "--number", "SK-2/2025", "--date", "2025-01-25", "--basis",
                     "Perwali 1/2025", "--effective", "2025-02", "--keep-places-free"}));
  killed_at_random_instants(
      folder_, [&](const auto& database) { processed(database); }, acts, 3, 40'000);
}

}  // namespace
}  // namespace lindung::testing_binary
