#include <algorithm>
#include <unordered_set>

#include <tbb/parallel_for.h>
#include <tbb/parallel_sort.h>

#include "base/positions.h"
#include "office/verification/standing.h"

namespace lindung::verification {

// The number that a human being had before: that of a known person, else the smallest that one of
// the rows had. A row of which a person decided that it is somebody gives up its own.
std::uint64_t Standing::earlier_number(std::uint32_t entity) const {
  std::uint64_t of_known = 0;
  std::uint64_t of_rows = 0;
  const auto take = [](std::uint64_t& smallest, std::uint64_t number) {
    if (number != 0 && (smallest == 0 || number < smallest)) smallest = number;
  };
  for (const std::uint32_t at : members_.of(entity)) {
    if (!is_case(at)) {
      take(of_known, known(at).person);
    } else if (cases_[at].judged() && cases_[at].same_person_as == 0) {
      take(of_rows, cases_[at].earlier_person);
    }
  }
  return of_known != 0 ? of_known : of_rows;
}

bool Standing::can_be_numbered(std::uint32_t entity) const {
  return std::any_of(members_.of(entity).begin(), members_.of(entity).end(), [&](std::uint32_t at) {
    if (!is_case(at)) return true;
    const roster::Proposal& proposal = *cases_[at].proposal;
    return !proposal.name.empty() && (proposal.nik || proposal.birth_date || proposal.family_card);
  });
}

// In order of the first row.
std::vector<std::uint32_t> Standing::entities() const {
  return positions_where(cases_.size(), [&](std::size_t at) {
    return people_.entity[at] == at && cases_[at].judged();
  });
}

// What decides on a number, gathered on all cores; the numbers themselves are given one by one.
std::vector<Standing::Claim> Standing::claims(const std::vector<std::uint32_t>& entities) const {
  std::vector<Claim> claims(entities.size());
  tbb::parallel_for(std::size_t{0}, entities.size(), [&](std::size_t i) {
    const auto members = members_.of(entities[i]);
    Claim& claim = claims[i];
    claim.can_be_numbered = can_be_numbered(entities[i]);
    claim.has_known = !is_case(members.back());
    claim.earlier = earlier_number(entities[i]);
    if (members.size() == 1) claim.decided = cases_[entities[i]].same_person_as;
  });
  return claims;
}

// A number belongs to one human being: to the known person of that number, else to whoever comes
// first.
std::vector<std::uint64_t> Standing::assign_numbers(const std::vector<Claim>& claims) {
  std::vector<std::uint64_t> numbers(claims.size(), 0);
  const bool any_earlier = std::any_of(claims.begin(), claims.end(), [](const Claim& claim) {
    return claim.earlier != 0 && !claim.has_known;
  });
  std::unordered_set<std::uint64_t> taken;
  if (any_earlier) {
    taken.reserve(input_.known.size() + claims.size());
    for (const KnownPerson& person : input_.known) taken.insert(person.person);
  }
  is_new_.assign(claims.size(), false);
  std::uint64_t next = input_.next_person;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const Claim& claim = claims[i];
    if (!claim.can_be_numbered) continue;
    if (claim.earlier != 0 && (claim.has_known || taken.insert(claim.earlier).second)) {
      numbers[i] = claim.earlier;
    } else if (claim.decided != 0) {
      numbers[i] = claim.decided;
    } else {
      numbers[i] = next++;
      is_new_[i] = true;
    }
  }
  return numbers;
}

PersonVersion Standing::version(std::uint32_t entity, std::uint64_t number, bool is_new) const {
  const Case& standing = cases_[stands_[entity]];
  PersonVersion version;
  version.person = number;
  version.file = standing.file;
  version.row = standing.row;
  version.standing = verdict_of(standing);
  version.birth_date = standing.proposal->birth_date;
  if (standing.registry != nullptr && standing.registry->birth_date) {
    version.birth_date = standing.registry->birth_date;
  }
  version.village = standing.proposal->village;
  if (!version.village && standing.registry != nullptr && standing.registry->region &&
      standing.registry->region->level() == RegionLevel::Village) {
    version.village = standing.registry->region;
  }
  version.earlier_recipient = standing.hits.has_exact(Listed::EarlierRecipient) ||
                              standing.hits.has_likely(Listed::EarlierRecipient);
  version.is_new = is_new;
  return version;
}

UnfilledVector<PersonVersion> Standing::number_people() {
  const std::vector<std::uint32_t> found = entities();
  const std::vector<std::uint64_t> numbers = assign_numbers(claims(found));
  tbb::parallel_for(std::size_t{0}, found.size(), [&](std::size_t i) {
    for (const std::uint32_t at : members_.of(found[i])) {
      if (is_case(at)) cases_[at].person = numbers[i];
    }
  });
  const auto standing = positions_where(found.size(), [&](std::size_t i) {
    return numbers[i] != 0 && !known_person_stands(found[i]) &&
           verdict_of(cases_[stands_[found[i]]]) != Verdict::Known;
  });
  UnfilledVector<PersonVersion> versions(standing.size());
  tbb::parallel_for(std::size_t{0}, standing.size(), [&](std::size_t v) {
    const std::uint32_t i = standing[v];
    versions[v] = version(found[i], numbers[i], is_new_[i]);
  });
  tbb::parallel_sort(
      versions.begin(), versions.end(),
      [](const PersonVersion& a, const PersonVersion& b) { return a.person < b.person; });
  return versions;
}

}  // namespace lindung::verification
