#include "shell/app/decree/successors.h"

#include <algorithm>

#include "shell/app/decree/annex_list.h"

namespace lindung::app {

Successors::Successors(const scheme::Scheme& scheme, const Places& places,
                       std::span<const KnownEntry> people, const decree::Decrees& decrees,
                       Month effective)
    : scheme_(scheme),
      earmarks_(places.selection.earmarks),
      people_(people),
      by_ward_(scheme.ward_quota.has_value() || !scheme.ward_quotas.empty()) {
  for (const std::uint32_t at : places.selection.ranking) {
    const auto& candidate = places.candidates[at];
    const auto standing = decrees.places_of(candidate.person);
    const bool listed = std::any_of(
        standing.begin(), standing.end(),
        [&](const decree::Place& place) { return decrees.row(place).months.until > effective; });
    if (!listed)
      waiting_[queue(scheme.groups[candidate.group].id, candidate.village)].people.push_back(
          {candidate.person, candidate.group, candidate.village});
  }
}

Successors::Queue Successors::queue(const std::string& group, std::uint64_t village) const {
  const bool has_places =
      std::any_of(scheme_.groups.begin(), scheme_.groups.end(),
                  [&](const auto& one) { return one.id == group && one.quota.has_value(); });
  return {has_places ? group : std::string(), by_ward_ ? village : 0};
}

std::uint64_t Successors::call(const Leaving& place) {
  if (place.notice && place.notice->replaced_by) return *place.notice->replaced_by;
  auto& waiting = waiting_[queue(place.row.group, place.row.village)];
  const auto& people = waiting.people;
  while (waiting.next < people.size() && taken_.contains(people[waiting.next].person))
    ++waiting.next;
  for (std::size_t i = waiting.next; i < people.size(); ++i) {
    const bool called = !taken_.contains(people[i].person) && may_enter(people[i], place);
    if (!called) continue;
    taken_.insert(people[i].person);
    return people[i].person;
  }
  return 0;
}

// The purse of the place must be one of the candidate's group, and may pay for him.
bool Successors::may_enter(const Candidate& candidate, const Leaving& place) const {
  const auto& funds = scheme_.groups[candidate.group].funds;
  return std::any_of(funds.begin(), funds.end(), [&](std::size_t f) {
    return scheme_.funds[f].id == place.row.fund &&
           !fund::barred(scheme_, earmarks_, candidate.group, f, candidate.village);
  });
}

std::optional<decree::AnnexRow> Successors::enter(const Leaving& place) {
  const auto* entry = find_entry(people_, call(place));
  if (!entry) return std::nullopt;
  decree::AnnexRow row = annex_row(*entry);
  const bool same_queue = queue(place.row.group, 0) == queue(std::string(entry->group), 0);
  row.group = same_queue ? std::string(entry->group) : place.row.group;
  row.fund = place.row.fund;
  row.months = place.row.months;
  return row;
}

}  // namespace lindung::app
