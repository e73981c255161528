#include "shell/exchange/xlsx_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <zip.h>

#include "shell/exchange/test_files.h"

namespace lindung::exchange {
namespace {

using testing::code_of;
using ::testing::ElementsAre;
using testing::Entries;
using testing::has_notice;
using ::testing::IsEmpty;
using testing::read_bytes;
using testing::rows_of;
using testing::xlsx_entries;
using testing::xlsx_of;
using testing::XlsxText;
using testing::zip_of;

constexpr char kRepositoryXlsx[] = LINDUNG_SOURCE_DIR "/tests/files/roster.xlsx";

XlsxText rows(std::string sheet_data) {
  XlsxText text;
  text.sheet_data = std::move(sheet_data);
  return text;
}

TEST(Xlsx, NumbersKeepTheTextThatTheFileStores) {
  EXPECT_THAT(
      rows_of(xlsx_of(rows("<row r=\"1\"><c r=\"A1\"><v>2171050101909001</v></c>"
                           "<c r=\"B1\"><v>3.17102E+15</v></c><c r=\"C1\" t=\"n\"><v> 0.5 </v></c>"
                           "<c r=\"D1\"><v>9471050101909001</v></c></row>"))),
      ElementsAre("1:n:2171050101909001|n:3.17102E+15|n:0.5|n:9471050101909001"));
}

TEST(Xlsx, SharedTextsWithRunsAndWithoutPhonetics) {
  XlsxText text = rows(
      "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
      "<c r=\"C1\" t=\"s\"><v>2</v></c></row>");
  text.strings =
      "<si><t>Melati</t></si><si><r><t xml:space=\"preserve\">Siti "
      "</t></r><r><rPr><b/></rPr><t>Bahari</t></r>"
      "<rPh sb=\"0\" eb=\"1\"><t>bunyi</t></rPh></si><si><t>baris_x000A_dua &amp; tiga</t></si>";
  EXPECT_THAT(rows_of(xlsx_of(text)), ElementsAre("1:t:Melati|t:Siti Bahari|t:baris\ndua & tiga"));
}

TEST(Xlsx, InlineTextsBooleansErrorsAndCachedFormulaValues) {
  EXPECT_THAT(
      rows_of(xlsx_of(rows(
          "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>Te</t></r><r><t>gar</t></r></is></c>"
          "<c r=\"B1\" t=\"b\"><v>1</v></c><c r=\"C1\" "
          "t=\"e\"><f>VLOOKUP(A1,[1]X!A:B,2)</f><v>#REF!</v></c>"
          "<c r=\"D1\" t=\"str\"><f>A1&amp;\"x\"</f><v>Tegarx</v></c>"
          "<c r=\"E1\"><f>SUM(1,2)</f><v>3</v></c></row>"))),
      ElementsAre("1:t:Tegar|b:1|e:#REF!|t:Tegarx|n:3"));
}

TEST(Xlsx, DateCellsByBuiltInAndCustomFormat) {
  XlsxText text = rows(
      "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>33005</v></c><c r=\"B1\" s=\"2\"><v>33005</v></c>"
      "<c r=\"C1\" s=\"3\"><v>33005.354166666664</v></c><c r=\"D1\" s=\"0\"><v>33005</v></c>"
      "<c r=\"E1\" s=\"1\"><v>33005.5</v></c><c r=\"F1\" s=\"4\"><v>0.35416666666666669</v></c>"
      "<c r=\"G1\" s=\"5\"><v>12</v></c><c r=\"H1\" t=\"d\"><v>1990-05-12T00:00:00</v></c></row>");
  text.styles =
      "<numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-421]dd mmmm yyyy;@\"/>"
      "<numFmt numFmtId=\"165\" formatCode=\"0&quot; hari&quot;\"/></numFmts>"
      "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf "
      "numFmtId=\"22\"/>"
      "<xf numFmtId=\"20\"/><xf numFmtId=\"165\"/></cellXfs>";
  EXPECT_THAT(rows_of(xlsx_of(text)),
              ElementsAre("1:d:1990-05-12|d:1990-05-12|d:1990-05-12T08:30|n:33005|"
                          "d:1990-05-12T12:00|t:08:30|n:12|d:1990-05-12"));
}

TEST(Xlsx, TheCalendarOf1904) {
  XlsxText text = rows("<row r=\"1\"><c r=\"A1\" s=\"0\"><v>31543</v></c></row>");
  text.workbook_properties = "<workbookPr date1904=\"1\"/>";
  text.styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>";
  EXPECT_THAT(rows_of(xlsx_of(text)), ElementsAre("1:d:1990-05-12"));
}

TEST(Xlsx, RowsAndCellsWithoutReferencesAreCounted) {
  EXPECT_THAT(rows_of(xlsx_of(rows("<row><c><v>1</v></c><c/><c><v>2</v></c></row><row/>"
                                   "<row><c><v>3</v></c></row><row r=\"9\"><c r=\"B9\"><v>4</v></c>"
                                   "<c><v>5</v></c></row><row><c><v>6</v></c></row>"))),
              ElementsAre("1:n:1|-|n:2", "3:n:3", "9:-|n:4|n:5", "10:n:6"));
}

TEST(Xlsx, RowsAndCellsOutOfOrderArePutInOrder) {
  EXPECT_THAT(
      rows_of(xlsx_of(rows("<row r=\"3\"><c r=\"C3\"><v>3</v></c><c r=\"A3\"><v>1</v></c></row>"
                           "<row r=\"2\"><c r=\"A2\"><v>2</v></c></row>"))),
      ElementsAre("2:n:2", "3:n:1|-|n:3"));
}

TEST(Xlsx, MergedHeadingsFillTheirColumnsAndRows) {
  XlsxText text = rows(
      "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>NIK</t></is></c>"
      "<c r=\"B1\" t=\"inlineStr\"><is><t>LAHIR</t></is></c><c r=\"C1\"/></row>"
      "<row r=\"2\"><c r=\"A2\"/><c r=\"B2\" t=\"inlineStr\"><is><t>TEMPAT</t></is></c>"
      "<c r=\"C2\" t=\"inlineStr\"><is><t>TANGGAL</t></is></c></row>");
  text.after =
      "<mergeCells count=\"2\"><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/></mergeCells>";
  EXPECT_THAT(rows_of(xlsx_of(text)),
              ElementsAre("1:t:NIK|t:LAHIR|t+:LAHIR", "2:t+:NIK|t:TEMPAT|t:TANGGAL"));
}

TEST(Xlsx, AMergeOfTheWholeSheetCostsOnlyWhatIsUsed) {
  XlsxText text = rows(
      "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"9\"><c r=\"B9\"><v>2</v></c></row>");
  text.after = "<mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>";
  EXPECT_THAT(rows_of(xlsx_of(text)), ElementsAre("1:n:1|n+:1", "9:n+:1|n:2"));
}

TEST(Xlsx, HiddenRowsColumnsAndSheetsAreReadAndNamed) {
  XlsxText text = rows(
      "<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c "
      "r=\"A2\"><v>2</v></c></row>");
  text.before = "<cols><col min=\"3\" max=\"3\" hidden=\"1\"/></cols>";
  text.after = "<autoFilter ref=\"A1:C9\"><filterColumn colId=\"0\"/></autoFilter>";
  text.sheet_state = "state=\"veryHidden\"";
  const auto workbook = read_bytes(xlsx_of(text));
  ASSERT_TRUE(workbook);
  EXPECT_THAT(rows_of(*workbook->tables[0]), ElementsAre("1h:n:1", "2:n:2"));
  EXPECT_TRUE(workbook->tables[0]->hidden);
  EXPECT_EQ(workbook->tables[0]->name, "RT 05");
  EXPECT_TRUE(has_notice(*workbook, "1 hidden rows"));
  EXPECT_TRUE(has_notice(*workbook, "hidden columns"));
  EXPECT_TRUE(has_notice(*workbook, "filter"));
  EXPECT_TRUE(has_notice(*workbook, "sheet is hidden"));
}

TEST(Xlsx, AFilterThatHidesNothingIsNotMentioned) {
  XlsxText text = rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
  text.after = "<autoFilter ref=\"A1:C9\"/>";
  const auto workbook = read_bytes(xlsx_of(text));
  ASSERT_TRUE(workbook);
  EXPECT_THAT(workbook->notices, IsEmpty());
}

TEST(Xlsx, ARowIsStruckWhenMostOfItsCellsAre) {
  XlsxText text = rows(
      "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1</v></c><c r=\"B1\" s=\"1\"><v>2</v></c><c "
      "r=\"C1\"><v>3</v></c></row>"
      "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>1</v></c><c r=\"B2\"><v>2</v></c></row>"
      "<row r=\"3\"><c r=\"A3\" t=\"s\"><v>0</v></c></row>"
      "<row r=\"4\"><c r=\"A4\" s=\"2\"><v>1</v></c></row>");
  text.styles =
      "<fonts><font/><font><strike/></font><font><strike val=\"0\"/></font></fonts>"
      "<cellXfs><xf fontId=\"0\"/><xf fontId=\"1\"/><xf fontId=\"2\"/></cellXfs>"
      "<dxfs><dxf><font><strike/></font></dxf></dxfs>";
  text.strings = "<si><r><rPr><strike/></rPr><t>Wira</t></r></si>";
  const auto workbook = read_bytes(xlsx_of(text));
  ASSERT_TRUE(workbook);
  EXPECT_THAT(rows_of(*workbook->tables[0]),
              ElementsAre("1s:n:1|n:2|n:3", "2:n:1|n:2", "3s:t:Wira", "4:n:1"));
  EXPECT_TRUE(has_notice(*workbook, "2 rows are struck through"));
}

TEST(Xlsx, PrefixedNamesAndUtf16AreXmlToo) {
  Entries entries = xlsx_entries({});
  entries[4].second =
      "<x:worksheet xmlns:x=\"urn:x\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\" "
      "t=\"inlineStr\"><x:is><x:t>Sari"
      "</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
  EXPECT_THAT(rows_of(zip_of(entries)), ElementsAre("1:t:Sari"));
}

TEST(Xlsx, WhatAnotherProgramWroteIsReadAlike) {
  const auto workbook = read_workbook(kRepositoryXlsx);
  ASSERT_TRUE(workbook);
  EXPECT_EQ(workbook->format, "xlsx");
  ASSERT_EQ(workbook->tables.size(), 2u);
  EXPECT_THAT(
      rows_of(*workbook->tables[0]),
      ElementsAre("1:t:DAFTAR NELAYAN|t+:DAFTAR NELAYAN|t+:DAFTAR NELAYAN|t+:DAFTAR NELAYAN|"
                  "t+:DAFTAR NELAYAN",
                  "2:t:NO|t:NAMA|t:NIK|t:TGL LAHIR|t:KELOMPOK",
                  // that program keeps 15 digits of a number
                  "3:n:1|t:Melati   Karsa|n:2171055205909000|d:1990-05-12|t:Nelayan",
                  "4h:n:2|t:Tegar Bahari|t:2171050101859002|d:1985-01-01|t+:Nelayan",
                  "5s:n:3|t:Wira Samudra|t:2171052107709003|n:0.5|t:Nelayan",
                  "10:b:1|t:Jumlah|e:#N/A|n:3"));
  EXPECT_TRUE(workbook->tables[1]->hidden);
}

// ---- sizes ----

TEST(Xlsx, AMillionFormattedEmptyRowsAreNotRead) {
  XlsxText text = rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>");
  for (int i = 2; i <= 200'000; ++i) text.sheet_data += "<row><c s=\"3\"/><c s=\"3\"/></row>";
  text.after =
      "<mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells><autoFilter><filterColumn/></autoFilter>";
  const auto workbook = read_bytes(xlsx_of(text));
  ASSERT_TRUE(workbook);
  EXPECT_THAT(rows_of(*workbook->tables[0]), ElementsAre("1:n:1|n:2"));
  EXPECT_TRUE(has_notice(*workbook, "only empty rows follow row 1"));
  EXPECT_TRUE(has_notice(*workbook, "filter")) << "what stands behind the rows is still read";
}

TEST(Xlsx, TooManyCellsAreRefused) {
  Limits limits;
  limits.cells_max = 100;
  EXPECT_EQ(code_of(xlsx_of(rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")), limits), "read");
  EXPECT_EQ(code_of(xlsx_of(rows("<row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row>")), limits),
            "FILE_TOO_LARGE");
}

TEST(Xlsx, OneTextNamedByManyCellsCountsEachTime) {
  Limits limits;
  limits.text_bytes_max = 10'000;
  XlsxText text;
  text.strings = "<si><t>" + std::string(900, 'x') + "</t></si>";
  for (int i = 0; i < 20; ++i) text.sheet_data += "<row><c t=\"s\"><v>0</v></c></row>";
  EXPECT_EQ(code_of(xlsx_of(text), limits), "FILE_TOO_LARGE");
}

// ---- hostile and broken ----

TEST(XlsxRefuses, ColumnsBeyondTheLast) {
  EXPECT_EQ(code_of(xlsx_of(rows("<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>"))),
            "FILE_DAMAGED");
  EXPECT_EQ(code_of(xlsx_of(rows("<row r=\"1\"><c r=\"AAAAAAAA1\"><v>1</v></c></row>"))),
            "FILE_DAMAGED");
}

TEST(XlsxRefuses, RowsThatCannotBe) {
  EXPECT_EQ(code_of(xlsx_of(rows("<row r=\"1048577\"><c><v>1</v></c></row>"))), "FILE_DAMAGED");
  EXPECT_EQ(code_of(xlsx_of(rows("<row r=\"0\"><c><v>1</v></c></row>"))), "FILE_DAMAGED");
  EXPECT_EQ(code_of(xlsx_of(
                rows("<row r=\"2\"><c><v>1</v></c></row><row r=\"2\"><c><v>1</v></c></row>"))),
            "FILE_DAMAGED");
}

TEST(XlsxRefuses, ATextThatDoesNotExist) {
  EXPECT_EQ(code_of(xlsx_of(rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>"))),
            "FILE_DAMAGED");
}

TEST(XlsxRefuses, MalformedXml) {
  EXPECT_EQ(code_of(xlsx_of(rows("<row r=\"1\"><c r=\"A1\"></row>"))), "FILE_DAMAGED");
}

TEST(XlsxRefuses, EntityBombs) {
  Entries entries = xlsx_entries({});
  entries[4].second =
      "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
      "\"&a;&a;&a;&a;\">]><worksheet><sheetData><row><c "
      "t=\"str\"><v>&b;</v></c></row></sheetData></worksheet>";
  EXPECT_EQ(code_of(zip_of(entries)), "FILE_DAMAGED");
}

TEST(XlsxRefuses, EndlessNesting) {
  XlsxText text;
  for (int i = 0; i < 100; ++i) text.before += "<a>";
  for (int i = 0; i < 100; ++i) text.before += "</a>";
  EXPECT_EQ(code_of(xlsx_of(text)), "FILE_DAMAGED");
}

TEST(XlsxRefuses, ZipBombs) {
  Limits limits;
  limits.inflated_bytes_free = 1u << 20;
  XlsxText text;
  text.strings = "<si><t>" + std::string(8u << 20, 'x') + "</t></si>";
  EXPECT_EQ(code_of(xlsx_of(text), limits), "FILE_BOMB");
  limits = Limits();
  limits.inflated_bytes_max = 1u << 20;
  EXPECT_EQ(code_of(xlsx_of(text), limits), "FILE_TOO_LARGE");
}

TEST(XlsxRefuses, NamesAndPathsThatPointOutside) {
  for (const char* name :
       {"../evil.xml", "/etc/passwd", "xl/../../evil.xml", "xl\\..\\..\\evil.xml"}) {
    Entries entries = xlsx_entries({});
    entries.emplace_back(name, "x");
    EXPECT_EQ(code_of(zip_of(entries)), "FILE_DAMAGED") << name;
  }
  Entries entries = xlsx_entries({});
  const std::string target = "worksheets/sheet1.xml";
  entries[3].second.replace(entries[3].second.find(target), target.size(), "../../sheet1.xml");
  EXPECT_EQ(code_of(zip_of(entries)), "FILE_DAMAGED");
}

TEST(XlsxRefuses, TwoEntriesOfOneName) {
  Entries entries = xlsx_entries({});
  entries.emplace_back("xl/worksheets/sheet2.xml", "<worksheet/>");
  std::string bytes = zip_of(entries);
  for (std::size_t at = 0; (at = bytes.find("sheet2.xml", at)) != std::string::npos;)
    bytes[at + 5] = '1';
  EXPECT_EQ(code_of(bytes), "FILE_DAMAGED");
}

TEST(XlsxRefuses, ATruncatedArchive) {
  std::string bytes = xlsx_of(rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>"));
  EXPECT_EQ(code_of(bytes.substr(0, bytes.size() / 2)), "FILE_TRUNCATED");
}

TEST(XlsxRefuses, AWrongChecksum) {
  XlsxText text = rows("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>");
  const std::string bytes = xlsx_of(text);
  const auto central = bytes.rfind("xl/worksheets/sheet1.xml");
  std::string broken = bytes;
  broken[central - 46 + 16] =
      static_cast<char>(broken[central - 46 + 16] ^ 1);  // the CRC-32 in the directory
  EXPECT_EQ(code_of(broken), "FILE_DAMAGED");
}

TEST(XlsxRefuses, MissingParts) {
  for (const std::size_t gone : {1u, 2u, 3u, 4u}) {
    Entries entries = xlsx_entries({});
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(gone));
    EXPECT_EQ(code_of(zip_of(entries)), "FILE_DAMAGED") << gone;
  }
}

TEST(Xlsx, StylesAndTextsMayBeMissing) {
  Entries entries = xlsx_entries(rows("<row r=\"1\"><c r=\"A1\" s=\"5\"><v>1</v></c></row>"));
  entries.resize(5);
  EXPECT_THAT(rows_of(zip_of(entries)), ElementsAre("1:n:1"));
}

}  // namespace
}  // namespace lindung::exchange
