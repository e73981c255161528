// shell/app/book/purses.h - the purses that an act names, frozen as the scheme had them on its day
// (list "purses"), and their way into the book.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "office/billing/act.h"
#include "office/decree/annex.h"
#include "shell/app/book/book.h"
#include "shell/app/book/desk.h"

namespace lindung::app {

std::set<std::string> funds_of(const std::vector<decree::AnnexRow>& rows);

// The scheme's funds of these ids, each as a purse of the scheme's fiscal year.
MoneyList write_purses(Making& making, const scheme::Scheme& scheme,
                       const std::set<std::string>& funds);
// The numbers of the act's purses, entered where they are new. Refuses BILL_PURSE,
// JOURNAL_UNREADABLE.
Result<std::vector<std::uint16_t>> enter_purses(MoneyBook& book, const MoneyAct& act);

// Who does what in the books.
billing::Act billing_act(const MoneyAct& act);

}  // namespace lindung::app
