// engines/linkage/tabular/linker.h - the whole of it, step by step, so that the caller can time the
// steps and show progress: block, train, score, cluster.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "engines/linkage/tabular/learn.h"
#include "engines/linkage/tabular/nearness.h"
#include "engines/linkage/tabular/proposals.h"
#include "engines/linkage/tabular/stories.h"

namespace lindung::linkage::tabular {

inline constexpr double kRemote = -8;  // bits: what is below cannot become a link

struct ScoredPair {
  std::uint32_t a = 0;  // a < b
  std::uint32_t b = 0;
  float weight = 0;       // log2 of the odds that the two are one, from what the two records say
  float probability = 0;  // that the two are one, others between them considered
};

// What a table has taught, besides the rarity of its values: enough to weigh further records
// against it.
struct Learned {
  std::vector<bool> left_out;
  std::vector<Rule> rules;
  Telling telling;  // by rule
  Parameters parameters;
};

class Linker {
 public:
  // `data` is prepared and outlives the linker.
  explicit Linker(const Dataset& data, Nearness nearness = {});
  // Knows already; block() and train() would learn anew, propose() takes the rules as they are.
  Linker(const Dataset& data, Learned learned);

  void block();                         // chooses rules
  void block(std::vector<Rule> rules);  // or uses these
  void propose();                       // or the learned ones
  // Learns the parameters. Decisions are evidence of a known outcome: each weighs as much as a few
  // pairs, all together as a tenth of the pairs that the data take for one person at most.
  void train(std::span<const Decision> decisions = {});
  void use(Parameters parameters, std::vector<bool> left_out);  // instead of train()
  // The proposed pairs that are at least remotely possible, sorted by a, then b. Once: what was
  // proposed is given back.
  Large<ScoredPair> score();

  std::uint64_t candidate_pairs() const { return candidates_; }
  const Parameters& parameters() const { return parameters_; }
  Learned learned() const { return {left_out_, choice_.rules, telling_, parameters_}; }
  const std::vector<bool>& left_out() const { return left_out_; }
  const std::vector<Rule>& rules() const { return choice_.rules; }
  Weights weights() const { return Weights(parameters_, left_out_); }

 private:
  std::vector<Findings> random_pairs() const;
  std::vector<Findings> proposed_pairs(std::uint32_t one_in);
  std::vector<Pattern> decided_pairs(std::span<const Decision> decisions) const;

  const Dataset& data_;
  Nearness nearness_;
  std::vector<bool> left_out_;
  RuleChoice choice_;
  Telling telling_;
  std::unique_ptr<Proposals> proposals_;
  Parameters parameters_;
  std::uint64_t candidates_ = 0;
};

}  // namespace lindung::linkage::tabular
