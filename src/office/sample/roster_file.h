// office/sample/roster_file.h - a whole roster: title, headings, sections, people, totals,
// signature, on one sheet or several, and the truth about every row that is not empty.
#pragma once

#include <string>
#include <vector>

#include "office/sample/row_writer.h"

namespace lindung::sample {

struct RosterFile {
  SampleFile file;
  std::vector<TruthRow> truth;
};

// `path` without extension, inside rosters/.
RosterFile write_roster(const scheme::Scheme& scheme, const City& city, const Unit& unit,
                        const Habit& habit, std::vector<Listing> listings, const std::string& path,
                        std::uint64_t seed, std::uint64_t key);

// Where a sender puts his file: "posyandu-cadres/kel-tanjung-uma". Unique for every unit of a plan.
std::string roster_path(const scheme::Scheme& scheme, const City& city, const Unit& unit);

}  // namespace lindung::sample
