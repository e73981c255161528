// shell/app/reconcile/carrier_people.h - whose row a row of somebody else's list is: the carrier's,
// another sponsor's.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "office/enrolment/enrolments.h"
#include "office/reconciliation/carrier_list.h"
#include "office/roster/register_file.h"
#include "shell/app/run/known_people.h"

namespace lindung::app {

struct RowPerson {
  std::uint64_t person = 0;  // 0: nobody, or several
  bool ambiguous = false;
  std::uint8_t fields = 0;  // in which the row differs from the person: a set of Field
};

// One for each row, in order. Matched as the carrier's answers are (office/enrolment/match.h): by
// number, a number nearly the same with a name alike, name and birth date. A row with somebody's
// number and another one's name is his, and differs in the name.
std::vector<RowPerson> people_of_rows(std::span<const reconciliation::CarrierRow> rows,
                                      std::span<const KnownEntry> people,
                                      const enrolment::Enrolments& enrolments);

// People whom a register of other sponsors surely names, rising, each once.
std::vector<std::uint64_t> people_of_sponsors(std::span<const roster::RegisterRow> rows,
                                              std::span<const KnownEntry> people);

}  // namespace lindung::app
