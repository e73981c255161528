// office/sample/group_profile.h - what rosters of a group look like: who sends them, which jobs
// stand in them, how many women are in them. Found by words in the group's id and name, so that a
// new group of a scheme gets a sensible sample without any code.
#pragma once

#include <span>
#include <string_view>

#include "office/scheme/scheme.h"

namespace lindung::sample {

struct GroupProfile {
  std::span<const std::string_view> jobs;  // the first is the commonest
  std::uint32_t women;                     // in 10,000
  std::string_view office;                 // the agency that looks after the sector
  std::string_view slug;                   // the same, as in a file name
};

const GroupProfile& profile_of(const scheme::Group& group);

}  // namespace lindung::sample
