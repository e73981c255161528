#include "engines/linkage/tabular/block_rules.h"

#include <algorithm>
#include <bit>
#include <optional>
#include <span>

#include <boost/sort/pdqsort/pdqsort.hpp>
#include <tbb/parallel_for.h>

#include "engines/linkage/tokens.h"

namespace lindung::linkage::tabular {
namespace {

constexpr std::size_t kImagined = 8192;  // pairs of one person's records, invented
constexpr std::size_t kMoved = 120, kWorn = 250, kExchanged = 40;  // per mille of these
constexpr std::size_t kSampled = 8192, kSampledMost = 131'072;     // records
constexpr std::size_t kSampledOneIn = 64;  // of many records: a pair seen stands for n/k squared
constexpr double kPairsForOne = 5e4;       // pairs that one more double found may cost
constexpr double kPairsForNothing = 1e5;   // a rule of so few is never too dear
constexpr std::size_t kRulesMax = 20;
constexpr std::size_t kRulesMaxOfMany = 10;  // each costs four bytes a record
constexpr std::size_t kMany = 300'000;       // records

using Covered = std::vector<std::uint64_t>;  // a bit for each imagined pair

class Dice {
 public:
  std::size_t per_mille() { return mix(++state_) % 1000; }

 private:
  std::uint64_t state_ = 0;
};

struct Wear {
  std::size_t intact, slip;  // per mille of the pairs in which both sides speak
};

// What happens to a value between two records of one person, before anything is known.
Wear wear_of(const Field& field) {
  if (field.bond != Bond::Person) return {600, 150};
  switch (field.kind) {
    case Kind::Date:
      return {780, 140};
    case Kind::Key:
      return {800, 120};
    case Kind::Number:
      return {800, 100};
    case Kind::Text:
      return {600, 150};
    default:
      return {680, 200};
  }
}

// Per mille of the slips that leave the key as it was.
std::size_t survives(Cut cut) {
  switch (cut) {
    case Cut::Whole:
      return 0;
    case Cut::Sounds:
      return 250;
    case Cut::Year:
      return 700;
    case Cut::YearMonth:
    case Cut::MonthDay:
      return 450;
    case Cut::Head:
    case Cut::EitherWay:
      return 600;
    default:
      return 520;
  }
}

// What becomes of the columns in one imagined pair.
class ImaginedPair {
 public:
  ImaginedPair(const Dataset& data, Dice& dice) : data_(data), dice_(dice) {
    const bool moved = dice.per_mille() < kMoved, worn = dice.per_mille() < kWorn;
    exchanged_ = dice.per_mille() < kExchanged;
    for (const auto& column : data.columns) {
      const std::size_t filled = column.filled * 1000 / data.records;
      const bool silent = dice.per_mille() >= filled * filled / 1000;
      Wear wear = wear_of(column.field);
      if (worn) wear.intact = wear.intact * 55 / 100;
      const std::size_t fate = dice.per_mille();
      const bool lost = silent || (moved && column.field.bond != Bond::Person);
      fates_.push_back(lost || fate >= wear.intact + wear.slip ? Fate::Lost
                       : fate < wear.intact                    ? Fate::Intact
                                                               : Fate::Slip);
      if (column.field.kind == Kind::Surname) surname_ = fates_.size() - 1;
    }
  }

  bool agrees(const BlockKey& key) {
    const bool kept = keeps(key.column, key.cut);
    if (key.cut == Cut::EitherWay) return kept && keeps(surname_, key.cut);
    const auto kind = data_.columns[key.column].field.kind;
    return kept && !(exchanged_ && (kind == Kind::GivenName || kind == Kind::Surname));
  }

 private:
  enum class Fate { Intact, Slip, Lost };

  bool keeps(std::size_t column, Cut cut) {
    const bool survived = dice_.per_mille() < survives(cut);
    return fates_[column] == Fate::Intact || (fates_[column] == Fate::Slip && survived);
  }

  const Dataset& data_;
  Dice& dice_;
  bool exchanged_ = false;
  std::vector<Fate> fates_;
  std::size_t surname_ = 0;
};

std::vector<Covered> imagine(const Dataset& data, const std::vector<BlockKey>& keys) {
  std::vector<Covered> agree(keys.size(), Covered(kImagined / 64, 0));
  Dice dice;
  for (std::size_t pair = 0; pair < kImagined; ++pair) {
    ImaginedPair imagined(data, dice);
    for (std::size_t k = 0; k < keys.size(); ++k) {
      if (imagined.agrees(keys[k])) agree[k][pair / 64] |= std::uint64_t{1} << (pair % 64);
    }
  }
  return agree;
}

// Which of some records have a key in common; who is alone in his stands in none.
struct Groups {
  std::vector<std::uint32_t> records, ends;  // of the first group, then of the next
  double pairs = 0;

  explicit Groups(const std::vector<std::uint32_t>& keys) {
    std::vector<std::uint64_t> sorted;
    for (std::size_t i = 0; i < keys.size(); ++i) {
      if (keys[i] != 0) sorted.push_back((std::uint64_t{keys[i]} << 32) | i);
    }
    boost::sort::pdqsort_branchless(sorted.begin(), sorted.end());
    for (std::size_t begin = 0, end = 0; begin < sorted.size(); begin = end) {
      while (end < sorted.size() && sorted[end] >> 32 == sorted[begin] >> 32) ++end;
      if (end - begin < 2) continue;
      for (std::size_t i = begin; i < end; ++i)
        records.push_back(static_cast<std::uint32_t>(sorted[i]));
      ends.push_back(static_cast<std::uint32_t>(records.size()));
      pairs += static_cast<double>((end - begin) * (end - begin - 1)) / 2;
    }
  }
};

// The keys of every some-th record.
class Sample {
 public:
  Sample(const Dataset& data, const std::vector<BlockKey>& keys, const Nearness& nearness)
      : records_(std::min(data.records,
                          std::clamp(data.records / kSampledOneIn, kSampled, kSampledMost))),
        keys_(keys.size()),
        groups_(keys.size()) {
    const double share = static_cast<double>(data.records) / static_cast<double>(records_);
    blow_up_ = share * share;
    share_ = share;
    tbb::parallel_for(std::size_t{0}, keys.size(), [&](std::size_t k) {
      for (std::size_t i = 0; i < records_; ++i) {
        if (i % kBetweenRests == 0) nearness.rest();
        const std::size_t record = i * data.records / records_;
        keys_[k].push_back(key_of_record(data, keys[k], static_cast<std::uint32_t>(record)));
      }
      groups_[k].emplace(keys_[k]);
    });
  }

  // How many pairs of all records agree in the keys.
  double pairs(std::size_t first, std::size_t second) const {
    if (groups_[first]->pairs > groups_[second]->pairs) std::swap(first, second);
    const Groups& groups = *groups_[first];
    double pairs = 0;
    std::vector<std::uint32_t> others;
    std::size_t begin = 0;
    for (const std::uint32_t end : groups.ends) {
      others.clear();
      for (; begin < end; ++begin) {
        const std::uint32_t other = keys_[second][groups.records[begin]];
        if (other != 0) others.push_back(other);
      }
      boost::sort::pdqsort_branchless(others.begin(), others.end());
      pairs += pairs_of_equals(others);
    }
    return pairs * blow_up_;
  }

 private:
  double pairs_of_equals(std::span<const std::uint32_t> sorted) const {
    double pairs = 0;
    for (std::size_t begin = 0, end = 0; begin < sorted.size(); begin = end) {
      while (end < sorted.size() && sorted[end] == sorted[begin]) ++end;
      const auto size = static_cast<double>(end - begin);
      const double cut = std::max(1.0, size * share_ / static_cast<double>(kBlockMax));
      pairs += size * (size - 1) / 2 / cut;
    }
    return pairs;
  }

  std::size_t records_;
  std::vector<std::vector<std::uint32_t>> keys_;
  std::vector<std::optional<Groups>> groups_;
  double blow_up_ = 1, share_ = 1;
};

struct Offer {
  Rule rule;
  Covered covered;
  double pairs = 0;
  std::size_t gain_max = kImagined;  // what it added when it was last asked; never more later
};

std::vector<Offer> all_offers(const Dataset& data, const std::vector<BlockKey>& keys,
                              const Nearness& nearness) {
  const auto agree = imagine(data, keys);
  const Sample sample(data, keys, nearness);
  std::vector<std::pair<std::size_t, std::size_t>> two;
  for (std::size_t i = 0; i < keys.size(); ++i) {
    for (std::size_t j = i; j < keys.size(); ++j) {
      if (i == j || keys[i].column != keys[j].column) two.push_back({i, j});
    }
  }
  std::vector<Offer> offers(two.size());
  tbb::parallel_for(std::size_t{0}, two.size(), [&](std::size_t at) {
    const auto [i, j] = two[at];
    auto& offer = offers[at];
    offer.rule = i == j ? Rule{keys[i]} : Rule{keys[i], keys[j]};
    offer.covered = agree[i];
    for (std::size_t word = 0; word < offer.covered.size(); ++word)
      offer.covered[word] &= agree[j][word];
    offer.pairs = sample.pairs(i, j);
  });
  return offers;
}

std::size_t gain_of(const Offer& offer, const Covered& covered) {
  std::size_t gain = 0;
  for (std::size_t word = 0; word < covered.size(); ++word)
    gain += static_cast<std::size_t>(std::popcount(offer.covered[word] & ~covered[word]));
  return gain;
}

double budget_of(std::size_t records) {
  const auto n = static_cast<double>(records);
  return std::max({3e5, std::min(40 * n, 4e6), 8 * n});
}

// How many doubles a rule is expected to add, if one record in ten has one.
double people_found(std::size_t gain, const Dataset& data) {
  return static_cast<double>(gain * data.records) / static_cast<double>(10 * kImagined);
}

}  // namespace

RuleChoice choose_rules(const Dataset& data, const std::vector<bool>& left_out,
                        const Nearness& nearness) {
  const auto keys = block_keys(data, left_out);
  auto offers = all_offers(data, keys, nearness);
  Covered covered(kImagined / 64, 0);
  RuleChoice choice;
  const double budget = budget_of(data.records);
  const double pass = static_cast<double>(data.records);  // what a rule costs without any pair
  std::vector<Offer> chosen;
  const std::size_t rules_max = data.records < kMany ? kRulesMax : kRulesMaxOfMany;
  while (chosen.size() < rules_max) {
    const Offer* best = nullptr;
    double best_value = 0;
    for (auto& offer : offers) {
      if (choice.pairs + offer.pairs > budget) continue;
      const double cost = offer.pairs + pass;
      if (static_cast<double>(offer.gain_max) / cost <= best_value) continue;
      const std::size_t gain = offer.gain_max = gain_of(offer, covered);
      const double value = static_cast<double>(gain) / cost;
      if (gain >= 3 && value > best_value &&
          offer.pairs < std::max(kPairsForNothing, kPairsForOne * people_found(gain, data)))
        best = &offer, best_value = value;
    }
    if (best == nullptr) break;
    choice.pairs += best->pairs;
    for (std::size_t word = 0; word < covered.size(); ++word) covered[word] |= best->covered[word];
    chosen.push_back(*best);
  }
  std::stable_sort(chosen.begin(), chosen.end(),
                   [](const Offer& a, const Offer& b) { return a.pairs < b.pairs; });
  for (auto& offer : chosen) choice.rules.push_back(std::move(offer.rule));
  return choice;
}

RuleChoice estimate_rules(const Dataset& data, std::vector<Rule> rules, const Nearness& nearness) {
  RuleChoice choice;
  for (const auto& rule : rules) {
    const Sample sample(data, rule, nearness);
    choice.pairs += sample.pairs(0, rule.size() - 1);
  }
  choice.rules = std::move(rules);
  return choice;
}

}  // namespace lindung::linkage::tabular
