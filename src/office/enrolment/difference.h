// office/enrolment/difference.h - the decree beside the carrier: how each listed person stands in a
// month, and who is registered without being listed. Of Bandung Barat's 594 listed people the
// carrier accepted 557; this is the table that says who the others are, and why.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/error.h"
#include "office/decree/decrees.h"
#include "office/enrolment/enrolments.h"

namespace lindung::enrolment {

enum class Standing : std::uint8_t {
  Registered,
  Leaving,      // registered, and on a leaving batch that the carrier has not answered
  BeginsLater,  // accepted, from a later month on
  Left,         // was registered, is no longer
  Held,
  Waiting,
  Refused,
  NotSent,
  kCount
};
std::string_view standing_id(Standing standing);  // "registered"
const Text& standing_words(Standing standing);    // for people
constexpr bool is_registered(Standing standing) {
  return standing == Standing::Registered || standing == Standing::Leaving;
}

struct PersonStanding {
  std::uint64_t person = 0;
  Standing standing = Standing::NotSent;
  std::optional<LineReference> line;      // that says so
  std::optional<std::size_t> membership;  // position, while or after being registered
  Refusal refusal{};                      // Refused
  Hold hold{};                            // Held
};
PersonStanding standing_of(const Enrolments& enrolments, std::uint64_t person, Month month);

struct Difference {
  std::int64_t listed = 0;
  std::array<std::int64_t, static_cast<std::size_t>(Standing::kCount)> counts{};
  std::vector<PersonStanding> people;   // everybody listed, in the decree's order
  std::vector<std::size_t> not_listed;  // memberships that hold in the month without a decree

  std::int64_t count(Standing standing) const { return counts[static_cast<std::size_t>(standing)]; }
  std::int64_t registered() const { return count(Standing::Registered) + count(Standing::Leaving); }
};

// The counts are those of the people, and add up to `listed`; else the program stops. `purse`: only
// those whom it pays.
Difference difference(const decree::Decrees& decrees, const Enrolments& enrolments, Month month,
                      std::optional<std::uint16_t> purse = std::nullopt);

}  // namespace lindung::enrolment
