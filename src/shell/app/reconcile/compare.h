// shell/app/reconcile/compare.h - decree, carrier, bills and bank of some months against each
// other, out of books that are at hand and files as bytes. Records nothing.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "office/scheme/scheme.h"
#include "shell/app/book/act.h"
#include "shell/app/book/book.h"
#include "shell/app/city_state.h"
#include "shell/app/context.h"
#include "shell/app/reconcile/reconciliation.h"
#include "shell/app/run/known_people.h"

namespace lindung::app {

// A city as it is known. Views must outlive the call.
struct ComparedCity {
  const Context& context;
  const CityState& state;
  const scheme::Scheme& scheme;
  std::span<const KnownEntry> people;  // by number
  const MoneyBook& book;
};

struct CompareQuestion {
  std::optional<Month> from, until;   // until: the first month that is not asked
  Date on{};                          // months after it are not looked at
  std::vector<AttachedFile> carrier;  // lists of members, or of what was booked
  std::optional<AttachedFile> bank;
};

// Refuses what reconcile() refuses (reconcile.h), but for files that cannot be opened.
Result<Reconciliation> compare(const ComparedCity& city, const CompareQuestion& question);

}  // namespace lindung::app
