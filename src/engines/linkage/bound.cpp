#include "engines/linkage/bound.h"

#include <initializer_list>

namespace lindung::linkage {

Bound::Bound(const Model& model, MatchWeight prior)
    : possible_from_(model.possible_from),
      typical_name_(model.typical_name),
      rare_name_limit_(model.rare_name_limit) {
  const auto best = [&](Field field, std::initializer_list<Level> levels) {
    MatchWeight most = model.of(field, *levels.begin());
    for (const Level level : levels) most = std::max(most, model.of(field, level));
    return most;
  };
  using enum Level;
  fitting_numbers_ = prior + best(Field::Number, {Part, Differs});
  doubtful_numbers_ = std::max(fitting_numbers_, prior + model.doubtful_number);
  like_sex_ = best(Field::Sex, {Unknown, Exact});
  other_sex_ = model.of(Field::Sex, Differs);
  other_date_ = best(Field::BirthDate, {Part, Differs});
  near_date_ = best(Field::BirthDate, {Unknown, Variant, Near, Part, Differs});
  equal_date_ = std::max(near_date_, model.of(Field::BirthDate, Exact));
  equal_name_ = best(Field::Name, {Exact, Variant});
  like_name_ = model.of(Field::Name, Variant);
  place_ = model.of(Field::Place, Exact);
  mother_ = model.of(Field::Mother, Exact);
  phone_ = model.of(Field::Phone, Exact);
  household_ = model.of(Field::Household, Exact);
}

}  // namespace lindung::linkage
