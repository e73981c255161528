// shell/app/coverage_show.h - `lindung coverage show`: how many people of a city were listed,
// registered and paid in a month, by ward, group, sector or fund, out of a named number of people;
// and how far the goals are.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "office/coverage/targets.h"
#include "shell/app/context.h"

namespace lindung::app {

enum class CoverageBy : std::uint8_t { City, District, Ward, Group, Sector, Fund };
std::string_view coverage_by_id(CoverageBy by);  // "ward"
std::optional<CoverageBy> parse_coverage_by(std::string_view id);

struct CoverageQuestion {
  CoverageBy by = CoverageBy::Ward;
  Month month;
  std::string denominator;  // listed, known, quota, or one of the city's in the law files
};

struct CoverageShownLine {
  std::string id;    // ward code, group id ...; empty: unknown
  std::string name;  // empty where there is none
  coverage::CoverageLine line;
};

struct CoverageView {
  CoverageQuestion question;
  coverage::Denominator denominator;
  std::vector<CoverageShownLine> lines;
  coverage::CoverageLine total;
  std::vector<coverage::Way> ways;
};

// Everybody who stands on a row or has a month. Refuses CALL_VALUE (--denominator: not known here).
Result<CoverageView> show_coverage(const Context& context, std::uint64_t city,
                                   const CoverageQuestion& question);

}  // namespace lindung::app
