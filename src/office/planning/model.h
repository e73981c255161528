// office/planning/model.h - a planning problem as a whole-number program: so many people of a class
// protected in a block, so many of them by each purse.
#pragma once

#include <optional>
#include <vector>

#include "engines/solver/solver.h"
#include "office/planning/plan.h"

namespace lindung::planning {

// May purses be overdrawn? Only to ask how much is missing.
enum class Overdraft : std::uint8_t { Refuse, Allow };

class Model {
 public:
  Model(const Problem& problem, std::vector<Period> blocks,
        Overdraft overdraft = Overdraft::Refuse);

  const std::vector<Period>& blocks() const { return blocks_; }
  const solver::Program& program() const { return program_; }

  solver::Variable people(std::size_t person_class, std::size_t block) const {
    return people_[person_class][block];
  }
  bool has_present() const;

  solver::Goal gap() const;         // person-months of present members without cover, as cover kept
  solver::Goal people() const;      // person-months
  solver::Goal lost_cover() const;  // people who lose cover at the end of a block
  solver::Goal early() const;       // person-months, the earlier the more
  solver::Goal cost() const;        // rupiah
  solver::Goal order() const;       // person-months out of a class's second purse, third ...
  solver::Goal overdrawn() const;   // people and blocks paid beyond the ceilings, in rupiah

  std::vector<Share> shares(const std::vector<std::int64_t>& values) const;

 private:
  struct Choice {  // a purse that may pay for a class in a block
    std::size_t person_class, offer, block;
    Rupiah due;
    solver::Variable variable;
  };
  void add_choices();
  void add_purse_rows(Overdraft overdraft);
  void add_lost_cover();

  const Problem& problem_;
  std::vector<Period> blocks_;
  solver::Program program_;
  std::vector<std::vector<solver::Variable>> people_;  // [class][block]
  std::vector<Choice> choices_;                        // by block, class, offer
  std::vector<solver::Variable> lost_;
  solver::Terms overdrawn_;
};

}  // namespace lindung::planning
