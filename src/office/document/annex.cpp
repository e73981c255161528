#include "office/document/annex.h"

#include <set>

#include "base/check.h"
#include "base/text.h"
#include "office/document/words.h"
#include "office/letter/words.h"

namespace lindung::document {
namespace {

using decree::AnnexRow;

constexpr std::size_t kMostGroupsAcross = 7;

std::string short_date(const std::optional<Date>& date) {
  if (!date) return "-";
  const std::string iso = date->iso();
  return iso.substr(8, 2) + "-" + iso.substr(5, 2) + "-" + iso.substr(0, 4);
}

std::string ward_heading(std::uint64_t village) {
  if (village == 0) return ward_name(village);
  const RegionCode code = RegionCode::make(RegionLevel::Village, village);
  return "Kecamatan " + region_name(code.within(RegionLevel::District)) + ", kelurahan/desa " +
         region_name(code);
}

std::string name_of(const std::map<std::string, std::string>& names, const std::string& id) {
  const auto found = names.find(id);
  return found == names.end() ? id : found->second;
}

class Writer {
 public:
  explicit Writer(const AnnexRequest& request) : request_(request), paper_(request.paper) {}

  NameList write() {
    number_funds();
    look_for_family_cards();
    head();
    columns();
    const bool amends = paper_.amends.has_value();
    if (!paper_.leaving.empty()) leaving();
    add_rows(paper_.entering, amends ? "Masuk. " : "");
    totals();
    closing();
    return std::move(list_);
  }

 private:
  // Funds get letters when there are several.
  void number_funds() {
    std::set<std::string> used;
    for (const AnnexRow& row : paper_.entering) used.insert(row.fund);
    for (const auto& one : paper_.leaving) used.insert(one.row.fund);
    for (const std::string& id : used) {
      const std::size_t at = letters_.size();
      letters_[id] = at < 26 ? std::string(1, static_cast<char>('A' + at)) : std::to_string(at + 1);
    }
  }

  void head() {
    const std::string issuer = to_upper(request_.issuer);
    list_.belongs_to = {"LAMPIRAN KEPUTUSAN " + issuer, "NOMOR " + paper_.paper.number,
                        "TANGGAL " + to_upper(letter::spoken(paper_.paper.date)),
                        "TENTANG " + to_upper(request_.about)};
    list_.title =
        paper_.amends ? "DAFTAR PERUBAHAN PENERIMA BANTUAN IURAN" : "DAFTAR PENERIMA BANTUAN IURAN";
    list_.title += " JAMINAN SOSIAL KETENAGAKERJAAN " + to_upper(region_name(request_.city));
    list_.facts.emplace_back("Masa perlindungan", span(paper_.months));
    if (paper_.amends) list_.facts.emplace_back("Mengubah keputusan", "nomor " + *paper_.amends);
    std::string funds;
    for (const auto& [id, letter] : letters_) {
      funds += (funds.empty() ? "" : ";  ") + (letters_.size() > 1 ? letter + " = " : "") +
               name_of(request_.funds, id);
    }
    if (!funds.empty()) list_.facts.emplace_back("Sumber dana", funds);
    list_.legal_bases = paper_.paper.legal_bases;
    list_.unit = "orang";
    list_.running = "Lampiran Keputusan " + request_.issuer + " nomor " + paper_.paper.number;
    list_.author = "Pemerintah " + region_name(request_.city);
    list_.signature = {
        place_name(request_.city), paper_.paper.date, issuer, request_.signer, "", "Ditetapkan"};
  }

  // Nobody's family card is known: no column of hyphens.
  void look_for_family_cards() {
    for (const AnnexRow& row : paper_.entering) family_cards_ |= row.family_card != 0;
    for (const auto& one : paper_.leaving) family_cards_ |= one.row.family_card != 0;
  }

  void columns() {
    list_.columns = {{"No", 0, CellAlign::Right, CellKind::Integer}, {"Nama", 3}, {"NIK", 0}};
    if (family_cards_) list_.columns.push_back({"Nomor KK", 0});
    list_.columns.push_back({"Tanggal lahir", 0, CellAlign::Left, CellKind::Date});
    list_.columns.push_back({"L/P", 0, CellAlign::Centre});
    list_.columns.push_back({"Kelompok", 2.2});
    if (letters_.size() > 1) list_.columns.push_back({"Dana", 0, CellAlign::Centre});
    if (!paper_.leaving.empty()) list_.columns.push_back({"Keterangan", 1.4});
  }

  std::vector<std::string> cells(const AnnexRow& row, const std::string& remark) const {
    std::vector<std::string> cells{std::to_string(row.number), row.name, sixteen_digits(row.nik)};
    if (family_cards_) cells.push_back(sixteen_digits(row.family_card));
    cells.push_back(short_date(row.birth_date));
    cells.push_back(row.sex == ' ' ? "-" : std::string(1, row.sex));
    cells.push_back(name_of(request_.groups, row.group));
    if (letters_.size() > 1) cells.push_back(letters_.at(row.fund));
    if (!paper_.leaving.empty()) cells.push_back(remark);
    return cells;
  }

  void leaving() {
    ListPart part{"Keluar", {}};
    for (const auto& one : paper_.leaving) part.rows.push_back(cells(one.row, spoken(one.reason)));
    list_.parts.push_back(std::move(part));
  }

  // A part for each run of rows of one ward.
  void add_rows(const std::vector<AnnexRow>& rows, const std::string& before) {
    std::optional<std::uint64_t> ward;
    std::int64_t number = 0;
    for (const AnnexRow& row : rows) {
      LINDUNG_CHECK(row.number == ++number);
      if (ward != row.village) list_.parts.push_back({before + ward_heading(row.village), {}});
      ward = row.village;
      list_.parts.back().rows.push_back(cells(row, "masuk"));
    }
  }

  void totals() {
    std::map<std::uint64_t, std::map<std::string, std::int64_t>> wards;
    std::map<std::string, std::int64_t> groups, funds;
    for (const AnnexRow& row : paper_.entering) {
      ++wards[row.village][row.group];
      ++groups[row.group];
      ++funds[row.fund];
    }
    if (wards.empty()) return;
    const bool across = groups.size() <= kMostGroupsAcross;
    list_.totals.push_back(by_ward(wards, groups, across));
    if (!across)
      list_.totals.push_back(
          one_column("Jumlah per kelompok", "Kelompok", groups, request_.groups));
    if (funds.size() > 1)
      list_.totals.push_back(one_column("Jumlah per sumber dana", "Dana", funds, request_.funds));
    for (const TotalsTable& table : list_.totals) {
      LINDUNG_CHECK(table.rows.back().numbers.back() ==
                    static_cast<std::int64_t>(paper_.entering.size()));
    }
  }

  TotalsTable by_ward(const std::map<std::uint64_t, std::map<std::string, std::int64_t>>& wards,
                      const std::map<std::string, std::int64_t>& groups, bool across) const {
    std::vector<std::string> columns{"Kelurahan/desa"};
    std::vector<TotalsTable::Row> rows;
    for (const auto& [ward, people] : wards) {
      rows.push_back({ward_name(ward), {}});
      std::int64_t all = 0;
      for (const auto& [group, unused] : groups) {
        const auto found = people.find(group);
        const std::int64_t here = found == people.end() ? 0 : found->second;
        if (across) rows.back().numbers.push_back(here);
        all += here;
      }
      if (!across) rows.back().numbers.push_back(all);
    }
    for (const auto& [group, unused] : groups) {
      if (across) columns.push_back(name_of(request_.groups, group));
    }
    if (!across) columns.push_back("Jumlah");
    const char* title =
        across ? "Jumlah per kelurahan/desa dan kelompok" : "Jumlah per kelurahan/desa";
    return add_up(title, std::move(columns), std::move(rows));
  }

  static TotalsTable one_column(const char* title, const char* what,
                                const std::map<std::string, std::int64_t>& people,
                                const std::map<std::string, std::string>& names) {
    std::vector<TotalsTable::Row> rows;
    for (const auto& [id, count] : people) rows.push_back({name_of(names, id), {count}});
    return add_up(title, {what, "Jumlah"}, std::move(rows));
  }

  static std::string people(std::size_t count) {
    const auto number = static_cast<std::int64_t>(count);
    return grouped(number) + " (" + letter::in_words(number) + ") orang";
  }

  void closing() {
    const std::size_t in = paper_.entering.size(), out = paper_.leaving.size();
    LINDUNG_CHECK(list_.rows() == static_cast<std::int64_t>(in + out));
    list_.closing = "Lampiran ini memuat ";
    if (out > 0) list_.closing += people(out) + " yang keluar";
    if (out > 0 && in > 0) list_.closing += " dan ";
    if (in > 0) list_.closing += people(in) + (out > 0 ? " yang masuk" : "");
    list_.closing += ".";
  }

  const AnnexRequest& request_;
  const decree::AnnexPaper& paper_;
  std::map<std::string, std::string> letters_;
  bool family_cards_ = false;
  NameList list_;
};

}  // namespace

std::string spoken(decree::EndReason reason) {
  using enum decree::EndReason;
  switch (reason) {
    case Died:
      return "meninggal dunia";
    case Moved:
      return "pindah";
    case TooOld:
      return "melewati batas umur";
    case FoundWork:
      return "menjadi pekerja penerima upah";
    case Refused:
      return "menolak";
    case Correction:
      return "pembetulan data";
  }
  return {};
}

NameList annex(const AnnexRequest& request) { return Writer(request).write(); }

}  // namespace lindung::document
