#include "engines/linkage/tabular/pair_scorer.h"

#include <algorithm>
#include <cmath>

namespace lindung::linkage::tabular {
namespace {

// Exchanged given names and surnames are seen only when both are known: they come last.
int cost_of(Kind kind) {
  switch (kind) {
    case Kind::Sex:
      return 0;
    case Kind::Date:
      return 1;
    case Kind::Postcode:
    case Kind::Number:
      return 2;
    case Kind::Key:
      return 3;
    case Kind::Name:
      return 4;
    case Kind::Text:
    case Kind::Region:
      return 5;
    case Kind::Address:
      return 6;
    case Kind::GivenName:
    case Kind::Surname:
      return 7;
  }
  return 8;
}

}  // namespace

PairScorer::PairScorer(const Dataset& data, Weights weights, double least)
    : data_(data), weights_(std::move(weights)), least_(least) {
  start_ = std::log2(weights_.share(Story::Same) + weights_.share(Story::Moved));
  for (std::size_t f = 0; f < data.columns.size(); ++f) {
    logs_.push_back(weights_.logs(f));
    if (data.columns[f].filled == 0 || weights_.is_left_out(f)) continue;
    const double kept = weights_.ratio(Story::Moved, f, 0);
    double unequal = 0;
    for (std::size_t level = 2; level < kAgreements; ++level) {
      const Finding finding{static_cast<Agreement>(level), data.columns[f].rarity_max};
      unequal = std::max(unequal, weights_.log_ratio(f, finding));
    }
    steps_.push_back({f, kept > 0 ? std::log2(kept) : -1000, unequal});
  }
  std::stable_sort(steps_.begin(), steps_.end(), [&](const Step& x, const Step& y) {
    return cost_of(data.columns[x.field].field.kind) < cost_of(data.columns[y.field].field.kind);
  });
}

// Exchanged given names and surnames may say more than each alone.
bool PairScorer::is_last(const Step& step) const {
  return cost_of(data_.columns[step.field].field.kind) >= 7;
}

double PairScorer::most(const Step& step, std::uint32_t a, std::uint32_t b) const {
  const auto& column = data_.columns[step.field];
  const std::uint32_t x = column.ids[a], y = column.ids[b];
  if (x == 0 || y == 0) return 0;
  if (x != y) return step.unequal_max;
  return log_ratio(step.field, {Agreement::Exact, column.value_rarity[x]});
}

std::optional<double> PairScorer::weigh(std::uint32_t a, std::uint32_t b) const {
  double limit = start_;
  for (const Step& step : steps_) limit += most(step, a, b);
  if (limit < least_) return std::nullopt;
  Findings findings;
  for (const Step& step : steps_) {
    const auto finding = compare_field(data_, step.field, a, b);
    findings[step.field] = finding;
    if (finding.level <= Agreement::Exact || is_last(step)) continue;
    limit += std::max(step.floor, log_ratio(step.field, finding)) - step.unequal_max;
    if (limit < least_) return std::nullopt;
  }
  compare_name_parts(data_, a, b, findings);
  const double weight = weights_.match_weight(findings);
  if (weight < least_) return std::nullopt;
  return weight;
}

double PairScorer::weigh_fully(std::uint32_t a, std::uint32_t b) const {
  return weights_.match_weight(compare_records(data_, a, b));
}

}  // namespace lindung::linkage::tabular
