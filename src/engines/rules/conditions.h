// engines/rules/conditions.h - when a value holds: for each enumeration named, the members for
// which it does.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "engines/rules/reader.h"
#include "engines/rules/rule.h"

namespace lindung::rules {

using Enumerations = std::map<std::string, std::vector<std::string>, std::less<>>;

// The keys `when` and `except` of a value or discount: { payer = ["APBD"] }. A name or member that
// no law file declares, and a condition that nothing can meet, are faults CONDITION.
std::vector<Condition> read_conditions(const Reader& reader, const Enumerations& enumerations);

// Refuses (RULES_CONDITION) facts outside the enumerations.
Result<void> check_facts(std::span<const Fact> facts, const Enumerations& enumerations,
                         std::string_view where);

// Nothing to say when a fact that a condition needs is missing: then RULES_CONDITION.
Result<bool> holds(std::span<const Condition> when, std::span<const Fact> facts,
                   std::string_view where);

// Whether some circumstances meet both.
bool intersect(std::span<const Condition> a, std::span<const Condition> b);

// Every combination of members of the enumerations that the values of a rule depend on.
std::vector<std::vector<Fact>> circumstances(const Rule& rule, const Enumerations& enumerations);

// In codes: "payer: APBD, APBN".
std::string conditions_text(std::span<const Condition> when);
// The same in words.
Text circumstances_text(std::span<const Condition> when, const Words& words);

}  // namespace lindung::rules
