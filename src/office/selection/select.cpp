#include <algorithm>

#include <tbb/parallel_for.h>

#include "base/check.h"
#include "office/selection/ranking.h"
#include "office/selection/selection.h"
#include "office/selection/wards.h"

namespace lindung::selection {
namespace {

using scheme::EarlierRecipients;

constexpr std::uint32_t kNobody = 0xffffffff;

// The places and the money that are left, while the ranking is gone through from the top.
class Distribution {
 public:
  Distribution(const scheme::Scheme& scheme, const Prices& prices, fund::Earmarks earmarks,
               std::span<const Candidate> candidates)
      : scheme_(scheme),
        prices_(prices),
        candidates_(candidates),
        wards_(number_wards(scheme, candidates)) {
    result_.earmarks = std::move(earmarks);
    result_.ranking = rank(scheme, candidates);
    result_.placements.resize(candidates.size());
    tbb::parallel_for(std::size_t{0}, candidates.size(),
                      [this](std::size_t i) { result_.placements[i] = Placement(); });
    result_.groups.resize(scheme.groups.size());
    result_.funds.resize(scheme.funds.size());
    for (std::size_t f = 0; f < scheme.funds.size(); ++f) {
      result_.funds[f].left = scheme.funds[f].ceiling;
      result_.funds[f].months = scheme.funds[f].months.months();
    }
    taken_in_ward_.resize(wards_.quotas.size());
    ranked_in_ward_.resize(wards_.quotas.size());
    last_in_ward_.resize(wards_.quotas.size(), kNobody);
    last_in_group_.resize(scheme.groups.size(), kNobody);
    first_waiting_in_group_.resize(scheme.groups.size(), kNobody);
  }

  Selection run() {
    place_all();
    tbb::parallel_for(std::size_t{0}, candidates_.size(), [this](std::size_t position) {
      decide_selected(static_cast<std::uint32_t>(position));
    });
    return std::move(result_);
  }

 private:
  // From the first rank on. The next may lie anywhere: who comes soon is asked for now.
  void place_all() {
    constexpr std::size_t kAhead = 16;
    const auto& ranking = result_.ranking;
    for (std::size_t i = 0; i < ranking.size(); ++i) {
      if (i + kAhead < ranking.size()) {
        __builtin_prefetch(&candidates_[ranking[i + kAhead]]);
        __builtin_prefetch(&result_.placements[ranking[i + kAhead]]);
      }
      place(ranking[i]);
    }
  }

  void place(std::uint32_t position) {
    const Candidate& candidate = candidates_[position];
    Placement& placement = result_.placements[position];
    GroupTotal& group = result_.groups[candidate.group];
    placement.rank = ++ranked_;
    placement.rank_in_group = static_cast<std::uint32_t>(++group.candidates);
    const std::uint32_t ward = wards_.of_candidate[position];
    if (ward != kNoWard) placement.rank_in_ward = ++ranked_in_ward_[ward];
    placement.binding = binding(position, placement.fund);
    if (placement.binding == Binding::None) {
      take(position, placement);
    } else {
      wait(position, placement);
    }
  }

  // The first limit in the way; none: `fund` is the one that pays.
  Binding binding(std::uint32_t position, std::uint16_t& fund) const {
    const Candidate& candidate = candidates_[position];
    const auto& group = scheme_.groups[candidate.group];
    if (nobody_may_pay(candidate)) return Binding::NoFundMayPay;
    if (group.quota && result_.groups[candidate.group].selected >= *group.quota) {
      return Binding::GroupQuota;
    }
    if (const Binding ward = ward_binding(position); ward != Binding::None) return ward;
    if (scheme_.quota && result_.selected >= *scheme_.quota) return Binding::SchemeQuota;
    return money_binding(candidate, fund);
  }

  bool may_pay(const Candidate& candidate, std::size_t fund) const {
    return !fund::barred(scheme_, result_.earmarks, candidate.group, fund, candidate.village);
  }

  bool nobody_may_pay(const Candidate& candidate) const {
    const auto& funds = scheme_.groups[candidate.group].funds;
    return std::none_of(funds.begin(), funds.end(),
                        [&](std::size_t f) { return may_pay(candidate, f); });
  }

  bool counts_in_ward(const Candidate& candidate) const {
    return wards_.limited && !(scheme_.earlier_recipients == EarlierRecipients::BesideWardQuota &&
                               is_earlier(scheme_, candidate));
  }

  Binding ward_binding(std::uint32_t position) const {
    if (!counts_in_ward(candidates_[position])) return Binding::None;
    const std::uint32_t ward = wards_.of_candidate[position];
    if (ward == kNoWard) return Binding::WardUnknown;
    const auto& quota = wards_.quotas[ward];
    return quota && taken_in_ward_[ward] >= *quota ? Binding::WardQuota : Binding::None;
  }

  // The first fund that may pay, has the money and pays for fewer people than it may.
  Binding money_binding(const Candidate& candidate, std::uint16_t& fund) const {
    Binding found = Binding::FundExhausted;
    for (const std::size_t f : scheme_.groups[candidate.group].funds) {
      if (!may_pay(candidate, f)) continue;
      if (result_.funds[f].left < prices_.person[candidate.group][f]) continue;
      const auto& people_max = scheme_.funds[f].people_max;
      if (people_max && result_.funds[f].people >= *people_max) {
        found = Binding::FundFull;
        continue;
      }
      fund = static_cast<std::uint16_t>(f);
      return Binding::None;
    }
    return found;
  }

  void take(std::uint32_t position, Placement& placement) {
    const Candidate& candidate = candidates_[position];
    const Rupiah cost = prices_.person[candidate.group][placement.fund];
    FundTotal& fund = result_.funds[placement.fund];
    fund.committed += cost;
    fund.left -= cost;
    ++fund.people;
    result_.groups[candidate.group].committed += cost;
    ++result_.groups[candidate.group].selected;
    ++result_.selected;
    placement.outcome = Outcome::Selected;
    last_selected_ = last_in_group_[candidate.group] = position;
    const std::uint32_t ward = wards_.of_candidate[position];
    if (ward == kNoWard || !counts_in_ward(candidate)) return;
    ++taken_in_ward_[ward];
    last_in_ward_[ward] = position;
  }

  void wait(std::uint32_t position, Placement& placement) {
    const Candidate& candidate = candidates_[position];
    ++result_.groups[candidate.group].waiting;
    ++result_.waiting;
    std::uint32_t& first = first_waiting_in_group_[candidate.group];
    const bool rival_of_others = placement.binding != Binding::NoFundMayPay;
    if (rival_of_others && first == kNobody) first = position;
    const std::uint32_t rival = last_before(position, placement.binding);
    if (rival == kNobody) return;
    placement.decided_by = first_difference(scheme_, candidates_[rival], candidate);
  }

  // Who took the last place that this one missed.
  std::uint32_t last_before(std::uint32_t position, Binding binding) const {
    switch (binding) {
      case Binding::GroupQuota:
        return last_in_group_[candidates_[position].group];
      case Binding::WardQuota:
        return last_in_ward_[wards_.of_candidate[position]];
      case Binding::SchemeQuota:
      case Binding::FundExhausted:
      case Binding::FundFull:
        return last_selected_;
      default:
        return kNobody;
    }
  }

  // Against the first of the same group who has to wait, if he stands lower.
  void decide_selected(std::uint32_t position) {
    Placement& placement = result_.placements[position];
    const std::uint32_t rival = first_waiting_in_group_[candidates_[position].group];
    if (placement.outcome != Outcome::Selected || rival == kNobody) return;
    if (result_.placements[rival].rank < placement.rank) return;
    placement.decided_by = first_difference(scheme_, candidates_[position], candidates_[rival]);
  }

  const scheme::Scheme& scheme_;
  const Prices& prices_;
  std::span<const Candidate> candidates_;
  Wards wards_;
  Selection result_;
  std::uint32_t ranked_ = 0;
  std::uint32_t last_selected_ = kNobody;
  std::vector<std::int64_t> taken_in_ward_;
  std::vector<std::uint32_t> ranked_in_ward_;
  std::vector<std::uint32_t> last_in_ward_;
  std::vector<std::uint32_t> last_in_group_;
  std::vector<std::uint32_t> first_waiting_in_group_;
};

void check_books(const scheme::Scheme& scheme, const Selection& selection) {
  for (std::size_t f = 0; f < selection.funds.size(); ++f) {
    const FundTotal& fund = selection.funds[f];
    LINDUNG_CHECK(fund.left >= Rupiah(0));
    LINDUNG_CHECK(fund.committed + fund.left == scheme.funds[f].ceiling);
  }
}

}  // namespace

Selection select(const scheme::Scheme& scheme, const Prices& prices, fund::Earmarks earmarks,
                 std::span<const Candidate> candidates) {
  LINDUNG_CHECK(prices.person.size() == scheme.groups.size());
  LINDUNG_CHECK(earmarks.barred.size() == scheme.groups.size());
  for (const Candidate& candidate : candidates) {
    LINDUNG_CHECK(candidate.group < scheme.groups.size());
  }
  Selection selection = Distribution(scheme, prices, std::move(earmarks), candidates).run();
  check_books(scheme, selection);
  return selection;
}

}  // namespace lindung::selection
