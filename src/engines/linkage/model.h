// engines/linkage/model.h - what agreement and disagreement are worth. Weights are thousandths of a
// bit (log2 of m over u), whole numbers, so that every machine adds up the same sum.
#pragma once

#include <array>
#include <cstdint>

namespace lindung::linkage {

using MatchWeight = std::int32_t;  // thousandths of a bit

enum class Field : std::uint8_t {
  Number,
  Name,
  BirthDate,
  Household,
  Sex,
  Place,
  Phone,
  Mother,
  kCount
};
inline constexpr std::size_t kFields = static_cast<std::size_t>(Field::kCount);

// From best to worst; not every field uses every level.
enum class Level : std::uint8_t {
  Unknown,  // one side is silent: weight 0
  Exact,
  Variant,  // same sounds, other order, initials, joined tokens; date: day and month swapped or
            // read the other way; number: one slip in the serial
  Near,  // one typing error or transposition; date: one digit, or same year where only the year is
         // known
  Part,  // shares a token; date: same year, other day; number: same region and date, other serial
  Differs,
  kCount
};
inline constexpr std::size_t kLevels = static_cast<std::size_t>(Level::kCount);

struct Model {
  std::array<std::array<MatchWeight, kLevels>, kFields> weight{};

  // The prior weight of a pair is one of the following two less log2 of the records in the (longer)
  // list: the more people, the more chance encounters.
  MatchWeight prior_within = 0;   // one list: the share of records that are there twice
  MatchWeight prior_between = 0;  // two lists: the share of rows whose person is in the other list

  MatchWeight same_from = 0;      // at or above: the same entity
  MatchWeight possible_from = 0;  // at or above, below same_from: a person must look

  // The rarity for which the weights of Field::Name hold, and the most that a rare name may add to
  // them or a common one take away.
  MatchWeight typical_name = 0;
  MatchWeight rare_name_limit = 0;

  MatchWeight default_date = 0;  // most that an equal 1 January, 1 July or 31 December is worth
  MatchWeight family_loss = 0;   // most that other household, place and phone take away, negative

  // Numbers that are not equal.
  MatchWeight doubtful_number = 0;  // Differs, and one does not fit its own record's birth date
  MatchWeight near_serial = 0;      // Variant is worth the rarity of the serial less this
  MatchWeight fitting_slip = 0;     // Near, though both fit their birth dates: added, negative
  MatchWeight slip_from = 0;        // Variant or Near, like names, near dates: a link from here on

  MatchWeight of(Field field, Level level) const {
    return weight[static_cast<std::size_t>(field)][static_cast<std::size_t>(level)];
  }

  static Model
  people();  // for rosters of Indonesian people; where each figure comes from stands in model.cpp
};

}  // namespace lindung::linkage
