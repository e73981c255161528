#include "shell/app/reconcile/compare.h"

#include <algorithm>
#include <set>

#include "office/reconciliation/reconciliation.h"
#include "shell/app/book/desk.h"
#include "shell/app/book/dues.h"
#include "shell/app/claim/recorded_deaths.h"
#include "shell/app/coverage/coverage_facts.h"
#include "shell/app/money/bill_given.h"
#include "shell/app/reconcile/compared_papers.h"
#include "shell/app/reconcile/month_tables.h"
#include "shell/app/run/outputs.h"
#include "shell/app/typed_values.h"
#include "shell/exchange/read_file.h"

namespace lindung::app {
namespace {

using reconciliation::Difference;

// What is read once for all months, beside what the caller has.
struct More {
  CoverageFacts facts;
  RecordedDeaths deaths;
  std::vector<reconciliation::Sponsored> sponsored;
};

Result<More> load_more(const ComparedCity& city) {
  More more;
  LINDUNG_ASSIGN_OR_RETURN(more.facts,
                           load_coverage(city.context, city.state, city.people, city.book));
  Inputs inputs(city.context, city.state.city);
  LINDUNG_ASSIGN_OR_RETURN(const auto registers, inputs.read_registers(city.state, city.scheme));
  LINDUNG_ASSIGN_OR_RETURN(more.deaths,
                           recorded_deaths(city.context, city.state, city.people, registers));
  for (const auto& file : registers) {
    if (file.kind != roster::RegisterKind::OtherSponsors) continue;
    for (const auto person : people_of_sponsors(file.rows, city.people))
      more.sponsored.push_back({person});
  }
  return more;
}

// Who died, and who moved by a notice that no amendment has heeded yet.
std::vector<reconciliation::Departed> departed(const MoneyBook& book, const More& more) {
  std::vector<reconciliation::Departed> all;
  for (const auto& [person, day] : more.deaths) all.push_back({person, day, true});
  for (const auto& notice : book.notices) {
    if (notice.reason == decree::EndReason::Moved && !notice.settled)
      all.push_back({notice.person, notice.since, false});
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const auto& a, const auto& b) { return a.person < b.person; });
  return all;
}

Period everything(const MoneyBook& book) {
  Period months{*Month::make(9999, 12), Month()};
  for (const auto& bill : book.books.bills()) {
    months.from = std::min(months.from, bill.months.from);
    months.until = std::max(months.until, bill.months.until);
  }
  return months;
}

Result<Period> months_of(const CompareQuestion& question, const MoneyBook& book) {
  std::optional<Month> first;
  const auto see = [&](Period months) {
    if (!first || months.from < *first) first = months.from;
  };
  for (const auto& list : book.decrees.lists()) see(list.months());
  for (const auto& bill : book.books.bills()) see(bill.months);
  if (!first) {
    return Error::input("RECON_EMPTY", "",
                        {"Belum ada SK penetapan atau tagihan yang dapat dicocokkan.",
                         "There are no decrees or bills yet that could be compared."});
  }
  const Month last = Month::of(question.on).plus(1);
  const Period months{question.from.value_or(*first),
                      std::min(question.until.value_or(last), last)};
  if (months.months() == 0) {
    return wrong_value("--from", "Tidak ada bulan di antara --from, --until, dan --on.",
                       "There is no month between --from, --until and --on.");
  }
  return months;
}

class Reconciler {
 public:
  Reconciler(const ComparedCity& city, More more, Period months)
      : city_(city),
        more_(std::move(more)),
        dues_(city.scheme),
        sources_{city_.book.decrees,
                 city_.book.enrolment.members,
                 city_.book.books,
                 more_.facts,
                 [](std::uint16_t purse) { return purse; },
                 [this](const decree::Entry& entry, Month month) { return dues(entry, month); },
                 departed(city.book, more_),
                 more_.sponsored} {
    found_.months = months;
  }

  Result<void> read_carrier_file(const AttachedFile& given) {
    const std::string& name = given.name;
    LINDUNG_ASSIGN_OR_RETURN(const auto workbook, exchange::read_workbook_bytes(name, given.bytes));
    LINDUNG_ASSIGN_OR_RETURN(auto list, reconciliation::read_carrier_list(workbook, name));
    if (!list.unreadable.empty()) found_.unreadable[name] = list.unreadable;
    CarrierFile file{std::move(list), {}};
    file.people = people_of_rows(file.list.rows, city_.people, city_.book.enrolment.members);
    compare_file(file.list.has_months ? ComparedKind::BookingList : ComparedKind::MemberList, name,
                 file.list.rows.size(), file.list.unreadable.size());
    files_.push_back(std::move(file));
    return {};
  }

  Result<void> read_bank(const AttachedFile& given) {
    const std::string& name = given.name;
    LINDUNG_ASSIGN_OR_RETURN(const auto workbook, exchange::read_workbook_bytes(name, given.bytes));
    LINDUNG_ASSIGN_OR_RETURN(const auto statement,
                             reconciliation::read_bank_statement(workbook, name));
    if (!statement.unreadable.empty()) found_.unreadable[name] = statement.unreadable;
    compare_file(ComparedKind::BankStatement, name, statement.lines.size(),
                 statement.unreadable.size());
    // A statement speaks of payments for other months too: they explain its lines.
    const auto all = payments(city_.book.books, everything(city_.book));
    auto match = reconciliation::match_bank(all, statement.lines);
    found_.bank = {statement.lines.size(), match.matched, match.unrelated, statement.incoming};
    std::set<std::uint64_t> asked;
    for (const auto& one : payments(city_.book.books, found_.months)) asked.insert(one.bill);
    std::erase_if(match.differences, [&](const Difference& one) {
      return one.bill != 0 && !asked.contains(one.bill);
    });
    add(std::move(match.differences));
    return {};
  }

  Reconciliation run(Date on) {
    auto papers = compared_papers(city_.book, found_.months);
    found_.compared.insert(found_.compared.begin(), papers.begin(), papers.end());
    for (Month month = found_.months.from; month < found_.months.until; month = month.plus(1))
      match_month(month);
    const auto bills = bill_sides(city_.book.books, found_.months);
    for (auto& one : reconciliation::match_bills(bills, Month::of(on))) {
      if (!one.month || found_.months.contains(*one.month)) differences_.push_back(one);
    }
    std::sort(differences_.begin(), differences_.end(), reconciliation::comes_before);
    for (const auto& one : differences_) show(one);
    return std::move(found_);
  }

 private:
  std::optional<Rupiah> dues(const decree::Entry& entry, Month month) {
    const auto found =
        dues_.of(city_.book.groups[entry.group], city_.book.books.purses()[entry.fund].fund, month);
    return found ? std::optional(*found) : std::nullopt;
  }

  void compare_file(ComparedKind kind, const std::string& name, std::size_t rows,
                    std::size_t unreadable) {
    Compared one;
    one.kind = kind;
    one.name = name;
    one.rows = static_cast<std::int64_t>(rows);
    one.unreadable = static_cast<std::int64_t>(unreadable);
    found_.compared.push_back(std::move(one));
  }

  void add(std::vector<Difference> more) {
    differences_.insert(differences_.end(), more.begin(), more.end());
  }

  void match_month(Month month) {
    const MonthTables tables = lay_out(sources_, month, files_);
    auto differences = reconciliation::match_month(tables.sides(sources_));
    MonthCount count;
    count.month = month;
    count.listed = static_cast<std::int64_t>(tables.listed.size());
    count.registered = static_cast<std::int64_t>(tables.registered.size());
    count.billed = static_cast<std::int64_t>(tables.billed.size());
    for (const auto& row : tables.listed) count.due += row.dues;
    for (const auto& line : tables.billed) {
      count.amount += line.amount;
      if (!line.booked || line.refund == reconciliation::Refund::Received) continue;
      ++count.paid;
      count.paid_amount += line.amount;
    }
    for (const auto& row : tables.booked) count.booked_amount += row.amount;
    if (tables.has_carrier_list) count.carrier = static_cast<std::int64_t>(tables.carrier.size());
    if (tables.has_booking_list) count.booked = static_cast<std::int64_t>(tables.booked.size());
    count.differences = static_cast<std::int64_t>(differences.size());
    found_.counts.push_back(count);
    add(std::move(differences));
  }

  std::string purse_label(std::uint16_t purse) const {
    if (purse == reconciliation::kNoPurse) return "";
    return city_.book.books.purses()[purse].label();
  }

  void show(const Difference& difference) {
    ShownDifference one;
    one.difference = difference;
    one.purse = purse_label(difference.purse);
    one.against = purse_label(difference.against);
    if (difference.bill != 0)
      one.bill = bill_name(static_cast<billing::BillNumber>(difference.bill));
    one.what = reconciliation::words(difference);
    one.cure = reconciliation::cure(difference);
    if (difference.person != 0) {
      one.person_id = person_name_id(difference.person);
      if (const KnownEntry* entry = find_entry(city_.people, difference.person)) {
        one.name = std::string(entry->person.name);
        one.nik = entry->person.nik;
        if (const auto nik = Nik::from_number(one.nik)) one.nik_masked = nik->masked();
        if (entry->person.village != 0) one.ward = std::to_string(entry->person.village);
      }
    }
    ++found_.kinds[difference.kind];
    found_.differences.push_back(std::move(one));
  }

  const ComparedCity& city_;
  More more_;
  DuesTable dues_;
  MonthSources sources_;
  std::vector<CarrierFile> files_;
  std::vector<Difference> differences_;
  Reconciliation found_;
};

}  // namespace

Result<Reconciliation> compare(const ComparedCity& city, const CompareQuestion& question) {
  LINDUNG_ASSIGN_OR_RETURN(const Period months, months_of(question, city.book));
  LINDUNG_ASSIGN_OR_RETURN(auto more, load_more(city));
  Reconciler reconciler(city, std::move(more), months);
  for (const auto& file : question.carrier)
    LINDUNG_RETURN_IF_ERROR(reconciler.read_carrier_file(file));
  if (question.bank) LINDUNG_RETURN_IF_ERROR(reconciler.read_bank(*question.bank));
  return reconciler.run(question.on);
}

}  // namespace lindung::app
