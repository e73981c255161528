// office/roster/group_text.h - the group of the scheme that a free text names: a title, the name of
// a sheet or file, the words that somebody wrote for a job.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "office/scheme/scheme.h"

namespace lindung::roster {

// "Data Kader Posyandu Kel. A 2025" holds "Kader Posyandu"; the longest run of words counts, then
// the first.
std::optional<std::uint16_t> group_in_text(const scheme::Scheme& scheme, std::string_view text);

// "Driver Grab", "Ojek Online (Gojek)". Nothing when the words name two groups, or somebody else's
// job or a former one ("istri nelayan", "mantan kader").
std::optional<std::uint16_t> group_of_job(const scheme::Scheme& scheme, std::string_view job);

}  // namespace lindung::roster
