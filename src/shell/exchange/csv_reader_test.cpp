#include "shell/exchange/csv_reader.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shell/exchange/test_files.h"

namespace lindung::exchange {
namespace {

using testing::code_of;
using ::testing::ElementsAre;
using testing::has_notice;
using ::testing::IsEmpty;
using testing::read_bytes;
using testing::rows_of;
using ::testing::SizeIs;

std::string wide(std::string_view text, bool big) {
  std::string out;
  for (const char c : text) {
    if (big) out += '\0';
    out += c;
    if (!big) out += '\0';
  }
  return out;
}

// ---- delimiters ----

TEST(CsvDelimiter, CommaSemicolonTabAndPipe) {
  for (const char* d : {",", ";", "\t", "|"}) {
    const std::string text = fmt::format("NAMA{0}NIK{0}RT\nMelati{0}2171050101909001{0}3\n", d);
    EXPECT_THAT(rows_of(text),
                ElementsAre("1:t:NAMA|t:NIK|t:RT", "2:t:Melati|t:2171050101909001|t:3"))
        << d;
  }
}

TEST(CsvDelimiter, SemicolonWinsOverDecimalCommas) {
  EXPECT_THAT(rows_of("NAMA;GAJI;RT\nBudi;1,5;3\nSiti;2,5;4\n"),
              ElementsAre("1:t:NAMA|t:GAJI|t:RT", "2:t:Budi|t:1,5|t:3", "3:t:Siti|t:2,5|t:4"));
}

TEST(CsvDelimiter, TitleLinesDoNotMislead) {
  EXPECT_THAT(
      rows_of("DAFTAR PEKERJA, RT 05\n\nNAMA\tNIK\nBudi\t1\nSiti\t2\n"),
      ElementsAre("1:t:DAFTAR PEKERJA, RT 05", "3:t:NAMA|t:NIK", "4:t:Budi|t:1", "5:t:Siti|t:2"));
}

TEST(CsvDelimiter, APastedMessageIsOneColumn) {
  EXPECT_THAT(
      rows_of("Assalamualaikum pak, ini datanya\n1. Budi Santoso 2171050101909001\n2. Siti "
              "2171\nTerima kasih\n"),
      ElementsAre("1:t:Assalamualaikum pak, ini datanya", "2:t:1. Budi Santoso 2171050101909001",
                  "3:t:2. Siti 2171", "4:t:Terima kasih"));
}

TEST(CsvDelimiter, TheLineSepNamesIt) {
  EXPECT_THAT(rows_of("sep=;\r\nNAMA,A;NIK\r\nBudi,B;1\r\n"),
              ElementsAre("1:t:NAMA,A|t:NIK", "2:t:Budi,B|t:1"));
}

// ---- rows and line ends ----

TEST(CsvRows, AllThreeLineEnds) {
  for (const char* end : {"\n", "\r\n", "\r"}) {
    EXPECT_THAT(rows_of(fmt::format("a,b{0}{0}c,d{0}e,f", end)),
                ElementsAre("1:t:a|t:b", "3:t:c|t:d", "4:t:e|t:f"));
  }
}

TEST(CsvRows, AQuotedLineBreakIsNoNewRow) {
  EXPECT_THAT(rows_of("a,b\n\"Jl. Melati\nRT 3\",x\nc,d\n"),
              ElementsAre("1:t:a|t:b", "2:t:Jl. Melati\nRT 3|t:x", "3:t:c|t:d"));
}

TEST(CsvRows, TrailingAndMissingFields) {
  EXPECT_THAT(rows_of("a,b,c\n,,\nd,,\n,,e\n"), ElementsAre("1:t:a|t:b|t:c", "3:t:d", "4:-|-|t:e"));
}

// ---- quotes ----

TEST(CsvQuotes, Rfc4180) {
  EXPECT_THAT(rows_of("a,b,c\n\"x,y\",\"say \"\"hi\"\"\",\"\"\n\"\"\"\",z,q\n"),
              ElementsAre("1:t:a|t:b|t:c", "2:t:x,y|t:say \"hi\"", "3:t:\"|t:z|t:q"));
}

TEST(CsvQuotes, SpacesAroundThem) {
  EXPECT_THAT(rows_of("a,b,c\nx, \"y, z\" ,w\n"), ElementsAre("1:t:a|t:b|t:c", "2:t:x|t:y, z|t:w"));
}

TEST(CsvQuotes, InsideATextTheyAreText) {
  EXPECT_THAT(rows_of("a,b\nJl. \"Mawar\" 3,x\n\"Jl. \"Mawar\" 3\",y\n"),
              ElementsAre("1:t:a|t:b", "2:t:Jl. \"Mawar\" 3|t:x", "3:t:Jl. \"Mawar\" 3|t:y"));
}

TEST(CsvQuotes, OneNeverClosedSwallowsNothing) {
  std::string text = "NAMA,NIK\n\"Budi,1\n";
  for (int i = 0; i < 50; ++i) text += fmt::format("Siti {},2\n", i);
  const auto workbook = read_bytes(text);
  ASSERT_TRUE(workbook);
  const auto rows = rows_of(*workbook->tables[0]);
  ASSERT_THAT(rows, SizeIs(52));
  EXPECT_EQ(rows[1], "2:t:\"Budi|t:1");
  EXPECT_EQ(rows[51], "52:t:Siti 49|t:2");
  EXPECT_TRUE(has_notice(*workbook, "1 quotes are opened and never closed"));
}

TEST(CsvQuotes, OneNeverClosedBeforeQuotedFields) {
  EXPECT_THAT(rows_of("NAMA,NIK\n\"Budi,1\n\"Siti\",\"2\"\nTono,3\n"),
              ElementsAre("1:t:NAMA|t:NIK", "2:t:\"Budi|t:1", "3:t:Siti|t:2", "4:t:Tono|t:3"));
  EXPECT_THAT(
      rows_of("NAMA,NIK,RT\n\"Budi\" Santoso,1,\"x\"\nTono,3,4\n"),
      ElementsAre("1:t:NAMA|t:NIK|t:RT", "2:t:\"Budi\" Santoso|t:1|t:x", "3:t:Tono|t:3|t:4"));
}

TEST(CsvQuotes, TheEqualsTrickIsUnwrapped) {
  EXPECT_THAT(
      rows_of("NAMA,NIK\nBudi,=\"2171050101909001\"\nSiti,\"=\"\"2171050101909002\"\"\"\nX,=1+1\n"),
      ElementsAre("1:t:NAMA|t:NIK", "2:t:Budi|t:2171050101909001", "3:t:Siti|t:2171050101909002",
                  "4:t:X|t:=1+1"));
}

// ---- encodings ----

TEST(CsvEncoding, Utf8WithAndWithoutMark) {
  EXPECT_THAT(rows_of("\xEF\xBB\xBFNAMA,KET\nR\xC3\xA9no,\xE2\x80\x99\n"),
              ElementsAre("1:t:NAMA|t:KET", "2:t:R\xC3\xA9no|t:\xE2\x80\x99"));
  EXPECT_THAT(rows_of("\xEF\xBB\xBF\"NAMA\",KET\nA,B\n"),
              ElementsAre("1:t:NAMA|t:KET", "2:t:A|t:B"));
  EXPECT_THAT(rows_of("\"\xEF\xBB\xBFNAMA\",KET\nA,B\n"),
              ElementsAre("1:t:NAMA|t:KET", "2:t:A|t:B"));
}

TEST(CsvEncoding, AMarkAloneInQuotesIsNoCell) {
  EXPECT_THAT(rows_of("\"\xEF\xBB\xBF\" ,\nA,B\n"), ElementsAre("2:t:A|t:B"));
}

TEST(CsvEncoding, Utf16) {
  for (const bool big : {false, true}) {
    const std::string body = wide("NAMA;NIK\r\nBudi;2171050101909001\r\n", big);
    const std::string mark = big ? "\xFE\xFF" : "\xFF\xFE";
    EXPECT_THAT(rows_of(mark + body), ElementsAre("1:t:NAMA|t:NIK", "2:t:Budi|t:2171050101909001"));
    EXPECT_THAT(rows_of(body), ElementsAre("1:t:NAMA|t:NIK", "2:t:Budi|t:2171050101909001"));
  }
}

TEST(CsvEncoding, Windows1252WithNotices) {
  const auto plain = read_bytes("NAMA,RT\nRen\xE9,1\n");
  ASSERT_TRUE(plain);
  EXPECT_THAT(rows_of(*plain->tables[0]), ElementsAre("1:t:NAMA|t:RT", "2:t:Ren\xC3\xA9|t:1"));
  EXPECT_TRUE(has_notice(*plain, "Windows-1252"));
  EXPECT_FALSE(has_notice(*plain, "check the names"));

  const auto doubtful = read_bytes("NAMA,RT\nMa\x92ruf,1\n");
  ASSERT_TRUE(doubtful);
  EXPECT_THAT(rows_of(*doubtful->tables[0]),
              ElementsAre("1:t:NAMA|t:RT", "2:t:Ma\xE2\x80\x99ruf|t:1"));
  EXPECT_TRUE(has_notice(*doubtful, "check the names"));
}

TEST(CsvEncoding, DamagedUtf8IsMarkedNotGuessed) {
  const auto workbook = read_bytes(
      "N\xC3\x84ME,R\xC3\xA9\nB\xC3\xBC"
      "di\xFF,1\n");
  ASSERT_TRUE(workbook);
  EXPECT_THAT(rows_of(*workbook->tables[0]), ElementsAre("1:t:N\xC3\x84ME|t:R\xC3\xA9",
                                                         "2:t:B\xC3\xBC"
                                                         "di\xEF\xBF\xBD|t:1"));
  EXPECT_TRUE(has_notice(*workbook, "damaged"));
}

// ---- refusals ----

TEST(CsvRefuses, NulBytesAndBinary) {
  EXPECT_EQ(code_of(std::string("a,b\nc\0d,e\n", 10)), "FILE_DAMAGED");
  EXPECT_EQ(code_of("\x01\x02\x03\x04\x05\x06\x07\x0E"
                    "abc"),
            "FILE_TYPE_UNKNOWN");
}

TEST(CsvRefuses, ALineWithoutEnd) {
  EXPECT_EQ(code_of(std::string(20u << 20, ',')), "FILE_DAMAGED");
}

// ---- blocks ----

// Rows of every kind, far more than one block: the same cells must come out as from a plain walk
// over the text.
TEST(CsvBlocks, ManyBlocksHoldEveryRowOnceWithItsNumber) {
  std::string text = "NO,NAMA,ALAMAT\n";
  constexpr int kRows = 60'000;
  for (int i = 2; i <= kRows; ++i) {
    text += i % 7 == 0    ? fmt::format("{},\"Jl. \"\"A\"\", 3\nRT {}\",x\n", i, i)
            : i % 11 == 0 ? fmt::format("{},\"tidak ditutup,y\n", i)
            : i % 13 == 0
                ? std::string("\n")
                : fmt::format("{},nama yang agak panjang supaya blok penuh {},alamat\r\n", i, i);
  }
  const auto workbook = read_bytes(text);
  ASSERT_TRUE(workbook);
  const roster::Table& table = *workbook->tables[0];
  ASSERT_GT(table.block_count(), 2u);
  std::uint32_t expected = 1;
  for (std::size_t b = 0; b < table.block_count(); ++b) {
    const roster::RowBlock block = table.block(b);
    for (const roster::Row& row : block.rows) {
      while (expected > 1 && expected % 7 != 0 && expected % 11 != 0 && expected % 13 == 0)
        ++expected;
      ASSERT_EQ(row.number, expected);
      if (expected > 1) {
        ASSERT_EQ(row.cells[0].text, std::to_string(expected));
      }
      if (expected % 7 == 0) {
        ASSERT_EQ(row.cells[1].text, fmt::format("Jl. \"A\", 3\nRT {}", expected));
      }
      ++expected;
    }
  }
  EXPECT_EQ(expected, static_cast<std::uint32_t>(kRows) + 1);
}

TEST(CsvBlocks, BlocksAreReadInAnyOrder) {
  std::string text;
  for (int i = 1; i <= 200'000; ++i) text += fmt::format("{},x\n", i);
  const auto workbook = read_bytes(text);
  ASSERT_TRUE(workbook);
  const roster::Table& table = *workbook->tables[0];
  const auto last = table.block(table.block_count() - 1);
  const auto first = table.block(0);
  EXPECT_EQ(first.rows.front().number, 1u);
  EXPECT_EQ(last.rows.back().number, 200'000u);
  EXPECT_EQ(last.rows.back().cells[0].text, "200000");
}

TEST(CsvBlocks, AFieldMayReachTheVeryEnd) {
  for (std::size_t size = 1; size < 200; ++size) {
    const std::string text = "a,b\nc," + std::string(size, 'x');
    EXPECT_THAT(rows_of(text), ElementsAre("1:t:a|t:b", "2:t:c|t:" + std::string(size, 'x')));
    const std::string quoted = "a,b\nc,\"" + std::string(size, 'x') + "\"";
    EXPECT_THAT(rows_of(quoted), ElementsAre("1:t:a|t:b", "2:t:c|t:" + std::string(size, 'x')));
  }
}

}  // namespace
}  // namespace lindung::exchange
