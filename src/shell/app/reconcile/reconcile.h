// shell/app/reconcile/reconcile.h - `lindung reconcile`: decree, carrier and bills of some months
// against each other, with the carrier's own lists and the bank statement where they are at hand.
// Records nothing.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "office/reconciliation/difference.h"
#include "shell/app/context.h"

namespace lindung::app {

struct ReconcileQuestion {
  std::optional<Month> from, until;  // until: the first month that is not asked; none: see below
  Date on;                           // months after it are not looked at
  std::vector<std::filesystem::path> carrier;  // lists of members, or of what was booked
  std::filesystem::path bank;                  // empty: none
};

struct MonthCount {
  Month month;
  std::int64_t listed = 0, registered = 0, billed = 0, paid = 0;  // people
  std::optional<std::int64_t> carrier, booked;                    // rows of the carrier's files
  Rupiah amount;                                                  // billed
  std::int64_t differences = 0;
};

struct ShownDifference {
  reconciliation::Difference difference;
  std::string person_id, name;  // empty: no person
  std::uint64_t nik = 0;        // whole, for the workbook that goes to the carrier
  std::string nik_masked;
  std::string ward;            // code
  std::string purse, against;  // "city-budget 2025"; may be empty
  std::string bill;            // "T0000012"; may be empty
  Text what, cure;
};

struct BankCount {
  std::size_t lines = 0, matched = 0, unrelated = 0, incoming = 0;
};

struct Reconciliation {
  Period months;
  std::vector<MonthCount> counts;
  std::vector<ShownDifference> differences;            // by month, kind, person
  std::map<reconciliation::Kind, std::int64_t> kinds;  // how many of each
  std::optional<BankCount> bank;
  std::map<std::string, std::vector<std::uint32_t>> unreadable;  // rows by file
};

// Left out: from the first month of any decree or bill, to that of the day. Refuses CALL_VALUE
// (--from, --until: no months, or all after the day), RECON_EMPTY (neither decrees nor bills),
// RECON_COLUMNS, RECON_BANK_COLUMNS, and a file that cannot be read.
Result<Reconciliation> reconcile(const Context& context, std::uint64_t city,
                                 const ReconcileQuestion& question);

// Summary, differences with their cures, months; for the office and the carrier: NIK in full.
Result<void> write_reconciliation(const std::filesystem::path& path, const Reconciliation& found);

}  // namespace lindung::app
