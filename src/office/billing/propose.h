// office/billing/propose.h - who of those listed by decree is billed for which months, and why the
// others are not. Nobody is dropped in silence: every listed month becomes a line or stands among
// those left out.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "office/billing/books.h"

namespace lindung::billing {

// What the carrier has said.
enum class Registration : std::uint8_t { NotSent, Unanswered, Refused, Registered };

// Somebody whom a decree lists on this purse.
struct Candidate {
  std::uint64_t person = 0;
  Period listed;           // by decree, on this purse
  std::uint16_t rate = 0;  // position in Wanted::rates
  Registration registration = Registration::NotSent;
  Period registered;          // months, when registered; `until` far ahead while it lasts
  std::optional<Date> death;  // from a register, a report or a claim
  bool verified = false;      // accepted by the last verification
  Date verified_on;
};

struct Wanted {
  Period months;
  // Dues of each kind of recipient (sector), a sum for each of the months.
  std::vector<std::vector<Rupiah>> rates;
  // Whoever was verified before this day is left out until he is verified again.
  Date verified_from;
};

struct Proposal {
  std::vector<Line> lines;
  std::vector<LeftOut> left_out;
  Rupiah amount;
  std::int64_t people = 0;  // on the lines
};

// Candidates in any order; a person may stand in it more than once with months that do not meet.
// Listed months outside the wanted ones are not looked at. A month is left out for the first reason
// in this order: billed already, dead before the month began, not registered with the carrier in
// that month, not verified. Refuses BILL_MONTHS (none or more than 24), BILL_AMOUNT (no dues for a
// rate and month), BILL_LIST (a person listed twice in a month).
Result<Proposal> propose(const Books& books, const Wanted& wanted,
                         std::span<const Candidate> candidates);

}  // namespace lindung::billing
