#include <algorithm>

#include "engines/rules/change_text.h"
#include "engines/rules/conditions.h"
#include "engines/rules/rule_book.h"

namespace lindung::rules {
namespace {

std::string permille_text(const Discount& discount) {
  std::string all;
  for (const auto& [member, permille] : discount.permille) {
    all += (all.empty() ? "" : ", ") + member + " x " + std::to_string(permille) + "/1000";
  }
  return all;
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

Explanation explain_rule(const Rule& rule) {
  Explanation all;
  all.id = rule.id;
  all.about = rule.about;
  all.unit = unit_id(rule.unit);
  all.basis_date = basis_id(rule.basis);
  for (std::size_t i = 0; i < rule.values.size(); ++i) {
    const DatedValue& value = rule.values[i];
    all.entries.push_back({value.from, value.until, value_text(value.value, rule.unit),
                           change_text(value, before(rule, i), rule.unit), row_texts(value.value),
                           conditions_text(value.when), value.citation, value.verified, value.note,
                           value.where});
  }
  return all;
}

Explanation explain_discount(const Discount& discount) {
  const std::string value = permille_text(discount);
  Explanation all;
  all.id = discount.id;
  all.about = discount.about;
  all.unit = unit_id(Unit::Permille);
  all.basis_date = basis_id(BasisDate::ContributionMonth);
  all.entries.push_back({discount.from,
                         discount.until,
                         Text{value, value},
                         discount_text(discount),
                         {},
                         conditions_text(discount.when),
                         discount.citation,
                         discount.verified,
                         discount.note,
                         discount.where});
  return all;
}

}  // namespace

Result<Explanation> RuleBook::explain(std::string_view id) const {
  const Rule* rule = find(id);
  const auto discount = discounts_.find(id);
  if (rule || discount != discounts_.end()) {
    Explanation all = rule ? explain_rule(*rule) : explain_discount(discount->second);
    all.topic = topic(id);
    return all;
  }
  return Error::input("RULES_UNKNOWN_ID", std::string(id),
                      {"tidak ada aturan dengan id ini; lihat lindung rules list",
                       "there is no rule with this id; see lindung rules list"});
}

}  // namespace lindung::rules
