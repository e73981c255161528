#include "engines/linkage/model.h"

namespace lindung::linkage {
namespace {

using Weights = std::array<MatchWeight, kLevels>;

// Unknown, Exact, Variant, Near, Part, Differs. In comments m over u: the share of pairs of one
// person, and of two people taken by chance, that fall on the level. The m are assumptions about
// typed rosters (about one record in ten with a slip in a field), the u are counted on the alphabet
// of the field: they are starting values, to be replaced by learned ones.

// A number is unique, but swapped, shared and mistyped numbers are why Exact is not infinite. A
// slip in the serial is hardly better than chance among people of one district born on one day,
// whose serials run from 0001. Different numbers: .005 / 1, harder still when both fit the dates of
// their own records, for then neither was mistyped.
constexpr Weights kNumber = {0, 22000, 3000, 11000, -6000, -11000};

// Exact .75, Variant .15, Near .08 over the rarity of the name (typical_name: one in 2,048); Part
// .01 over about .2 of pairs met in a block; Differs .001 over .8.
constexpr Weights kName = {0, 10500, 8500, 7500, -4000, -12000};

// Exact .93 over 1/9,000 (days of birth crowd on some dates); Variant .02 over 1/18,000; Near .03
// over 30/18,000; Part .01 over 1/50; Differs .004 over .97.
constexpr Weights kBirthDate = {0, 13000, 8500, 4500, -2000, -8000};

// Evidence that a family shares; only the best of it counts. A household of four among thousands is
// nearly proof that the two records are of one family, so what these weights say is how far they
// may outweigh a gap elsewhere.
constexpr Weights kHousehold = {0, 9000, 0, 0, 0, -1500};
constexpr Weights kPlace = {0, 6000, 0,
                            0, 0,    -1500};  // less where the village is common in the lists
constexpr Weights kPhone = {0, 8000, 0, 0, 0, -500};
constexpr Weights kMother = {0, 6000, 5500, 5000, -1000, -4000};

// Equal .98 over .55; different .03 over .45.
constexpr Weights kSex = {0, 800, 0, 0, 0, -4000};

}  // namespace

Model Model::people() {
  Model model;
  model.weight = {kNumber, kName, kBirthDate, kHousehold, kSex, kPlace, kPhone, kMother};
  model.prior_within = -2900;  // one record in eight is there twice
  model.prior_between =
      -6000;  // one row in 64 is known to the other list: registers of the dead hold few of us
  model.same_from = 9000;   // 500 to 1
  model.possible_from = 0;  // even odds
  model.typical_name = 11000;
  model.rare_name_limit = 8000;
  model.default_date = 9000;
  model.doubtful_number = -6000;
  model.near_serial = 7000;    // one in eight has the district, one in 28 a serial one slip away
  model.fitting_slip = -4000;  // a slip in the district: one in fifty, other districts two in five
  model.slip_from = -7000;
  model.family_loss = -3000;
  return model;
}

}  // namespace lindung::linkage
