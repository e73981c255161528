// office/coverage/facts.h - the three facts of a person and a month, from which everything about
// cover follows.
#pragma once

#include "terms/month.h"

namespace lindung::coverage {

// Listed: named in a decree. Registered: accepted by the carrier. Paid: the carrier has receipted a
// payment for the month. A month that nobody reported has none of the three.
struct PersonMonthFacts {
  Month month;
  bool listed = false;
  bool registered = false;
  bool paid = false;

  // What the carrier answers for: it asks for no decree. A covered month without a decree is the
  // city's matter, and is said beside every result.
  bool covered() const { return registered && paid; }
  friend bool operator==(const PersonMonthFacts&, const PersonMonthFacts&) = default;
};

}  // namespace lindung::coverage
