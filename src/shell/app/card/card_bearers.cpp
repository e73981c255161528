#include "shell/app/card/card_bearers.h"

#include <algorithm>
#include <map>

namespace lindung::app {
namespace {

using card::RevokeReason;

RevokeReason reason_of(enrolment::LeaveReason reason) {
  switch (reason) {
    case enrolment::LeaveReason::Died:
      return RevokeReason::Died;
    case enrolment::LeaveReason::Moved:
      return RevokeReason::Moved;
    case enrolment::LeaveReason::TooOld:
      return RevokeReason::TooOld;
    case enrolment::LeaveReason::FoundWork:
      return RevokeReason::FoundWork;
    case enrolment::LeaveReason::Refused:
      return RevokeReason::Refused;
    case enrolment::LeaveReason::Correction:
      return RevokeReason::Mistake;
    default:
      return RevokeReason::NotPaid;
  }
}

// Why people are to leave, or left and were not listed again, by that day.
std::map<std::uint64_t, RevokeReason> leaving_by(const MoneyBook& book, Date on) {
  std::map<std::uint64_t, RevokeReason> leaving;
  for (const auto& notice : book.notices) {
    const bool again = notice.settled && book.decrees.is_listed(notice.person, Month::of(on));
    if (notice.since <= on && !again)
      leaving[notice.person] = reason_of(enrolment::leave_reason(notice.reason));
  }
  return leaving;
}

// Of the membership that holds in the month or later, else 0 with the reason of his leaving.
struct AtCarrier {
  std::uint64_t kpj = 0;
  std::optional<RevokeReason> left;
};
AtCarrier at_carrier(const MoneyBook& book, std::uint64_t person, Month month) {
  AtCarrier found;
  const auto& members = book.enrolment.members;
  for (const std::size_t position : members.memberships_of(person)) {
    const auto& one = members.memberships()[position];
    if (!one.until || *one.until > month) return {one.kpj, {}};
    if (!one.left) continue;
    const auto& batch = *members.find(one.left->batch);
    found.left = reason_of(batch.lines[one.left->line - 1].reason);
  }
  return found;
}

}  // namespace

CardBearers::CardBearers(const MoneyBook& book, const CoverageFacts& facts,
                         std::span<const KnownEntry> people, const RecordedDeaths& deaths,
                         Date on) {
  const auto leaving = leaving_by(book, on);
  for (const auto& entry : people) {
    const std::uint64_t person = entry.person.person;
    card::Bearer bearer;
    bearer.person = person;
    bearer.months = facts.of(person);
    if (bearer.months.empty()) continue;
    if (const auto death = deaths.find(person); death != deaths.end()) bearer.death = death->second;
    const auto carrier = at_carrier(book, person, Month::of(on));
    bearer.kpj = carrier.kpj;
    bearer.leaves = carrier.left;
    if (const auto found = leaving.find(person); found != leaving.end())
      bearer.leaves = found->second;
    bearers_.push_back(bearer);
  }
}

const card::Bearer* CardBearers::find(std::uint64_t person) const {
  const auto found = std::lower_bound(
      bearers_.begin(), bearers_.end(), person,
      [](const card::Bearer& bearer, std::uint64_t wanted) { return bearer.person < wanted; });
  return found != bearers_.end() && found->person == person ? &*found : nullptr;
}

std::vector<card::Cards::Ending> due_endings(const card::Cards& cards, const CardBearers& bearers,
                                             Date on, const coverage::Terms& terms) {
  std::vector<card::Cards::Ending> endings;
  for (const auto& card : cards.all()) {
    const auto* bearer = bearers.find(card.text.person);
    const auto reason = bearer ? card::due_revocation(*bearer, card, on, terms) : std::nullopt;
    if (reason) endings.push_back({card.number, *reason});
  }
  return endings;
}

}  // namespace lindung::app
