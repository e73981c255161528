#include "office/verification/corrections.h"

#include <algorithm>

#include "base/positions.h"
#include "base/text.h"

namespace lindung::verification {

namespace {

// All that counts for a verdict. Address and birth place do not.
bool same_content(const roster::Proposal& a, const roster::Proposal& b) {
  if (!a.nik && !b.nik && trim(a.nik_written) != trim(b.nik_written)) return false;
  return a.nik == b.nik && a.family_card == b.family_card && a.birth_date == b.birth_date &&
         a.birth_date_alternative == b.birth_date_alternative && a.sex == b.sex &&
         a.village == b.village && a.income == b.income && a.resident_since == b.resident_since &&
         a.phone == b.phone && a.group == b.group && a.age == b.age && a.decile == b.decile &&
         trim(a.name) == trim(b.name) && trim(a.mother) == trim(b.mother) &&
         trim(a.job) == trim(b.job) && trim(a.note) == trim(b.note) &&
         trim(a.evidence) == trim(b.evidence);
}

std::uint64_t smaller_number(std::uint64_t a, std::uint64_t b) {
  return a == 0 || b == 0 ? std::max(a, b) : std::min(a, b);
}

void retire(Case& retired, Role role, std::uint32_t other, Reason reason) {
  retired.role = role;
  retired.other_case = other;
  drop_reasons(retired.reasons, Dropped::AllButWarnings);
  retired.reasons.add(reason);
}

}  // namespace

void apply_corrections(std::span<Case> cases) {
  const auto corrections = positions_where(
      cases.size(), [&](std::size_t i) { return cases[i].proposal->correction_of != 0; });
  for (const std::uint32_t i : corrections) {
    Case& mended = cases[i];
    if (!mended.judged()) continue;
    const std::uint32_t at =
        find_case(cases, roster::unpack_reference(mended.proposal->correction_of));
    if (at >= i || cases[at].role == Role::NoPerson) continue;
    if (same_content(*mended.proposal, *cases[at].proposal)) {
      retire(mended, Role::Unchanged, at, Reason::RowUnchanged);
      continue;
    }
    mended.earlier_person = smaller_number(mended.earlier_person, cases[at].earlier_person);
    retire(cases[at], Role::Corrected, i, Reason::RowCorrected);
  }
}

std::uint32_t speaker_of(std::span<const Case> cases, std::uint32_t at) {
  while (cases[at].role == Role::Unchanged || cases[at].role == Role::Corrected) {
    at = cases[at].other_case;
  }
  return at;
}

}  // namespace lindung::verification
