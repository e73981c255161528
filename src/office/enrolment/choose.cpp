#include "office/enrolment/choose.h"

#include <algorithm>

namespace lindung::enrolment {
namespace {

bool is_among(std::uint16_t purse, const Wish& wish) {
  return std::find(wish.purses.begin(), wish.purses.end(), purse) != wish.purses.end();
}

// The last word of the carrier on somebody who was sent to enter.
bool refused_last(const Enrolments& enrolments, std::uint64_t person) {
  bool refused = false;
  for (const LineReference at : enrolments.lines_of(person)) {
    if (enrolments.batches()[at.batch - 1].direction_of(at.line) == Direction::Entering)
      refused = enrolments.standing(at).state == LineState::Refused;
  }
  return refused;
}

std::optional<LeftOut> known_to_carrier(const Enrolments& enrolments, const Candidate& candidate,
                                        const Wish& wish) {
  for (const std::size_t at : enrolments.memberships_of(candidate.person)) {
    const Membership& one = enrolments.memberships()[at];
    if (one.until && *one.until <= wish.month) continue;
    return is_among(one.purse, wish) ? LeftOut::Member : LeftOut::MemberElsewhere;
  }
  const auto open = enrolments.open_line(candidate.person, Direction::Entering);
  if (!open) return std::nullopt;
  return enrolments.standing(*open).state == LineState::Held ? LeftOut::Held : LeftOut::Sent;
}

std::optional<LeftOut> why_not(const Enrolments& enrolments, const Candidate& candidate,
                               const Wish& wish) {
  if (const auto known = known_to_carrier(enrolments, candidate, wish)) return known;
  if (candidate.dead) return LeftOut::Dead;
  if (!candidate.accepted) return LeftOut::NotAccepted;
  if (!candidate.has_nik) return LeftOut::NoNik;
  if (!candidate.has_name) return LeftOut::NoName;
  if (!candidate.birth_date) return LeftOut::NoBirthDate;
  if (wish.age_below > 0 && candidate.birth_date->age_on(wish.on) >= wish.age_below)
    return LeftOut::TooOld;
  const bool same = !wish.again && !candidate.corrected;
  if (same && refused_last(enrolments, candidate.person)) return LeftOut::RefusedBefore;
  return std::nullopt;
}

// Why the decrees no longer carry somebody through these purses; nothing when they do.
std::optional<LeaveReason> why_leaves(const decree::Decrees& decrees, std::uint64_t person,
                                      const Wish& wish) {
  if (const auto place = decrees.place_of(person, wish.month)) {
    if (is_among(decrees.row(*place).entry.fund, wish)) return std::nullopt;
    return LeaveReason::OtherPurse;
  }
  const auto places = decrees.places_of(person);
  if (places.empty()) return LeaveReason::ListEnded;
  const decree::Row& last = decrees.row(places.back());
  return last.ended_by ? leave_reason(last.end_reason) : LeaveReason::ListEnded;
}

}  // namespace

Choice choose(const Enrolments& enrolments, std::span<const Candidate> candidates,
              const Wish& wish) {
  Choice choice;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    if (const auto why = why_not(enrolments, candidates[i], wish)) {
      choice.left_out.push_back({i, *why});
    } else if (wish.most && choice.sent.size() >= *wish.most) {
      ++choice.beyond;
    } else {
      choice.sent.push_back(i);
    }
  }
  return choice;
}

std::vector<Line> choose_leaving(const Enrolments& enrolments, const decree::Decrees& decrees,
                                 const Wish& wish,
                                 const std::function<bool(std::uint64_t person)>& dead) {
  std::vector<Line> lines;
  for (const std::size_t at : enrolments.registered(wish.month)) {
    const Membership& one = enrolments.memberships()[at];
    if (one.until || !is_among(one.purse, wish)) continue;
    if (enrolments.open_line(one.person, Direction::Leaving)) continue;
    const auto why = dead(one.person) ? LeaveReason::Died : why_leaves(decrees, one.person, wish);
    if (why && (!wish.most || lines.size() < *wish.most)) lines.push_back({one.person, *why});
  }
  return lines;
}

}  // namespace lindung::enrolment
