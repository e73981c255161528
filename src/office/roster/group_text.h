// office/roster/group_text.h - the group of the scheme that a free text names: a title, the name of
// a sheet or file, a cell for the group, the words that somebody wrote for a job.
//
// A text names a group when it holds one of its names as whole words. Longer names come first, and
// their words count once: "Kader Siaga" names the group of that name and not that of "Kader".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "office/scheme/scheme.h"

namespace lindung::roster {

// "Data Kader Posyandu Kel. A 2025" holds "Kader Posyandu"; the longest run of words counts, then
// the first.
std::optional<std::uint16_t> group_in_text(const scheme::Scheme& scheme, std::string_view text);

struct NamedGroup {
  std::optional<std::uint16_t> group;
  bool several = false;  // the words name more than one
};

// A cell that is there for the group, or a folder's name: "Imam masjid", "Ketua RT 03".
NamedGroup group_of_cell(const scheme::Scheme& scheme, std::string_view text);

// "Driver Grab", "Ojek Online (Gojek)". Nothing when the words speak of somebody else's job or a
// former one ("istri nelayan", "mantan kader"). Names of two or three letters do not count: "RT"
// stands in many a text.
NamedGroup group_of_job(const scheme::Scheme& scheme, std::string_view job);

}  // namespace lindung::roster
