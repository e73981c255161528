// office/sample/plan.h - which rosters are sent, by whom, and how many people each names. Large
// groups come ward by ward, smaller ones by district or from one office of the city; a few people
// walk in and are written into a common list.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "office/sample/city.h"
#include "office/sample/sample.h"

namespace lindung::sample {

enum class Sender : std::uint8_t { Ward, DistrictOffice, SectorOffice, WalkIn };

struct Share {
  std::uint16_t group = 0;
  std::size_t ward = 0;
  std::uint64_t rows = 0;  // good rows, or all rows that list somebody: Plan::counts_good
};

// One roster file.
struct Unit {
  Sender sender = Sender::Ward;
  std::uint16_t group = 0;  // not for walk-ins
  std::uint32_t part = 0;   // 0, or 1, 2, ... where the sender needs several files
  std::vector<Share> shares;
};

struct Plan {
  bool counts_good = true;
  std::vector<Unit> units;
  std::uint64_t households_per_ward =
      0;  // room that the fullest ward needs, those on no roster included
};

// Beyond the places, in per cent: the waiting list. People of an earlier list come back a little
// more than the places, too.
inline constexpr std::uint64_t kWaitingPercent = 9;
inline constexpr std::uint64_t kEarlierWaitingPercent = 5;
inline constexpr std::uint64_t kWalkInPercent = 3;
inline constexpr std::uint64_t kBackgroundPercent = 10;  // households on no roster

Plan plan_of(const scheme::Scheme& scheme, const City& city, const SampleOptions& options);

}  // namespace lindung::sample
