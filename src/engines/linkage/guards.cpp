#include "engines/linkage/guards.h"

#include <algorithm>

namespace lindung::linkage {
namespace {

bool is_any(Level level, std::initializer_list<Level> of) {
  return std::find(of.begin(), of.end(), level) != of.end();
}

bool names_agree(const Findings& found) {
  return is_any(found[Field::Name], {Level::Exact, Level::Variant, Level::Near});
}

bool dates_agree(const Findings& found) {
  return is_any(found[Field::BirthDate], {Level::Exact, Level::Variant, Level::Near});
}

// One number: one person, or a number that is shared or mistyped. The number alone never settles
// it.
Outcome decide_equal_number(const Findings& found) {
  const bool name_fits = names_agree(found) && !found.name.other_name;
  const bool date_fits =
      dates_agree(found) || found[Field::BirthDate] == Level::Unknown ||
      (found[Field::BirthDate] == Level::Part && found[Field::Name] == Level::Exact);
  const bool sex_fits = found[Field::Sex] != Level::Differs || found[Field::Name] == Level::Exact;
  return name_fits && date_fits && sex_fits ? Outcome::Same : Outcome::Possible;
}

bool is_number_slip(const Findings& found) {
  return is_any(found[Field::Number], {Level::Variant, Level::Near});
}

// People whom the sum would join and who are two: relatives of another given name, a father and the
// son named after him.
bool are_relatives(const Findings& found) {
  const Level number = found[Field::Number], date = found[Field::BirthDate];
  const bool shares_token = found[Field::Name] == Level::Part && number == Level::Near;
  const bool shares_home = is_any(Level::Exact, {found[Field::Household], found[Field::Phone]});
  if (!names_agree(found) && !(shares_token && shares_home)) return true;
  if (found.name.other_name && is_any(number, {Level::Variant, Level::Part, Level::Differs}))
    return true;
  return date == Level::Differs && !is_any(number, {Level::Near, Level::Variant});
}

bool may_be_same(const Findings& found) {
  const bool equal_name = found[Field::Name] == Level::Exact;
  if (is_any(found[Field::Number], {Level::Part, Level::Differs})) return false;
  if (!names_agree(found) || found.name.other_name) return false;
  if (found[Field::Sex] == Level::Differs && !equal_name) return false;
  if (is_any(found[Field::BirthDate], {Level::Part, Level::Differs})) return false;
  // Twins rhyme, and their serials are neighbours: a name that is only similar needs a number that
  // twins do not share.
  if (found[Field::Number] == Level::Variant && !found.name.complete) return false;
  return found.name.same_letters || found[Field::Number] == Level::Near;
}

}  // namespace

std::optional<Outcome> decide(const Findings& found, const Model& model) {
  if (found[Field::Number] == Level::Exact) return decide_equal_number(found);
  if (found.both_confirmed || are_relatives(found)) return std::nullopt;
  if (found.weight >= model.same_from && may_be_same(found)) return Outcome::Same;
  const bool slip = is_number_slip(found) && names_agree(found) && dates_agree(found) &&
                    found.weight >= model.slip_from;
  if (found.weight >= model.possible_from || slip) return Outcome::Possible;
  return std::nullopt;
}

}  // namespace lindung::linkage
