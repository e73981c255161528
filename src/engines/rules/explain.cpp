#include <algorithm>

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

Explanation::Entry entry(const DatedValue& value, Unit unit) {
  return {value.from,
          value.until,
          value_text(value.value, unit),
          conditions_text(value.when),
          value.citation,
          value.verified,
          value.note,
          value.where};
}

Explanation explain_rule(const Rule& rule) {
  Explanation all{
      rule.id, rule.about, std::string(unit_id(rule.unit)), std::string(basis_id(rule.basis)), {}};
  for (const auto& value : rule.values) all.entries.push_back(entry(value, rule.unit));
  return all;
}

Explanation explain_discount(const Discount& discount) {
  const std::string value = permille_text(discount);
  return {discount.id,
          discount.about,
          std::string(unit_id(Unit::Permille)),
          std::string(basis_id(BasisDate::ContributionMonth)),
          {{discount.from,
            discount.until,
            {value, value},
            conditions_text(discount.when),
            discount.citation,
            discount.verified,
            discount.note,
            discount.where}}};
}

}  // namespace

Result<Explanation> RuleBook::explain(std::string_view id) const {
  if (const Rule* rule = find(id)) return explain_rule(*rule);
  if (const auto at = discounts_.find(id); at != discounts_.end())
    return explain_discount(at->second);
  return Error::input("RULES_UNKNOWN_ID", std::string(id),
                      {"tidak ada aturan dengan id ini; lihat lindung rules list",
                       "there is no rule with this id; see lindung rules list"});
}

}  // namespace lindung::rules
