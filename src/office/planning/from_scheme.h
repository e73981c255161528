// office/planning/from_scheme.h - a scheme file and people, by head or by number, as a planning
// problem; prices are the law's, and so is for whom a fund may pay (office/fund/for_whom.h): it is
// offered to a group only when the law lets it in every year of its months.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "engines/rules/rule_book.h"
#include "office/planning/problem.h"
#include "office/scheme/scheme.h"

namespace lindung::planning {

// One person in the ranking. The village decides whether a purse that is limited to places may pay.
struct Person {
  std::uint32_t rank = 0;  // from 1, each once
  std::uint16_t group = 0;
  std::uint64_t village = 0;  // RegionCode number; 0: unknown
  bool present = false;
};

// So many people of a group; ranks follow the order of the groups in the file, members first.
struct Count {
  std::uint16_t group = 0;
  std::int64_t people = 0;
  std::int64_t present = 0;  // of them members today
};

// What a scenario changes of the scheme.
struct Wishes {
  std::optional<Period> months;  // inside the scheme's months
  int block_months = 12;
  Spread spread = Spread::Steady;
  std::vector<Program> programs;           // none: the scheme's
  std::map<std::string, Rupiah> ceilings;  // by fund id; others keep theirs
  std::vector<std::string> first;          // groups whose people come before all others, in order
};

// Refuses PLAN_INPUT (no such fund or group, months outside the scheme, blocks not of 1 to 12
// months, more than 100,000,000 people or less than none), and what office/contribution refuses (a
// year before the rules).
Result<Problem> from_people(const rules::RuleBook& rules, const scheme::Scheme& scheme,
                            const std::vector<Person>& people, const Wishes& wishes);
Result<Problem> from_counts(const rules::RuleBook& rules, const scheme::Scheme& scheme,
                            const std::vector<Count>& counts, const Wishes& wishes);

// The people that the scheme itself names: each group's quota; groups without one share what is
// left of the scheme's quota, equally, or by their sample shares where the file has them.
std::vector<Count> counts_of(const scheme::Scheme& scheme);

}  // namespace lindung::planning
