#include "office/verification/standing.h"

#include <algorithm>
#include <tuple>

#include <tbb/parallel_for.h>

#include "office/verification/likeness.h"

namespace lindung::verification {

namespace {

// Nothing against the row, held, refused.
int grade(const Case& judged) {
  switch (judged.reasons.empty() ? Effect::Note : judged.reasons.strongest()) {
    case Effect::Note:
    case Effect::Warn:
    case Effect::Known:
      return 0;
    case Effect::Hold:
      return 1;
    default:
      return 2;
  }
}

bool refused_by_registers(const Case& judged) {
  for (const Reason reason :
       {Reason::Dead, Reason::MovedAway, Reason::NotResident, Reason::CivilServant,
        Reason::WageEarner, Reason::AlreadyMember, Reason::OtherSponsor}) {
    if (judged.reasons.has(reason)) return true;
  }
  return false;
}

template <class T>
bool both_differ(const std::optional<T>& a, const std::optional<T>& b) {
  return a && b && *a != *b;
}

}  // namespace

Verdict verdict_of(const Case& judged) {
  if (judged.reasons.empty()) return Verdict::Accepted;
  switch (judged.reasons.strongest()) {
    case Effect::Note:
    case Effect::Warn:
      return Verdict::Accepted;
    case Effect::Hold:
      return Verdict::Held;
    case Effect::Known:
      return Verdict::Known;
    case Effect::Refuse:
      return Verdict::Refused;
    case Effect::NotPerson:
      return Verdict::NotPerson;
  }
  return Verdict::NotPerson;
}

Standing::Standing(std::span<Case> cases, const VerificationInput& input, const People& people,
                   const Members& members)
    : cases_(cases), input_(input), people_(people), members_(members) {}

void Standing::share_registry() {
  tbb::parallel_for(std::uint32_t{0}, static_cast<std::uint32_t>(cases_.size()),
                    [&](std::uint32_t e) {
                      if (people_.entity[e] != e || alone(e)) return;
                      const roster::RegisterRow* registry = nullptr;
                      for (const std::uint32_t at : members_.of(e)) {
                        if (registry == nullptr && is_case(at)) registry = cases_[at].registry;
                      }
                      if (registry == nullptr) return;
                      for (const std::uint32_t at : members_.of(e)) {
                        if (is_case(at) && cases_[at].registry == nullptr)
                          cases_[at].registry = registry;
                      }
                    });
}

void Standing::share_hits() {
  tbb::parallel_for(std::uint32_t{0}, static_cast<std::uint32_t>(cases_.size()),
                    [&](std::uint32_t e) {
                      if (people_.entity[e] != e || alone(e)) return;
                      RegisterHits hits;
                      for (const std::uint32_t at : members_.of(e)) {
                        if (is_case(at)) hits.add(cases_[at].hits);
                      }
                      for (const std::uint32_t at : members_.of(e)) {
                        if (is_case(at)) cases_[at].hits = hits;
                      }
                    });
}

bool Standing::before(std::uint32_t a, std::uint32_t b) const {
  if (is_case(a) != is_case(b)) return !is_case(a);  // who is known already stands
  if (!is_case(a)) return known(a).person < known(b).person;
  const auto order = [&](std::uint32_t at) {
    const Case& judged = cases_[at];
    return std::tuple(judged.same_person_as != 0, grade(judged), !judged.confirmed(),
                      judged.nik() == 0, at);
  };
  return order(a) < order(b);
}

std::uint32_t Standing::choose_of(std::uint32_t entity) const {
  std::uint32_t best = kNoCase;
  for (const std::uint32_t at : members_.of(entity)) {
    if (is_case(at) ? !cases_[at].judged() : known(at).standing == Verdict::Refused) continue;
    if (best == kNoCase || before(at, best)) best = at;
  }
  return best;
}

void Standing::choose() {
  stands_.assign(people_.entity.size(), kNoCase);
  tbb::parallel_for(std::uint32_t{0}, static_cast<std::uint32_t>(stands_.size()),
                    [&](std::uint32_t e) {
                      if (people_.entity[e] == e) stands_[e] = choose_of(e);
                    });
}

void Standing::mark_doubtful() {
  std::vector<std::pair<std::uint32_t, std::uint32_t>>
      sides;  // lesser, better: before anything is added
  for (const linkage::Link& link : people_.doubtful) {
    std::uint32_t lesser = stands_[people_.entity[link.left]];
    std::uint32_t better = stands_[people_.entity[link.right]];
    if (lesser != kNoCase && better != kNoCase && before(lesser, better)) std::swap(lesser, better);
    sides.emplace_back(lesser, better);
  }
  std::vector<bool> both(sides.size(), false);
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const auto [lesser, better] = sides[i];
    both[i] = lesser != kNoCase && better != kNoCase && is_case(lesser) && is_case(better) &&
              refused_by_registers(cases_[lesser]) && !cases_[better].confirmed();
  }
  for (std::size_t i = 0; i < sides.size(); ++i) {
    const auto [lesser, better] = sides[i];
    if (lesser == kNoCase || better == kNoCase || !is_case(lesser)) continue;
    hold_lesser(lesser, better, people_.doubtful[i]);
    if (both[i]) hold_lesser(better, lesser, people_.doubtful[i]);
  }
}

void Standing::hold_lesser(std::uint32_t lesser, std::uint32_t better, const linkage::Link& link) {
  Case& held = cases_[lesser];
  held.hold(Reason::LikelySamePerson);
  const bool left_is_better = people_.entity[link.left] == people_.entity[better];
  const std::uint32_t other = left_is_better ? link.left : link.right;
  const std::uint64_t nik = is_case(other) ? cases_[other].nik() : known(other).nik;
  const std::string_view name = is_case(other) ? cases_[other].proposal->name : known(other).name;
  if (is_typing_slip(held.nik(), nik) && likeness(held.proposal->name, name) >= kNameLikely) {
    held.hold(Reason::NearNik);
  }
  if (is_case(other) && held.other_case == kNoCase) held.other_case = other;
  if (!is_case(other) && held.other_person == 0) held.other_person = known(other).person;
}

bool Standing::details_differ(const Case& copy, std::uint32_t stander) const {
  const roster::Proposal& mine = *copy.proposal;
  if (!is_case(stander)) {
    const KnownPerson& person = known(stander);
    const std::uint64_t village = mine.village ? mine.village->number() : 0;
    return both_differ(mine.birth_date, person.birth_date) ||
           (village != 0 && person.village != 0 && village != person.village) ||
           likeness(mine.name, person.name) < kNameLikely;
  }
  const roster::Proposal& other = *cases_[stander].proposal;
  return both_differ(mine.birth_date, other.birth_date) ||
         both_differ(mine.village, other.village) ||
         (mine.group != roster::kNoGroup && other.group != roster::kNoGroup &&
          mine.group != other.group) ||
         likeness(mine.name, other.name) < kNameLikely;
}

void Standing::mark_copy(std::uint32_t at, std::uint32_t stander) {
  Case& copy = cases_[at];
  const std::uint64_t nik = is_case(stander) ? cases_[stander].nik() : known(stander).nik;
  if (copy.same_person_as != 0) {
    copy.reasons.add(Reason::ReviewSamePerson);
  } else {
    copy.reasons.add(nik != 0 && nik == copy.nik() ? Reason::SameNik : Reason::SamePerson);
  }
  if (details_differ(copy, stander)) copy.reasons.add(Reason::DetailsDiffer);
  if (is_case(stander)) {
    copy.other_case = stander;
  } else {
    copy.other_case = kNoCase;
    copy.other_person = known(stander).person;
  }
}

void Standing::mark_known() {
  tbb::parallel_for(
      std::uint32_t{0}, static_cast<std::uint32_t>(cases_.size()), [&](std::uint32_t at) {
        Case& judged = cases_[at];
        if (!judged.judged()) return;
        const std::uint32_t entity = people_.entity[at];
        if (stands_[entity] != at) {
          mark_copy(at, stands_[entity]);
        } else if (judged.same_person_as != 0 && alone(entity)) {
          judged.reasons.add(Reason::ReviewSamePerson);  // of somebody who is not among these files
        }
      });
}

}  // namespace lindung::verification
