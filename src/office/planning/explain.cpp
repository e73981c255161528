#include "office/planning/explain.h"

#include <algorithm>
#include <tuple>

#include "base/text.h"
#include "terms/spoken.h"

namespace lindung::planning {
namespace {

Text month_span(Period months) {
  const Text from = spoken_month(months.from), last = spoken_month(months.until.plus(-1));
  if (months.months() == 1) return from;
  return {from.id + " - " + last.id, from.en + " - " + last.en};
}

bool crowded(const Problem& problem, const Plan& plan, std::size_t purse, Period block) {
  const auto most = problem.purses[purse].people_max;
  const auto at = static_cast<std::size_t>(block.from - problem.months.from);
  return most && plan.purses[purse].people[at] >= *most;
}

// The reason, and the earlier purse that it speaks of.
struct Reasoned {
  Why why{};
  std::size_t earlier = 0;
};

Reasoned reason_of(const Problem& problem, const Plan& plan, const Share& share) {
  const PeopleClass& people = problem.classes[share.person_class];
  const Period block = plan.blocks[share.block];
  const Rupiah due = *block_due(problem, people.offers[share.offer], block);
  std::size_t others = 0, dearer = 0;
  std::optional<std::size_t> earlier;
  for (std::size_t o = 0; o < people.offers.size(); ++o) {
    const auto other = block_due(problem, people.offers[o], block);
    if (o == share.offer || !other) continue;
    ++others;
    if (*other > due) ++dearer;
    if (o < share.offer && *other <= due && !earlier) earlier = o;
  }
  if (others == 0) return {Why::OnlyPurse, 0};
  if (dearer == others) return {Why::Cheapest, 0};
  if (!earlier) return {Why::FirstInOrder, 0};
  const std::size_t purse = people.offers[*earlier].purse;
  if (crowded(problem, plan, purse, block)) return {Why::EarlierIsFull, purse};
  const bool spent = plan.purses[purse].left < *block_due(problem, people.offers[*earlier], block);
  return {spent ? Why::EarlierIsSpent : Why::SparesAnother, purse};
}

Text because(const Problem& problem, const Reasoned& reasoned) {
  const Text& earlier = problem.purses[reasoned.earlier].name;
  switch (reasoned.why) {
    case Why::OnlyPurse:
      return {"tidak ada dana lain yang boleh membayar mereka pada bulan-bulan itu",
              "no other fund may pay for them in these months"};
    case Why::Cheapest:
      return {"iurannya paling murah dari dana ini", "their dues are lowest out of this fund"};
    case Why::FirstInOrder:
      return {"iurannya sama, dan program menyebut dana ini lebih dulu",
              "the dues are equal and the scheme names this fund first"};
    case Why::EarlierIsSpent:
      return {"sisa " + earlier.id + " tidak cukup untuk satu orang lagi",
              "what is left of " + earlier.en + " does not pay for one more"};
    case Why::EarlierIsFull:
      return {earlier.id + " sudah membayar orang sebanyak yang boleh",
              earlier.en + " pays for as many people as it may"};
    case Why::SparesAnother:
      return {"dengan begitu " + earlier.id + " tersisa untuk yang lain",
              "so that " + earlier.en + " is spared for others"};
  }
  return {};
}

Text sentence(const Problem& problem, const Explanation& one, const Reasoned& reasoned) {
  const PeopleClass& people = problem.classes[one.person_class];
  const Text& purse = problem.purses[one.purse].name;
  const Text reason = because(problem, reasoned);
  const Text span = month_span(one.months);
  const Text sum = spoken_rupiah(one.amount);
  return {purse.id + " membayar " + grouped(one.people) + " orang " + people.name.id + ", " +
              span.id + ", " + sum.id + ": " + reason.id + ".",
          purse.en + " pays for " + grouped_en(one.people) + " of " + people.name.en + ", " +
              span.en + ", " + sum.en + ": " + reason.en + "."};
}

// Why the purse of this limit does not pay for one more.
Text obstacle(const Problem& problem, const Limit& limit) {
  if (limit.kind == LimitKind::NoPurse) {
    return {"tidak ada dana yang boleh membayar mereka", "no fund may pay for them"};
  }
  const Text& purse = problem.purses[limit.purse].name;
  if (limit.kind == LimitKind::Months) {
    return {purse.id + " tidak membayar semua bulan itu",
            purse.en + " does not pay all of these months"};
  }
  if (limit.kind == LimitKind::People) {
    return {purse.id + " sudah membayar orang sebanyak yang boleh",
            purse.en + " pays for as many people as it may"};
  }
  const Text missing = spoken_rupiah(limit.missing);
  return {purse.id + " kurang " + missing.id + " untuk satu orang lagi",
          purse.en + " lacks " + missing.en + " for one more"};
}

LeftOut begin_left_out(const Problem& problem, const Plan& plan, const Limit& limit) {
  const PeopleClass& people = problem.classes[limit.person_class];
  const Period months = plan.blocks[limit.block];
  const auto in = static_cast<std::size_t>(people.people() - limit.left_out);
  const Text span = month_span(months);
  return {
      limit.person_class,
      months,
      limit.left_out,
      people.ranks[in],
      {},
      {grouped(limit.left_out) + " orang " + people.name.id + " belum terlindungi, " + span.id,
       grouped_en(limit.left_out) + " of " + people.name.en + " are not protected, " + span.en}};
}

}  // namespace

std::vector<Explanation> explain(const Problem& problem, const Plan& plan) {
  std::vector<Share> shares = plan.shares;
  std::stable_sort(shares.begin(), shares.end(), [](const Share& a, const Share& b) {
    return std::tie(a.person_class, a.offer, a.block) < std::tie(b.person_class, b.offer, b.block);
  });
  std::vector<Explanation> found;
  for (const Share& share : shares) {
    const std::size_t purse = problem.classes[share.person_class].offers[share.offer].purse;
    const Period block = plan.blocks[share.block];
    const Reasoned reasoned = reason_of(problem, plan, share);
    if (found.empty() || found.back().person_class != share.person_class ||
        found.back().purse != purse || found.back().people != share.people ||
        found.back().why != reasoned.why || found.back().months.until != block.from) {
      found.push_back({share.person_class,
                       purse,
                       {block.from, block.from},
                       share.people,
                       {},
                       reasoned.why,
                       {}});
    }
    found.back().months.until = block.until;
    found.back().amount += share.amount;
    found.back().text = sentence(problem, found.back(), reasoned);
  }
  return found;
}

std::vector<LeftOut> left_out(const Problem& problem, const Plan& plan) {
  const auto limits = binding_limits(problem, plan);
  std::vector<LeftOut> found;
  for (std::size_t i = 0; i < limits.size(); ++i) {
    const Limit& limit = limits[i];
    const bool same_block = i > 0 && limits[i - 1].person_class == limit.person_class &&
                            limits[i - 1].block == limit.block;
    if (!same_block) found.push_back(begin_left_out(problem, plan, limit));
    const Text in_the_way = obstacle(problem, limit);
    Text& reason = found.back().reason;
    reason.id += (same_block ? "; " : "") + in_the_way.id;
    reason.en += (same_block ? "; " : "") + in_the_way.en;
  }
  for (LeftOut& one : found) {
    one.text.id += ": " + one.reason.id + ".";
    one.text.en += ": " + one.reason.en + ".";
  }
  return found;
}

}  // namespace lindung::planning
