#include "engines/linkage/compare.h"

#include <algorithm>

#include "engines/linkage/bits.h"
#include "engines/linkage/compare_fields.h"
#include "engines/linkage/compare_name.h"
#include "engines/linkage/guards.h"

namespace lindung::linkage {
namespace {

constexpr std::size_t kFewestRecords =
    4096;  // a short list does not make chance encounters impossible
constexpr std::size_t kUsualRecords = 25000;  // a city's roster, when nothing is known of the lists

Level& at(Findings& findings, Field field) {
  return findings.levels[static_cast<std::size_t>(field)];
}

}  // namespace

struct Judge::Weighed {
  Findings findings;
  MatchWeight codes = 0;  // number, birth date, sex and the prior
};

MatchWeight prior_within(const Model& model, std::size_t records) {
  return model.prior_within - log2_thousandths(std::max(records, kFewestRecords));
}

MatchWeight prior_between(const Model& model, std::size_t left, std::size_t right) {
  return model.prior_between - log2_thousandths(std::max({left, right, kFewestRecords}));
}

MatchWeight Judge::number_weight(const Evidence& left, const Evidence& right, Level number) const {
  if (number == Level::Differs && !(left.number_fits_date && right.number_fits_date))
    return model_.doubtful_number;
  const MatchWeight weight = model_.of(Field::Number, number);
  if (number != Level::Variant && number != Level::Near) return weight;
  // Where serials start anew for each day and district, equal or neighbouring serials say little;
  // and two numbers that fit their own dates are more likely two people than one slip.
  const MatchWeight serial =
      std::max(frequency_.serial_bits(left.number), frequency_.serial_bits(right.number));
  if (number == Level::Variant) return std::min(weight, serial - model_.near_serial);
  const bool both_fit = left.number_fits_date && right.number_fits_date;
  return std::min(weight, serial + (both_fit ? model_.fitting_slip : 0));
}

MatchWeight Judge::date_weight(const Evidence& left, Level date, Level number) const {
  if (date == Level::Exact) {
    MatchWeight weight = std::min(model_.of(Field::BirthDate, date), MatchWeight{left.date_bits});
    return is_default_date(left.date) ? std::min(weight, model_.default_date) : weight;
  }
  // Two numbers that hold the same birth date are a second reading of it; the records' own dates
  // may be mistyped.
  const bool numbers_agree = number == Level::Variant || number == Level::Part;
  if (numbers_agree && date != Level::Differs) return model_.of(Field::BirthDate, Level::Variant);
  return model_.of(Field::BirthDate, date);
}

MatchWeight Judge::name_weight(Level level, MatchWeight bits) const {
  const MatchWeight weight = model_.of(Field::Name, level);
  if (level == Level::Unknown || level == Level::Part || level == Level::Differs) return weight;
  return weight +
         std::clamp(bits - model_.typical_name, -model_.rare_name_limit, model_.rare_name_limit);
}

MatchWeight Judge::most_that_names_add(const Evidence& left, const Evidence& right) const {
  if (left.name_key == 0 || right.name_key == 0) return 0;
  const Level best = left.name_key == right.name_key ? Level::Exact : Level::Variant;
  return name_weight(best, std::min(left.name_bits, right.name_bits));
}

MatchWeight Judge::most_that_family_adds(const Evidence& left, const Evidence& right) const {
  MatchWeight most = 0;
  if (left.place == right.place && left.place != 0) most = model_.of(Field::Place, Level::Exact);
  if (left.has_mother && right.has_mother)
    most = std::max(most, model_.of(Field::Mother, Level::Exact));
  if (left.phone == right.phone && left.phone != 0)
    most = std::max(most, model_.of(Field::Phone, Level::Exact));
  if (left.household == right.household && left.household != 0)
    most = std::max(most, model_.of(Field::Household, Level::Exact));
  return most;
}

Judge::Weighed Judge::weigh_codes(const Evidence& left, const Evidence& right) const {
  Weighed weighed;
  const Level number = compare_numbers(left.number, right.number);
  const Level date = compare_dates(left, right);
  const Level sex = compare_sexes(left.sex, right.sex);
  at(weighed.findings, Field::Number) = number;
  at(weighed.findings, Field::BirthDate) = date;
  at(weighed.findings, Field::Sex) = sex;
  weighed.findings.both_confirmed = left.number_confirmed && right.number_confirmed;
  weighed.codes = prior_ + number_weight(left, right, number) + date_weight(left, date, number) +
                  model_.of(Field::Sex, sex);
  return weighed;
}

void Judge::weigh_names(const Described& left, const Described& right, Weighed& weighed) const {
  const Evidence &a = left.evidence, &b = right.evidence;
  NameMatch match = compare_names({left.record.name, a.sounds_text()},
                                  {right.record.name, b.sounds_text()}, frequency_);
  match.bits = std::min({match.bits, MatchWeight{a.name_bits}, MatchWeight{b.name_bits}});
  weighed.findings.name = match;
  at(weighed.findings, Field::Name) = match.level;
  weighed.findings.weight = weighed.codes + name_weight(match.level, match.bits);
}

void Judge::weigh_family(const Described& left, const Described& right, Weighed& weighed) const {
  const Evidence &a = left.evidence, &b = right.evidence;
  Findings& findings = weighed.findings;
  at(findings, Field::Household) = compare_codes(a.household, b.household);
  at(findings, Field::Place) = compare_codes(a.place, b.place);
  at(findings, Field::Phone) = compare_codes(a.phone, b.phone);
  const Level mother = a.has_mother && b.has_mother
                           ? compare_mothers(left.record.mother, right.record.mother)
                           : Level::Unknown;
  at(findings, Field::Mother) = mother;

  MatchWeight best = std::max(model_.of(Field::Mother, mother), MatchWeight{0}), loss = 0;
  for (const Field field : {Field::Household, Field::Place, Field::Phone}) {
    MatchWeight weight = model_.of(field, findings[field]);
    if (field == Field::Place && weight > 0)
      weight = std::min(weight, frequency_.place_bits(a.place));
    best = std::max(best, weight);
    loss += std::min(weight, MatchWeight{0});
  }
  findings.weight += best > 0 ? best : std::max(loss, model_.family_loss);
  findings.weight += std::min(model_.of(Field::Mother, mother), MatchWeight{0});
}

std::optional<Link> Judge::judge(const Described& left, const Described& right) const {
  const Evidence &a = left.evidence, &b = right.evidence;
  Weighed weighed = weigh_codes(a, b);
  const Level number = weighed.findings[Field::Number];
  if (number != Level::Exact) {
    if (weighed.findings.both_confirmed && number != Level::Unknown) return std::nullopt;
    const bool slip = number == Level::Near || number == Level::Variant;
    const MatchWeight most =
        weighed.codes + most_that_names_add(a, b) + most_that_family_adds(a, b);
    if (!slip && most < model_.possible_from) return std::nullopt;
    if (!slip && weighed.findings[Field::BirthDate] == Level::Differs) return std::nullopt;
  }
  weigh_names(left, right, weighed);
  weigh_family(left, right, weighed);
  const std::optional<Outcome> outcome = decide(weighed.findings, model_);
  if (!outcome) return std::nullopt;
  return Link{0, 0, weighed.findings.weight, *outcome, weighed.findings.levels};
}

Link Judge::weigh(const Described& left, const Described& right) const {
  Weighed weighed = weigh_codes(left.evidence, right.evidence);
  weigh_names(left, right, weighed);
  weigh_family(left, right, weighed);
  const Outcome outcome = decide(weighed.findings, model_).value_or(Outcome::Possible);
  return {0, 0, weighed.findings.weight, outcome, weighed.findings.levels};
}

Link compare(const Record& left, const Record& right, const Model& model) {
  const TermFrequency frequency;
  Evidence a = pack(left), b = pack(right);
  frequency.weigh(a);
  frequency.weigh(b);
  return Judge(model, frequency, prior_within(model, kUsualRecords)).weigh({left, a}, {right, b});
}

}  // namespace lindung::linkage
