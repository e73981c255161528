#include "office/coverage/targets.h"

#include <algorithm>

namespace lindung::coverage {
namespace {

constexpr std::string_view kShares[] = {"coverage.target.rpjmn", "coverage.target.rkp",
                                        "coverage.target.home-affairs"};
constexpr std::string_view kGrowth = "coverage.target.growth";
constexpr std::string_view kShareOf = "employed";
constexpr std::int64_t kMillion = 1'000'000;
constexpr std::int64_t kThousand = 1'000;

// number x share / of, rounded up; number is of people, so nothing overflows.
std::int64_t share_of(std::int64_t number, std::int64_t share, std::int64_t of) {
  return (number * share + of - 1) / of;
}

// What the rule's file says of the definition, and where that stands.
Way described(Way way, const rules::Rule& rule) {
  way.definition = rule.about;
  for (const auto& value : rule.values) {
    if (value.from != way.rule.from) continue;
    way.note = value.note;
    way.source = value.source;
  }
  return way;
}

std::optional<Way> way(const rules::RuleBook& rules, std::string_view id, Date on,
                       std::int64_t base, std::int64_t of) {
  const auto share = rules.number(id, on);
  if (!share) return std::nullopt;
  Way one;
  one.target = std::string(id);
  one.rule = share->rule;
  one.needed = share_of(base, share->value, of);
  return described(std::move(one), *rules.find(id));
}

}  // namespace

std::vector<Way> ways_to_targets(const rules::RuleBook& rules, Date on, std::int64_t covered,
                                 const std::vector<Denominator>& denominators,
                                 std::optional<std::int64_t> covered_a_year_before, Rupiah dues) {
  std::vector<Way> ways;
  const auto employed =
      std::find_if(denominators.begin(), denominators.end(),
                   [](const Denominator& one) { return one.id == kShareOf && one.whole; });
  if (employed != denominators.end()) {
    for (const auto id : kShares) {
      auto one = way(rules, id, on, *employed->whole, kMillion);
      if (!one) continue;
      one->against = std::string(kShareOf);
      ways.push_back(*std::move(one));
    }
  }
  if (covered_a_year_before) {
    if (auto one = way(rules, kGrowth, on, *covered_a_year_before, kThousand)) {
      one->needed += *covered_a_year_before;
      ways.push_back(*std::move(one));
    }
  }
  for (Way& one : ways) {
    one.missing = std::max<std::int64_t>(0, one.needed - covered);
    one.a_month = dues * one.missing;
  }
  return ways;
}

}  // namespace lindung::coverage
