// office/scheme/parse_parts.h - one criterion, group, fund, legal paper or priority of a scheme
// file. Faults go to the reader's Faults.
#pragma once

#include <algorithm>

#include "engines/rules/reader.h"
#include "office/scheme/scheme.h"

namespace lindung::scheme {

void add_word(const rules::Reader& reader, std::string_view key, const std::string& word);
void add_unknown(const rules::Reader& reader, std::string_view key, const std::string& word);
std::string read_id(const rules::Reader& reader);  // the key `id`
Source read_source(const rules::Reader& reader);   // the keys `citation` and `verified`
Period read_period(const rules::Reader& reader,
                   std::string_view key);  // { from = "2025-10", until = "2026-01" }

// The positions of the ids that the list `key` names.
template <class Item>
std::vector<std::size_t> positions(const rules::Reader& reader, std::string_view key,
                                   const std::vector<Item>& items) {
  std::vector<std::size_t> found;
  for (const auto& id : reader.texts_if(key)) {
    const auto at =
        std::find_if(items.begin(), items.end(), [&](const Item& item) { return item.id == id; });
    if (at == items.end()) {
      add_unknown(reader, key, id);
    } else {
      found.push_back(static_cast<std::size_t>(at - items.begin()));
    }
  }
  return found;
}

// `everyone`: the criterion holds for every group.
struct ReadCriterion {
  Criterion criterion;
  bool everyone = false;
};
ReadCriterion read_criterion(const rules::Node& node, rules::Faults& faults, const Scheme& scheme);
Fund read_fund(const rules::Node& node, rules::Faults& faults, const Scheme& scheme);
Instrument read_instrument(const rules::Node& node, rules::Faults& faults, const Scheme& scheme);
// The scheme's criteria and funds must have been read.
Group read_group(const rules::Node& node, rules::Faults& faults, const Scheme& scheme);
Priority read_priority(const rules::Node& node, rules::Faults& faults);

}  // namespace lindung::scheme
