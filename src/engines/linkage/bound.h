// engines/linkage/bound.h - the most that a pair can come to, from its codes alone and nearly
// without branches: nine candidates in ten end here.
#pragma once

#include <algorithm>
#include <cstdint>

#include "engines/linkage/digits.h"
#include "engines/linkage/evidence.h"
#include "engines/linkage/model.h"

namespace lindung::linkage {

class Bound {
 public:
  // `prior` is the weight before anything is compared.
  Bound(const Model& model, MatchWeight prior);

  // False only where Judge::judge() gives no link.
  bool may_link(const Evidence& left, const Evidence& right) const {
    const std::uint64_t number = left.number ^ right.number;
    const bool both_numbered = left.number != 0 && right.number != 0;
    const bool far_numbers = both_numbered & is_more_than_a_slip(number);
    const bool two_confirmed =
        left.number_confirmed & right.number_confirmed & both_numbered & (number != 0);
    const bool enough = most(left, right, number < 0x10000) >= possible_from_;
    return !(two_confirmed | (far_numbers & !enough));
  }

 private:
  // For numbers that are far apart. Two that differ in the serial alone are a second reading of the
  // birth date.
  MatchWeight most(const Evidence& a, const Evidence& b, bool only_serials_differ) const {
    const bool fitting = a.number_fits_date & b.number_fits_date;
    MatchWeight most = fitting ? fitting_numbers_ : doubtful_numbers_;
    const std::uint32_t date = a.date ^ b.date;
    const bool exchanged = ((a.date >> 8) & 0xFF) == (b.date & 0xFF);
    const bool far_dates = is_more_than_a_slip(date) & !exchanged & !only_serials_differ &
                           (a.date != 0) & (b.date != 0) & ((a.alternative | b.alternative) == 0) &
                           ((a.date & 0xFFFF) != 0) & ((b.date & 0xFFFF) != 0);
    most += far_dates ? other_date_ : date == 0 ? equal_date_ : near_date_;
    const MatchWeight bits = std::min(a.name_bits, b.name_bits);
    const bool other_sex = (a.sex != b.sex) & (a.sex != ' ') & (b.sex != ' ');
    most += other_sex ? other_sex_ : like_sex_;
    most += std::max((a.name_key == b.name_key ? equal_name_ : like_name_) +
                         std::clamp(bits - typical_name_, -rare_name_limit_, rare_name_limit_),
                     MatchWeight{0});
    const auto both = [](std::uint64_t x, std::uint64_t y) { return (x == y) & (x != 0); };
    MatchWeight family = 0;
    family = std::max(family, both(a.place, b.place) ? place_ : 0);
    family = std::max(family, both(a.has_mother, b.has_mother) ? mother_ : 0);
    family = std::max(family, both(a.phone, b.phone) ? phone_ : 0);
    family = std::max(family, both(a.household, b.household) ? household_ : 0);
    return most + family;
  }

  MatchWeight possible_from_;
  MatchWeight fitting_numbers_, doubtful_numbers_;  // with the prior
  MatchWeight equal_date_, near_date_, other_date_;
  MatchWeight like_sex_, other_sex_;
  MatchWeight equal_name_, like_name_, typical_name_, rare_name_limit_;
  MatchWeight place_, mother_, phone_, household_;
};

}  // namespace lindung::linkage
