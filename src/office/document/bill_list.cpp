#include "office/document/bill_list.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "base/check.h"
#include "base/text.h"
#include "office/document/words.h"
#include "office/letter/words.h"

namespace lindung::document {
namespace {

struct Sum {
  std::int64_t people = 0;
  Rupiah amount;
};

Rupiah amount_of(const BillListRow& row) { return row.dues * row.months.months(); }

void add_totals(NameList& list, const std::string& what, const std::map<std::string, Sum>& sums) {
  std::vector<TotalsTable::Row> people, money;
  for (const auto& [name, sum] : sums) {
    people.push_back({name, {sum.people}});
    money.push_back({name, {sum.amount.amount()}});
  }
  list.totals.push_back(add_up("Orang per " + to_lower(what), {what, "Orang"}, people));
  list.totals.push_back(add_up("Rupiah per " + to_lower(what), {what, "Rupiah"}, money));
  list.totals.back().money = true;
}

void add_head(NameList& list, const BillListRequest& request) {
  list.belongs_to = {"LAMPIRAN TAGIHAN " + request.bill, "SUMBER DANA " + to_upper(request.fund),
                     "TANGGAL " + to_upper(letter::spoken(request.drafted))};
  list.title =
      "DAFTAR TAGIHAN IURAN JAMINAN SOSIAL KETENAGAKERJAAN " + to_upper(region_name(request.city));
  list.facts = {{"Bulan iuran", span(request.months)}, {"Jumlah", request.amount.text()}};
  list.columns = {{"No", 0, CellAlign::Right, CellKind::Integer},
                  {"Nama", 3},
                  {"NIK", 0},
                  {"Kelompok", 2},
                  {"Bulan", 1.6},
                  {"Iuran sebulan", 0, CellAlign::Right, CellKind::Rupiah},
                  {"Jumlah", 0, CellAlign::Right, CellKind::Rupiah}};
  list.unit = "orang";
  list.running = "Lampiran tagihan " + request.bill;
  list.author = "Pemerintah " + region_name(request.city);
  list.signature = {place_name(request.city),
                    request.drafted,
                    to_upper(request.issuer),
                    request.signer,
                    "",
                    "Dibuat"};
}

}  // namespace

NameList bill_list(BillListRequest request) {
  std::stable_sort(request.rows.begin(), request.rows.end(), [](const auto& a, const auto& b) {
    return std::tie(a.village, a.name, a.nik) < std::tie(b.village, b.name, b.nik);
  });
  NameList list;
  add_head(list, request);
  std::map<std::string, Sum> wards, groups;
  Rupiah amount;
  std::optional<std::uint64_t> ward;
  std::int64_t people = 0;
  for (const BillListRow& row : request.rows) {
    if (ward != row.village) list.parts.push_back({ward_name(row.village), {}});
    ward = row.village;
    const Rupiah due = amount_of(row);
    list.parts.back().rows.push_back({std::to_string(++people), row.name, sixteen_digits(row.nik),
                                      row.group, span(row.months), row.dues.text(), due.text()});
    for (Sum* sum : {&wards[ward_name(row.village)], &groups[row.group]}) {
      ++sum->people;
      sum->amount += due;
    }
    amount += due;
  }
  LINDUNG_CHECK(amount == request.amount);
  add_totals(list, "Kelompok", groups);
  add_totals(list, "Kelurahan/desa", wards);
  list.closing = "Daftar ini memuat " + grouped(people) + " (" + letter::in_words(people) +
                 ") orang dengan jumlah " + amount.text() + " (" + letter::in_words(amount) + ").";
  return list;
}

}  // namespace lindung::document
