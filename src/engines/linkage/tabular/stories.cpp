#include "engines/linkage/tabular/stories.h"

#include <algorithm>
#include <cmath>

namespace lindung::linkage::tabular {
namespace {

using Levels = std::array<double, kAgreements>;

Levels initial_m(Kind kind, Bond bond) {
  // Silent, Exact, Variant, Near, Subset, Part, Far, Differs
  switch (kind) {
    case Kind::Name:
      return {0, .70, .08, .09, .05, .03, .01, .04};
    case Kind::GivenName:
      return {0, .75, .06, .10, .03, .01, .02, .03};
    case Kind::Surname:
      return {0, .77, .04, .10, .02, .01, .02, .04};
    case Kind::Date:
      return {0, .83, .02, .07, .02, .03, .01, .02};
    case Kind::Sex:
      return {0, .97, 0, 0, 0, 0, 0, .03};
    case Kind::Postcode:
      return {0, .80, 0, .06, 0, .04, 0, .10};
    case Kind::Region:
      return {0, .78, .03, .06, .03, .01, .01, .08};
    case Kind::Address:
      return {0, .60, .06, .06, .08, .08, .04, .08};
    case Kind::Text:
      return {0, .65, .04, .06, .06, .04, .03, .12};
    case Kind::Number:
      return {0, .85, 0, .06, 0, 0, .02, .07};
    case Kind::Key:
      break;
  }
  const double lost = bond == Bond::Family ? .12 : .05;
  return {0, .84 - lost, .02, .08, .01, .02, .02, .01 + lost};
}

// How often one person's two records differ wholly, at most.
double most_differs(const Field& field) {
  if (field.bond != Bond::Person) return .4;
  switch (field.kind) {
    case Kind::Name:
      return .12;
    case Kind::Date:
      return .15;
    case Kind::Sex:
      return .1;
    case Kind::GivenName:
      return .2;
    case Kind::Surname:  // of one who marries
      return .3;
    default:
      return .4;
  }
}

constexpr double kRarerBySlip = 2;  // bits
constexpr double kFewest = 1e-300;

// One person has two numbers of his birth more rarely than twins are taken for one.
constexpr double kMostOtherSerials = .008;

// Strangers agree on a level with this chance until the data say better.
constexpr Levels kChance = {0, 1, 1e-3, 1e-3, 1e-3, 1e-2, 2e-2, .96};

// Brothers and sisters: a second name in common, names that rhyme, now and then a father's own.
constexpr Levels kSiblingNames = {0, .01, .01, .25, .02, .15, .05, 0};

// Twins' identity numbers: the next serial, or one of the two has lost its last digit, or a slip.
constexpr Levels kTwinNumbers = {0, 0, .04, .01, .8, 0, .03, 0};

double shared_by(Story story, const Field& field) {
  const bool family = field.bond == Bond::Family, place = field.bond == Bond::Place;
  const bool text = field.bond == Bond::Person && field.kind == Kind::Text;
  switch (story) {
    case Story::Stranger:
      return 0;
    case Story::Neighbour:
      if (text) return .1;
      return place ? .6 : .001;
    case Story::Relative:
      if (text) return .3;
      if (family) return .7;
      if (place) return .8;
      if (field.kind == Kind::Surname) return .6;
      return field.kind == Kind::Date ? .005 : .02;
    case Story::Twin:
      if (field.kind == Kind::Date) return .97;
      if (family || place || field.kind == Kind::Surname) return .9;
      return .02;
    case Story::Moved:
      return place || family ? .25 : 1;
    default:
      return 1;
  }
}

// What words that are not equal may say at most, by the rarity of the more common of the two. A
// slip makes a rarer word of it, which strangers have in common more rarely still.
double most_by_half(std::size_t level, double bits) {
  const bool exact = level == static_cast<std::size_t>(Agreement::Exact);
  const bool near = level == static_cast<std::size_t>(Agreement::Near);
  return exact ? HUGE_VAL : std::exp2(near ? bits + kRarerBySlip : bits);
}

double initial_share(const Dataset& data, Story story) {
  bool family = false, place = false, date = false, key = false;
  int texts = 0;  // one that people share says no more than that they share it
  for (const auto& column : data.columns) {
    if (column.filled == 0) continue;
    family |= column.field.bond == Bond::Family || column.field.kind == Kind::Surname;
    place |= column.field.bond == Bond::Place;
    texts += column.field.bond == Bond::Person && column.field.kind == Kind::Text ? 1 : 0;
    date |= column.field.kind == Kind::Date;
    key |= column.field.kind == Kind::Key && column.field.bond == Bond::Person;
  }
  const double one_each = static_cast<double>(data.records) / data.pairs();
  switch (story) {
    case Story::Stranger:
      return 1;
    case Story::Neighbour:
      return place || texts > 1 ? 5 * one_each : 0;
    case Story::Relative:
      return family || place || key ? .5 * one_each : 0;
    case Story::Twin:
      return date && (family || place) ? .005 * one_each : 0;
    case Story::Same:
      return .1 * one_each;
    case Story::Moved:
      return family || place ? .01 * one_each : 0;
    default:
      return 0;
  }
}

}  // namespace

double rarity_exponent(Agreement level) {
  switch (level) {
    case Agreement::Exact:
      return 1;
    case Agreement::Variant:
      return .9;
    case Agreement::Near:
    case Agreement::Subset:
      return .7;
    case Agreement::Part:
      return .5;
    default:
      return 0;
  }
}

Parameters initial_parameters(const Dataset& data) {
  Parameters parameters;
  for (const auto& column : data.columns) {
    FieldParameters field;
    field.m = initial_m(column.field.kind, column.field.bond);
    field.chance = kChance;
    for (std::size_t story = 0; story < kStories; ++story)
      field.shared[story] = shared_by(static_cast<Story>(story), column.field);
    field.is_bounded = column.same_district == 0;
    field.usual_rarity = column.usual_rarity;
    field.most_differs = most_differs(column.field);
    field.learns_shared = column.field.bond != Bond::Person || column.field.kind == Kind::Surname ||
                          column.field.kind == Kind::Text;
    if (is_name(column.field.kind) && column.field.kind != Kind::Surname &&
        column.field.bond == Bond::Person) {
      field.siblings = kSiblingNames;
      field.siblings_are_twins = false;
    }
    if (column.same_district > 0) {
      field.siblings = kTwinNumbers;
      field.knows_chance = true;
      const double district = column.same_district;
      // One birth and a last digit 0; a slip that leaves no valid number; one birth; like
      // districts; one birth and a slip in the serial.
      field.chance = {0, 1, .3 * district, 1e-4, district, .02, .03 * district, 1};
      field.most_subset = kMostOtherSerials;
    }
    parameters.fields.push_back(field);
  }
  for (std::size_t story = 0; story < kStories; ++story)
    parameters.share[story] = initial_share(data, static_cast<Story>(story));
  tie_relatives_apart(parameters);
  return parameters;
}

void tie_relatives_apart(Parameters& parameters) {
  const auto tie = [&](Story story, Story together) {
    const auto at = [](auto& of, Story which) -> auto& {
      return of[static_cast<std::size_t>(which)];
    };
    auto& share = parameters.share;
    at(share, story) =
        at(share, together) * at(share, Story::Moved) / std::max(at(share, Story::Same), kFewest);
    for (auto& field : parameters.fields)
      at(field.shared, story) = at(field.shared, together) * at(field.shared, Story::Moved);
  };
  tie(Story::RelativeApart, Story::Relative);
  tie(Story::TwinApart, Story::Twin);
}

namespace {

// What no parameter changes.
struct Powers {
  RatioTable of_rarity, most_by_half;

  Powers() {
    for (std::size_t level = 0; level < kAgreements; ++level) {
      const double exponent = rarity_exponent(static_cast<Agreement>(level)) / 2;
      for (std::size_t half_bits = 0; half_bits < 64; ++half_bits) {
        const auto bits = static_cast<double>(half_bits) + (half_bits == 0 ? 0 : .5);
        of_rarity[level][half_bits] = std::exp2(exponent * bits);
        most_by_half[level][half_bits] = tabular::most_by_half(level, bits / 2);
      }
    }
  }
};

}  // namespace

Weights::Weights(const Parameters& parameters, const std::vector<bool>& left_out)
    : left_out_(left_out), share_(parameters.share) {
  static const Powers powers;
  for (std::size_t f = 0; f < parameters.fields.size(); ++f) {
    const auto& field = parameters.fields[f];
    RatioTable table;
    for (std::size_t level = 0; level < kAgreements; ++level) {
      for (std::size_t half_bits = 0; half_bits < 64; ++half_bits) {
        double ratio = 1;
        if (level > 0 && !left_out[f] && field.m[level] > 0) {
          ratio = field.m[level] * powers.of_rarity[level][half_bits] / field.chance[level];
          if (field.is_bounded) ratio = std::min(ratio, powers.most_by_half[level][half_bits]);
        }
        table[level][half_bits] = ratio;
      }
    }
    ratios_.push_back(table);
    shared_.push_back(field.shared);
    Alike alike;
    alike.of_twins = field.siblings_are_twins;
    for (std::size_t level = 1; level < kAgreements; ++level) {
      alike.chance -= field.siblings[level];
      alike.by_same[level] = field.siblings[level] / std::max(field.m[level], 1e-6);
    }
    siblings_.push_back(alike);
  }
}

std::array<double, kStories> Weights::tell(const Findings& findings) const {
  std::array<double, kStories> told = share_;
  for (std::size_t f = 0; f < ratios_.size(); ++f) {
    if (findings[f].level == Agreement::Silent) continue;
    const double same = ratio(f, findings[f]);
    for (std::size_t story = 1; story < kStories; ++story)
      told[story] *= siblings_ratio(static_cast<Story>(story), f, findings[f], same);
  }
  return told;
}

RatioTable Weights::logs(std::size_t field) const {
  RatioTable logs;
  for (std::size_t level = 0; level < kAgreements; ++level) {
    for (std::size_t half_bits = 0; half_bits < 64; ++half_bits)
      logs[level][half_bits] = std::log2(ratios_[field][level][half_bits]);
  }
  return logs;
}

double Weights::match_weight(const Findings& findings) const {
  return tabular::match_weight(tell(findings));
}

double match_weight(const std::array<double, kStories>& told) {
  const double same =
      told[static_cast<std::size_t>(Story::Same)] + told[static_cast<std::size_t>(Story::Moved)];
  double other = 0;
  for (std::size_t story = 0; story < static_cast<std::size_t>(Story::Same); ++story)
    other += told[story];
  return std::log2(same / other);
}

double probability(double match_weight) {
  return match_weight > 60 ? 1 : 1 - 1 / (1 + std::exp2(match_weight));
}

}  // namespace lindung::linkage::tabular
