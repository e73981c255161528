#include "shell/app/run/gone.h"

#include <algorithm>
#include <set>

namespace lindung::app {
namespace {

using verification::RowVerdict;

// Numbers of files that a present one replaces.
std::vector<std::uint32_t> earlier_versions(const CityState& state,
                                            std::span<const std::uint32_t> present) {
  std::set<std::string_view> names;
  for (const std::uint32_t number : present) names.insert(state.files[number - 1].name);
  std::vector<std::uint32_t> earlier;
  for (const auto& file : state.files) {
    const bool replaced = !file.withdrawn && names.contains(file.name) &&
                          !std::binary_search(present.begin(), present.end(), file.number);
    if (replaced) earlier.push_back(file.number);
  }
  return earlier;
}

}  // namespace

Result<std::vector<GonePerson>> find_gone(const CityState& state,
                                          std::span<const std::uint32_t> present,
                                          std::uint64_t last_person, const RowsOfFile& rows_of) {
  std::vector<GonePerson> gone;
  const auto earlier = earlier_versions(state, present);
  if (earlier.empty()) return gone;
  std::vector<bool> told(last_person + 1, false);  // who stands on a present file, or is listed
  const auto tell = [&](std::uint64_t person) {
    const bool first = person <= last_person && !told[person];
    if (first) told[person] = true;
    return first;
  };
  for (const std::uint32_t number : present) {
    LINDUNG_ASSIGN_OR_RETURN(const auto rows, rows_of(number));
    for (const RowVerdict& row : rows) tell(row.person);
  }
  for (const std::uint32_t number : earlier) {
    LINDUNG_ASSIGN_OR_RETURN(const auto rows, rows_of(number));
    for (const RowVerdict& row : rows) {
      const bool refused = row.verdict == verification::Verdict::Refused;
      if (row.person != 0 && !refused && tell(row.person))
        gone.push_back({row.person, number, row.row, row.group});
    }
  }
  return gone;
}

}  // namespace lindung::app
