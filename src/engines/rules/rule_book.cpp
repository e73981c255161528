#include "engines/rules/rule_book.h"

#include <algorithm>

#include "engines/rules/conditions.h"

namespace lindung::rules {
namespace {

RuleRef ref(const Rule& rule, const DatedValue& value) {
  return {rule.id, value.citation, value.from, value.verified};
}

Error unknown_id(std::string_view id) {
  return Error::input("RULES_UNKNOWN_ID", std::string(id),
                      {"tidak ada aturan dengan id ini; lihat lindung rules list",
                       "there is no rule with this id; see lindung rules list"});
}

// Only the last value that has begun counts: an earlier one without an end was ended by it.
Result<const DatedValue*> last_begun(const Rule& rule, Date on, std::span<const Fact> facts) {
  for (auto value = rule.values.rbegin(); value != rule.values.rend(); ++value) {
    if (value->from > on) continue;
    LINDUNG_ASSIGN_OR_RETURN(const bool here, holds(value->when, facts, rule.id));
    if (here) return &*value;
  }
  return nullptr;
}

bool waits(const Discount& discount, Month month, Date registered) {
  return discount.newcomers_from && registered >= *discount.newcomers_from &&
         month - Month::of(registered) < discount.newcomers_wait_months;
}

}  // namespace

Result<const DatedValue*> RuleBook::in_force(std::string_view id, Date on,
                                             std::span<const Fact> facts) const {
  const Rule* rule = find(id);
  if (!rule) return unknown_id(id);
  LINDUNG_RETURN_IF_ERROR(check_facts(facts, enumerations_, id));
  LINDUNG_ASSIGN_OR_RETURN(const DatedValue* value, last_begun(*rule, on, facts));
  if (!value || (value->until && on >= *value->until)) return none_in_force(id, on.iso());
  return value;
}

Error RuleBook::none_in_force(std::string_view id, const std::string& when) const {
  const Rule* rule = find(id);
  const std::string name(id), since = rule ? rule->values.front().from.iso() : "?";
  return Error::input(
      "NO_RULE_IN_FORCE", name,
      {"Aturan " + name + " tidak punya nilai pada " + when + "; nilai pertamanya berlaku sejak " +
           since + ". Pakai tanggal lain, atau lihat lindung rules explain " + name + ".",
       "Rule " + name + " has no value on " + when + "; its first value holds since " + since +
           ". Use another date, or see lindung rules explain " + name + "."});
}

template <class T>
Result<Dated<const T*>> RuleBook::typed(std::string_view id, Date on,
                                        std::span<const Fact> facts) const {
  LINDUNG_ASSIGN_OR_RETURN(const DatedValue* value, in_force(id, on, facts));
  const T* held = std::get_if<T>(&value->value);
  if (!held) {
    return Error::input("RULES_TYPE", value->where,
                        {"aturan " + std::string(id) + " berisi jenis nilai yang lain",
                         "rule " + std::string(id) + " holds another kind of value"});
  }
  return Dated<const T*>{held, ref(*find(id), *value)};
}

Result<Dated<std::int64_t>> RuleBook::number(std::string_view id, Date on,
                                             std::span<const Fact> facts) const {
  LINDUNG_ASSIGN_OR_RETURN(const auto held, typed<std::int64_t>(id, on, facts));
  return Dated<std::int64_t>{*held.value, held.rule};
}

Result<Dated<bool>> RuleBook::flag(std::string_view id, Date on,
                                   std::span<const Fact> facts) const {
  LINDUNG_ASSIGN_OR_RETURN(const auto held, typed<bool>(id, on, facts));
  return Dated<bool>{*held.value, held.rule};
}

Result<Dated<Date>> RuleBook::date(std::string_view id, Date on,
                                   std::span<const Fact> facts) const {
  LINDUNG_ASSIGN_OR_RETURN(const auto held, typed<Date>(id, on, facts));
  return Dated<Date>{*held.value, held.rule};
}

Result<Dated<std::string_view>> RuleBook::text(std::string_view id, Date on,
                                               std::span<const Fact> facts) const {
  LINDUNG_ASSIGN_OR_RETURN(const auto held, typed<std::string>(id, on, facts));
  return Dated<std::string_view>{*held.value, held.rule};
}

Result<Dated<const std::vector<std::string>*>> RuleBook::list(std::string_view id, Date on,
                                                              std::span<const Fact> facts) const {
  return typed<std::vector<std::string>>(id, on, facts);
}

Result<Dated<const Table*>> RuleBook::table(std::string_view id, Date on,
                                            std::span<const Fact> facts) const {
  return typed<Table>(id, on, facts);
}

Result<std::optional<AppliedDiscount>> RuleBook::discount(std::string_view over,
                                                          std::string_view member, Month month,
                                                          Date registered,
                                                          std::span<const Fact> facts) const {
  LINDUNG_RETURN_IF_ERROR(check_facts(facts, enumerations_, over));
  const Date day = month.first_day();
  for (const auto& [id, discount] : discounts_) {
    if (discount.over != over || day < discount.from || day >= discount.until) continue;
    const auto part = std::find_if(discount.permille.begin(), discount.permille.end(),
                                   [&](const auto& p) { return p.first == member; });
    if (part == discount.permille.end() || waits(discount, month, registered)) continue;
    LINDUNG_ASSIGN_OR_RETURN(const bool here, holds(discount.when, facts, id));
    if (!here) continue;
    const RuleRef rule{id, discount.citation, discount.from, discount.verified};
    return std::optional(AppliedDiscount{part->second, rule});
  }
  return std::optional<AppliedDiscount>();
}

std::vector<std::string_view> RuleBook::ids() const {
  std::vector<std::string_view> all;
  for (const auto& [id, rule] : rules_) all.push_back(id);
  for (const auto& [id, discount] : discounts_) all.push_back(id);
  std::sort(all.begin(), all.end());
  return all;
}

const std::vector<std::string>* RuleBook::enumeration(std::string_view name) const {
  const auto at = enumerations_.find(name);
  return at == enumerations_.end() ? nullptr : &at->second;
}

Text RuleBook::topic(std::string_view id) const {
  const auto word = id.substr(0, id.find('.'));
  const auto at = topics_.find(word);
  if (at != topics_.end()) return at->second;
  return {std::string(word), std::string(word)};
}

const Rule* RuleBook::find(std::string_view id) const {
  const auto at = rules_.find(id);
  return at == rules_.end() ? nullptr : &at->second;
}

}  // namespace lindung::rules
