// shell/app/reconcile/carrier_side_for_tests.h - what the carrier and the bank write of a lived
// city: a list of members a month, a list of what was booked, a bank statement, with the slips that
// are planted in them. Written as the sheets that the readers of office/reconciliation read.
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "office/reconciliation/bank_statement.h"
#include "shell/app/reconcile/lived_city_for_tests.h"
#include "shell/app/reconcile/month_tables.h"

namespace lindung::app {

// What is wrong in the carrier's files of one month.
struct FileSlips {
  std::set<std::uint64_t> missing, wage_earner, twice, two_numbers, other_birth, other_name,
      near_nik;
  int strangers = 0, twins = 0;
  std::set<std::uint64_t> not_booked;
  std::map<std::uint64_t, Rupiah> booked_otherwise, booked_beside;
  int strangers_booked = 0;
};

class SheetWriter {
 public:
  void row(const std::vector<std::string>& texts) {
    std::vector<roster::Cell> cells;
    for (const auto& text : texts)
      cells.push_back({text, text.empty() ? roster::CellKind::Empty : roster::CellKind::Text});
    table_->add_row(++rows_, cells);
  }
  std::uint32_t rows() const { return rows_; }
  roster::Workbook finish() {
    roster::Workbook book;
    book.tables.push_back(std::move(table_));
    return book;
  }

 private:
  std::unique_ptr<roster::MemoryTable> table_ = std::make_unique<roster::MemoryTable>();
  std::uint32_t rows_ = 0;
};

class CarrierSide {
 public:
  explicit CarrierSide(const LivedCity& city) : city_(city) {}

  std::map<Month, std::set<std::uint64_t>> members;
  std::map<Month, FileSlips> slips;
  std::set<std::uint32_t> not_in_bank, bank_differs;  // bills
  std::vector<std::pair<Date, std::int64_t>> bank_unknown;

  void enters(std::uint64_t person, Month from) {
    for (Month m = from; m < kAlways.until; m = m.plus(1)) members[m].insert(person);
  }
  void leaves(std::uint64_t person, Month from) {
    for (Month m = from; m < kAlways.until; m = m.plus(1)) members[m].erase(person);
  }

  std::vector<CarrierFile> files(Month month) {
    if (known_.empty()) write_known();
    std::vector<CarrierFile> all;
    all.push_back(read(member_list(month)));
    all.push_back(read(booking_list(month)));
    return all;
  }

  reconciliation::BankStatement statement() const {
    SheetWriter sheet;
    sheet.row({"REKENING KORAN KAS DAERAH"});
    sheet.row({"Tanggal", "Keterangan", "Debet", "Kredit"});
    for (const auto& [number, bill] : city_.recount.bills) {
      if (!bill.disbursed || not_in_bank.contains(number)) continue;
      const std::int64_t amount = bill.amount - (bank_differs.contains(number) ? 6'500 : 0);
      const bool by_code = number % 3 == 0;
      sheet.row({bill.paid.iso(),
                 "IURAN BPJS KETENAGAKERJAAN " + (by_code ? bill.code : bill.order),
                 std::to_string(amount), ""});
      if (number % 5 == 0) sheet.row({bill.paid.iso(), "GAJI PEGAWAI", "50000000", ""});
    }
    for (const auto& [day, amount] : bank_unknown)
      sheet.row({day.iso(), "BPJS KETENAGAKERJAAN IURAN", std::to_string(amount), ""});
    return *reconciliation::read_bank_statement(sheet.finish(), "bank.xlsx");
  }

 private:
  static std::string nik_text(std::uint64_t nik) { return std::to_string(nik); }
  static std::string kpj_text(std::uint64_t person) {
    return std::to_string(10'000'000'000 + person);
  }

  void write_known() {
    for (std::size_t i = 0; i < city_.people.size(); ++i) {
      KnownEntry entry{};
      entry.person.person = i + 1;
      entry.person.nik = city_.people[i].nik;
      entry.person.birth_date = city_.people[i].birth;
      entry.person.name = city_.people[i].name;
      known_.push_back(entry);
    }
  }
  CarrierFile read(const roster::Workbook& workbook) const {
    auto list = reconciliation::read_carrier_list(workbook, "bpjs.xlsx");
    EXPECT_TRUE(list && list->unreadable.empty());
    CarrierFile file{std::move(*list), {}};
    file.people = people_of_rows(file.list.rows, known_, city_.book.enrolment.members);
    return file;
  }

  roster::Workbook member_list(Month month) {
    SheetWriter sheet;
    sheet.row({"DAFTAR PESERTA BPU " + month.iso()});
    sheet.row({"KPJ", "NIK", "Nama Peserta", "Tgl Lahir", "Segmen", "Status"});
    const FileSlips& wrong = slips[month];
    for (const auto person : members[month]) {
      if (wrong.missing.contains(person)) continue;
      const auto& who = city_.people[person - 1];
      const std::uint64_t nik = wrong.near_nik.contains(person) ? other_serial(who.nik) : who.nik;
      const Date birth = wrong.other_birth.contains(person) ? who.birth.plus_days(400) : who.birth;
      const std::string name =
          wrong.other_name.contains(person) ? "Zxavier Qwortholomew" : who.name;
      const std::string segment = wrong.wage_earner.contains(person) ? "PU" : "BPU";
      sheet.row({kpj_text(person), nik_text(nik), name, birth.iso(), segment, "AKTIF"});
      if (wrong.twice.contains(person))
        sheet.row({"", nik_text(who.nik), who.name, birth.iso(), "BPU", "AKTIF"});
      if (wrong.two_numbers.contains(person))
        sheet.row({kpj_text(person + 50'000'000), nik_text(who.nik), who.name, "", "BPU", ""});
    }
    for (int i = 0; i < wrong.strangers; ++i)
      sheet.row({"", nik_text(3'171'010'101'919'500 + static_cast<std::uint64_t>(i)),
                 "Quintus Oxbridge", "1891-01-0" + std::to_string(1 + i), "BPU", "AKTIF"});
    // The last two people have one name and one birth date.
    for (int i = 0; i < wrong.twins; ++i)
      sheet.row({kpj_text(70'000'000), "", city_.people.back().name,
                 city_.people.back().birth.iso(), "BPU", "AKTIF"});
    return sheet.finish();
  }
  static std::uint64_t other_serial(std::uint64_t nik) { return nik % 10 == 9 ? nik - 1 : nik + 1; }

  roster::Workbook booking_list(Month month) {
    SheetWriter sheet;
    sheet.row({"NIK", "Nama", "Bulan", "Iuran"});
    const FileSlips& wrong = slips[month];
    const auto book = [&](std::uint64_t nik, const std::string& name, std::int64_t amount) {
      sheet.row({nik_text(nik), name, month.iso(), std::to_string(amount)});
    };
    for (const auto& [person, amount] : wrong.booked_beside)
      book(city_.people[person - 1].nik, city_.people[person - 1].name, amount.amount());
    const auto cells = city_.recount.months.find(month);
    if (cells == city_.recount.months.end()) return sheet.finish();
    for (const auto& [person, cell] : cells->second) {
      const auto& who = city_.people[person - 1];
      for (const auto& line : cell.lines) {
        if (!line.booked || wrong.not_booked.contains(person)) continue;
        const auto other = wrong.booked_otherwise.find(person);
        book(who.nik, who.name,
             other == wrong.booked_otherwise.end() ? line.dues : other->second.amount());
      }
    }
    for (int i = 0; i < wrong.strangers_booked; ++i)
      book(3'171'010'101'919'600 + static_cast<std::uint64_t>(i), "Quintus Oxbridge", 16'800);
    return sheet.finish();
  }

  const LivedCity& city_;
  std::vector<KnownEntry> known_;
};

}  // namespace lindung::app
