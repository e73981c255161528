// office/planning/plan.h - who is protected when, and which purse pays.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "office/planning/problem.h"

namespace lindung::planning {

// In a block a purse pays for so many people of a class, those of the best ranks whom no purse
// earlier in the class's order pays.
struct Share {
  std::size_t person_class = 0;
  std::size_t offer = 0;  // position in PeopleClass::offers
  std::size_t block = 0;
  std::int64_t people = 0;
  Rupiah amount;
};

struct PurseTotal {
  Rupiah paid;
  Rupiah left;
  std::int64_t person_months = 0;
  std::vector<std::int64_t> people;  // by month of the plan
  std::vector<Rupiah> by_month;
};

// The goals in their order, and how far each can be proven.
enum class GoalKind : std::uint8_t { Gap, People, Spread, Rank, Cost, Order };
struct GoalReached {
  GoalKind kind{};
  std::int64_t value = 0;
  std::int64_t bound = 0;  // no plan can be better; equal to value: proven
  bool proven() const { return value == bound; }
};

struct Plan {
  std::vector<Period> blocks;
  std::vector<std::vector<std::int64_t>> people;  // [class][block]: the first so many in rank order
  std::vector<Share> shares;                      // by block, class, offer
  std::vector<PurseTotal> purses;                 // as Problem::purses
  std::int64_t person_months = 0;
  std::int64_t wanted_person_months = 0;  // everybody in all months
  std::int64_t gap_months = 0;            // of present members
  std::int64_t lost_cover = 0;            // people who lose their cover at the end of a block
  Rupiah cost;
  std::vector<GoalReached> goals;

  bool complete() const { return person_months == wanted_person_months; }
};

// Adds up a plan from its shares and counts every limit again; a broken one stops the program.
Plan add_up(const Problem& problem, std::vector<Period> blocks, std::vector<Share> shares);

}  // namespace lindung::planning
