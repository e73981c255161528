// engines/rules/read_rule.h - one [[rule]] or [[discount]] of a law file. What is wrong goes to the
// reader's Faults.
#pragma once

#include "engines/rules/conditions.h"
#include "engines/rules/rule.h"

namespace lindung::rules {

Rule read_rule(const Node& node, Faults& faults, const Enumerations& enumerations);
Discount read_discount(const Node& node, Faults& faults, const Enumerations& enumerations);
Enumerations read_enumerations(const Node* table, Faults& faults);

}  // namespace lindung::rules
