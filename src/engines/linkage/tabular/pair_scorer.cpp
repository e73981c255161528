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
    case Kind::Name:
      return 3;
    case Kind::Key:
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
    if (data.columns[f].filled == 0 || weights_.is_left_out(f)) continue;
    const double kept = weights_.ratio(Story::Moved, f, 0);
    steps_.push_back({f, kept > 0 ? std::log2(kept) : -1000, 0});
  }
  std::stable_sort(steps_.begin(), steps_.end(), [&](const Step& x, const Step& y) {
    return cost_of(data.columns[x.field].field.kind) < cost_of(data.columns[y.field].field.kind);
  });
  double to_come = 0;
  for (std::size_t i = steps_.size(); i-- > 0;) {
    steps_[i].still_to_come = to_come;
    to_come += weights_.log_ratio_max(steps_[i].field);
  }
}

std::optional<double> PairScorer::weigh(std::uint32_t a, std::uint32_t b) const {
  Findings findings;
  double most = start_;
  for (const Step& step : steps_) {
    const auto& column = data_.columns[step.field];
    if (cost_of(column.field.kind) >= 7) break;
    const auto finding = compare_field(data_, step.field, a, b);
    findings[step.field] = finding;
    if (finding.level != Agreement::Silent)
      most += std::max(step.floor, weights_.log_ratio(step.field, finding));
    if (most + step.still_to_come < least_) return std::nullopt;
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
