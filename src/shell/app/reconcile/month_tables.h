// shell/app/reconcile/month_tables.h - the sides of a month, laid out from the city's books: who is
// listed by decree, registered by the carrier's answers, billed, booked.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <vector>

#include "office/billing/books.h"
#include "office/decree/decrees.h"
#include "office/enrolment/enrolments.h"
#include "office/reconciliation/carrier_list.h"
#include "office/reconciliation/match_bank.h"
#include "office/reconciliation/match_bills.h"
#include "office/reconciliation/sides.h"
#include "shell/app/coverage/coverage_facts.h"
#include "shell/app/reconcile/carrier_people.h"

namespace lindung::app {

// What the sides are made of. Purses are numbered as billing numbers them.
struct MonthSources {
  const decree::Decrees& decrees;
  const enrolment::Enrolments& enrolments;
  const billing::Books& books;
  // Months that were imported count beside the carrier's answers.
  const CoverageFacts& facts;
  // The billing number of the purse that a decree's entry names.
  std::function<std::uint16_t(std::uint16_t purse)> billing_purse;
  // What a listed person's month costs by law; nothing where the scheme in force cannot tell, and
  // then the amount is not compared.
  std::function<std::optional<Rupiah>(const decree::Entry& entry, Month month)> dues;
  std::vector<reconciliation::Departed> departed;    // by person
  std::vector<reconciliation::Sponsored> sponsored;  // by person
};

// A file of the carrier with the people of its rows.
struct CarrierFile {
  reconciliation::CarrierList list;
  std::vector<RowPerson> people;  // one a row
};

struct MonthTables {
  Month month;
  std::vector<reconciliation::Listed> listed;
  std::vector<reconciliation::Registered> registered;
  std::vector<reconciliation::CarrierMember> carrier;
  std::vector<reconciliation::Billed> billed;
  std::vector<reconciliation::Booked> booked;
  bool has_carrier_list = false;
  bool has_booking_list = false;

  reconciliation::MonthSides sides(const MonthSources& sources) const;
};

// A list of members speaks of every month; a list of what was booked only of those that it names.
MonthTables lay_out(const MonthSources& sources, Month month, std::span<const CarrierFile> files);

// Bills that were not cancelled and have a month in the period, and the payments of those that were
// disbursed, for the bank statement.
std::vector<reconciliation::BillSide> bill_sides(const billing::Books& books, Period months);
std::vector<reconciliation::Payment> payments(const billing::Books& books, Period months);

}  // namespace lindung::app
