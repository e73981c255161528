#include "office/watch/watch.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "office/watch/cards.h"
#include "office/watch/claims.h"
#include "office/watch/death_data.h"
#include "office/watch/money.h"
#include "office/watch/people.h"

namespace lindung::watch {
namespace {

// Whose death has a claim that was not withdrawn.
std::set<std::uint64_t> claimed_deaths(std::span<const claim::Claim> claims) {
  std::set<std::uint64_t> people;
  for (const auto& claim : claims) {
    if (claim::is_death(claim.report.incident) && claim.state != claim::State::Withdrawn)
      people.insert(claim.report.person);
  }
  return people;
}

void append(std::vector<Item>& to, std::vector<Item> from) {
  std::move(from.begin(), from.end(), std::back_inserter(to));
}

}  // namespace

std::string_view kind_id(Kind kind) {
  static constexpr std::string_view kIds[] = {
      "claim",          "unclaimed",          "lapsed",         "grace-ends",
      "gap-ahead",      "scholarship",        "difference",     "shared-heir",
      "waiting",        "fund-ends",          "bill-unpaid",    "prior-year",
      "quota-unfilled", "answer-outstanding", "not-reconciled", "card-waiting",
      "card-revoke",    "register-old"};
  static_assert(std::size(kIds) == static_cast<std::size_t>(Kind::kCount));
  return kIds[static_cast<std::size_t>(kind)];
}

Result<std::vector<Item>> watch(const rules::RuleBook& rules, const City& city, Date on,
                                int horizon_days) {
  std::vector<Item> found;
  const Date horizon = on.plus_days(horizon_days);
  LINDUNG_ASSIGN_OR_RETURN(const auto terms, coverage::terms_on(rules, on));
  const auto claimed = claimed_deaths(city.claims);
  for (const Person& person : city.people) {
    if (claimed.contains(person.number)) continue;
    if (!person.death || person.death->on > on) {
      append(found, watch_cover(person, terms, on, horizon));
    } else {
      LINDUNG_ASSIGN_OR_RETURN(auto one, watch_unclaimed(rules, person, city.income, on));
      if (one) found.push_back(*std::move(one));
    }
  }
  for (const auto& claim : city.claims) {
    LINDUNG_ASSIGN_OR_RETURN(auto items, watch_claim(rules, claim, on, horizon));
    append(found, std::move(items));
  }
  append(found, watch_shared_heirs(city.claims, on));
  LINDUNG_ASSIGN_OR_RETURN(auto money, watch_money(rules, city, terms, on, horizon));
  append(found, std::move(money));
  LINDUNG_ASSIGN_OR_RETURN(auto cards, watch_cards(rules, city, on, horizon));
  append(found, std::move(cards));
  if (city.death_data) {
    LINDUNG_ASSIGN_OR_RETURN(auto old, watch_death_data(rules, *city.death_data, on, horizon));
    if (old) found.push_back(*std::move(old));
  }
  for (Item& item : found) item.overdue = item.until < on;
  std::stable_sort(found.begin(), found.end(), [](const Item& a, const Item& b) {
    return std::tie(a.until, a.kind, a.person, a.claim, a.subject) <
           std::tie(b.until, b.kind, b.person, b.claim, b.subject);
  });
  return found;
}

}  // namespace lindung::watch
