// shell/app/law/calculators.h - questions to the law that need no database.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engines/rules/rule_book.h"

namespace lindung::app {

struct RuleUse {
  std::string id;
  std::string source;
  std::string from;  // the day since which the value holds
  bool verified = false;
};
RuleUse use_of(const rules::RuleRef& ref);

// Texts as a person types them; refuses CALL_VALUE with the option in `where`.
struct ContributionQuestion {
  std::string month;
  std::int64_t income = 1'000'000;
  std::string sector = "other";
  std::string payer = "SELF";
  std::string programs = "JKK,JKM";
  std::string registered;  // empty: long ago
};
struct ContributionAnswer {
  struct Line {
    std::string program;
    std::int64_t amount = 0;  // rupiah
    std::vector<RuleUse> rules;
  };
  std::int64_t base = 0;
  std::vector<Line> lines;
  std::int64_t total = 0;
};
Result<ContributionAnswer> answer_contribution(const ContributionQuestion& question);

struct RuleLine {
  std::string id;
  Text topic;
  Text about;
  Text value;
  std::string when;  // the circumstances for which it holds, in codes; empty: always
  Text circumstances;
  std::string from;
  Text source;
  bool verified = false;
  Text note;
};
// The values in force on a day ("YYYY-MM-DD"); the newest ones when it is empty.
Result<std::vector<RuleLine>> list_rules(const std::string& at);
Result<rules::Explanation> explain_rule(const std::string& id);

}  // namespace lindung::app
