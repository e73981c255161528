// shell/app/reconcile/reconcile.h - `lindung reconcile`: decree, carrier and bills of some months
// against each other, with the carrier's own lists and the bank statement where they are at hand.
// Records nothing; minutes.h does.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "shell/app/context.h"
#include "shell/app/reconcile/reconciliation.h"

namespace lindung::app {

struct ReconcileQuestion {
  std::optional<Month> from, until;  // until: the first month that is not asked; none: see below
  Date on;                           // months after it are not looked at
  std::vector<std::filesystem::path> carrier;  // lists of members, or of what was booked
  std::filesystem::path bank;                  // empty: none
};

// Left out: from the first month of any decree or bill, to that of the day. Refuses CALL_VALUE
// (--from, --until: no months, or all after the day), RECON_EMPTY (neither decrees nor bills),
// RECON_COLUMNS, RECON_BANK_COLUMNS, and a file that cannot be read.
Result<Reconciliation> reconcile(const Context& context, std::uint64_t city,
                                 const ReconcileQuestion& question);

// Summary, differences with their cures, months; for the office and the carrier: NIK in full.
Result<void> write_reconciliation(const std::filesystem::path& path, const Reconciliation& found);

}  // namespace lindung::app
