// office/letter/refusal_reason.h - the grounds on which a carrier refuses a claim after a death.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace lindung::letter {

enum class RefusalReason : std::uint8_t {
  Lapsed,             // no membership on that day: contributions were not paid
  Waiting,            // a new participant waits for the full sum
  NotWorkAccident,    // the death was not caused by work
  NotEntitled,        // somebody else comes first in the order of heirs
  TooLate,            // the right to claim had ended
  Papers,             // a paper is missing
  NotWorking,         // did not work when registered
  ScholarshipMonths,  // too few contribution months for scholarships
};

// What is still paid although this was refused.
enum class StillPaid : std::uint8_t { Nothing, OrdinaryDeath, WithoutScholarships, Everything };

// `{...}` is filled from the case: {person}, {date} of death, {since} when a participant, {full}
// the first day of the full sum, {last} day to claim, {heirs} in order, {number} that the rule
// says.
struct RefusalText {
  RefusalReason reason;
  std::string_view id;             // as a person types it: "waiting"
  std::string_view rule;           // of the law files
  std::string_view accident_rule;  // the same for a death at work
  std::string_view why;
  std::string_view meaning;  // what that rule says
  StillPaid still;
  std::array<std::string_view, 3> steps;  // what the family can do
};

const RefusalText& refusal_text(RefusalReason reason);
std::optional<RefusalReason> parse_refusal_reason(std::string_view id);
// "lapsed, waiting, ..."
std::string_view refusal_reason_ids();

}  // namespace lindung::letter
