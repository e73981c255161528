#include "office/enrolment/answer_file.h"

#include <gtest/gtest.h>

#include "engines/rules/source_law_for_tests.h"

namespace lindung::enrolment {
namespace {

using Rows = std::vector<std::vector<std::string>>;

const AnswerWords& words() {
  static const AnswerWords kWords = [] {
    const std::string name = "law/carrier/forms/bpu-answer.toml";
    auto parsed =
        parse_answer_words(rules::read_source(std::string(LINDUNG_SOURCE_DIR) + "/" + name), name);
    EXPECT_TRUE(parsed) << parsed.error().where << parsed.error().message.en;
    return *parsed;
  }();
  return kWords;
}

void add_sheet(roster::Workbook& workbook, std::string name, const Rows& rows) {
  auto table = std::make_unique<roster::MemoryTable>();
  table->name = std::move(name);
  for (std::uint32_t r = 0; r < rows.size(); ++r) {
    std::vector<roster::Cell> cells;
    for (const auto& text : rows[r])
      cells.push_back({text, text.empty() ? roster::CellKind::Empty : roster::CellKind::Text});
    table->add_row(r + 1, cells);
  }
  workbook.tables.push_back(std::move(table));
}

Result<AnswerFile> read(const Rows& rows, std::string sheet = "Data TK Baru") {
  roster::Workbook workbook;
  add_sheet(workbook, std::move(sheet), rows);
  return read_answer(workbook, words(), *Date::make(2025, 5, 20), "answer.xlsx");
}

// A row of the carrier's own workbook with its result behind.
AnswerRow answered(std::string kpj, std::string result, std::string note = "") {
  const auto file =
      read({{"NOMOR_IDENTITAS", "NAMA_LENGKAP", "TGL_LAHIR", "KPJ", "STATUS", "KETERANGAN",
             "TGL_KEPESERTAAN"},
            {"2171051203859001", "BAYU PRANATA", "12-03-1985", kpj, result, note, "02-05-2025"}});
  EXPECT_TRUE(file);
  EXPECT_EQ(file->rows.size(), 1u);
  return file->rows.front();
}

TEST(AnswerFile, ReadsTheWorkbookThatComesBack) {
  const AnswerRow row = answered("10000000001", "BERHASIL");
  EXPECT_EQ(row.nik, 2171051203859001u);
  EXPECT_EQ(row.kpj, 10'000'000'001u);
  EXPECT_EQ(row.name, "BAYU PRANATA");
  EXPECT_EQ(row.birth_date, Date::make(1985, 3, 12));
  EXPECT_EQ(row.start, Date::make(2025, 5, 2));
  EXPECT_EQ(row.said, Said::Accepted);
  EXPECT_EQ(row.row, 2u);
}

TEST(AnswerFile, WordsOfARefusalAreUnderstoodOrGoToAPerson) {
  EXPECT_EQ(answered("", "GAGAL", "NIK tidak ditemukan di Adminduk").refusal, Refusal::NikNotFound);
  EXPECT_EQ(answered("", "GAGAL", "NIK tidak ditemukan di Adminduk").said, Said::Refused);
  EXPECT_EQ(answered("", "Ditolak", "Usia lebih dari 65 tahun").refusal, Refusal::TooOld);
  EXPECT_EQ(answered("", "Ditolak", "Aktif PU di perusahaan lain").refusal, Refusal::WageEarner);
  EXPECT_EQ(answered("", "Ditolak", "peserta sudah meninggal").refusal, Refusal::Dead);
  EXPECT_EQ(answered("", "Ditolak", "lain-lain").refusal, Refusal::Other);
  EXPECT_EQ(answered("", "Ditolak", "lain-lain").words, "lain-lain");
  EXPECT_EQ(answered("", "Tidak diterima").said, Said::Refused);
  EXPECT_EQ(answered("", "sedang diproses").said, Said::Waiting);
  EXPECT_EQ(answered("10000000001", "").said, Said::Nothing);
  EXPECT_EQ(answered("10000000001", "Berhasil", "sudah terdaftar sebelumnya").said, Said::Both);
  EXPECT_EQ(answered("", "", "nama tidak sesuai KTP").refusal, Refusal::NameDiffers);
}

TEST(AnswerFile, ASheetOfTheAcceptedAndOneOfTheRefused) {
  roster::Workbook workbook;
  add_sheet(workbook, "Data Berhasil",
            {{"Laporan"}, {"NIK", "NAMA", "NO KPJ"}, {"2171051203859001", "Bayu", "10000000001"}});
  add_sheet(
      workbook, "Data Gagal",
      {{"NIK", "NAMA", "KETERANGAN"}, {"2171055405909002", "Melati", "-"}, {"", "Jumlah", ""}});
  const auto file = read_answer(workbook, words(), *Date::make(2025, 5, 20), "answer.xlsx");
  ASSERT_TRUE(file);
  ASSERT_EQ(file->rows.size(), 2u);
  EXPECT_EQ(file->rows[0].said, Said::Accepted);
  EXPECT_EQ(file->rows[1].said, Said::Refused);
  EXPECT_EQ(file->rows_read, 3u);
}

TEST(AnswerFile, TheSegmentAndAnUnreadableStartAreSeen) {
  const auto file = read({{"NIK", "NAMA", "KPJ", "SEGMEN", "TGL_KEPESERTAAN"},
                          {"2171051203859001", "Bayu", "10000000001", "PU", "segera"}});
  ASSERT_TRUE(file);
  EXPECT_EQ(file->rows[0].segment, roster::Segment::WageEarner);
  EXPECT_TRUE(file->rows[0].start_unreadable);
}

TEST(AnswerFile, RefusesAFileInWhichNobodyCanBeFound) {
  const auto file = read({{"ALAMAT", "KETERANGAN"}, {"Jalan Mawar", "ok"}});
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().code, "ANSWER_COLUMNS");
}

TEST(AnswerWords, AWrongReasonIsAFaultOfTheFile) {
  const auto wrong = parse_answer_words(
      "citation = \"a\"\nverified = false\n[[reason]]\ncode = \"BAD\"\nphrases = [\"x\"]\n", "f");
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().code, "RULES_VALUE");
}

}  // namespace
}  // namespace lindung::enrolment
