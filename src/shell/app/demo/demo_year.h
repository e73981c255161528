// shell/app/demo/demo_year.h - an invented fiscal year of a city, worked through with the acts that
// an office would record: budget, decree, enrolment, a bill each month from its draft to the
// carrier's receipt, with what goes wrong on the way (demo_troubles.h). For the demo only: the
// carrier's answers and all numbers of papers are invented, and authors are called contoh-... so
// that nobody takes them for people.
#pragma once

#include <vector>

#include "shell/app/context.h"
#include "terms/date.h"
#include "terms/rupiah.h"

namespace lindung::app {

struct YearStep {
  Date on;
  Text what;
  std::int64_t people = 0;
  Rupiah amount;
};

struct DemoYear {
  std::vector<YearStep> steps;  // those of this run; none when the year was worked through before
  std::int64_t listed = 0;      // named by the decree
  Rupiah allotted, billed, paid, left;  // of all funds; paid: booked by the carrier's receipts
};

// For a city whose people are selected. A city that has acts of money already is only looked at.
// Refuses what the acts refuse.
Result<DemoYear> work_through_year(const Context& context, std::uint64_t city);

}  // namespace lindung::app
