// office/scheme/find_group.h - the names of a group, folded so that "Kader Posyandu",
// "kader-posyandu" and "Para kader posyandu" are one.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "office/scheme/scheme.h"

namespace lindung::scheme {

// Small letters and digits; "para" in front, doubled words (kader-kader) and the English plural s
// are gone.
std::string folded_name(std::string_view written);

// Id, both names, aliases; each once, none empty.
std::vector<std::string> folded_names(const Group& group);

using GroupNames = std::vector<std::pair<std::string, std::uint16_t>>;
GroupNames folded_group_names(const std::vector<Group>& groups);  // sorted

}  // namespace lindung::scheme
