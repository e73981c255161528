// office/fund/for_whom.h - for whose contributions the law has opened a funding source: a share of
// the palm-oil levy pays for palm-oil workers, not for ride-hailing drivers.
#pragma once

#include "office/contribution/fund_rule.h"
#include "office/scheme/scheme.h"

namespace lindung::fund {

// May the fund pay for these workers? `group` and `fund`: positions in the scheme; `law`: of the
// fund's source and the fiscal year. Money for vulnerable workers is for every group of a scheme;
// money for those whom the region names asks for the region's rule on recipients ([[instrument]]
// regional-rule-on-recipients) that speaks of this fund. Whether the rule is in force on a day is
// obstacles()' question.
bool pays_for(const scheme::Scheme& scheme, std::size_t group, std::size_t fund,
              const contribution::FundRule& law);

}  // namespace lindung::fund
