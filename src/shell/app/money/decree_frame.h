// shell/app/money/decree_frame.h - what the acts of a decree have in common: its paper, the year
// and months, the purses as the scheme had them on that day, entries out of annex lines.
#pragma once

#include <string>
#include <vector>

#include "office/decree/decree.h"
#include "shell/app/money/book.h"
#include "shell/app/money/desk.h"
#include "shell/app/money/given.h"

namespace lindung::app {

// number, date, basis.
decree::Paper given_paper(Given& given);

struct DecreeFrame {
  int fiscal_year = 0;
  Period months;
  std::string amends;  // number of the first decree; empty for a first one
};
MoneyList write_frame(Making& making, const DecreeFrame& frame);
Result<DecreeFrame> read_frame(const MoneyAct& act);

// The purses that pay for these rows.
MoneyList write_funds(Making& making, const scheme::Scheme& scheme,
                      const std::vector<decree::AnnexRow>& rows);
// Enters the purses that the act names into the book, where they are new.
Result<void> enter_funds(MoneyBook& book, const MoneyAct& act, int fiscal_year);

std::vector<decree::Entry> entries_of(MoneyBook& book, const std::vector<decree::AnnexRow>& rows,
                                      int fiscal_year);

}  // namespace lindung::app
