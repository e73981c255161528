// office/scheme/parse_parts.h - one criterion, group, fund or priority of a scheme file. Faults go
// to the reader's Faults.
#pragma once

#include "engines/rules/reader.h"
#include "office/scheme/scheme.h"

namespace lindung::scheme {

Source read_source(const rules::Reader& reader);  // the keys `citation` and `verified`
Period read_period(const rules::Reader& reader,
                   std::string_view key);  // { from = "2025-10", until = "2026-01" }

// `everyone`: the criterion holds for every group.
struct ReadCriterion {
  Criterion criterion;
  bool everyone = false;
};
ReadCriterion read_criterion(const rules::Node& node, rules::Faults& faults, const Scheme& scheme);
Fund read_fund(const rules::Node& node, rules::Faults& faults, const Scheme& scheme);
// The scheme's criteria and funds must have been read.
Group read_group(const rules::Node& node, rules::Faults& faults, const Scheme& scheme);
Priority read_priority(const rules::Node& node, rules::Faults& faults);

}  // namespace lindung::scheme
