// shell/app/coverage/coverage_show.h - `lindung coverage show`: how many people of a city were
// listed, registered and paid in a month, by ward, group, sector or fund, out of a named number of
// people; and how far the goals are.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "office/coverage/targets.h"
#include "office/scheme/scheme.h"
#include "shell/app/book/book.h"
#include "shell/app/context.h"
#include "shell/app/coverage/coverage_facts.h"
#include "shell/app/run/known_people.h"

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

// What a city's coverage is counted from.
struct CoverageSources {
  const scheme::Scheme& scheme;
  const MoneyBook& money;
  std::span<const KnownEntry> people;
  const CoverageFacts& facts;
};

// Everybody who stands on a row or has a month, inside the area of whoever asks; whoever has an
// area is shown no goals, which are the city's. Refuses CALL_VALUE (--denominator: not known here).
Result<CoverageView> show_coverage(const Context& context, std::uint64_t city,
                                   const CoverageQuestion& question);
Result<CoverageView> show_coverage(const Context& context, const CoverageSources& sources,
                                   const CoverageQuestion& question);

// The same for every month of the scheme, without lines, out of the number of listed people.
Result<std::vector<CoverageView>> coverage_over_time(const Context& context,
                                                     const CoverageSources& sources);

}  // namespace lindung::app
