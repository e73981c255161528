#include "office/planning/from_scheme.h"

#include <algorithm>
#include <numeric>

#include "office/contribution/contribution.h"
#include "office/contribution/fund_rule.h"
#include "office/fund/earmarks.h"
#include "office/fund/for_whom.h"

namespace lindung::planning {
namespace {

constexpr std::int64_t kPeopleMax = 100'000'000;

Error wrong_input(std::string where, Text message) {
  return Error::input("PLAN_INPUT", std::move(where), std::move(message));
}

// What makes two people the same to the planner.
struct Kind {
  std::uint16_t group = 0;
  bool present = false;
  std::vector<std::size_t> funds;  // that may pay, in the group's order
  friend auto operator<=>(const Kind&, const Kind&) = default;
};

class Builder {
 public:
  Builder(const rules::RuleBook& rules, const scheme::Scheme& scheme, const Wishes& wishes)
      : rules_(rules), scheme_(scheme), wishes_(wishes) {}

  Result<void> begin() {
    problem_.months = wishes_.months.value_or(scheme_.months);
    problem_.block_months = wishes_.block_months;
    problem_.spread = wishes_.spread;
    if (problem_.months.months() < 1 || problem_.months.from < scheme_.months.from ||
        problem_.months.until > scheme_.months.until) {
      return wrong_input("months", {"bulan rencana harus di dalam bulan program",
                                    "the plan's months must lie within the scheme's"});
    }
    if (wishes_.block_months < 1 || wishes_.block_months > 12) {
      return wrong_input("block_months",
                         {"tahap harus 1 sampai 12 bulan", "a block must have 1 to 12 months"});
    }
    return add_purses();
  }

  // The purses that may pay for somebody of the group in this village (0: unknown).
  Kind kind(std::uint16_t group, std::uint64_t village, bool present) const {
    Kind kind{group, present, {}};
    for (const std::size_t f : scheme_.groups[group].funds) {
      const bool here = !fund::barred_place(scheme_.funds[f], village);
      if (pays_for_[f][group] && here) kind.funds.push_back(f);
    }
    return kind;
  }

  Result<void> add(const Kind& kind, std::vector<std::uint32_t> ranks) {
    const scheme::Group& group = scheme_.groups[kind.group];
    PeopleClass one;
    one.group = group.id;
    one.name = group.name;
    one.present = kind.present;
    one.ranks = std::move(ranks);
    for (const std::size_t f : kind.funds) {
      Offer offer{f, {}};
      for (Month m = problem_.months.from; m < problem_.months.until; m = m.plus(1)) {
        LINDUNG_ASSIGN_OR_RETURN(const Rupiah due, due_of(group, f, {m, m.plus(1)}));
        offer.dues.push_back(due);
      }
      const Period year{problem_.months.from, problem_.months.from.plus(12)};
      LINDUNG_ASSIGN_OR_RETURN(const Rupiah price, due_of(group, f, year));
      if (one.worker_year == Rupiah(0) || price < one.worker_year) one.worker_year = price;
      one.offers.push_back(std::move(offer));
    }
    problem_.classes.push_back(std::move(one));
    return {};
  }

  Problem take() { return std::move(problem_); }

 private:
  Result<void> add_purses() {
    for (const scheme::Fund& fund : scheme_.funds) {
      const auto wished = wishes_.ceilings.find(fund.id);
      const Rupiah ceiling = wished == wishes_.ceilings.end() ? fund.ceiling : wished->second;
      if (ceiling < Rupiah(0)) {
        return wrong_input(fund.id, {"pagu tidak boleh negatif", "a ceiling may not be negative"});
      }
      LINDUNG_ASSIGN_OR_RETURN(const Period months, lawful_months(fund));
      LINDUNG_RETURN_IF_ERROR(add_for_whom(months));
      problem_.purses.push_back({fund.id, fund.name, ceiling, months, fund.people_max});
    }
    for (const auto& [id, ceiling] : wishes_.ceilings) {
      const bool known =
          std::any_of(scheme_.funds.begin(), scheme_.funds.end(),
                      [&wanted = id](const auto& fund) { return fund.id == wanted; });
      if (!known) {
        return wrong_input(id, {"dana ini tidak ada di program", "the scheme has no such fund"});
      }
    }
    return {};
  }

  // For which groups the next fund may pay in every year of its months.
  Result<void> add_for_whom(Period months) {
    const std::size_t fund = pays_for_.size();
    std::vector<bool> groups(scheme_.groups.size(), true);
    for (Month m = months.from; m < months.until; m = *Month::make(m.year() + 1, 1)) {
      LINDUNG_ASSIGN_OR_RETURN(const auto law, law_of(scheme_.funds[fund], m.year()));
      for (std::size_t g = 0; g < groups.size(); ++g) {
        if (!fund::pays_for(scheme_, g, fund, law)) groups[g] = false;
      }
    }
    pays_for_.push_back(std::move(groups));
    return {};
  }

  Result<contribution::FundRule> law_of(const scheme::Fund& fund, int year) const {
    return contribution::fund_rule(rules_, info(fund.funding_source()).word, year);
  }

  // The fund's months without the years in which the law forbids its source to pay; where it
  // forbids a year in the middle, the years after it are lost too.
  Result<Period> lawful_months(const scheme::Fund& fund) const {
    Period months{fund.months.from, fund.months.from};
    for (Month m = fund.months.from; m < fund.months.until; m = m.plus(1)) {
      LINDUNG_ASSIGN_OR_RETURN(const auto law, law_of(fund, m.year()));
      const bool forbidden = law.may_pay == contribution::MayPay::No;
      if (forbidden && months.months() > 0) break;
      if (forbidden) months.from = m.plus(1);
      months.until = m.plus(1);
    }
    return months;
  }

  Result<Rupiah> due_of(const scheme::Group& group, std::size_t fund, Period months) const {
    contribution::Case one;
    one.income = scheme_.declared_income;
    one.sector = group.sector;
    one.payer = scheme_.funds[fund].payer;
    one.programs = wishes_.programs.empty() ? scheme_.programs : wishes_.programs;
    one.registered = std::min(scheme_.registration_date, months.from.first_day());
    return contribution::contribution_total(rules_, one, months);
  }

  const rules::RuleBook& rules_;
  const scheme::Scheme& scheme_;
  const Wishes& wishes_;
  std::vector<std::vector<bool>> pays_for_;  // [fund][group]
  Problem problem_;
};

Result<void> check_counts(const scheme::Scheme& scheme, const std::vector<Count>& counts) {
  std::int64_t sum = 0;
  for (const Count& count : counts) {
    const bool sound = count.group < scheme.groups.size() && count.people >= 0 &&
                       count.present >= 0 && count.present <= count.people &&
                       count.people <= kPeopleMax - sum;
    if (!sound) {
      return wrong_input("people", {"jumlah orang harus 0 sampai 100.000.000, dan peserta lama "
                                    "tidak lebih dari jumlah itu",
                                    "people must be 0 to 100,000,000, and members no more than "
                                    "they"});
    }
    sum += count.people;
  }
  return {};
}

// Where each group stands in the line: those of `first`, then all others together.
Result<std::vector<std::size_t>> turns(const scheme::Scheme& scheme,
                                       const std::vector<std::string>& first) {
  std::vector<std::size_t> turns(scheme.groups.size(), first.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    const auto group = scheme.find_group(first[i]);
    if (!group) {
      return wrong_input(first[i],
                         {"kelompok ini tidak ada di program", "the scheme has no such group"});
    }
    turns[*group] = std::min(turns[*group], i);
  }
  return turns;
}

// Everybody with a new rank, those whose turn comes earlier in front; within a turn as they stood.
void line_up(const std::vector<std::size_t>& turns, std::vector<Person>& people) {
  std::sort(people.begin(), people.end(), [&](const Person& a, const Person& b) {
    return std::pair(turns[a.group], a.rank) < std::pair(turns[b.group], b.rank);
  });
  for (std::size_t i = 0; i < people.size(); ++i) {
    people[i].rank = static_cast<std::uint32_t>(i + 1);
  }
}

// `whole` in parts that are to each other as the weights; what remains goes to the first ones.
std::vector<std::int64_t> shared_out(std::int64_t whole, const std::vector<std::int64_t>& weights) {
  const std::int64_t sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
  std::vector<std::int64_t> parts;
  std::int64_t given = 0;
  for (const std::int64_t weight : weights) {
    parts.push_back(whole / sum * weight + whole % sum * weight / sum);
    given += parts.back();
  }
  for (std::size_t i = 0; given < whole; i = (i + 1) % parts.size()) {
    ++parts[i];
    ++given;
  }
  return parts;
}

}  // namespace

Result<Problem> from_people(const rules::RuleBook& rules, const scheme::Scheme& scheme,
                            const std::vector<Person>& people, const Wishes& wishes) {
  Builder builder(rules, scheme, wishes);
  LINDUNG_RETURN_IF_ERROR(builder.begin());
  LINDUNG_ASSIGN_OR_RETURN(const auto turn, turns(scheme, wishes.first));
  std::vector<Person> line = people;
  if (!wishes.first.empty()) line_up(turn, line);
  std::map<Kind, std::vector<std::uint32_t>> kinds;
  for (const Person& person : line) {
    kinds[builder.kind(person.group, person.village, person.present)].push_back(person.rank);
  }
  for (auto& [kind, ranks] : kinds) {
    std::sort(ranks.begin(), ranks.end());
    LINDUNG_RETURN_IF_ERROR(builder.add(kind, std::move(ranks)));
  }
  return builder.take();
}

Result<Problem> from_counts(const rules::RuleBook& rules, const scheme::Scheme& scheme,
                            const std::vector<Count>& counts, const Wishes& wishes) {
  LINDUNG_RETURN_IF_ERROR(check_counts(scheme, counts));
  Builder builder(rules, scheme, wishes);
  LINDUNG_RETURN_IF_ERROR(builder.begin());
  LINDUNG_ASSIGN_OR_RETURN(const auto turn, turns(scheme, wishes.first));
  std::vector<Count> line = counts;
  std::stable_sort(line.begin(), line.end(),
                   [&](const Count& a, const Count& b) { return turn[a.group] < turn[b.group]; });
  std::uint32_t rank = 0;
  for (const bool present : {true, false}) {
    for (const Count& count : line) {
      std::vector<std::uint32_t> ranks(
          static_cast<std::size_t>(present ? count.present : count.people - count.present));
      for (std::uint32_t& one : ranks) one = ++rank;
      if (ranks.empty()) continue;
      LINDUNG_RETURN_IF_ERROR(builder.add(builder.kind(count.group, 0, present), std::move(ranks)));
    }
  }
  return builder.take();
}

std::vector<Count> counts_of(const scheme::Scheme& scheme) {
  std::vector<Count> counts;
  std::vector<std::int64_t> open_shares;
  std::int64_t left = scheme.quota.value_or(0);
  for (std::size_t g = 0; g < scheme.groups.size(); ++g) {
    const scheme::Group& group = scheme.groups[g];
    const std::int64_t people = group.quota.value_or(0);
    counts.push_back({static_cast<std::uint16_t>(g), people,
                      group.earlier_recipients ? people : std::int64_t{0}});
    left = std::max<std::int64_t>(0, left - people);
    if (!group.quota) open_shares.push_back(std::max(1, group.sample_share));
  }
  if (open_shares.empty() || left == 0) return counts;
  const auto parts = shared_out(left, open_shares);
  std::size_t next = 0;
  for (Count& count : counts) {
    const scheme::Group& group = scheme.groups[count.group];
    if (group.quota) continue;
    count.people = parts[next++];
    if (group.earlier_recipients) count.present = count.people;
  }
  return counts;
}

}  // namespace lindung::planning
