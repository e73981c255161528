#include "shell/exchange/files.h"

#include <cerrno>
#include <fstream>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <oneapi/tbb/parallel_for.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "shell/exchange/csv_writer.h"
#include "shell/exchange/temporary_folder.h"
#include "shell/exchange/test_files.h"
#include "shell/exchange/write_xlsx.h"

namespace lindung::exchange {
namespace {

using ::testing::ElementsAre;
using testing::rows_of;

class Files : public ::testing::Test {
 protected:
  static std::string content(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
  }

  TemporaryFolder temporary = std::move(TemporaryFolder::create().value());
  const std::filesystem::path& folder = temporary.path();
};

TEST_F(Files, OfATemporaryFolderGoWithIt) {
  std::filesystem::path gone;
  {
    auto other = std::move(TemporaryFolder::create().value());
    gone = other.path();
    EXPECT_NE(gone, folder);
    ASSERT_TRUE(write_file_atomically(gone / "a.csv", "isi"));
    const TemporaryFolder moved = std::move(other);
    EXPECT_TRUE(std::filesystem::exists(gone / "a.csv"));
  }
  EXPECT_FALSE(std::filesystem::exists(gone));
}

TEST_F(Files, AreReplacedWhole) {
  const auto path = folder / "a.csv";
  ASSERT_TRUE(write_file_atomically(path, "lama"));
  ASSERT_TRUE(write_file_atomically(path, "baru"));
  EXPECT_EQ(content(path), "baru");
  EXPECT_EQ(entries(), 1u);
}

TEST_F(Files, WithoutCommitNothingRemains) {
  const auto path = folder / "a.csv";
  ASSERT_TRUE(write_file_atomically(path, "lama"));
  {
    auto file = AtomicFile::create(path);
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->write("setengah"));
    EXPECT_EQ(content(path), "lama");
  }
  EXPECT_EQ(content(path), "lama");
  EXPECT_EQ(entries(), 1u);
}

TEST_F(Files, SayWhyTheyCannotBeWritten) {
  const auto missing = write_file_atomically(folder / "tidak-ada" / "a.csv", "x");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, "WRITE_FAILED");
  EXPECT_EQ(missing.error().kind, ErrorKind::Environment);
  EXPECT_EQ(write_error(ENOSPC, "a").code, "WRITE_FULL");
  EXPECT_EQ(write_error(EDQUOT, "a").code, "WRITE_FULL");
  EXPECT_EQ(write_error(EROFS, "a").code, "WRITE_FORBIDDEN");
  EXPECT_EQ(write_error(EACCES, "a").code, "WRITE_FORBIDDEN");
  EXPECT_FALSE(write_error(EIO, "a").message.id.empty());
}

TEST_F(Files, ReadingSaysWhatIsMissing) {
  const auto gone = read_workbook(folder / "tidak-ada.xlsx");
  ASSERT_FALSE(gone);
  EXPECT_EQ(gone.error().code, "FILE_UNREADABLE");
  const auto is_folder = read_workbook(folder);
  ASSERT_FALSE(is_folder);
  EXPECT_EQ(is_folder.error().code, "FILE_UNREADABLE");
}

TEST_F(Files, LargeFilesAreMappedAndReadAlike) {
  std::string text;
  while (text.size() < (17u << 20)) text += "2171050101909001,Melati Karsa,Nelayan,Jl. Pantai 3\n";
  ASSERT_TRUE(write_file_atomically(folder / "besar.csv", text));
  auto workbook = read_workbook(folder / "besar.csv");
  ASSERT_TRUE(workbook);
  std::size_t rows = 0;
  for (std::size_t b = 0; b < workbook->tables[0]->block_count(); ++b) {
    rows += workbook->tables[0]->block(b).rows.size();
  }
  EXPECT_EQ(rows, text.size() / 51);
}

TEST_F(Files, CsvIsWrittenAsCsvFieldWouldAndReadBack) {
  const std::vector<std::string> fields{"Budi",    "a,b", "=1+1",         "-5",
                                        "+62 812", "@x",  "say \"hi\"",   "",
                                        "a;b",     "\tx", "2 baris\nini", "R\xC3\xA9"};
  auto writer = CsvWriter::create(folder / "a.csv");
  ASSERT_TRUE(writer);
  std::string expected;
  for (const std::string& field : fields) {
    writer->field(field);
    expected += (expected.empty() ? "" : ",") + csv_field(field);
  }
  writer->end_row();
  writer->row({"x", "y"});
  writer->number(-12);
  writer->end_row();
  ASSERT_TRUE(writer->finish());
  EXPECT_EQ(content(folder / "a.csv"), expected + "\nx,y\n-12\n");
}

TEST_F(Files, AMillionShortLinesAreWrittenThroughTheBuffer) {
  auto writer = CsvWriter::create(folder / "a.csv");
  ASSERT_TRUE(writer);
  for (int i = 0; i < 1'000'000; ++i) writer->row({"RT 05", "2171050101909001", "held"});
  ASSERT_TRUE(writer->finish());
  EXPECT_EQ(std::filesystem::file_size(folder / "a.csv"), 28'000'000u);
}

// ---- xlsx ----

SheetLayout layout() {
  return {"Perbaikan",
          {{"NIK", ColumnKind::Text, 20, false},
           {"NAMA", ColumnKind::Text, 24, true},
           {"RT", ColumnKind::Integer, 6, false},
           {"IURAN", ColumnKind::Rupiah, 14, false},
           {"LAHIR", ColumnKind::Date, 12, false}},
          {}};
}

Result<void> write_sample(const std::filesystem::path& path) {
  auto writer = XlsxWriter::create(path, "Perbaikan");
  if (!writer) return writer.error();
  writer->begin_sheet(layout());
  const std::vector<std::string_view> first{"2171050101909001", "=HYPERLINK(\"x\")", "5",
                                            "425000000", "1990-05-12"};
  writer->row(first);
  const std::vector<std::string_view> second{"", "", "05", "9007199254740993", "31-02-1990"};
  writer->row(second, 0);
  const std::vector<std::string> lines{"Baris pertama", "", "Baris ketiga"};
  writer->notes_sheet("Keterangan", lines);
  return writer->finish();
}

TEST_F(Files, XlsxIsReadBackAsWritten) {
  ASSERT_TRUE(write_sample(folder / "a.xlsx"));
  EXPECT_EQ(entries(), 1u);
  const auto workbook = read_workbook(folder / "a.xlsx");
  ASSERT_TRUE(workbook);
  ASSERT_EQ(workbook->tables.size(), 2u);
  EXPECT_EQ(workbook->tables[0]->name, "Perbaikan");
  EXPECT_THAT(rows_of(*workbook->tables[0]),
              ElementsAre("1:t:NIK|t:NAMA|t:RT|t:IURAN|t:LAHIR",
                          "2:t:2171050101909001|t:=HYPERLINK(\"x\")|n:5|n:425000000|d:1990-05-12",
                          "3:-|-|t:05|t:9007199254740993|t:31-02-1990"));
  EXPECT_THAT(rows_of(*workbook->tables[1]), ElementsAre("1:t:Baris pertama", "3:t:Baris ketiga"));
  EXPECT_TRUE(workbook->notices.empty());
}

TEST_F(Files, TheSameRowsGiveTheSameBytesOnManyThreads) {
  ASSERT_TRUE(write_sample(folder / "first.xlsx"));
  const std::string first = content(folder / "first.xlsx");
  oneapi::tbb::parallel_for(0, 16, [&](int i) {
    const auto path = folder / ("n" + std::to_string(i) + ".xlsx");
    EXPECT_TRUE(write_sample(path));
    EXPECT_EQ(content(path), first);
  });
}

TEST_F(Files, XlsxSecondHeadingAndSheetNamesThatExcelForbids) {
  auto writer = XlsxWriter::create(folder / "a.xlsx", "x");
  ASSERT_TRUE(writer);
  SheetLayout sheet = layout();
  sheet.name = "RT 01/RW 02: [nelayan]? dan nama yang terlalu panjang";
  sheet.second_heading = {"16 angka", "seperti di KTP"};
  writer->begin_sheet(sheet);
  writer->begin_sheet(sheet);
  ASSERT_TRUE(writer->finish());
  const auto workbook = read_workbook(folder / "a.xlsx");
  ASSERT_TRUE(workbook);
  ASSERT_EQ(workbook->tables.size(), 2u);
  EXPECT_EQ(workbook->tables[0]->name, "RT 01 RW 02   nelayan   dan nam");
  EXPECT_NE(workbook->tables[1]->name, workbook->tables[0]->name);
  EXPECT_EQ(rows_of(*workbook->tables[0])[1], "2:t:16 angka|t:seperti di KTP");
}

TEST_F(Files, XlsxKeepsTextsOfAnyLengthAndAnyCharacter) {
  auto writer = XlsxWriter::create(folder / "a.xlsx", "x");
  ASSERT_TRUE(writer);
  writer->begin_sheet({"S", {{"A", ColumnKind::Text, 10, false}}, {}});
  const std::string longest(40'000, 'x');
  const std::vector<std::string_view> rows{longest};
  writer->row(rows);
  const std::vector<std::string_view> strange{"a\tb\x01_x0041_<&>\"'"};
  writer->row(strange);
  ASSERT_TRUE(writer->finish());
  const auto workbook = read_workbook(folder / "a.xlsx");
  ASSERT_TRUE(workbook);
  const auto block = workbook->tables[0]->block(0);
  EXPECT_EQ(block.rows[1].cells[0].text.size(), 32'767u);
  EXPECT_EQ(block.rows[2].cells[0].text, "a\tb\x01_x0041_<&>\"'");
}

TEST_F(Files, XlsxSaysWhenItCannotBeWritten) {
  const auto writer = XlsxWriter::create(folder / "tidak-ada" / "a.xlsx", "x");
  ASSERT_FALSE(writer);
  EXPECT_EQ(writer.error().kind, ErrorKind::Environment);
}

}  // namespace
}  // namespace lindung::exchange
