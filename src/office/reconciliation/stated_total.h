// office/reconciliation/stated_total.h - a sum that somebody stated against the numbers it is said
// to come from: people by group, months, dues.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "terms/ratio.h"
#include "terms/rupiah.h"

namespace lindung::reconciliation {

struct Stated {
  std::span<const std::int64_t> groups;  // people of each
  std::optional<std::int64_t> people;    // as stated in one number
  int months = 1;
  Rupiah dues;                   // of a person and month
  std::optional<Rupiah> amount;  // as stated
};

struct Recount {
  std::int64_t people = 0;             // of the groups
  std::int64_t people_difference = 0;  // groups minus stated
  Rupiah a_month;
  Rupiah amount;             // people x dues x months
  Rupiah amount_difference;  // computed minus stated
  Ratio months_paid;         // stated amount over a month's: 927,000,000 / 151,468,800
  bool agrees() const { return people_difference == 0 && amount_difference == Rupiah(); }
};

// What was not stated does not differ. Sampang 2025: 2,289 + 727 + 6,000 people for eight months at
// 16,800 are 1,211,750,400; 927,000,000 was stated.
Recount recount(const Stated& stated);

}  // namespace lindung::reconciliation
