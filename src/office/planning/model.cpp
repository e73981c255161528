#include "office/planning/model.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace lindung::planning {

using solver::Direction;
using solver::Goal;
using solver::kUnlimited;
using solver::Row;
using solver::Variable;

Model::Model(const Problem& problem, std::vector<Period> blocks, Overdraft overdraft)
    : problem_(problem), blocks_(std::move(blocks)) {
  for (const PeopleClass& one : problem.classes) {
    auto& variables = people_.emplace_back();
    for (std::size_t k = 0; k < blocks_.size(); ++k) {
      variables.push_back(program_.variable({0, one.people()}));
    }
  }
  add_choices();
  add_purse_rows(overdraft);
  add_lost_cover();
}

// Everybody protected in a block is paid for by exactly one purse.
void Model::add_choices() {
  for (std::size_t k = 0; k < blocks_.size(); ++k) {
    for (std::size_t c = 0; c < problem_.classes.size(); ++c) {
      const PeopleClass& one = problem_.classes[c];
      Row one_funder{{{people_[c][k], -1}}, 0, 0};
      for (std::size_t o = 0; o < one.offers.size(); ++o) {
        const auto due = block_due(problem_, one.offers[o], blocks_[k]);
        if (!due) continue;
        const Variable variable = program_.variable({0, one.people()});
        choices_.push_back({c, o, k, *due, variable});
        one_funder.terms.push_back({variable, 1});
      }
      program_.row(std::move(one_funder));
    }
  }
}

// A purse's ceiling over all its months, and its people in each block.
void Model::add_purse_rows(Overdraft overdraft) {
  std::vector<Row> ceilings(problem_.purses.size());
  std::map<std::pair<std::size_t, std::size_t>, Row> crowds;
  for (const Choice& choice : choices_) {
    const std::size_t f = problem_.classes[choice.person_class].offers[choice.offer].purse;
    ceilings[f].terms.push_back({choice.variable, choice.due.amount()});
    if (problem_.purses[f].people_max) {
      crowds[{f, choice.block}].terms.push_back({choice.variable, 1});
    }
  }
  for (std::size_t f = 0; f < ceilings.size(); ++f) {
    std::int64_t divisor = 0;
    for (const auto& term : ceilings[f].terms) divisor = std::gcd(divisor, term.factor);
    if (divisor == 0) continue;
    ceilings[f].at_most = problem_.purses[f].ceiling.amount();
    if (overdraft == Overdraft::Allow) {
      const Variable beyond = program_.variable({0, kUnlimited});
      ceilings[f].terms.push_back({beyond, -divisor});
      overdrawn_.push_back({beyond, divisor});
    }
    program_.row(std::move(ceilings[f]));
  }
  for (auto& [key, row] : crowds) {
    row.at_most = *problem_.purses[key.first].people_max;
    program_.row(std::move(row));
  }
}

// Whoever is protected in one block and not in the next has lost the cover.
void Model::add_lost_cover() {
  for (std::size_t c = 0; c < problem_.classes.size(); ++c) {
    const PeopleClass& one = problem_.classes[c];
    for (std::size_t k = 0; k < blocks_.size(); ++k) {
      if (k == 0 && !one.present) continue;
      const Variable lost = program_.variable({0, one.people()});
      Row row{{{people_[c][k], 1}, {lost, 1}}, k == 0 ? one.people() : 0, kUnlimited};
      if (k > 0) row.terms.push_back({people_[c][k - 1], -1});
      program_.row(std::move(row));
      lost_.push_back(lost);
    }
  }
}

bool Model::has_present() const {
  return std::any_of(problem_.classes.begin(), problem_.classes.end(),
                     [](const PeopleClass& one) { return one.present && !one.ranks.empty(); });
}

Goal Model::gap() const {
  Goal goal{Direction::Maximise, {}};
  for (std::size_t c = 0; c < people_.size(); ++c) {
    if (!problem_.classes[c].present) continue;
    for (std::size_t k = 0; k < blocks_.size(); ++k) {
      goal.terms.push_back({people_[c][k], blocks_[k].months()});
    }
  }
  return goal;
}

Goal Model::people() const {
  Goal goal{Direction::Maximise, {}};
  for (const auto& of_class : people_) {
    for (std::size_t k = 0; k < blocks_.size(); ++k) {
      goal.terms.push_back({of_class[k], blocks_[k].months()});
    }
  }
  return goal;
}

Goal Model::lost_cover() const {
  Goal goal{Direction::Minimise, {}};
  for (const Variable lost : lost_) goal.terms.push_back({lost, 1});
  return goal;
}

Goal Model::early() const {
  Goal goal = people();
  for (std::size_t i = 0; i < goal.terms.size(); ++i) {
    goal.terms[i].factor *= static_cast<std::int64_t>(blocks_.size() - i % blocks_.size());
  }
  return goal;
}

Goal Model::cost() const {
  Goal goal{Direction::Minimise, {}};
  for (const Choice& choice : choices_) {
    goal.terms.push_back({choice.variable, choice.due.amount()});
  }
  return goal;
}

Goal Model::order() const {
  Goal goal{Direction::Minimise, {}};
  for (const Choice& choice : choices_) {
    const auto place = static_cast<std::int64_t>(choice.offer);
    goal.terms.push_back({choice.variable, place * blocks_[choice.block].months()});
  }
  return goal;
}

Goal Model::overdrawn() const { return {Direction::Minimise, overdrawn_}; }

std::vector<Share> Model::shares(const std::vector<std::int64_t>& values) const {
  std::vector<Share> shares;
  for (const Choice& choice : choices_) {
    const std::int64_t people = values[choice.variable];
    if (people == 0) continue;
    shares.push_back(
        {choice.person_class, choice.offer, choice.block, people, choice.due * people});
  }
  return shares;
}

}  // namespace lindung::planning
