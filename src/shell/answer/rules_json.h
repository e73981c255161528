// shell/answer/rules_json.h - what the calculators and the rule book answer.
#pragma once

#include <vector>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "shell/answer/language.h"
#include "shell/app/law/benefits.h"
#include "shell/app/law/calculators.h"

namespace lindung::answer {

boost::json::array refs_json(const std::vector<app::RuleUse>& rules);
boost::json::object contribution_json(const app::ContributionAnswer& answer);
boost::json::object benefit_json(const app::BenefitAnswer& answer, const Language& language);
boost::json::object rules_json(const std::vector<app::RuleLine>& rules, const Language& language);
boost::json::object rule_json(const rules::Explanation& about, const Language& language);

}  // namespace lindung::answer
