#include "shell/paper/paper.h"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include "office/document/annex_for_tests.h"
#include "office/document/minutes_for_tests.h"
#include "shell/paper/grid.h"

namespace lindung::paper {
namespace {

using testing::HasSubstr;

const Date kDay = *Date::make(2026, 11, 21);

// The text of each page, as pdftotext reads it.
std::vector<std::string> pages_of(const std::string& bytes) {
  const auto file = std::filesystem::temp_directory_path() /
                    ("lindung_paper_" + std::to_string(getpid()) + ".pdf");
  std::ofstream(file, std::ios::binary) << bytes;
  FILE* pipe = popen(("pdftotext -layout '" + file.string() + "' -").c_str(), "r");
  std::vector<std::string> pages(1);
  for (int c; (c = std::fgetc(pipe)) != EOF;) {
    if (c == '\f') {
      pages.emplace_back();
    } else {
      pages.back() += static_cast<char>(c);
    }
  }
  pclose(pipe);
  std::filesystem::remove(file);
  pages.pop_back();
  return pages;
}

Sheet numbered_sheet() {
  Sheet sheet;
  sheet.foot = "Lampiran";
  sheet.foot_style.points = 10;
  sheet.numbered = true;
  return sheet;
}

Result<Printed> long_table(int rows) {
  LINDUNG_ASSIGN_OR_RETURN(auto writer,
                           PageWriter::open(numbered_sheet(), {"Daftar", "Dinas", kDay}));
  Grid grid;
  grid.head = {"Nomor", "Nama"};
  grid.columns = {{60, Align::Right}, {writer->width() - 72, Align::Left}};
  for (int i = 1; i <= rows; ++i)
    grid.rows.push_back(
        {{{std::to_string(i), ""}, {"Nama ke-" + std::to_string(i) + ".", ""}}, Weight::Regular});
  print_grid(*writer, grid, {});
  return writer->finish();
}

TEST(Grid, FlowsOverPagesWithItsHeadAndLosesNoRow) {
  const auto printed = long_table(100);
  ASSERT_TRUE(printed);
  const auto pages = pages_of(printed->bytes);
  ASSERT_EQ(pages.size(), static_cast<std::size_t>(printed->pages));
  ASSERT_GT(pages.size(), 1U);
  std::string all;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    EXPECT_THAT(pages[i], HasSubstr("Nomor"));
    EXPECT_THAT(pages[i], HasSubstr("Lampiran"));
    EXPECT_THAT(pages[i], HasSubstr("Halaman " + std::to_string(i + 1)));
    all += pages[i];
  }
  for (int i = 1; i <= 100; ++i) EXPECT_THAT(all, HasSubstr("Nama ke-" + std::to_string(i) + "."));
}

TEST(Grid, IsTheSameBytesTwiceInOneProcess) {
  EXPECT_EQ(long_table(100)->bytes, long_table(100)->bytes);
}

std::string code(const Result<Printed>& printed) { return printed ? "" : printed.error().code; }

TEST(PageWriter, RefusesLettersThatTheFontLacks) {
  auto writer = PageWriter::open({}, {"", "", kDay}).value();
  writer->text("Sérgio d’Ornay", {});
  EXPECT_EQ(code(writer->finish()), "");
  auto other = PageWriter::open({}, {"", "", kDay}).value();
  other->text("陳", {});
  EXPECT_EQ(code(other->finish()), "PAPER_LETTER_UNKNOWN");
}

TEST(PageWriter, RefusesAPieceThatIsTallerThanAPage) {
  std::string text;
  for (int i = 0; i < 2000; ++i) text += "panjang ";
  auto writer = PageWriter::open({}, {"", "", kDay}).value();
  writer->text(text, {});
  EXPECT_EQ(code(writer->finish()), "PAPER_TOO_TALL");
}

TEST(PageWriter, KeepsADayAnArticleAndASumOnOneLine) {
  for (const std::string joined : {"3 November 2026", "Rp 42.000.000", "Pasal 34", "Ibu/Bapak"}) {
    for (double side = 150; side < 260; side += 7) {
      Sheet sheet;
      sheet.side = side;
      auto writer = PageWriter::open(sheet, {"", "", kDay}).value();
      writer->text("sesudah itu maka " + joined + " begitu seterusnya", {});
      EXPECT_THAT(pages_of(writer->finish()->bytes).at(0), HasSubstr(joined)) << side;
    }
  }
}

letter::Letter one_paragraph(std::size_t words) {
  letter::Letter letter;
  letter.envelope = {{"Dinas", "Jalan 1", ""}, kDay};
  letter.addressee = "Ibu/Bapak Siti";
  letter.title = "Surat";
  std::string text;
  for (std::size_t i = 0; i < words; ++i) text += "kata ";
  letter.blocks.emplace_back(letter::Paragraph{text + "selesai"});
  return letter;
}

TEST(PrintLetter, ChoosesTheLargestTypeThatFitsAndStopsAtTwelve) {
  EXPECT_EQ(print_letter(one_paragraph(50))->points, kLargestType);
  double before = kLargestType;
  std::size_t words = 50;
  for (;; words += 50) {
    const auto printed = print_letter(one_paragraph(words));
    if (!printed) break;
    EXPECT_EQ(printed->pages, 1);
    EXPECT_LE(printed->points, before);
    EXPECT_GE(printed->points, kSmallestType);
    EXPECT_THAT(pages_of(printed->bytes).at(0), HasSubstr("selesai"));
    before = printed->points;
  }
  EXPECT_EQ(before, kSmallestType);
  EXPECT_EQ(code(print_letter(one_paragraph(words))), "PAPER_DOES_NOT_FIT");
}

// A page with `lines` funds and groups, and names of so many letters.
document::CouncilPage council_page(std::size_t lines, std::size_t letters) {
  document::CouncilPage page;
  page.city = "Kota Contoh";
  page.title = "Rencana";
  page.verdict = "Uang yang ada cukup.";
  page.written = kDay;
  page.months = {*Month::make(2026, 1), *Month::make(2028, 1)};
  page.wanted = 1'000;
  for (int i = 0; i < 4; ++i) page.figures.push_back({"Rp 1.000", "sisa"});
  for (std::size_t i = 0; i < lines; ++i) {
    const std::string name = std::to_string(i) + std::string(letters, 'n');
    page.purses.push_back({"dana " + name, Rupiah(10), Rupiah(4), Rupiah(6), "40,00 %", "",
                           std::vector<std::int64_t>(24, 5)});
    page.groups.push_back({"kelompok " + name, 7, 7, 5, 35, Rupiah(4), {i}});
    page.cases.push_back({"pilihan " + name, "", 1, 2, 0, 0, Rupiah(1), Rupiah(2)});
    page.left_out.push_back("orang " + name);
    page.notes.push_back("catatan " + name);
  }
  page.total = {"Jumlah", 7, 7, 5, 35, Rupiah(4), {}};
  return page;
}

TEST(PrintCouncilPage, IsOnePageForACityAndForAProvince) {
  const auto city = print_council_page(council_page(3, 10));
  ASSERT_TRUE(city);
  EXPECT_EQ(city->points, 11);
  const auto province = print_council_page(council_page(100, 40));
  ASSERT_TRUE(province);
  EXPECT_EQ(province->pages, 1);
  EXPECT_GE(province->points, 8.5);
  const std::string text = pages_of(province->bytes).at(0);
  EXPECT_THAT(text, HasSubstr("dana lain"));
  EXPECT_THAT(text, HasSubstr("PEMERINTAH KOTA CONTOH"));
  EXPECT_EQ(province->bytes, print_council_page(council_page(100, 40))->bytes);
}

TEST(PrintCouncilPage, RefusesNamesThatNoPageHolds) {
  EXPECT_EQ(code(print_council_page(council_page(5, 3000))), "PAPER_DOES_NOT_FIT");
}

TEST(PrintNameList, EveryRowOnceItsHeadAndSumsOnEveryPage) {
  const auto paper = document::invented_annex(500);
  const auto printed = print_name_list(document::annex(document::annex_request(paper)));
  ASSERT_TRUE(printed);
  const auto pages = pages_of(printed->bytes);
  ASSERT_EQ(pages.size(), static_cast<std::size_t>(printed->pages));
  std::size_t found = 0;
  std::string all;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    EXPECT_THAT(pages[i], HasSubstr("Halaman " + std::to_string(i + 1) + " dari " +
                                    std::to_string(pages.size())));
    all += pages[i];
  }
  for (const auto& row : paper.entering) found += all.find(std::to_string(row.nik)) != all.npos;
  EXPECT_EQ(found, 500U);
  EXPECT_THAT(pages[0], HasSubstr("LAMPIRAN KEPUTUSAN WALI KOTA BATAM"));
  EXPECT_THAT(all, HasSubstr("sampai halaman ini 500 orang."));
  EXPECT_THAT(pages.back(), HasSubstr("Ditetapkan di Batam"));
  EXPECT_THAT(pages.back(), HasSubstr("500 (lima ratus) orang"));
}

TEST(PrintNameList, PrintsAListOfNobody) {
  auto paper = document::invented_annex(1);
  paper.entering.clear();
  const auto printed = print_name_list(document::annex(document::annex_request(paper)));
  ASSERT_TRUE(printed);
  EXPECT_EQ(printed->pages, 1);
}

TEST(PrintMinutes, ReadyToSignAndTheNamesOnPagesOfTheirOwn) {
  document::MinutesRequest request = document::minutes_request(60);
  request.signers = document::minutes_signers();
  const auto printed = print_minutes(document::minutes(request));
  ASSERT_TRUE(printed);
  const auto pages = pages_of(printed->bytes);
  ASSERT_EQ(pages.size(), static_cast<std::size_t>(printed->pages));
  ASSERT_GE(pages.size(), 2U);
  EXPECT_THAT(pages[0], HasSubstr("BERITA ACARA REKONSILIASI"));
  EXPECT_THAT(pages[0], HasSubstr("Nomor: BA-2/2025"));
  EXPECT_THAT(pages[0], HasSubstr("TOGAR SIMAMORA"));
  EXPECT_THAT(pages[1], HasSubstr("LAMPIRAN: DAFTAR SELISIH"));
  EXPECT_THAT(pages.back(), HasSubstr("Halaman " + std::to_string(pages.size()) + " dari "));
  EXPECT_EQ(printed->bytes, print_minutes(document::minutes(request))->bytes);
}

}  // namespace
}  // namespace lindung::paper
