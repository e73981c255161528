// office/coverage/report.h - how many are protected, out of how many: counts of the three facts in
// a month by any key, over a denominator that has a name, a source and a day. A share above 100 %
// says that the denominator is wrong, and is shown.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.h"
#include "engines/rules/rule_book.h"
#include "office/coverage/facts.h"
#include "terms/ratio.h"

namespace lindung::coverage {

// One person in the month that is asked for; `key` is a ward, group, sector or purse, as the caller
// numbers them.
struct Counted {
  std::uint64_t key = 0;
  PersonMonthFacts facts;
};

// What people are compared with. `of_key` where it is known for each key, `whole` for all together;
// either may be missing.
struct Denominator {
  std::string id;   // "employed"
  Text definition;  // "people who work, by the labour force survey"
  std::string source;
  std::optional<Date> on;  // since when the number holds; none: of the month asked for
  bool verified = false;
  std::map<std::uint64_t, std::int64_t> of_key;
  std::optional<std::int64_t> whole;
};

struct CoverageLine {
  std::uint64_t key = 0;
  std::int64_t listed = 0;
  std::int64_t registered = 0;
  std::int64_t paid = 0;
  std::int64_t covered = 0;  // registered and paid
  std::optional<std::int64_t> denominator;
  // Covered over the denominator; nothing where there is none.
  std::optional<Ratio> ratio() const;
};

struct CoverageReport {
  std::vector<CoverageLine> lines;  // by key; also keys that only the denominator knows
  CoverageLine total;               // the sums of the lines; its denominator is `whole`
};

CoverageReport coverage_report(std::span<const Counted> people, const Denominator& denominator);

// What the law files know of a city: population, labour-force, employed, informal, as rules
// "city.CODE.population" and so on, with the value that holds on the day. None: the city has none.
std::vector<Denominator> city_denominators(const rules::RuleBook& rules, std::uint64_t city,
                                           Date on);

}  // namespace lindung::coverage
