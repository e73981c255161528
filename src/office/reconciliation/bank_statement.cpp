#include "office/reconciliation/bank_statement.h"

#include "base/text.h"
#include "office/reconciliation/sheet_columns.h"

namespace lindung::reconciliation {
namespace {

enum Column : std::size_t {
  kDay,
  kText,
  kReference,
  kOrder,
  kBilling,
  kOut,
  kIn,
  kSum,
  kMark,
  kColumns
};

constexpr HeadingKey kHeadings[] = {
    {"tanggal", kDay},
    {"tgl", kDay},
    {"tanggaltransaksi", kDay},
    {"tgltransaksi", kDay},
    {"tanggalsp2d", kDay},
    {"date", kDay},
    {"postdate", kDay},
    {"keterangan", kText},
    {"uraian", kText},
    {"deskripsi", kText},
    {"uraiantransaksi", kText},
    {"keterangantransaksi", kText},
    {"description", kText},
    {"remark", kText},
    {"noreferensi", kReference},
    {"nomorreferensi", kReference},
    {"referensi", kReference},
    {"reference", kReference},
    {"nobukti", kReference},
    {"nomorbukti", kReference},
    {"ntpn", kReference},
    {"sp2d", kOrder},
    {"nosp2d", kOrder},
    {"nomorsp2d", kOrder},
    {"kodebilling", kBilling},
    {"kodeiuran", kBilling},
    {"debet", kOut},
    {"debit", kOut},
    {"keluar", kOut},
    {"pengeluaran", kOut},
    {"mutasidebet", kOut},
    {"kredit", kIn},
    {"credit", kIn},
    {"masuk", kIn},
    {"penerimaan", kIn},
    {"jumlah", kSum},
    {"nominal", kSum},
    {"nilai", kSum},
    {"amount", kSum},
    {"dk", kMark},
    {"dc", kMark},
    {"dbcr", kMark},
    {"tipe", kMark},
};

std::string joined_text(const roster::Row& row, const SheetColumns& columns) {
  std::string text;
  for (const auto column : {kText, kReference, kOrder, kBilling}) {
    const auto part = trim(cell(row, columns, column).text);
    if (part.empty()) continue;
    text += (text.empty() ? "" : " ") + std::string(part);
  }
  return text;
}

bool says_incoming(std::string_view mark) {
  const std::string word = to_upper(trim(mark));
  return word == "K" || word == "CR" || word == "C" || word == "KREDIT" || word == "CREDIT";
}

// The column of sums: of what went out where there is one of its own.
std::size_t sum_column(const SheetColumns& columns) { return columns.has(kOut) ? kOut : kSum; }

void read_line(const roster::Row& row, const SheetColumns& columns, BankStatement& statement) {
  const auto& sum = cell(row, columns, sum_column(columns));
  auto amount = read_rupiah(sum);
  const auto day = read_day(cell(row, columns, kDay));
  bool incoming = says_incoming(cell(row, columns, kMark).text);
  if (columns.has(kOut) && (!amount || *amount == Rupiah())) {
    const auto other = read_rupiah(cell(row, columns, kIn));
    incoming = other && *other != Rupiah();
  }
  if (!amount && trim(sum.text).starts_with('-')) {
    roster::Cell positive = sum;
    positive.text = trim(sum.text).substr(1);
    incoming = read_rupiah(positive).has_value();
  }
  if (incoming) {
    ++statement.incoming;
  } else if (amount && *amount > Rupiah()) {
    statement.lines.push_back({row.number, day, *amount, joined_text(row, columns)});
  } else if (day) {
    statement.unreadable.push_back(row.number);
  }
}

std::optional<SheetColumns> columns_of(const roster::Table& table) {
  auto columns = find_columns(table, kHeadings, kColumns, kOut);
  return columns ? columns : find_columns(table, kHeadings, kColumns, kSum);
}

}  // namespace

Result<BankStatement> read_bank_statement(const roster::Workbook& workbook,
                                          const std::string& file) {
  BankStatement statement;
  bool understood = false;
  for (const auto& table : workbook.tables) {
    const auto columns = columns_of(*table);
    if (!columns) continue;
    understood = true;
    for (std::size_t i = 0; i < table->block_count(); ++i) {
      const auto block = table->block(i);
      for (const auto& row : block.rows) {
        if (row.number > columns->heading_row) read_line(row, *columns, statement);
      }
    }
  }
  if (!understood) {
    return Error::input(
        "RECON_BANK_COLUMNS", file,
        {"Rekening koran harus berjudul kolom debet (atau jumlah) dan tanggal atau keterangan.",
         "The bank statement needs the heading debet (or jumlah) and tanggal or keterangan."});
  }
  return statement;
}

}  // namespace lindung::reconciliation
