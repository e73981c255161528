#include "shell/exchange/ods_reader.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "shell/exchange/test_files.h"

namespace lindung::exchange {
namespace {

using testing::code_of;
using ::testing::ElementsAre;
using testing::has_notice;
using testing::read_bytes;
using testing::rows_of;
using testing::zip_of;

constexpr char kFolder[] = LINDUNG_SOURCE_DIR "/tests/files/";

std::string content(std::string_view rows) {
  return fmt::format(
      "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" "
      "xmlns:calcext=\"c\">"
      "<office:body><office:spreadsheet><table:table table:name=\"RT 05\">{}</table:table>"
      "</office:spreadsheet></office:body></office:document-content>",
      rows);
}

std::string ods_of(std::string_view rows) { return zip_of({{"content.xml", content(rows)}}); }

TEST(Ods, WhatLibreOfficeWrote) {
  for (const char* name : {"roster.ods", "roster.fods"}) {
    const auto workbook = read_workbook(std::string(kFolder) + name);
    ASSERT_TRUE(workbook) << name;
    EXPECT_EQ(workbook->format, "ods");
    ASSERT_EQ(workbook->tables.size(), 2u);
    const auto rows = rows_of(*workbook->tables[0]);
    ASSERT_EQ(rows.size(), 6u);
    EXPECT_EQ(rows[0],
              "1:t:DAFTAR NELAYAN|t+:DAFTAR NELAYAN|t+:DAFTAR NELAYAN|t+:DAFTAR NELAYAN|"
              "t+:DAFTAR NELAYAN");
    EXPECT_EQ(rows[2], "3:n:1|t:Melati   Karsa|n:2171055205909001|d:1990-05-12|t:Nelayan");
    EXPECT_EQ(rows[3], "4h:n:2|t:Tegar Bahari|t:2171050101859002|d:1985-01-01|t+:Nelayan")
        << "the annotation is not part of the cell";
    EXPECT_EQ(rows[4], "5s:n:3|t:Wira Samudra|t:2171052107709003|n:0.5|t:Nelayan");
    EXPECT_THAT(rows[5], ::testing::StartsWith("10:b:1|t:Jumlah|"));
    EXPECT_TRUE(workbook->tables[1]->hidden);
    EXPECT_TRUE(has_notice(*workbook, "1 hidden rows"));
    EXPECT_TRUE(has_notice(*workbook, "hidden columns"));
    EXPECT_TRUE(has_notice(*workbook, "struck through"));
    EXPECT_TRUE(has_notice(*workbook, "sheet is hidden"));
  }
}

TEST(Ods, ValuesOfEveryType) {
  EXPECT_THAT(
      rows_of(ods_of(
          "<table:table-row>"
          "<table:table-cell office:value-type=\"percentage\" "
          "office:value=\"0.25\"><text:p>25%</text:p></table:table-cell>"
          "<table:table-cell office:value-type=\"currency\" office:value=\"425000000\"><text:p>Rp "
          "425.000.000</text:p></table:table-cell>"
          "<table:table-cell office:value-type=\"date\" office:date-value=\"1990-05-12T08:30:00\"/>"
          "<table:table-cell office:value-type=\"date\" office:date-value=\"1990-05-12T00:00:00\"/>"
          "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"false\"/>"
          "<table:table-cell office:value-type=\"time\" "
          "office:time-value=\"PT08H30M\"><text:p>08:30</text:p></table:table-cell>"
          "<table:table-cell office:value-type=\"string\" "
          "calcext:value-type=\"error\"><text:p>#REF!</text:p></table:table-cell>"
          "<table:table-cell "
          "office:value-type=\"string\"><text:p>dua</text:p><text:p>ba<text:span>ris</text:span></"
          "text:p></table:table-cell>"
          "</table:table-row>")),
      ElementsAre(
          "1:n:0.25|n:425000000|d:1990-05-12T08:30|d:1990-05-12|b:0|t:08:30|e:#REF!|t:dua\nbaris"));
}

TEST(Ods, RepeatedRowsAndCellsAreWrittenOut) {
  EXPECT_THAT(
      rows_of(ods_of("<table:table-row table:number-rows-repeated=\"2\">"
                     "<table:table-cell "
                     "table:number-columns-repeated=\"2\"><text:p>x</text:p></table:table-cell>"
                     "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>"
                     "<table:table-row table:number-rows-repeated=\"1048000\"/>")),
      ElementsAre("1:t:x|t:x", "2:t:x|t:x"));
}

TEST(Ods, RepetitionIsNoWayToFillTheMemory) {
  Limits limits;
  limits.cells_max = 10'000;
  EXPECT_EQ(
      code_of(ods_of("<table:table-row table:number-rows-repeated=\"1000000\"><table:table-cell "
                     "table:number-columns-repeated=\"1000\"><text:p>x</text:p></"
                     "table:table-cell></table:table-row>"),
              limits),
      "FILE_TOO_LARGE");
  EXPECT_EQ(
      code_of(ods_of("<table:table-row table:number-rows-repeated=\"4000000000\"><table:table-cell>"
                     "<text:p>x</text:p></table:table-cell></table:table-row>")),
      "FILE_DAMAGED");
  EXPECT_EQ(
      code_of(ods_of(
          "<table:table-row><table:table-cell table:number-columns-repeated=\"99999\"><text:p>x"
          "</text:p></table:table-cell></table:table-row>")),
      "FILE_DAMAGED");
}

TEST(Ods, FilteredRowsAreReadAndNamed) {
  const auto workbook =
      read_bytes(ods_of("<table:table-row "
                        "table:visibility=\"filter\"><table:table-cell><text:p>x</text:p></"
                        "table:table-cell></table:table-row>"));
  ASSERT_TRUE(workbook);
  EXPECT_THAT(rows_of(*workbook->tables[0]), ElementsAre("1h:t:x"));
  EXPECT_TRUE(has_notice(*workbook, "filter"));
}

TEST(OdsRefuses, TextDocumentsPasswordsAndBrokenXml) {
  EXPECT_EQ(code_of(zip_of({{"content.xml",
                             "<office:document-content><office:body><office:text/></office:body></"
                             "office:document-content>"}})),
            "FILE_IS_DOCUMENT");
  EXPECT_EQ(code_of(zip_of(
                {{"content.xml", "x"}, {"META-INF/manifest.xml", "<manifest:encryption-data/>"}})),
            "FILE_ENCRYPTED");
  EXPECT_EQ(code_of(zip_of({{"content.xml", "<office:body>"}})), "FILE_DAMAGED");
  EXPECT_EQ(code_of(zip_of({{"content.xml", "<!DOCTYPE a><a/>"}})), "FILE_DAMAGED");
}

}  // namespace
}  // namespace lindung::exchange
