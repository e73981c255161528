// What carriers, banks and clerks really send, given to the commands of money: each is read, or
// refused with what is wrong, where, and what to do. By the real binary.
#include "money_office.h"

namespace lindung::testing_binary {
namespace {

class BadFiles : public MoneyOffice {
 protected:
  std::string answered(const std::string& database) const {
    EXPECT_EQ(call(database, send("city-budget", "2025-01", "2025-01-03")).exit, 0);
    return "B1";
  }
  static Outcome answer(const std::string& database, const std::string& path) {
    return call(database, by("sari", "2025-01-06", {"enrol", "answer", "B1", "--file", path}));
  }
  // Every error names its place and something to do, in both languages.
  static void expect_told(const std::string& database, const Words& words, const char* code,
                          const std::vector<std::string>& parts) {
    const std::size_t before = entries(database);
    for (const char* language : {"id", "en"}) {
      const auto refused =
          run(with({"--quiet", "--json", "--lang", language, "--db", database}, words));
      EXPECT_EQ(refused.exit, 2) << refused.out;
      EXPECT_EQ(error_code(refused), code) << refused.out;
    }
    const auto said = call(database, words);
    for (const auto& part : parts) EXPECT_NE(said.out.find(part), std::string::npos) << said.out;
    EXPECT_EQ(entries(database), before);
  }
  static std::map<std::string, std::string> codes(const Outcome& answered) {
    std::map<std::string, std::string> found;
    const auto all = answered.json();
    for (const auto& row : all.at("to_look_at").as_array()) {
      const auto* why = row.at("why").if_object();
      found[text(row, "name")] = why ? text(*why, "code") : "";
    }
    return found;
  }
};

TEST_F(BadFiles, HeadingsThatSlippedByAColumn) {
  const std::string database = sqlite("slipped.db");
  opened(database);
  answered(database);
  std::string rows = "NIK;NAMA;TGL LAHIR;KPJ;STATUS\n";
  for (int n = 1; n <= 8; ++n) {
    rows += std::to_string(n) + ";" + money_nik(n) + ";" + money_name(n) + ";" + money_birth(n) +
            ";" + kpj(n) + ";BERHASIL\n";
  }
  expect_told(
      database,
      by("sari", "2025-01-06", {"enrol", "answer", "B1", "--file", write("slipped.csv", rows)}),
      "ANSWER_NOBODY", {"slipped.csv", "slipped by a column", "Nothing was recorded"});
  expect_told(
      database,
      by("sari", "2025-01-06",
         {"enrol", "answer", "B1", "--file", write("prose.csv", "Kepada Yth.\nDinas;Sosial\n")}),
      "ANSWER_COLUMNS", {"prose.csv", "Check its headings"});
}

TEST_F(BadFiles, AMemberNumberThatTheSpreadsheetShortened) {
  const std::string database = sqlite("shortened.db");
  opened(database);
  answered(database);
  std::string rows = "NIK;NAMA;KPJ;STATUS\n";
  for (int n = 1; n <= 8; ++n) {
    rows += money_nik(n) + ";" + money_name(n) + ";" +
            (n == 2   ? "1.0E+10"
             : n == 3 ? ""
                      : kpj(n)) +
            ";BERHASIL\n";
  }
  const auto done = answer(database, write("shortened.csv", rows));
  EXPECT_EQ(done.exit, 1);
  EXPECT_EQ(done.json().at("rows").at("accepted").as_int64(), 6);
  EXPECT_EQ(codes(done), (std::map<std::string, std::string>{{money_name(2), "KPJ_SHORTENED"},
                                                             {money_name(3), "KPJ_MISSING"}}));
  EXPECT_NE(done.out.find("KPJ column as text"), std::string::npos);
}

// Accepted people on one sheet, refused ones with free words on another.
TEST_F(BadFiles, TwoSheetsAndRefusalsInFreeWords) {
  const std::string database = sqlite("sheets.db");
  opened(database);
  answered(database);
  const auto row = [](const std::vector<std::string>& cells) {
    std::string out = "<table:table-row>";
    for (const auto& cell : cells) {
      out += "<table:table-cell office:value-type=\"string\"><text:p>" + cell +
             "</text:p></table:table-cell>";
    }
    return out + "</table:table-row>";
  };
  std::string book =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document "
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
      "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
      "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
      "office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\"><office:body>"
      "<office:spreadsheet><table:table table:name=\"Data Berhasil\">" +
      row({"NIK", "NAMA", "NO KPJ"});
  for (int n = 1; n <= 6; ++n) book += row({money_nik(n), money_name(n), kpj(n)});
  book += "</table:table><table:table table:name=\"Data Gagal\">" +
          row({"NIK", "NAMA", "KETERANGAN"}) +
          row({money_nik(7), money_name(7), "orangnya tidak ditemukan waktu didatangi"}) +
          row({money_nik(8), money_name(8), "NIK tdk ditemukan di adminduk, mohon dicek"}) +
          "</table:table></office:spreadsheet></office:body></office:document>";
  const auto done = answer(database, write("two.fods", book));
  EXPECT_EQ(done.exit, 1);
  EXPECT_EQ(done.json().at("rows").at("accepted").as_int64(), 6) << done.out;
  EXPECT_EQ(codes(done), (std::map<std::string, std::string>{{money_name(7), "OTHER_REASON"},
                                                             {money_name(8), "NIK_NOT_FOUND"}}));
  EXPECT_NE(done.out.find("waktu didatangi"), std::string::npos);  // the carrier's own words
}

TEST_F(BadFiles, AReceiptOfAnotherMonth) {
  const std::string database = sqlite("receipt.db");
  opened(database);
  enrolled(database);
  const std::string bill = disbursed(database, "city-budget", "2025-01", 8);
  std::string rows = "NIK;NAMA;BULAN\n";
  for (int n = 1; n <= 8; ++n) rows += money_nik(n) + ";" + money_name(n) + ";2025-02\n";
  expect_told(database, receipt(bill, "2025-01", 8 * kDues, write("february.csv", rows)),
              "BILL_OTHER_MONTH", {"february.csv, 2", "2025-02", "Ask the carrier"});
  for (std::size_t at = 0; (at = rows.find("2025-02", at)) != std::string::npos;)
    rows.replace(at, 7, "2025-01");
  expect_told(database, receipt(bill, "2025-01", 7 * kDues, write("january.csv", rows)), "BILL_SUM",
              {"117,600", "134,400"});
  EXPECT_EQ(call(database, receipt(bill, "2025-01", 8 * kDues, file("january.csv"))).exit, 0);
}

TEST_F(BadFiles, ABankStatementWithPointsCommasAndRp) {
  const std::string database = sqlite("bank.db");
  opened(database);
  enrolled(database);
  const std::string bill = paid(database, "city-budget", "2025-01", 8);
  const std::string line = "0001/SP2D-" + bill + " IURAN";
  const std::vector<std::string> statements{
      "Tanggal;Keterangan;Debet;Kredit;Saldo\n13/01/2025;" + line +
          ";\"134.400,00\";;\"9.865.600,00\"\n",
      "Tanggal,Keterangan,Debet,Kredit\n13/01/2025," + line + ",\"134,400.00\",0\n",
      "BANK CONTOH\nRekening 001\nTgl;Uraian;Jumlah\n13-01-2025;" + line + ";Rp 134.400,-\n"};
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const auto found =
        reconcile(database, "2025-01", "2025-02-01",
                  {"--bank", write("bank" + std::to_string(i) + ".csv", statements[i])});
    ASSERT_LE(found.exit, 1) << statements[i] << found.out;
    EXPECT_EQ(found.json().at("bank").at("matched").as_int64(), 1) << statements[i] << found.out;
    for (const auto& one : differences(found.json())) EXPECT_NE(one.kind, "bank-differs");
  }
  expect_told(database,
              by("sari", "2025-02-01",
                 {"reconcile", "--month", "2025-01", "--bank",
                  write("mutasi.csv", "Tanggal,Uraian,Mutasi\n13/01/2025,x,\"134.400,00 DB\"\n")}),
              "RECON_BANK_COLUMNS", {"mutasi.csv", "debet"});
}

}  // namespace
}  // namespace lindung::testing_binary
