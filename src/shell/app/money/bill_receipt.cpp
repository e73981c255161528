#include <algorithm>
#include <array>
#include <set>

#include "office/enrolment/register_rows.h"
#include "office/reconciliation/carrier_list.h"
#include "office/roster/register_file.h"
#include "shell/app/book/purses.h"
#include "shell/app/money/bill_acts.h"
#include "shell/app/money/bill_given.h"
#include "shell/app/money/bill_lists.h"
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

// The bill's people as they were frozen, with what else the city knows of them; line n is
// people[n - 1].
struct BilledPeople {
  std::vector<enrolment::SentPerson> sent;
  std::vector<std::uint64_t> people;
};

Result<BilledPeople> billed_people(Making& making, billing::BillNumber bill) {
  LINDUNG_ASSIGN_OR_RETURN(const auto act, load_money_act(making.context(), making.state(),
                                                          making.book().bill_acts[bill - 1]));
  LINDUNG_ASSIGN_OR_RETURN(const auto lines, read_bill_lines(act));
  LINDUNG_ASSIGN_OR_RETURN(const auto known, making.people());
  const auto& members = making.book().enrolment.members;
  BilledPeople all;
  for (const auto& line : lines) {
    const std::uint64_t person = line.who.person;
    if (!all.people.empty() && all.people.back() == person) continue;
    all.people.push_back(person);
    enrolment::SentPerson one;
    one.line = static_cast<std::uint32_t>(all.people.size());
    one.nik = line.who.nik;
    one.name = line.who.name;
    const auto memberships = members.memberships_of(person);
    if (!memberships.empty()) one.kpj = members.memberships()[memberships.back()].kpj;
    if (const KnownEntry* entry = find_entry(known, person))
      one.birth_date = entry->person.birth_date;
    all.sent.push_back(std::move(one));
  }
  return all;
}

// A list that names months names those of the bill: another month's receipt proves nothing.
Result<void> check_months(const roster::Workbook& workbook, const std::string& file,
                          Period months) {
  const auto list = reconciliation::read_carrier_list(workbook, file);
  if (!list) return {};  // no list of months; what it lacks is said when its people are read
  for (const auto& row : list->rows) {
    if (!row.month || months.contains(*row.month)) continue;
    const std::string at = std::to_string(row.row), found = row.month->iso();
    const std::string wanted = months.from.iso() + " - " + months.until.plus(-1).iso();
    return Error::input(
        "BILL_OTHER_MONTH", file + ", " + at,
        {"Baris " + at + " membukukan bulan " + found + ", sedangkan tagihan ini untuk " + wanted +
             ". Minta BPJS daftar bulan yang benar, atau catat pada tagihan bulan itu.",
         "Row " + at + " books the month " + found + "; this bill is for " + wanted +
             ". Ask the carrier for the list of the right month, or record it on that month's "
             "bill."});
  }
  return {};
}

// A row is nobody's, or a person must say whose: nothing is guessed with money.
Error unclear_row(const std::string& file, std::uint32_t row, enrolment::Hold why) {
  const std::string at = std::to_string(row);
  if (why == enrolment::Hold::Nobody) {
    return Error::input(
        "BILL_STRANGER", file + ", " + at,
        {"Baris " + at +
             " menyebut orang yang tidak ada pada tagihan ini, atau tidak dapat dikenali. Periksa "
             "dengan BPJS, lalu kirim daftar yang sudah dibetulkan.",
         "Row " + at +
             " names somebody who is not on this bill, or cannot be recognised. Ask the carrier, "
             "then give the corrected list."});
  }
  return Error::input(
      "BILL_AMBIGUOUS", file + ", " + at,
      {"Baris " + at +
           " mungkin beberapa orang pada tagihan ini, atau memakai NIK seseorang dengan nama orang "
           "lain. Tanyakan BPJS siapa yang dimaksud, lalu kirim daftar dengan NIK dan nama yang "
           "benar.",
       "Row " + at +
           " could be several people on this bill, or has the NIK of one and the name of another. "
           "Ask the carrier who is meant, then give the list with the right NIK and name."});
}

// Who the carrier's list names, all on the bill. Matched as its answers are: by number, a number
// nearly the same with a name alike, name and birth date.
Result<std::set<std::uint64_t>> people_of_file(Making& making, const AttachedFile& file,
                                               billing::BillNumber bill) {
  LINDUNG_ASSIGN_OR_RETURN(auto workbook, exchange::read_workbook_bytes(file.name, file.bytes));
  LINDUNG_RETURN_IF_ERROR(
      check_months(workbook, file.name, making.book().books.bill(bill)->months));
  LINDUNG_ASSIGN_OR_RETURN(
      const auto list,
      roster::read_register(roster::RegisterKind::CarrierMembers, std::move(workbook), file.name,
                            sha256(*file.bytes), making.on()));
  LINDUNG_ASSIGN_OR_RETURN(const auto billed, billed_people(making, bill));
  const auto rows = enrolment::answer_rows(list.rows);
  const auto matches = enrolment::match_rows(billed.sent, rows);
  std::set<std::uint64_t> people;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (matches[i].why) return unclear_row(file.name, rows[i].row, *matches[i].why);
    people.insert(billed.people[matches[i].line - 1]);
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
