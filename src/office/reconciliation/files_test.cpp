// The carrier's lists and bank statements as they are sent.
#include <gtest/gtest.h>

#include "office/reconciliation/bank_statement.h"
#include "office/reconciliation/carrier_list.h"
#include "office/reconciliation/sheet_columns.h"

namespace lindung::reconciliation {
namespace {

using Line = std::vector<std::string>;

// A cell that begins with "#" is a number cell.
roster::Workbook workbook(const std::vector<Line>& lines) {
  auto table = std::make_unique<roster::MemoryTable>();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::vector<roster::Cell> cells;
    for (const auto& text : lines[i]) {
      const bool number = text.starts_with("#");
      const auto kind = text.empty() ? roster::CellKind::Empty
                        : number     ? roster::CellKind::Number
                                     : roster::CellKind::Text;
      cells.push_back({number ? std::string_view(text).substr(1) : std::string_view(text), kind});
    }
    table->add_row(static_cast<std::uint32_t>(i + 1), cells);
  }
  roster::Workbook book;
  book.tables.push_back(std::move(table));
  return book;
}

TEST(CarrierList, MembersWithSegmentStatusAndDays) {
  const auto list =
      read_carrier_list(workbook({{"BPJS KETENAGAKERJAAN"},
                                  {"No", "NO. KPJ", "NIK", "NAMA PESERTA", "TGL LAHIR", "SEGMEN",
                                   "STATUS", "MULAI", "BERAKHIR"},
                                  {"1", "06012345678", "2171055405909000", "Melati Karsa",
                                   "14-05-1990", "BPU", "AKTIF", "01-04-2025", ""},
                                  {"2", "20012345678", "2171051203859001", "Bayu Pranata",
                                   "12-03-1985", "PU", "NON AKTIF", "01-01-2025", "30-06-2025"},
                                  {"", "", "", "Jumlah", "", "", "", "", ""},
                                  {"3", "?", "217105", "Gilang", "", "", "", "", ""}}),
                        "bpjs.xlsx");
  ASSERT_TRUE(list);
  ASSERT_EQ(list->rows.size(), 2U);
  EXPECT_EQ(list->rows[0].row, 3U);
  EXPECT_EQ(list->rows[0].kpj->digits(), "06012345678");
  EXPECT_EQ(list->rows[0].birth_date, Date::make(1990, 5, 14));
  EXPECT_FALSE(list->rows[0].wage_earner);
  EXPECT_FALSE(list->rows[0].covers(*Month::make(2025, 3)));
  EXPECT_TRUE(list->rows[0].covers(*Month::make(2025, 4)));
  EXPECT_TRUE(list->rows[1].wage_earner);
  EXPECT_TRUE(list->rows[1].covers(*Month::make(2025, 6)));
  EXPECT_FALSE(list->rows[1].covers(*Month::make(2025, 7)));
  EXPECT_EQ(list->unreadable, std::vector<std::uint32_t>{6});
  EXPECT_FALSE(list->has_months);
}

TEST(CarrierList, WhatWasBookedMonthByMonth) {
  const auto list = read_carrier_list(workbook({{"nik", "bulan", "iuran"},
                                                {"2171055405909000", "2025-04", "#16800"},
                                                {"2171055405909000", "Mei 2025", "Rp16.800"},
                                                {"2171055405909000", "06/2025", "#16800.00"},
                                                {"2171055405909000", "", "#16800"}}),
                                      "terima.csv");
  ASSERT_TRUE(list);
  ASSERT_EQ(list->rows.size(), 3U);
  EXPECT_TRUE(list->has_months && list->has_amounts);
  for (int i = 0; i < 3; ++i) {
    const auto& row = list->rows[static_cast<std::size_t>(i)];
    EXPECT_EQ(row.month, Month::make(2025, 4 + i));
    EXPECT_EQ(row.amount, Rupiah(16'800));
    EXPECT_TRUE(row.covers(*Month::make(2025, 4 + i)));
    EXPECT_FALSE(row.covers(*Month::make(2025, 8)));
  }
  EXPECT_EQ(list->unreadable, std::vector<std::uint32_t>{5});
}

TEST(CarrierList, NeedsANumberOfThePerson) {
  const auto list = read_carrier_list(workbook({{"nama", "segmen"}, {"Melati", "BPU"}}), "x.csv");
  ASSERT_FALSE(list);
  EXPECT_EQ(list.error().code, "RECON_COLUMNS");
}

TEST(BankStatement, DebitAndCreditInTwoColumns) {
  const auto statement = read_bank_statement(
      workbook({{"REKENING KORAN"},
                {"Tanggal", "Keterangan", "No Referensi", "Debet", "Kredit", "Saldo"},
                {"06/05/2025", "IURAN BPJS KETENAGAKERJAAN", "0123/SP2D-LS/2025", "72.508.800,00",
                 "0,00", "1"},
                {"07/05/2025", "SETORAN", "", "", "1.000.000,00", "1"},
                {"08/05/2025", "BIAYA", "", "", "", "1"}}),
      "koran.xlsx");
  ASSERT_TRUE(statement);
  ASSERT_EQ(statement->lines.size(), 1U);
  EXPECT_EQ(statement->lines[0].amount, Rupiah(72'508'800));
  EXPECT_EQ(statement->lines[0].on, Date::make(2025, 5, 6));
  EXPECT_EQ(statement->lines[0].text, "IURAN BPJS KETENAGAKERJAAN 0123/SP2D-LS/2025");
  EXPECT_EQ(statement->incoming, 1U);
  EXPECT_EQ(statement->unreadable, std::vector<std::uint32_t>{5});
}

TEST(BankStatement, OneColumnOfSums) {
  const auto statement = read_bank_statement(workbook({{"tgl", "uraian", "jumlah", "D/K"},
                                                       {"2025-05-06", "iuran", "#72508800", "D"},
                                                       {"2025-05-07", "setoran", "#500000", "K"},
                                                       {"2025-05-08", "retur", "-500.000", ""}}),
                                             "koran.csv");
  ASSERT_TRUE(statement);
  ASSERT_EQ(statement->lines.size(), 1U);
  EXPECT_EQ(statement->lines[0].amount, Rupiah(72'508'800));
  EXPECT_EQ(statement->incoming, 2U);
}

TEST(BankStatement, NeedsAColumnOfSums) {
  const auto statement = read_bank_statement(workbook({{"tanggal", "uraian"}}), "x.csv");
  ASSERT_FALSE(statement);
  EXPECT_EQ(statement.error().code, "RECON_BANK_COLUMNS");
}

TEST(SheetColumns, MonthsAndSumsAsTheyAreWritten) {
  const auto month = [](const char* text) {
    const auto found = read_month_cell({text, roster::CellKind::Text});
    return found ? found->iso() : "none";
  };
  EXPECT_EQ(month("2025-04"), "2025-04");
  EXPECT_EQ(month("April 2025"), "2025-04");
  EXPECT_EQ(month("04/2025"), "2025-04");
  EXPECT_EQ(month("4/2025"), "2025-04");
  EXPECT_EQ(month("202504"), "2025-04");
  EXPECT_EQ(month("01/04/2025"), "2025-04");
  EXPECT_EQ(month("13/2025"), "none");
  EXPECT_EQ(month(""), "none");
  EXPECT_EQ(read_rupiah({"16800.5", roster::CellKind::Number}), std::nullopt);
  EXPECT_EQ(read_rupiah({"-", roster::CellKind::Text}), std::nullopt);
}

}  // namespace
}  // namespace lindung::reconciliation
