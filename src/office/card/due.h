// office/card/due.h - who is to get a card on a day, from when until when, and who is not.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "office/card/member_card.h"
#include "office/coverage/coverage.h"

namespace lindung::card {

enum class NoCard : std::uint8_t {
  HasOne,         // that says the same days
  NotRegistered,  // the carrier has not accepted him, or no longer
  NotPaid,        // neither this month nor one to come
  Died,
  Leaving,  // noted to leave the list
  kCount
};
std::string_view no_card_id(NoCard why);  // "has-one"
std::optional<NoCard> parse_no_card(std::string_view id);

// Somebody as the office knows him on the day.
struct Bearer {
  std::uint64_t person = 0;
  std::span<const coverage::PersonMonthFacts> months;  // in rising order
  std::optional<Date> death;
  std::optional<RevokeReason> leaves;  // he is to leave, or has left, by that day
  std::uint64_t kpj = 0;               // 0: none
};

struct Due {
  std::optional<NoCard> why_not;
  Date from, until;  // meaningful when there is no reason against it
};

// Protected from the day since which his cover has lasted to the last day of the months paid
// without a gap; who is paid for from a later month on, from then. `card`: the one that he has;
// may be null. The grace after the last paid month is not printed: until the arrears are paid it
// protects nobody.
Due due_card(const Bearer& bearer, const MemberCard* card, Date on, const coverage::Terms& terms);

// Why a living card that has not expired should be revoked; nothing: it should not.
std::optional<RevokeReason> due_revocation(const Bearer& bearer, const MemberCard& card, Date on,
                                           const coverage::Terms& terms);

}  // namespace lindung::card
