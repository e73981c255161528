#include <algorithm>
#include <array>
#include <set>
#include <unordered_map>

#include "office/roster/register_file.h"
#include "shell/app/money/bill_acts.h"
#include "shell/app/money/bill_given.h"
#include "shell/app/money/bill_lists.h"
#include "shell/app/money/purses.h"
#include "shell/exchange/read_file.h"

namespace lindung::app {
namespace {

const std::string kBooked = "booked";
constexpr std::array<std::string_view, 3> kColumns{"person", "from", "until"};

struct ReceiptGiven {
  billing::BillNumber bill = 0;
  billing::Paper paper;
  Rupiah amount;
};

Result<ReceiptGiven> read_receipt(const boost::json::object& object) {
  Given given(object);
  ReceiptGiven receipt;
  receipt.bill = given_bill(given);
  receipt.paper = given_numbered_paper(given);
  receipt.amount = given.rupiah("amount");
  LINDUNG_RETURN_IF_ERROR(given.done());
  return receipt;
}

// The numbers under which the bill's people were frozen.
Result<std::unordered_map<std::uint64_t, std::uint64_t>> people_by_nik(Making& making,
                                                                       billing::BillNumber bill) {
  LINDUNG_ASSIGN_OR_RETURN(const auto act, load_money_act(making.context(), making.state(),
                                                          making.book().bill_acts[bill - 1]));
  LINDUNG_ASSIGN_OR_RETURN(const auto lines, read_bill_lines(act));
  std::unordered_map<std::uint64_t, std::uint64_t> people;
  for (const auto& line : lines) {
    if (line.who.nik != 0) people[line.who.nik] = line.who.person;
  }
  return people;
}

// Who the carrier's list names, all on the bill.
Result<std::set<std::uint64_t>> people_of_file(Making& making, const AttachedFile& file,
                                               billing::BillNumber bill) {
  LINDUNG_ASSIGN_OR_RETURN(auto workbook, exchange::read_workbook_bytes(file.name, file.bytes));
  LINDUNG_ASSIGN_OR_RETURN(
      const auto list,
      roster::read_register(roster::RegisterKind::CarrierMembers, std::move(workbook), file.name,
                            sha256(*file.bytes), making.on()));
  LINDUNG_ASSIGN_OR_RETURN(const auto by_nik, people_by_nik(making, bill));
  std::set<std::uint64_t> people;
  for (const auto& row : list.rows) {
    const auto found = row.nik ? by_nik.find(row.nik->number()) : by_nik.end();
    if (found == by_nik.end()) {
      const std::string at = std::to_string(row.row);
      return Error::input(
          "BILL_STRANGER", file.name + ", " + at,
          {"Baris " + at +
               " menyebut orang yang tidak ada pada tagihan ini, atau tanpa NIK yang "
               "terbaca. Periksa dengan BPJS, lalu kirim daftar yang sudah dibetulkan.",
           "Row " + at +
               " names somebody who is not on this bill, or no NIK that can be read. Ask "
               "the carrier, then give the corrected list."});
    }
    people.insert(found->second);
  }
  return people;
}

}  // namespace

Result<std::vector<MoneyList>> make_bill_receipt(Making& making, const boost::json::object& given) {
  LINDUNG_ASSIGN_OR_RETURN(const auto receipt, read_receipt(given));
  const billing::Bill* bill = making.book().books.bill(receipt.bill);
  std::vector<MoneyList> lists;
  if (making.files().empty() || bill == nullptr) return lists;
  if (making.files().size() > 1) {
    return Error::input("CALL_VALUE", "--file",
                        {"Sebutkan satu berkas daftar saja.", "Give one file only."});
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto people,
                           people_of_file(making, making.files().front(), receipt.bill));
  auto list = making.list(kBooked, kColumns);
  for (const auto& line : bill->lines) {
    if (!people.contains(line.person)) continue;
    list.natural(line.person).month(line.months.from).month(line.months.until).end_row();
  }
  lists.push_back(list.finish());
  return lists;
}

Result<void> apply_bill_receipt(MoneyBook& book, const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(const auto given, read_receipt(act.given));
  billing::Receipt receipt{given.paper, given.amount, !act.lists.contains(kBooked), {}};
  if (!receipt.all) {
    LINDUNG_ASSIGN_OR_RETURN(const auto* text, list_of(act, kBooked));
    LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(*text, kBooked, kColumns));
    while (list.next()) {
      auto& run = receipt.booked.emplace_back();
      run.person = list.natural();
      run.months.from = list.month();
      run.months.until = list.month();
    }
    LINDUNG_RETURN_IF_ERROR(list.done());
  }
  return book.books.receipt(billing_act(act), given.bill, std::move(receipt));
}

}  // namespace lindung::app
