// office/reconciliation/sides.h - the sides of one month, as the caller's books and the carrier's
// files have them. People are the city's numbers, purses the positions that billing gives them.
#pragma once

#include <cstdint>
#include <span>

#include "office/reconciliation/difference.h"
#include "terms/date.h"
#include "terms/month.h"
#include "terms/rupiah.h"

namespace lindung::reconciliation {

// The decree's side: a person whom it names in the month, the purse, and what the month costs by
// law (0: unknown, and no sum is compared with it). `state` says why the carrier does not have the
// person, where it does not: None, NotSent, Unanswered, Refused or Gone.
struct Listed {
  std::uint64_t person = 0;
  std::uint16_t purse = 0;
  Rupiah dues;
  Detail state = Detail::None;
};

// By the carrier's answers that we hold.
struct Registered {
  std::uint64_t person = 0;
  bool wage_earner = false;
};

// A row of the carrier's own list of members of the month.
struct CarrierMember {
  std::uint64_t person = 0;  // 0: a stranger
  std::uint32_t row = 0;
  bool ambiguous = false;  // several people could be meant; `person` is 0 then
  bool wage_earner = false;
  std::uint8_t fields = 0;  // in which the row differs from our person: a set of Field
};

enum class Refund : std::uint8_t { None, Claimed, Received };

// A line of a bill that was not cancelled.
struct Billed {
  std::uint64_t person = 0;
  std::uint64_t bill = 0;
  std::uint16_t purse = 0;
  Rupiah amount;
  bool receipted = false;  // the bill has the carrier's receipt
  bool booked = false;     // and the receipt covers this line
  Refund refund = Refund::None;
};

// A line of the carrier's own list of what it booked for the month.
struct Booked {
  std::uint64_t person = 0;
  std::uint32_t row = 0;
  Rupiah amount;  // 0: the list has no sums
};

// Somebody else's list has the person.
struct Sponsored {
  std::uint64_t person = 0;
};

// Died, or lives elsewhere now.
struct Departed {
  std::uint64_t person = 0;
  Date on;
  bool died = true;
};

// Each span by person, rising; Billed, CarrierMember and Booked may have a person several times.
struct MonthSides {
  Month month;
  std::span<const Listed> listed;
  std::span<const Registered> registered;
  bool has_carrier_list = false;  // else the answers alone say who is registered
  std::span<const CarrierMember> carrier;
  std::span<const Billed> billed;
  bool has_booking_list = false;  // else the receipts alone say what is booked
  std::span<const Booked> booked;
  std::span<const Sponsored> sponsored;
  std::span<const Departed> departed;
};

}  // namespace lindung::reconciliation
