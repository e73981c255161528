// office/roster/birth.h - the birth date that a row means, with what its column and its NIK tell of
// the order of day and month.
#pragma once

#include <cstdint>
#include <optional>

#include "office/roster/column_votes.h"
#include "office/roster/date_cell.h"
#include "terms/nik.h"
#include "terms/reason.h"

namespace lindung::roster {

struct Birth {
  std::optional<Date> date;
  std::optional<Date> alternative;  // day and month the other way round, when nothing tells
  std::int16_t age = -1;            // when the cell holds an age
  ReasonSet reasons;
};

struct BirthContext {
  const ColumnDecisions& decisions;
  Date reference;    // of the scheme: ages count on it
  Date imported_on;  // a birth date equal to it was put there by a program and is not used
};

// A date more than 110 years before the reference, or more than three years after it, is none.
Birth settle_birth(const DateReading& reading, const std::optional<Nik>& nik,
                   const BirthContext& context);

}  // namespace lindung::roster
