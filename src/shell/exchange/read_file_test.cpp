#include "shell/exchange/read_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shell/exchange/test_files.h"

namespace lindung::exchange {
namespace {

using ::testing::ElementsAre;
using namespace std::string_literals;
using testing::code_of;
using testing::ole_of;
using testing::read_bytes;
using testing::rows_of;
using testing::zip_of;

TEST(ReadFile, RefusesPolitelyWhatIsNoSpreadsheet) {
  EXPECT_EQ(code_of("%PDF-1.7\n..."), "FILE_IS_PDF");
  EXPECT_EQ(code_of("\n\n%PDF-1.4\n..."), "FILE_IS_PDF");
  EXPECT_EQ(code_of("\xFF\xD8\xFF\xE0 JFIF"), "FILE_IS_IMAGE");
  EXPECT_EQ(code_of("\x89PNG\r\n\x1A\n...."), "FILE_IS_IMAGE");
  EXPECT_EQ(code_of("\0\0\0\x18"
                    "ftypheic...."s),
            "FILE_IS_IMAGE");
  EXPECT_EQ(code_of("RIFF....WEBPVP8 "), "FILE_IS_IMAGE");
  EXPECT_EQ(code_of("RIFF,x"), "read") << "too short to be a picture";
  EXPECT_EQ(code_of("{\\rtf1 x}"), "FILE_IS_DOCUMENT");
  EXPECT_EQ(code_of("Rar!\x1A\x07 x"), "FILE_IS_ARCHIVE");
  EXPECT_EQ(code_of(""), "FILE_EMPTY");
  EXPECT_EQ(code_of(" \r\n\t\n"), "FILE_EMPTY");
  EXPECT_EQ(code_of("\xEF\xBB\xBF"), "FILE_EMPTY");
  EXPECT_EQ(code_of("<?xml version=\"1.0\"?><a/>"), "FILE_TYPE_UNKNOWN");
}

TEST(ReadFile, TellsArchivesApartByTheirParts) {
  EXPECT_EQ(code_of(zip_of({{"[Content_Types].xml", "x"}, {"word/document.xml", "x"}})),
            "FILE_IS_DOCUMENT");
  EXPECT_EQ(code_of(zip_of({{"[Content_Types].xml", "x"}, {"ppt/presentation.xml", "x"}})),
            "FILE_IS_DOCUMENT");
  EXPECT_EQ(code_of(zip_of({{"[Content_Types].xml", "x"}, {"xl/workbook.bin", "x"}})),
            "FILE_IS_XLSB");
  EXPECT_EQ(code_of(zip_of({{"RT 01.xlsx", "x"}})), "FILE_IS_ARCHIVE");
}

TEST(ReadFile, TellsOleFilesApartByTheirStreams) {
  EXPECT_EQ(code_of(ole_of("EncryptedPackage", "x")), "FILE_ENCRYPTED");
  EXPECT_EQ(code_of(ole_of("WordDocument", "x")), "FILE_IS_DOCUMENT");
  EXPECT_EQ(code_of(ole_of("Contents", "x")), "FILE_TYPE_UNKNOWN");
  EXPECT_EQ(code_of(ole_of("Workbook", "x")), "FILE_XLS_FAILED");
  EXPECT_EQ(code_of(ole_of("Book", "x")), "FILE_XLS_FAILED");
  EXPECT_EQ(code_of(ole_of("Contents", "x").substr(0, 700)), "FILE_TRUNCATED");
}

TEST(ReadFile, ErrorsSpeakBothLanguagesAndNameTheFile) {
  const auto result = read_bytes("%PDF-1.7");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().kind, ErrorKind::Input);
  EXPECT_EQ(result.error().where, "uji");
  EXPECT_NE(result.error().message.id.find(".xlsx"), std::string::npos);
  EXPECT_NE(result.error().message.en.find(".xlsx"), std::string::npos);
}

TEST(ReadFile, TooLargeIsSaidBeforeAnythingIsRead) {
  Limits limits;
  limits.file_bytes_max = 10;
  EXPECT_EQ(code_of(zip_of({{"[Content_Types].xml", "x"}}), limits), "FILE_TOO_LARGE");
  limits.csv_bytes_max = 10;
  EXPECT_EQ(code_of("NAMA,NIK,ALAMAT", limits), "FILE_TOO_LARGE");
}

TEST(ReadFile, TheNameDoesNotMatter) {
  const auto bytes = std::make_shared<const std::string>("NAMA\tNIK\nBudi\t1\n");
  const auto workbook = read_workbook_bytes("daftar.xls", bytes);
  ASSERT_TRUE(workbook);
  EXPECT_EQ(workbook->format, "csv");
  EXPECT_THAT(rows_of(*workbook->tables[0]), ElementsAre("1:t:NAMA|t:NIK", "2:t:Budi|t:1"));
}

}  // namespace
}  // namespace lindung::exchange
