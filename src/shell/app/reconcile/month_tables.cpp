#include "shell/app/reconcile/month_tables.h"

#include <algorithm>
#include <set>

#include "office/enrolment/difference.h"

namespace lindung::app {
namespace {

using reconciliation::Detail;

template <class Row>
void sort_by_person(std::vector<Row>& rows) {
  std::stable_sort(rows.begin(), rows.end(),
                   [](const Row& a, const Row& b) { return a.person < b.person; });
}

Detail state_of(const enrolment::Enrolments& enrolments, std::uint64_t person, Month month) {
  switch (enrolment::standing_of(enrolments, person, month).standing) {
    case enrolment::Standing::NotSent:
      return Detail::NotSent;
    case enrolment::Standing::Waiting:
    case enrolment::Standing::Held:
      return Detail::Unanswered;
    case enrolment::Standing::Refused:
      return Detail::Refused;
    case enrolment::Standing::Left:
      return Detail::Gone;
    default:
      return Detail::None;
  }
}

void add_listed(const MonthSources& sources, MonthTables& tables) {
  for (const auto place : sources.decrees.listed(tables.month)) {
    const decree::Entry& entry = sources.decrees.row(place).entry;
    tables.listed.push_back({entry.person, sources.billing_purse(entry.fund),
                             sources.dues(entry, tables.month).value_or(Rupiah()),
                             state_of(sources.enrolments, entry.person, tables.month)});
  }
  sort_by_person(tables.listed);
}

// People of whose months some were claimed back.
std::set<std::uint64_t> people_with_refunds(const billing::Books& books) {
  std::set<std::uint64_t> people;
  for (const auto& refund : books.refunds()) {
    for (const auto& line : refund.claim.lines) people.insert(line.person);
  }
  return people;
}

reconciliation::Refund refund_of(const billing::Books& books, std::uint64_t person, Month month,
                                 billing::BillNumber bill) {
  for (const auto& one : books.months_of(person)) {
    if (one.bill != bill || one.month != month || !one.claimed) continue;
    return one.refunded ? reconciliation::Refund::Received : reconciliation::Refund::Claimed;
  }
  return reconciliation::Refund::None;
}

void add_billed(const MonthSources& sources, MonthTables& tables) {
  const auto claimed = people_with_refunds(sources.books);
  for (const auto& bill : sources.books.bills()) {
    if (!bill.is_live() || !bill.months.contains(tables.month)) continue;
    const bool receipted = bill.stage == billing::Stage::Receipted;
    for (const auto& line : bill.lines) {
      if (!line.months.contains(tables.month)) continue;
      reconciliation::Billed one;
      one.person = line.person;
      one.bill = bill.number;
      one.purse = bill.purse;
      one.amount = line.dues;
      one.receipted = receipted;
      one.booked = receipted && billing::is_booked(bill, line.person, tables.month);
      if (claimed.contains(line.person))
        one.refund = refund_of(sources.books, line.person, tables.month, bill.number);
      tables.billed.push_back(one);
    }
  }
  sort_by_person(tables.billed);
}

bool imported_as_registered(const MonthSources& sources, std::uint64_t person, Month month) {
  for (const auto& facts : sources.facts.of(person)) {
    if (facts.month == month) return facts.registered;
  }
  return false;
}

// By the answers; of those who are listed or billed also by the months that were imported.
void add_registered(const MonthSources& sources, MonthTables& tables) {
  std::vector<std::uint64_t> people;  // rising, as the answers give them
  for (const auto position : sources.enrolments.registered(tables.month))
    people.push_back(sources.enrolments.memberships()[position].person);
  const std::size_t answered = people.size();
  const auto ask = [&](std::uint64_t person) {
    const auto end = people.begin() + static_cast<std::ptrdiff_t>(answered);
    if (!std::binary_search(people.begin(), end, person) &&
        imported_as_registered(sources, person, tables.month))
      people.push_back(person);
  };
  for (const auto& row : tables.listed) ask(row.person);
  for (const auto& line : tables.billed) ask(line.person);
  std::sort(people.begin(), people.end());
  people.erase(std::unique(people.begin(), people.end()), people.end());
  for (const auto person : people) tables.registered.push_back({person, false});
}

void add_booked(const CarrierFile& file, MonthTables& tables) {
  for (std::size_t i = 0; i < file.list.rows.size(); ++i) {
    const auto& row = file.list.rows[i];
    if (row.month != tables.month) continue;
    tables.has_booking_list = true;
    tables.booked.push_back({file.people[i].person, row.row, row.amount.value_or(Rupiah())});
  }
}

void add_members(const CarrierFile& file, MonthTables& tables) {
  tables.has_carrier_list = true;
  for (std::size_t i = 0; i < file.list.rows.size(); ++i) {
    const auto& row = file.list.rows[i];
    if (!row.covers(tables.month)) continue;
    const RowPerson& whose = file.people[i];
    tables.carrier.push_back(
        {whose.person, row.row, whose.ambiguous, row.wage_earner, whose.fields});
  }
}

bool overlap(Period a, Period b) { return a.from < b.until && b.from < a.until; }

Detail stage_of(const billing::Bill& bill) {
  switch (bill.stage) {
    case billing::Stage::Drafted:
      return Detail::Draft;
    case billing::Stage::Approved:
      return Detail::Approved;
    case billing::Stage::Requested:
      return Detail::Requested;
    case billing::Stage::Ordered:
      return Detail::Ordered;
    case billing::Stage::Disbursed:
      return Detail::Disbursed;
    default:
      return Detail::None;
  }
}

std::vector<reconciliation::MonthSum> sums_of(const billing::Bill& bill) {
  std::map<Month, reconciliation::MonthSum> sums;
  for (const auto& line : bill.lines) {
    for (Month month = line.months.from; month < line.months.until; month = month.plus(1)) {
      auto& sum = sums[month];
      sum.month = month;
      ++sum.people;
      sum.amount += line.dues;
    }
  }
  std::vector<reconciliation::MonthSum> rising;
  for (const auto& [month, sum] : sums) rising.push_back(sum);
  return rising;
}

}  // namespace

reconciliation::MonthSides MonthTables::sides(const MonthSources& sources) const {
  return {month,  listed,           registered, has_carrier_list,  carrier,
          billed, has_booking_list, booked,     sources.sponsored, sources.departed};
}

MonthTables lay_out(const MonthSources& sources, Month month, std::span<const CarrierFile> files) {
  MonthTables tables;
  tables.month = month;
  add_listed(sources, tables);
  add_billed(sources, tables);
  add_registered(sources, tables);
  for (const auto& file : files) {
    if (file.list.has_months) {
      add_booked(file, tables);
    } else {
      add_members(file, tables);
    }
  }
  sort_by_person(tables.carrier);
  sort_by_person(tables.booked);
  return tables;
}

std::vector<reconciliation::BillSide> bill_sides(const billing::Books& books, Period months) {
  std::vector<reconciliation::BillSide> sides;
  for (const auto& bill : books.bills()) {
    if (!bill.is_live() || !overlap(bill.months, months)) continue;
    reconciliation::BillSide side;
    side.bill = bill.number;
    side.purse = bill.purse;
    side.fiscal_year = books.purses()[bill.purse].fiscal_year;
    side.amount = bill.amount;
    side.months = sums_of(bill);
    side.stage = stage_of(bill);
    side.receipted = bill.receipted;
    sides.push_back(std::move(side));
  }
  return sides;
}

std::vector<reconciliation::Payment> payments(const billing::Books& books, Period months) {
  std::vector<reconciliation::Payment> all;
  for (const auto& bill : books.bills()) {
    if (!bill.is_disbursed() || !bill.disbursement || !overlap(bill.months, months)) continue;
    reconciliation::Payment one{bill.number,
                                bill.purse,
                                bill.disbursement->date,
                                bill.amount,
                                {bill.disbursement->number, bill.billing_code}};
    for (const auto& receipt : bill.receipts) one.references.push_back(receipt.paper.number);
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace lindung::app
