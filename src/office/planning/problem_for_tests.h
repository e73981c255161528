// office/planning/problem_for_tests.h - small planning problems, made by hand and by dice.
#pragma once

#include "office/planning/problem.h"

namespace lindung::planning {

inline Month month(int year, int number) { return *Month::make(year, number); }

inline Purse purse(std::string id, std::int64_t ceiling, Period months) {
  return {std::move(id), {"dana", "fund"}, Rupiah(ceiling), months, {}};
}

// People of the ranks first .. first + count - 1.
inline PeopleClass people(std::string group, std::uint32_t first, std::uint32_t count,
                          bool present = false) {
  PeopleClass one;
  one.group = group;
  one.name = {group, group};
  one.present = present;
  for (std::uint32_t i = 0; i < count; ++i) one.ranks.push_back(first + i);
  return one;
}

inline void offer(Problem& problem, std::size_t person_class, std::size_t purse, std::int64_t due) {
  const auto months = static_cast<std::size_t>(problem.months.months());
  problem.classes[person_class].offers.push_back({purse, std::vector<Rupiah>(months, Rupiah(due))});
}

// One purse and one class: so many people at Rp 16,800 a month.
inline Problem one_purse(std::int64_t ceiling, std::uint32_t count, Period months,
                         int block_months) {
  Problem problem;
  problem.months = months;
  problem.block_months = block_months;
  problem.purses = {purse("city-budget", ceiling, months)};
  problem.classes = {people("workers", 1, count)};
  offer(problem, 0, 0, 16'800);
  return problem;
}

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed * 2654435761u + 1) {}
  std::int64_t between(std::int64_t low, std::int64_t high) {
    state_ = state_ * 6364136223846793005u + 1442695040888963407u;
    const auto span = static_cast<std::uint64_t>(high - low + 1);
    return low + static_cast<std::int64_t>((state_ >> 33) % span);
  }

 private:
  std::uint64_t state_;
};

}  // namespace lindung::planning
