#include "shell/app/watch/watch_money.h"

#include <algorithm>
#include <map>
#include <set>

#include "office/reconciliation/match_month.h"
#include "shell/app/book/dues.h"
#include "shell/app/enrolment/enrol_views.h"
#include "shell/app/money/bill_given.h"
#include "shell/app/money/fund_views.h"
#include "shell/app/reconcile/month_tables.h"
#include "terms/calendar.h"
#include "terms/gazetteer.h"

namespace lindung::app {
namespace {

// Purses whose year has not ended.
std::vector<watch::Purse> purses(const MoneyBook& book, Date on) {
  std::vector<watch::Purse> all;
  for (std::size_t n = 0; n < book.books.purses().size(); ++n) {
    const FundView view = view_fund(book, static_cast<billing::PurseNumber>(n));
    if (view.purse.fiscal_year < on.year()) continue;
    watch::Purse one{view.purse.label(), view.balances.available + view.balances.committed, {}};
    for (const auto& month : view.months) {
      const Rupiah ahead = month.committed + month.waiting;
      if (ahead > Rupiah()) one.ahead.emplace_back(month.month, ahead);
    }
    all.push_back(std::move(one));
  }
  return all;
}

// Months of bills that the carrier has not receipted.
void add_bills(const MoneyBook& book, Month until, std::vector<watch::UnpaidMonth>& all) {
  std::optional<Month> first;
  for (const auto& bill : book.books.bills()) {
    if (!first || bill.months.from < *first) first = bill.months.from;
  }
  if (!first) return;
  for (const auto& bill : bill_sides(book.books, {*first, until})) {
    if (bill.stage == reconciliation::Detail::None) continue;
    for (const auto& sum : bill.months) {
      if (sum.month < until)
        all.push_back({bill_name(static_cast<billing::BillNumber>(bill.bill)), sum.month,
                       sum.people, sum.amount});
    }
  }
}

// Months in which some purse pays for people by decree and has no line on any bill; all others need
// not be laid out person by person.
std::set<Month> months_without_bills(const MoneyBook& book, Period months) {
  std::set<std::pair<std::uint16_t, Period>> listed;
  for (const auto& list : book.decrees.lists()) {
    for (const auto& row : list.rows()) listed.emplace(row.entry.fund, row.months);
  }
  const auto billed = [&](std::uint16_t purse, Month month) {
    return std::any_of(book.books.bills().begin(), book.books.bills().end(), [&](const auto& bill) {
      return bill.is_live() && bill.purse == purse && bill.months.contains(month) &&
             std::any_of(bill.lines.begin(), bill.lines.end(),
                         [&](const auto& line) { return line.months.contains(month); });
    });
  };
  std::set<Month> found;
  for (const auto& [purse, period] : listed) {
    for (Month m = std::max(period.from, months.from); m < std::min(period.until, months.until);
         m = m.plus(1)) {
      if (!found.contains(m) && !billed(purse, m)) found.insert(m);
    }
  }
  return found;
}

// Months of purses that nobody has billed, of people who are listed and registered.
void add_unbilled(const MoneyBook& book, const scheme::Scheme& scheme, const CoverageFacts& facts,
                  Month until, std::vector<watch::UnpaidMonth>& all) {
  DuesTable dues(scheme);
  const MonthSources sources{book.decrees,
                             book.enrolment.members,
                             book.books,
                             facts,
                             [](std::uint16_t purse) { return purse; },
                             [&](const decree::Entry& entry, Month month) -> std::optional<Rupiah> {
                               const auto found =
                                   dues.of(book.groups[entry.group],
                                           book.books.purses()[entry.fund].fund, month);
                               return found ? std::optional(*found) : std::nullopt;
                             },
                             {},
                             {}};
  std::optional<Month> first;
  for (const auto& list : book.decrees.lists()) {
    if (!first || list.months().from < *first) first = list.months().from;
  }
  for (const Month month : months_without_bills(book, {first.value_or(until), until})) {
    const MonthTables tables = lay_out(sources, month, {});
    for (const auto& one : reconciliation::match_month(tables.sides(sources))) {
      if (one.kind != reconciliation::Kind::MonthNotBilled) continue;
      all.push_back({book.books.purses()[one.purse].label(), month, one.people, one.ours});
    }
  }
}

std::vector<watch::WardPlaces> wards(const MoneyBook& book, const scheme::Scheme& scheme, Date on) {
  std::map<std::uint64_t, std::int64_t> quota;
  if (scheme.ward_quota) {
    for (const auto& village : gazetteer::children(scheme.city, RegionLevel::Village))
      quota[village.code.number()] = *scheme.ward_quota;
  }
  for (const auto& [ward, places] : scheme.ward_quotas) quota[ward.number()] = places;
  const Month month = std::max(scheme.months.from, Month::of(on));
  if (book.decrees.lists().empty() || month >= scheme.months.until) return {};
  std::map<std::uint64_t, std::int64_t> filled;
  for (const auto place : book.decrees.listed(month))
    ++filled[book.decrees.row(place).entry.village];
  std::vector<watch::WardPlaces> all;
  for (const auto& [ward, places] : quota) {
    all.push_back(
        {std::to_string(ward), places, filled[ward], last_day(scheme.months.until.plus(-1))});
  }
  return all;
}

std::vector<watch::SentBatch> batches(const MoneyBook& book, Date on) {
  std::vector<watch::SentBatch> all;
  for (std::uint32_t n = 1; n <= book.enrolment.batches.size(); ++n) {
    const BatchSummary batch = summary_of(book, n, on);
    if (batch.waiting > 0 && batch.on <= on) all.push_back({batch.batch, batch.on, batch.waiting});
  }
  return all;
}

// The last month of which a receipt books somebody, unless recorded minutes have looked at it.
std::optional<watch::UnreconciledMonth> unreconciled(const MoneyBook& book) {
  std::optional<watch::UnreconciledMonth> last;
  for (const auto& bill : book.books.bills()) {
    if (bill.stage != billing::Stage::Receipted) continue;
    const Date received = bill.receipts.back().paper.date;
    for (const auto& line : bill.lines) {
      const Month month = line.months.until.plus(-1);
      if (!last || last->month < month) last = {month, received, 0, Rupiah()};
    }
  }
  if (!last) return last;
  for (const auto& one : book.minutes) {
    if (one.months.contains(last->month)) return std::nullopt;
  }
  for (const auto& bill : book.books.bills()) {
    if (bill.stage != billing::Stage::Receipted) continue;
    bool counts = false;
    for (const auto& line : bill.lines) {
      if (!line.months.contains(last->month)) continue;
      counts = true;
      ++last->people;
      last->amount += line.dues;
    }
    if (counts) last->receipted = std::max(last->receipted, bill.receipts.back().paper.date);
  }
  return last;
}

}  // namespace

WatchedMoney money_to_watch(const MoneyBook& book, const scheme::Scheme& scheme,
                            const CoverageFacts& facts, Date on) {
  WatchedMoney all;
  const Month until = Month::of(on);
  all.purses = purses(book, on);
  add_bills(book, until, all.unpaid);
  add_unbilled(book, scheme, facts, until, all.unpaid);
  all.wards = wards(book, scheme, on);
  all.batches = batches(book, on);
  all.unreconciled = unreconciled(book);
  return all;
}

}  // namespace lindung::app
