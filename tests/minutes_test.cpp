// Reconciliations that are recorded, with the real binary: what is frozen, who may, the minutes as
// a paper to sign, killed in the middle of the act, replayed, on both engines.
#include "money_office.h"
#include "printed.h"

namespace lindung::testing_binary {
namespace {

class Minutes : public MoneyOffice {
 protected:
  // January is paid and receipted for all twelve, February for the city's eight.
  void worked(const std::string& database) const {
    opened(database);
    enrolled(database);
    paid(database, "city-budget", "2025-01", 8);
    paid(database, "transfer", "2025-01", 4);
    paid(database, "city-budget", "2025-02", 8);
  }
  // The carrier's list lacks person 3, and it booked half of person 4's January.
  std::string members() const {
    std::string rows = "NIK,NAMA,STATUS\n";
    for (int n = 1; n <= 12; ++n) {
      if (n != 3) rows += money_nik(n) + "," + money_name(n) + ",AKTIF\n";
    }
    return write("peserta.csv", rows);
  }
  std::string booked() const {
    std::string rows = "NIK,NAMA,BULAN,IURAN\n";
    for (int n = 1; n <= 12; ++n)
      rows += money_nik(n) + "," + money_name(n) + ",2025-01," + (n == 4 ? "8400" : "16800") + "\n";
    return write("bukuan.csv", rows);
  }
  std::string bank() const {
    return write("koran.csv",
                 "Tanggal,Keterangan,Debet,Kredit\n13/01/2025,0001/SP2D-T0000001,134400,0\n"
                 "13/01/2025,0001/SP2D-T0000002,67200,0\n13/02/2025,0001/SP2D-T0000003,134400,0\n"
                 "20/01/2025,BPJS KETENAGAKERJAAN,16800,0\n");
  }
  Words january(const char* number = "BA-1/2025", const char* who = "sari") const {
    return by(who, "2025-02-20",
              {"reconcile", "--month", "2025-01", "--carrier", members(), "--carrier", booked(),
               "--bank", bank(), "--record", number});
  }
  static std::map<std::string, std::int64_t> counts(const json::value& said) {
    std::map<std::string, std::int64_t> all;
    for (const auto& [kind, count] : said.at("counts").as_object()) all[kind] = count.as_int64();
    return all;
  }
};

TEST_F(Minutes, WhatWasFoundIsFrozenAndLaterActsDoNotChangeIt) {
  const std::string database = sqlite("a.db");
  worked(database);
  const auto recorded = call(database, january());
  ASSERT_EQ(recorded.exit, 1) << recorded.out;
  const auto said = recorded.json();
  EXPECT_EQ(recorded.out.find(money_nik(3)), std::string::npos) << "an unmasked NIK";
  EXPECT_EQ(text(said.at("recorded"), "number"), "BA-1/2025");
  EXPECT_EQ(text(said.at("recorded"), "author"), "sari");
  EXPECT_TRUE(said.at("recorded").at("with_carrier").as_bool());
  EXPECT_EQ(counts(said),
            (std::map<std::string, std::int64_t>{
                {"amount-differs", 1}, {"bank-unknown", 1}, {"billed-not-registered", 1}}));
  const auto& january_row = said.at("months").at(0);
  EXPECT_EQ(january_row.at("due").as_int64(), 12 * kDues);
  EXPECT_EQ(january_row.at("paid_amount").as_int64(), 12 * kDues);
  EXPECT_EQ(january_row.at("booked_amount").as_int64(), 12 * kDues - kDues / 2);
  EXPECT_EQ(january_row.at("carrier").as_int64(), 11);

  // Only comparing says the same, and writes nothing.
  const std::size_t before = entries(database);
  Words only = january();
  only.erase(std::find(only.begin(), only.end(), "--record"),
             std::find(only.begin(), only.end(), "--record") + 2);
  auto compared = call(database, only).json().as_object();
  auto frozen = said.as_object();
  frozen.erase("recorded");
  EXPECT_EQ(json::value(compared), json::value(frozen));
  EXPECT_EQ(entries(database), before);

  ASSERT_LE(call(database, by("sari", "2025-02-25",
                              {"mutate", "death", "--nik", money_nik(5), "--date", "2025-01-02"}))
                .exit,
            1);
  const auto shown = call(database, {"reconcile", "show", "BA-1/2025"});
  EXPECT_EQ(shown.exit, 1);
  EXPECT_EQ(shown.json(), said);
  const auto all = call(database, {"reconcile", "list"}).json().at("minutes").as_array();
  ASSERT_EQ(all.size(), 1U);
  EXPECT_EQ(all[0].at("differences").as_int64(), 3);
  EXPECT_EQ(call(database, {"journal", "verify"}).exit, 0);
  EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);
}

TEST_F(Minutes, ANumberIsUsedOnceAndNothingIsLeftOfARefusal) {
  const std::string database = sqlite("b.db");
  worked(database);
  ASSERT_EQ(call(database, january()).exit, 1);
  const std::string before = root(database);
  const auto again = call(database, january());
  EXPECT_EQ(again.exit, 2);
  EXPECT_EQ(error_code(again), "RECON_NUMBER");
  const auto unknown = call(database, {"reconcile", "show", "BA-9"});
  EXPECT_EQ(error_code(unknown), "RECON_UNKNOWN");
  const auto one_name = call(database, by("sari", "2025-02-20",
                                          {"reconcile", "--carrier", members(), "--carrier",
                                           members(), "--record", "BA-2/2025"}));
  EXPECT_EQ(one_name.exit, 2);
  EXPECT_EQ(error_code(one_name), "CALL_VALUE");
  EXPECT_EQ(root(database), before);
}

TEST_F(Minutes, APaperToSignForThreeOffices) {
  const std::string database = sqlite("c.db");
  worked(database);
  ASSERT_EQ(call(database, january()).exit, 1);
  const auto print = [&](const std::string& name) {
    return call(database,
                {"reconcile", "print", "BA-1/2025", "--out", file(name), "--office-signer",
                 "Sari Wulan", "--treasurer-signer", "Togar Simamora"});
  };
  const auto printed = print("ba.pdf");
  ASSERT_EQ(printed.exit, 0) << printed.out;
  EXPECT_GE(printed.json().at("pages").as_int64(), 2);
  const std::string paper = read_pdf(file("ba.pdf")).text;
  for (const char* words :
       {"BERITA ACARA REKONSILIASI", "Nomor: BA-1/2025", "Kamis tanggal 20 Februari 2025",
        "Sari Wulan, Dinas Tenaga Kerja Kota Batam", "BPJS Ketenagakerjaan Cabang Batam",
        "Bendahara Pengeluaran", "TOGAR SIMAMORA", "SK-1/2025", "T0000001", "peserta.csv, 11 baris",
        "koran.csv", "Ditagih tanpa diterima BPJS", "Penyelesaian:", "LAMPIRAN: DAFTAR SELISIH",
        "Halaman 1 dari"})
    EXPECT_NE(paper.find(words), std::string::npos) << words;
  EXPECT_NE(paper.find(money_nik(3)), std::string::npos);
  ASSERT_EQ(print("again.pdf").exit, 0);
  EXPECT_EQ(read_file(file("ba.pdf")), read_file(file("again.pdf"))) << "not the same bytes";
  EXPECT_EQ(print("ba.docx").exit, 2);
}

TEST_F(Minutes, TwoOthersSignOneForEachSide) {
  const std::string database = sqlite("g.db");
  worked(database);
  ASSERT_EQ(call(database, january()).exit, 1);
  const auto sign = [&](const char* who, const char* side, const char* name,
                        const char* number = "BA-1/2025") {
    return call(database, by(who, "2025-02-21",
                             {"reconcile", "sign", number, "--side", side, "--name", name}));
  };
  EXPECT_EQ(error_code(sign("sari", "office", "Sari Wulan")), "RECON_SAME_AUTHOR");
  const auto office = sign("dewi", "office", "Dewi Anggraini");
  ASSERT_EQ(office.exit, 0) << office.out;
  EXPECT_EQ(error_code(sign("tono", "office", "Tono")), "RECON_SIGNED");
  EXPECT_EQ(error_code(sign("dewi", "carrier", "Dewi Anggraini")), "RECON_SAME_AUTHOR");
  EXPECT_EQ(error_code(sign("yusuf", "nobody", "Yusuf")), "CALL_VALUE");
  EXPECT_EQ(error_code(sign("yusuf", "carrier", "Yusuf", "BA-9")), "RECON_UNKNOWN");
  ASSERT_EQ(sign("yusuf", "carrier", "Yusuf Hamdani").exit, 0);
  const auto recorded = call(database, {"reconcile", "show", "BA-1/2025"}).json().at("recorded");
  const auto& signatures = recorded.at("signatures").as_array();
  ASSERT_EQ(signatures.size(), 2U);
  EXPECT_EQ(text(signatures[0], "side"), "office");
  EXPECT_EQ(text(signatures[1], "name"), "Yusuf Hamdani");
  EXPECT_EQ(text(signatures[1], "by"), "yusuf");
  EXPECT_EQ(call(database, {"reconcile", "list"}).json().at("minutes").as_array().size(), 1U);
  // Their names stand on the paper; one that is typed comes before them.
  ASSERT_EQ(call(database, {"reconcile", "print", "BA-1/2025", "--out", file("ba.pdf"),
                            "--carrier-signer", "Ratna Sari"})
                .exit,
            0);
  const std::string paper = read_pdf(file("ba.pdf")).text;
  EXPECT_NE(paper.find("DEWI ANGGRAINI"), std::string::npos) << paper;
  EXPECT_NE(paper.find("RATNA SARI"), std::string::npos);
  EXPECT_EQ(paper.find("YUSUF HAMDANI"), std::string::npos);
  EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);
}

TEST_F(Minutes, WatchAsksForAReconciliationOfTheLastReceiptedMonth) {
  const std::string database = sqlite("d.db");
  worked(database);
  const auto waiting = watched(database, "2025-03-05", "not-reconciled");
  ASSERT_EQ(waiting.size(), 1U);
  EXPECT_EQ(text(waiting[0], "subject"), "2025-02");
  EXPECT_EQ(text(waiting[0], "until"), "2025-03-31");
  EXPECT_EQ(waiting[0].at("amount").as_int64(), 8 * kDues);
  ASSERT_LE(call(database, january()).exit, 1);
  EXPECT_EQ(watched(database, "2025-03-05", "not-reconciled").size(), 1U) << "January only";
  ASSERT_LE(call(database, by("dewi", "2025-03-05",
                              {"reconcile", "--month", "2025-02", "--record", "BA-2/2025"}))
                .exit,
            1);
  EXPECT_TRUE(watched(database, "2025-03-05", "not-reconciled").empty());
}

TEST_F(Minutes, KilledInTheMiddleOfTheAct) {
  const std::string database = sqlite("e.db");
  worked(database);
  for (const char* number : {"BA-1", "BA-2", "BA-3"}) killed_until_done(database, january(number));
  EXPECT_EQ(call(database, {"reconcile", "list"}).json().at("minutes").as_array().size(), 3U);
  EXPECT_EQ(call(database, {"journal", "verify"}).exit, 0);
  EXPECT_EQ(call(database, {"journal", "replay"}).exit, 0);
}

TEST_F(Minutes, TheSameOnPostgres) {
  const auto live = [&](const std::string& database) {
    worked(database);
    ASSERT_EQ(call(database, january()).exit, 1);
  };
  same_on_both_stores(folder_, live, {{"reconcile", "show", "BA-1/2025"}});
}

}  // namespace
}  // namespace lindung::testing_binary
