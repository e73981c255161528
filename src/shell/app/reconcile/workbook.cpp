#include "shell/app/reconcile/reconcile.h"
#include "shell/exchange/write_xlsx.h"
#include "terms/nik.h"

namespace lindung::app {
namespace {

using exchange::ColumnKind;
using exchange::XlsxWriter;
using reconciliation::Kind;

void add_row(XlsxWriter& book, const std::vector<std::string>& cells) {
  const std::vector<std::string_view> views(cells.begin(), cells.end());
  book.row(views);
}

std::string whole(std::int64_t number) { return std::to_string(number); }
std::string sum(Rupiah amount) { return amount == Rupiah() ? "" : whole(amount.amount()); }
std::string unless_zero(std::uint64_t number) { return number == 0 ? "" : std::to_string(number); }

void summary_sheet(XlsxWriter& book, const Reconciliation& found) {
  book.begin_sheet({"Ringkasan",
                    {{"Selisih", ColumnKind::Text, 46},
                     {"Banyaknya", ColumnKind::Integer, 12},
                     {"Usul penyelesaian", ColumnKind::Text, 100}},
                    {}});
  for (const auto& [kind, count] : found.kinds) {
    const auto& words = reconciliation::info(kind);
    add_row(book, {std::string(words.name_id), whole(count), std::string(words.cure_id)});
  }
  if (found.kinds.empty()) add_row(book, {"tidak ada selisih", "0", ""});
}

void months_sheet(XlsxWriter& book, const Reconciliation& found) {
  book.begin_sheet({"Bulan",
                    {{"Bulan", ColumnKind::Text, 10},
                     {"Tercantum dalam SK", ColumnKind::Integer, 18},
                     {"Diterima BPJS", ColumnKind::Integer, 18},
                     {"Ditagih", ColumnKind::Integer, 18},
                     {"Lunas", ColumnKind::Integer, 18},
                     {"Daftar peserta BPJS", ColumnKind::Integer, 18},
                     {"Dibukukan BPJS", ColumnKind::Integer, 18},
                     {"Jumlah tagihan", ColumnKind::Rupiah, 20},
                     {"Selisih", ColumnKind::Integer, 12}},
                    {}});
  for (const auto& one : found.counts) {
    add_row(book, {one.month.iso(), whole(one.listed), whole(one.registered), whole(one.billed),
                   whole(one.paid), one.carrier ? whole(*one.carrier) : "",
                   one.booked ? whole(*one.booked) : "", whole(one.amount.amount()),
                   whole(one.differences)});
  }
}

void differences_sheet(XlsxWriter& book, const Reconciliation& found) {
  book.begin_sheet({"Selisih",
                    {{"Bulan", ColumnKind::Text, 10},
                     {"Jenis", ColumnKind::Text, 40},
                     {"Nama", ColumnKind::Text, 30},
                     {"NIK", ColumnKind::Text, 20},
                     {"Kode kelurahan", ColumnKind::Text, 14},
                     {"Dana", ColumnKind::Text, 22},
                     {"Dana lain", ColumnKind::Text, 22},
                     {"Tagihan", ColumnKind::Text, 12},
                     {"Orang", ColumnKind::Integer, 10},
                     {"Menurut kota", ColumnKind::Rupiah, 18},
                     {"Menurut pihak lain", ColumnKind::Rupiah, 18},
                     {"Baris file", ColumnKind::Integer, 10},
                     {"Penjelasan", ColumnKind::Text, 60},
                     {"Usul penyelesaian", ColumnKind::Text, 90}},
                    {}});
  for (const auto& one : found.differences) {
    const auto& d = one.difference;
    const auto nik = Nik::from_number(one.nik);
    add_row(book, {d.month ? d.month->iso() : "", std::string(reconciliation::info(d.kind).name_id),
                   one.name, nik ? nik->digits() : "", one.ward, one.purse, one.against, one.bill,
                   unless_zero(static_cast<std::uint64_t>(d.people)), sum(d.ours), sum(d.theirs),
                   unless_zero(d.row), one.what.id, one.cure.id});
  }
}

}  // namespace

Result<void> write_reconciliation(const std::filesystem::path& path, const Reconciliation& found) {
  LINDUNG_ASSIGN_OR_RETURN(auto book, XlsxWriter::create(path, "Rekonsiliasi"));
  summary_sheet(book, found);
  months_sheet(book, found);
  differences_sheet(book, found);
  return book.finish();
}

}  // namespace lindung::app
