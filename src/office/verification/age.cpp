#include <optional>
#include <vector>

#include "office/verification/eligibility.h"

namespace lindung::verification {

namespace {

using scheme::Criterion;

void fail(Case& judged, AgeAnswer answer) {
  if (answer == AgeAnswer::Below) judged.reasons.add(Reason::AgeBelowMinimum);
  if (answer == AgeAnswer::Above) judged.reasons.add(Reason::AgeAboveMaximum);
}

// All days that the row's date may mean.
std::vector<Date> readings(const roster::Proposal& proposal) {
  const Date written = *proposal.birth_date;
  if (proposal.reasons.has(Reason::BirthYearOnly)) {
    return {Date::make(written.year(), 1, 1).value_or(written),
            Date::make(written.year(), 12, 31).value_or(written)};
  }
  if (proposal.birth_date_alternative) return {written, *proposal.birth_date_alternative};
  return {written};
}

}  // namespace

AgeAnswer age_answer(int age, const Criterion& criterion) {
  if (age < criterion.age_min) return AgeAnswer::Below;
  if (criterion.age_below > 0 && age >= criterion.age_below) return AgeAnswer::Above;
  return AgeAnswer::Fits;
}

// The registry's date, else the row's, else (as a hint that may let pass but never refuse) the
// digits of the NIK, else the age as it was written. Where two of them give different answers a
// person must look.
void Eligibility::judge_age(Case& judged, const Criterion& criterion) const {
  const Date on = scheme_.registration_date;
  const auto answer = [&](Date birth) { return age_answer(birth.age_on(on), criterion); };
  const roster::Proposal& proposal = *judged.proposal;
  if (judged.registry != nullptr && judged.registry->birth_date) {
    return fail(judged, answer(*judged.registry->birth_date));
  }
  std::optional<Date> in_digits;
  if (proposal.nik) in_digits = proposal.nik->birth_date(on);
  if (!proposal.birth_date) {
    if (in_digits) {
      if (answer(*in_digits) != AgeAnswer::Fits) judged.hold(Reason::AgeUnknown);
    } else if (proposal.age >= 0) {
      fail(judged, age_answer(proposal.age, criterion));
    } else {
      judged.hold(Reason::AgeUnknown);
    }
    return;
  }
  std::vector<Date> days = readings(proposal);
  if (proposal.nik) {  // the digits tell which reading is meant
    for (const Date day : std::vector<Date>(days)) {
      if (proposal.nik->agrees_with(day)) return fail(judged, answer(day));
    }
  }
  if (proposal.reasons.has(Reason::BirthYearOnly) && in_digits &&
      in_digits->year() == days.front().year()) {
    return fail(judged, answer(*in_digits));
  }
  const AgeAnswer first = answer(days.front());
  if (days.size() > 1 && answer(days.back()) != first) {
    judged.hold(proposal.birth_date_alternative ? Reason::BirthDateAmbiguous : Reason::AgeUnknown);
  } else if (in_digits && (answer(*in_digits) == AgeAnswer::Fits) != (first == AgeAnswer::Fits)) {
    judged.hold(Reason::AgeUnknown);
  } else {
    fail(judged, first);
  }
}

}  // namespace lindung::verification
