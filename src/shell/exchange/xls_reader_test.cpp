#include "shell/exchange/xls_reader.h"

#include <bit>
#include <fstream>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shell/exchange/biff_text.h"
#include "shell/exchange/ole_file.h"
#include "shell/exchange/test_files.h"
#include "shell/exchange/xls_child.h"

namespace lindung::exchange {
namespace {

using ::testing::ElementsAre;
using namespace std::string_view_literals;
using testing::code_of;
using testing::has_notice;
using testing::rows_of;

std::string sample(std::string_view name = "roster.xls") {
  std::ifstream in(std::string(LINDUNG_SOURCE_DIR "/tests/files/") + std::string(name),
                   std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(Xls, WhatLibreOfficeWrote) {
  const auto workbook = testing::read_bytes(sample());
  ASSERT_TRUE(workbook);
  EXPECT_EQ(workbook->format, "xls");
  ASSERT_EQ(workbook->tables.size(), 2u);
  EXPECT_EQ(workbook->tables[0]->name, "RT 01");
  EXPECT_THAT(
      rows_of(*workbook->tables[0]),
      ElementsAre("1:t:DAFTAR NELAYAN|t+:DAFTAR NELAYAN|t+:DAFTAR NELAYAN|t+:DAFTAR NELAYAN|"
                  "t+:DAFTAR NELAYAN",
                  "2:t:NO|t:NAMA|t:NIK|t:TGL LAHIR|t:KELOMPOK",
                  "3:n:1|t:Melati   Karsa|n:2171055205909001|d:1990-05-12|t:Nelayan",
                  "4h:n:2|t:Tegar Bahari|t:2171050101859002|d:1985-01-01|t+:Nelayan",
                  "5s:n:3|t:Wira Samudra|t:2171052107709003|n:0.5|t:Nelayan",
                  // that program stores 0 for a text formula it did not compute
                  "10:b:1|n:0|e:#N/A|n:3"));
  EXPECT_TRUE(workbook->tables[1]->hidden);
  EXPECT_TRUE(has_notice(*workbook, "1 hidden rows"));
  EXPECT_TRUE(has_notice(*workbook, "hidden columns"));
  EXPECT_TRUE(has_notice(*workbook, "struck through"));
}

TEST(Xls, AFileCutAnywhereIsRefusedOrRead) {
  const std::string whole = sample();
  for (std::size_t size = 8; size < whole.size(); size += 97) {
    const std::string code = code_of(whole.substr(0, size));
    EXPECT_THAT(code,
                ::testing::AnyOf("FILE_TRUNCATED", "FILE_DAMAGED", "FILE_TYPE_UNKNOWN", "read"))
        << size;
  }
}

TEST(Xls, DamageNeverDoesHarm) {
  const std::string whole = sample();
  for (std::size_t at = 0; at < whole.size(); at += 13) {
    std::string broken = whole;
    broken[at] = static_cast<char>(~broken[at]);
    EXPECT_FALSE(code_of(broken).empty());
  }
}

TEST(Xls, TextsMayBeCutByAContinuationThatChangesTheirWidth) {
  BiffPieces pieces({"\x05\0\0Bud"sv, "\x01i\0!\0"sv});
  EXPECT_EQ(pieces.text(2), "Budi!");
  BiffPieces rich({"\x02\0\x08\x01\0ab\x11\x11"sv, "\x22\x22\x01\0\0c"sv});
  EXPECT_EQ(rich.text(2), "ab");
  EXPECT_EQ(rich.text(2), "c");
  BiffPieces pair({"\x02\0\x01\x3D\xD8\x00\xDE"sv});
  EXPECT_EQ(pair.text(2), "\xF0\x9F\x98\x80");
  BiffPieces ended({"\x09\0\0Bud"sv});
  EXPECT_EQ(ended.text(2), std::nullopt);
  EXPECT_EQ(BiffPieces({}).text(2), std::nullopt);
}

// ---- records made by hand ----

std::string number_bytes(std::uint64_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i));
  return out;
}
std::string record(std::uint16_t type, const std::string& data) {
  return number_bytes(type, 2) + number_bytes(data.size(), 2) + data;
}
std::string at(unsigned row, unsigned column, unsigned look = 0) {
  return number_bytes(row, 2) + number_bytes(column, 2) + number_bytes(look, 2);
}
std::string text8(std::string_view text) {
  return number_bytes(text.size(), 2) + '\0' + std::string(text);
}

// A workbook with one sheet of these records; `globals` come before the sheet list.
std::string xls_of(const std::string& sheet, const std::string& globals = {}) {
  const std::string begin =
      record(0x0809, number_bytes(0x0600, 2) + number_bytes(5, 2) + std::string(12, '\0'));
  const std::string end = record(0x000A, "");
  const auto bound = [](std::size_t offset) {
    return record(0x0085, number_bytes(offset, 4) + std::string("\0\0\5\0RT 05", 9));
  };
  const std::size_t offset = begin.size() + globals.size() + bound(0).size() + end.size();
  const std::string stream = begin + globals + bound(offset) + end + begin + sheet + end;
  return testing::ole_of("Workbook", stream);
}

TEST(XlsRecords, PackedNumbersAndCachedFormulaValues) {
  const auto rk = [](std::uint32_t value) { return number_bytes(value, 4); };
  const std::string doubled = number_bytes(std::bit_cast<std::uint64_t>(2171050101909001.0), 8);
  const std::string formula_text =
      at(1, 0) + std::string(6, '\0') + "\xFF\xFF" + std::string(8, '\0');
  const std::string formula_flag =
      at(1, 1) + std::string("\1\0\1\0\0\0\xFF\xFF", 8) + std::string(8, '\0');
  const std::string formula_error =
      at(1, 2) + std::string("\2\0\x17\0\0\0\xFF\xFF", 8) + std::string(8, '\0');
  const std::string formula_number = at(1, 3) + doubled + std::string(8, '\0');
  EXPECT_THAT(
      rows_of(xls_of(
          record(0x027E, at(0, 0) + rk((12345u << 2) | 3)) +
          record(0x00BD, number_bytes(0, 2) + number_bytes(1, 2) + number_bytes(0, 2) +
                             rk((7u << 2) | 2) + number_bytes(0, 2) +
                             rk(static_cast<std::uint32_t>(-4) | 2) + number_bytes(2, 2)) +
          record(0x0203, at(0, 3) + doubled) + record(0x0204, at(0, 4) + text8("Budi")) +
          record(0x0205, at(0, 5) + std::string("\x2A\1", 2)) + record(0x0006, formula_text) +
          record(0x0207, text8("Jumlah")) + record(0x0006, formula_flag) +
          record(0x0006, formula_error) + record(0x0006, formula_number))),
      ElementsAre("1:n:123.45|n:7|n:-1|n:2171050101909001|t:Budi|e:#N/A",
                  "2:t:Jumlah|b:1|e:#REF!|n:2171050101909001"));
}

TEST(XlsRecords, SharedTextsAcrossAContinuation) {
  const std::string sst = record(0x00FC, number_bytes(2, 4) + number_bytes(2, 4) + text8("Siti") +
                                             number_bytes(4, 2) + std::string("\0Bu", 3)) +
                          record(0x003C, std::string("\1d\0i\0", 5));
  EXPECT_THAT(rows_of(xls_of(record(0x00FD, at(3, 1) + number_bytes(1, 4)) +
                                 record(0x00FD, at(3, 0) + number_bytes(0, 4)),
                             sst)),
              ElementsAre("4:t:Siti|t:Budi"));
  EXPECT_EQ(code_of(xls_of(record(0x00FD, at(0, 0) + number_bytes(9, 4)), sst)), "FILE_DAMAGED");
}

TEST(XlsRecords, TheCalendarOf1904AndPasswords) {
  const std::string font = record(0x0031, std::string(16, '\0'));
  const std::string look =
      record(0x00E0, number_bytes(0, 2) + number_bytes(14, 2) + std::string(16, '\0'));
  const std::string number =
      record(0x0203, at(0, 0) + number_bytes(std::bit_cast<std::uint64_t>(31543.0), 8));
  EXPECT_THAT(rows_of(xls_of(number, record(0x0022, number_bytes(1, 2)) + font + look)),
              ElementsAre("1:d:1990-05-12"));
  EXPECT_EQ(code_of(xls_of(number, record(0x002F, std::string(54, '\0')))), "FILE_ENCRYPTED");
}

TEST(XlsRecords, ASheetWithoutEndIsTruncated) {
  const std::string endless =
      record(0x0203, at(0, 0)) + number_bytes(0x0203, 2) + number_bytes(60000, 2);
  EXPECT_THAT(code_of(xls_of(number_bytes(0x0203, 2) + number_bytes(60000, 2))), "FILE_TRUNCATED");
  EXPECT_THAT(code_of(xls_of(endless)), "FILE_DAMAGED") << "a number of no bytes";
}

// ---- the child process ----

TEST(XlsChild, TellsTheValuesOfTheOldLibrary) {
  const auto frames = run_xls_child(sample(), Limits());
  ASSERT_TRUE(frames);
  EXPECT_NE(frames->find("2171055205909001"), std::string::npos) << "all sixteen digits";
  EXPECT_EQ(frames->back(), 'Z');
}

TEST(XlsChild, SaysTooMuchAndIsEnded) {
  Limits limits;
  limits.child_bytes_max = 20;
  EXPECT_FALSE(run_xls_child(sample(), limits));
}

TEST(XlsChild, WhatIsNoWorkbookFails) {
  const auto frames = run_xls_child("not a workbook", Limits());
  EXPECT_TRUE(!frames || *frames == "F");
}

}  // namespace
}  // namespace lindung::exchange
