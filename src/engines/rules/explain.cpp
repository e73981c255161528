#include <algorithm>
#include <utility>

#include "engines/rules/change_text.h"
#include "engines/rules/conditions.h"
#include "engines/rules/rule_book.h"

namespace lindung::rules {
namespace {

// What a dated value and a discount both say of themselves.
template <class Dated>
Explanation::Entry entry_of(const Dated& dated, Text value, Text change, const Words& words) {
  return {.from = dated.from,
          .until = dated.until,
          .value = std::move(value),
          .change = std::move(change),
          .rows = {},
          .when = conditions_text(dated.when),
          .circumstances = circumstances_text(dated.when, words),
          .citation = dated.citation,
          .source = dated.source,
          .verified = dated.verified,
          .note = dated.note,
          .where = dated.where};
}

bool same_circumstances(const DatedValue& a, const DatedValue& b) {
  return conditions_text(a.when) == conditions_text(b.when);
}

// What held until then under the same circumstances; else the last value that held for all.
const DatedValue* before(const Rule& rule, std::size_t at) {
  const DatedValue* general = nullptr;
  for (std::size_t i = at; i-- > 0;) {
    if (same_circumstances(rule.values[i], rule.values[at])) return &rule.values[i];
    if (!general && rule.values[i].when.empty()) general = &rule.values[i];
  }
  return general;
}

Explanation explain_rule(const Rule& rule, const Words& words) {
  Explanation all;
  all.id = rule.id;
  all.about = rule.about;
  all.unit = unit_id(rule.unit);
  all.basis_date = basis_id(rule.basis);
  for (std::size_t i = 0; i < rule.values.size(); ++i) {
    const DatedValue& value = rule.values[i];
    all.entries.push_back(entry_of(value, value_text(value.value, rule.unit, words),
                                   change_text(value, before(rule, i), rule.unit, words), words));
    all.entries.back().rows = row_texts(value.value, words);
  }
  return all;
}

Explanation explain_discount(const Discount& discount, const Words& words) {
  Explanation all;
  all.id = discount.id;
  all.about = discount.about;
  all.unit = unit_id(Unit::Permille);
  all.basis_date = basis_id(BasisDate::ContributionMonth);
  all.entries.push_back(
      entry_of(discount, shares_text(discount, words), discount_text(discount, words), words));
  return all;
}

}  // namespace

Result<Explanation> RuleBook::explain(std::string_view id) const {
  const Rule* rule = find(id);
  const auto discount = discounts_.find(id);
  if (rule || discount != discounts_.end()) {
    Explanation all =
        rule ? explain_rule(*rule, words_) : explain_discount(discount->second, words_);
    all.topic = topic(id);
    return all;
  }
  return Error::input("RULES_UNKNOWN_ID", std::string(id),
                      {"tidak ada aturan dengan id ini; lihat lindung rules list",
                       "there is no rule with this id; see lindung rules list"});
}

}  // namespace lindung::rules
