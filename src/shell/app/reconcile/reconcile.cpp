#include "shell/app/reconcile/reconcile.h"

#include <algorithm>
#include <set>

#include "office/reconciliation/reconciliation.h"
#include "shell/app/claim_book.h"
#include "shell/app/money/bill_given.h"
#include "shell/app/money/book.h"
#include "shell/app/money/desk.h"
#include "shell/app/money/dues.h"
#include "shell/app/outputs.h"
#include "shell/app/reconcile/month_tables.h"
#include "shell/app/recorded_deaths.h"
#include "shell/app/rights.h"
#include "shell/app/typed_values.h"
#include "shell/app/workbench.h"
#include "shell/exchange/read_file.h"

namespace lindung::app {
namespace {

using reconciliation::Difference;

// Everything that is read once for all months.
struct City {
  CityState state;
  scheme::Scheme scheme;
  KnownPeople people;
  MoneyBook book;
  CoverageFacts facts;
  RecordedDeaths deaths;
  std::vector<reconciliation::Sponsored> sponsored;
};

Result<City> load(const Context& context, std::uint64_t number) {
  City city;
  LINDUNG_ASSIGN_OR_RETURN(city.state, load_city(*context.store, number));
  LINDUNG_ASSIGN_OR_RETURN(city.scheme, load_scheme(*context.store, city.state));
  LINDUNG_ASSIGN_OR_RETURN(city.people,
                           load_known(*context.store, number, city.state.verifications));
  LINDUNG_ASSIGN_OR_RETURN(city.book, load_money(context, city.state));
  LINDUNG_ASSIGN_OR_RETURN(city.facts, load_coverage(context, city.state, city.people.entries));
  Inputs inputs(context, number);
  LINDUNG_ASSIGN_OR_RETURN(const auto registers, inputs.read_registers(city.state, city.scheme));
  LINDUNG_ASSIGN_OR_RETURN(city.deaths,
                           recorded_deaths(context, city.state, city.people.entries, registers));
  for (const auto& file : registers) {
    if (file.kind != roster::RegisterKind::OtherSponsors) continue;
    for (const auto person : people_of_sponsors(file.rows, city.people.entries))
      city.sponsored.push_back({person});
  }
  return city;
}

// Who died, and who moved by a notice that no amendment has heeded yet.
std::vector<reconciliation::Departed> departed(const City& city) {
  std::vector<reconciliation::Departed> all;
  for (const auto& [person, day] : city.deaths) all.push_back({person, day, true});
  for (const auto& notice : city.book.notices) {
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

Result<Period> months_of(const ReconcileQuestion& question, const MoneyBook& book) {
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
  Reconciler(City city, Period months)
      : city_(std::move(city)),
        dues_(city_.scheme),
        sources_{city_.book.decrees,
                 city_.book.enrolment.members,
                 city_.book.books,
                 city_.facts,
                 [](std::uint16_t purse) { return purse; },
                 [this](const decree::Entry& entry, Month month) { return dues(entry, month); },
                 departed(city_),
                 city_.sponsored} {
    found_.months = months;
  }

  Result<void> read_carrier_file(const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    LINDUNG_ASSIGN_OR_RETURN(const auto workbook, exchange::read_workbook(path));
    LINDUNG_ASSIGN_OR_RETURN(auto list, reconciliation::read_carrier_list(workbook, name));
    if (!list.unreadable.empty()) found_.unreadable[name] = list.unreadable;
    CarrierFile file{std::move(list), {}};
    file.people =
        people_of_rows(file.list.rows, city_.people.entries, city_.book.enrolment.members);
    files_.push_back(std::move(file));
    return {};
  }

  Result<void> read_bank(const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    LINDUNG_ASSIGN_OR_RETURN(const auto workbook, exchange::read_workbook(path));
    LINDUNG_ASSIGN_OR_RETURN(const auto statement,
                             reconciliation::read_bank_statement(workbook, name));
    if (!statement.unreadable.empty()) found_.unreadable[name] = statement.unreadable;
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
    for (const auto& line : tables.billed) {
      count.paid += line.booked && line.refund != reconciliation::Refund::Received;
      count.amount += line.amount;
    }
    if (tables.has_carrier_list) count.carrier = static_cast<std::int64_t>(tables.carrier.size());
    if (tables.has_booking_list) count.booked = static_cast<std::int64_t>(tables.booked.size());
    count.differences = static_cast<std::int64_t>(differences.size());
    found_.counts.push_back(count);
    add(std::move(differences));
  }

  std::string purse_label(std::uint16_t purse) const {
    if (purse == reconciliation::kNoPurse) return "";
    const billing::Purse& key = city_.book.books.purses()[purse];
    return key.fund + " " + std::to_string(key.fiscal_year);
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
      if (const KnownEntry* entry = find_entry(city_.people.entries, difference.person)) {
        one.name = std::string(entry->person.name);
        one.nik = entry->person.nik;
        if (const auto nik = Nik::from_number(one.nik)) one.nik_masked = nik->masked();
        if (entry->person.village != 0) one.ward = std::to_string(entry->person.village);
      }
    }
    ++found_.kinds[difference.kind];
    found_.differences.push_back(std::move(one));
  }

  City city_;
  DuesTable dues_;
  MonthSources sources_;
  std::vector<CarrierFile> files_;
  std::vector<Difference> differences_;
  Reconciliation found_;
};

}  // namespace

Result<Reconciliation> reconcile(const Context& context, std::uint64_t city,
                                 const ReconcileQuestion& question) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::Reconcile));
  LINDUNG_ASSIGN_OR_RETURN(auto loaded, load(context, city));
  LINDUNG_ASSIGN_OR_RETURN(const Period months, months_of(question, loaded.book));
  Reconciler reconciler(std::move(loaded), months);
  for (const auto& file : question.carrier)
    LINDUNG_RETURN_IF_ERROR(reconciler.read_carrier_file(file));
  if (!question.bank.empty()) LINDUNG_RETURN_IF_ERROR(reconciler.read_bank(question.bank));
  return reconciler.run(question.on);
}

}  // namespace lindung::app
