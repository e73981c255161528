// shell/app/decree/decree_frame.h - what the acts of a decree have in common: its paper, the year
// and months, what is committed, entries out of annex lines.
#pragma once

#include <string>
#include <vector>

#include "office/decree/decree.h"
#include "shell/app/book/book.h"
#include "shell/app/book/desk.h"
#include "shell/app/book/given.h"

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

// What the act commits of each purse, or sets free.
Result<void> follow_dues(MoneyBook& book, const MoneyAct& act, int fiscal_year);

Result<std::vector<decree::Entry>> entries_of(MoneyBook& book,
                                              const std::vector<decree::AnnexRow>& rows,
                                              int fiscal_year);

}  // namespace lindung::app
