#include "office/reconciliation/carrier_list.h"

#include "base/arena.h"
#include "base/text.h"
#include "office/reconciliation/sheet_columns.h"
#include "office/roster/cell_text.h"
#include "office/roster/number_cell.h"

namespace lindung::reconciliation {
namespace {

enum Column : std::size_t {
  kNik,
  kKpj,
  kName,
  kBirth,
  kSegment,
  kStatus,
  kFrom,
  kUntil,
  kMonth,
  kAmount,
  kColumns
};

constexpr HeadingKey kHeadings[] = {
    {"nik", kNik},
    {"nonik", kNik},
    {"nomornik", kNik},
    {"nomoridentitas", kNik},
    {"noidentitas", kNik},
    {"noktp", kNik},
    {"kpj", kKpj},
    {"nokpj", kKpj},
    {"nomorkpj", kKpj},
    {"nomorpeserta", kKpj},
    {"nopeserta", kKpj},
    {"nama", kName},
    {"namalengkap", kName},
    {"namapeserta", kName},
    {"namatenagakerja", kName},
    {"namatk", kName},
    {"name", kName},
    {"tanggallahir", kBirth},
    {"tgllahir", kBirth},
    {"birthdate", kBirth},
    {"segmen", kSegment},
    {"segment", kSegment},
    {"jeniskepesertaan", kSegment},
    {"status", kStatus},
    {"statuskepesertaan", kStatus},
    {"statuspeserta", kStatus},
    {"mulai", kFrom},
    {"tanggalmulai", kFrom},
    {"tglmulai", kFrom},
    {"tanggalkepesertaan", kFrom},
    {"tglkepesertaan", kFrom},
    {"from", kFrom},
    {"berakhir", kUntil},
    {"tanggalberakhir", kUntil},
    {"tglberakhir", kUntil},
    {"tglnonaktif", kUntil},
    {"until", kUntil},
    {"bulan", kMonth},
    {"bulaniuran", kMonth},
    {"periode", kMonth},
    {"month", kMonth},
    {"iuran", kAmount},
    {"jumlahiuran", kAmount},
    {"totaliuran", kAmount},
    {"nominal", kAmount},
    {"amount", kAmount},
};

bool says_wage_earner(std::string_view text) {
  const std::string key = roster::key_of(text);
  return key == "pu" || key.starts_with("penerimaupah");
}

bool says_ended(std::string_view text) {
  const std::string key = roster::key_of(text);
  return key.starts_with("nonaktif") || key.starts_with("tidakaktif") ||
         key.starts_with("keluar") || key.starts_with("berakhir") || key.starts_with("berhenti") ||
         key == "inactive" || key == "ended" || key.starts_with("meninggal");
}

CarrierRow read_row(const roster::Row& row, const SheetColumns& columns) {
  CarrierRow one;
  one.row = row.number;
  Arena scratch;
  const auto nik = roster::read_number(cell(row, columns, kNik), scratch);
  if (nik.finding == roster::NumberFinding::Sixteen) one.nik = Nik::from_number(nik.number);
  const auto& number = cell(row, columns, kKpj);
  const auto kpj = roster::read_number(number, scratch);
  if (kpj.finding == roster::NumberFinding::Eleven)
    one.kpj = Kpj::parse(std::string(11 - std::to_string(kpj.number).size(), '0') +
                         std::to_string(kpj.number));
  const auto name = roster::clean_text(cell(row, columns, kName), scratch).text;
  if (!roster::is_placeholder(name)) one.name = std::string(name);
  one.birth_date = read_day(cell(row, columns, kBirth));
  one.wage_earner = says_wage_earner(cell(row, columns, kSegment).text);
  one.active = !says_ended(cell(row, columns, kStatus).text);
  one.from = read_day(cell(row, columns, kFrom));
  one.until = read_day(cell(row, columns, kUntil));
  one.month = read_month_cell(cell(row, columns, kMonth));
  one.amount = read_rupiah(cell(row, columns, kAmount));
  return one;
}

void read_table(const roster::Table& table, const SheetColumns& columns, CarrierList& list) {
  list.has_months |= columns.has(kMonth);
  list.has_amounts |= columns.has(kAmount);
  for (std::size_t i = 0; i < table.block_count(); ++i) {
    const auto block = table.block(i);
    for (const auto& row : block.rows) {
      if (row.number <= columns.heading_row) continue;
      CarrierRow one = read_row(row, columns);
      const bool someone = one.nik || one.kpj || (!one.name.empty() && one.birth_date);
      const bool something = !trim(cell(row, columns, kNik).text).empty() ||
                             !trim(cell(row, columns, kKpj).text).empty();
      const bool said = !columns.has(kMonth) || one.month;
      if (someone && said) {
        list.rows.push_back(std::move(one));
      } else if (someone || something) {
        list.unreadable.push_back(row.number);
      }
    }
  }
}

}  // namespace

bool CarrierRow::covers(Month asked) const {
  if (month && *month != asked) return false;
  if (from && Month::of(*from) > asked) return false;
  if (until) return Month::of(*until) >= asked;
  return active;
}

Result<CarrierList> read_carrier_list(const roster::Workbook& workbook, const std::string& file) {
  CarrierList list;
  bool understood = false;
  for (const auto& table : workbook.tables) {
    auto columns = find_columns(*table, kHeadings, kColumns, kNik);
    if (!columns) columns = find_columns(*table, kHeadings, kColumns, kKpj);
    if (!columns) continue;
    understood = true;
    read_table(*table, *columns, list);
  }
  if (!understood) {
    return Error::input("RECON_COLUMNS", file,
                        {"Daftar BPJS harus berjudul kolom nik atau kpj, dan satu lagi: nama, "
                         "tanggal_lahir, segmen, status, mulai, berakhir, bulan, iuran.",
                         "The carrier's list needs the heading nik or kpj and one more of nama, "
                         "tanggal_lahir, segmen, status, mulai, berakhir, bulan, iuran."});
  }
  return list;
}

}  // namespace lindung::reconciliation
