#include "shell/app/money/successors.h"

#include <algorithm>

#include "shell/app/money/annex_list.h"

namespace lindung::app {

Successors::Successors(const scheme::Scheme& scheme, const Places& places,
                       std::span<const KnownEntry> people, const decree::Decrees& decrees,
                       Month effective)
    : people_(people), by_ward_(scheme.ward_quota.has_value() || !scheme.ward_quotas.empty()) {
  for (const std::uint32_t at : places.selection.ranking) {
    const auto& candidate = places.candidates[at];
    const auto standing = decrees.places_of(candidate.person);
    const bool listed = std::any_of(
        standing.begin(), standing.end(),
        [&](const decree::Place& place) { return decrees.row(place).months.until > effective; });
    if (!listed)
      waiting_[queue(scheme.groups[candidate.group].id, candidate.village)].people.push_back(
          candidate.person);
  }
}

std::uint64_t Successors::call(const Leaving& place) {
  if (place.notice && place.notice->replaced_by) return *place.notice->replaced_by;
  auto& waiting = waiting_[queue(place.row.group, place.row.village)];
  while (waiting.next < waiting.people.size()) {
    const std::uint64_t person = waiting.people[waiting.next++];
    if (taken_.insert(person).second) return person;
  }
  return 0;
}

std::optional<decree::AnnexRow> Successors::enter(const Leaving& place) {
  const auto* entry = find_entry(people_, call(place));
  if (!entry) return std::nullopt;
  decree::AnnexRow row = annex_row(*entry);
  row.group = place.row.group;
  row.fund = place.row.fund;
  row.months = place.row.months;
  return row;
}

}  // namespace lindung::app
