#include <algorithm>
#include <unordered_set>

#include <tbb/parallel_sort.h>

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
  std::vector<std::uint32_t> found;
  for (std::uint32_t at = 0; at < cases_.size(); ++at) {
    if (people_.entity[at] == at && cases_[at].judged()) found.push_back(at);
  }
  return found;
}

// A number belongs to one human being: to the known person of that number, else to whoever comes
// first.
std::vector<std::uint64_t> Standing::assign_numbers(const std::vector<std::uint32_t>& entities) {
  std::vector<std::uint64_t> numbers(entities.size(), 0);
  const bool any_earlier = std::any_of(cases_.begin(), cases_.end(),
                                       [](const Case& c) { return c.earlier_person != 0; });
  std::unordered_set<std::uint64_t> taken;
  if (any_earlier) {
    taken.reserve(input_.known.size() + entities.size());
    for (const KnownPerson& person : input_.known) taken.insert(person.person);
  }
  is_new_.assign(entities.size(), false);
  std::uint64_t next = input_.next_person;
  for (std::size_t i = 0; i < entities.size(); ++i) {
    if (!can_be_numbered(entities[i])) continue;
    const auto members = members_.of(entities[i]);
    const bool has_known = !is_case(members.back());
    const std::uint64_t earlier = any_earlier || has_known ? earlier_number(entities[i]) : 0;
    const std::uint64_t decided = cases_[entities[i]].same_person_as;
    if (earlier != 0 && (has_known || taken.insert(earlier).second)) {
      numbers[i] = earlier;
    } else if (decided != 0 && members.size() == 1) {
      numbers[i] = decided;
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

std::vector<PersonVersion> Standing::number_people() {
  const std::vector<std::uint32_t> found = entities();
  const std::vector<std::uint64_t> numbers = assign_numbers(found);
  std::vector<PersonVersion> versions;
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (const std::uint32_t at : members_.of(found[i])) {
      if (is_case(at)) cases_[at].person = numbers[i];
    }
    if (numbers[i] == 0 || known_person_stands(found[i])) continue;
    const PersonVersion own = version(found[i], numbers[i], is_new_[i]);
    if (own.standing != Verdict::Known) versions.push_back(own);
  }
  tbb::parallel_sort(
      versions.begin(), versions.end(),
      [](const PersonVersion& a, const PersonVersion& b) { return a.person < b.person; });
  return versions;
}

}  // namespace lindung::verification
