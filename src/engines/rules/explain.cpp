#include <algorithm>

#include "engines/rules/change_text.h"
#include "engines/rules/conditions.h"
#include "engines/rules/rule_book.h"

namespace lindung::rules {
namespace {

Text permille_text(const Discount& discount, const Words& words) {
  std::vector<Text> all;
  for (const auto& [member, permille] : discount.permille) {
    const Text name = words.of(member), share = value_text(permille, Unit::Permille, words);
    all.push_back({name.id + " " + share.id, name.en + " " + share.en});
  }
  return joined(all, ", ");
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
    all.entries.push_back({.from = value.from,
                           .until = value.until,
                           .value = value_text(value.value, rule.unit, words),
                           .change = change_text(value, before(rule, i), rule.unit, words),
                           .rows = row_texts(value.value, words),
                           .when = conditions_text(value.when),
                           .circumstances = circumstances_text(value.when, words),
                           .citation = value.citation,
                           .source = value.source,
                           .verified = value.verified,
                           .note = value.note,
                           .where = value.where});
  }
  return all;
}

Explanation explain_discount(const Discount& discount, const Words& words) {
  Explanation all;
  all.id = discount.id;
  all.about = discount.about;
  all.unit = unit_id(Unit::Permille);
  all.basis_date = basis_id(BasisDate::ContributionMonth);
  all.entries.push_back({.from = discount.from,
                         .until = discount.until,
                         .value = permille_text(discount, words),
                         .change = discount_text(discount, words),
                         .rows = {},
                         .when = conditions_text(discount.when),
                         .circumstances = circumstances_text(discount.when, words),
                         .citation = discount.citation,
                         .source = discount.source,
                         .verified = discount.verified,
                         .note = discount.note,
                         .where = discount.where});
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
