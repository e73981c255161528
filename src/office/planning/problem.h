// office/planning/problem.h - what is to be planned: people in classes, purses, months.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/error.h"
#include "terms/month.h"
#include "terms/rupiah.h"

namespace lindung::planning {

struct Purse {
  std::string id;
  Text name;
  Rupiah ceiling;                          // for all its months together
  Period months;                           // those it may pay
  std::optional<std::int64_t> people_max;  // in any one month
};

// What a purse asks for one person of a class, month by month of the plan.
struct Offer {
  std::size_t purse = 0;     // position in Problem::purses
  std::vector<Rupiah> dues;  // one for each month of the plan; above zero
};

// People who differ in nothing but their rank: the same purses may pay for them at the same dues,
// and they are members today, or not.
struct PeopleClass {
  std::string group;  // id of the group
  Text name;
  bool present = false;              // member today: a month without cover is a gap
  std::vector<std::uint32_t> ranks;  // rising; no rank stands in two classes
  std::vector<Offer> offers;         // in the order in which the group's purses pay
  Rupiah worker_year;                // cheapest dues of twelve months; zero: nobody may pay

  std::int64_t people() const { return static_cast<std::int64_t>(ranks.size()); }
};

// When the money does not last for everybody: the same people to the end (Steady: the fewest lose
// their cover on the way), or everybody as long as it lasts (Early: the first blocks are filled
// first).
enum class Spread : std::uint8_t { Steady, Early };

struct Problem {
  Period months;
  int block_months = 12;  // cover is promised in blocks of so many months, cut at each new year
  Spread spread = Spread::Steady;
  std::vector<Purse> purses;
  std::vector<PeopleClass> classes;
  int nodes_max = 2'000;  // effort for each goal, in nodes of the search tree
};

// The blocks of the plan, in order: from the first month on, `block_months` each, never across a
// new year (a budget ends with its year), the last of a year may be shorter.
std::vector<Period> cut_blocks(Period months, int block_months);

// What one person costs the purse for a block; nothing when the purse may not pay all of it.
std::optional<Rupiah> block_due(const Problem& problem, const Offer& offer, Period block);

}  // namespace lindung::planning
