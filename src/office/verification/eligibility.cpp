#include "office/verification/eligibility.h"

#include <algorithm>
#include <optional>

#include "terms/month.h"

namespace lindung::verification {

namespace {

using roster::RegisterKind;
using scheme::Criterion;
using scheme::CriterionKind;
using scheme::WhenUnknown;

constexpr ListedMask bit(Listed listed) { return static_cast<ListedMask>(listed); }

ListedMask listed_by(RegisterKind kind) {
  switch (kind) {
    case RegisterKind::CarrierMembers:
      return static_cast<ListedMask>(bit(Listed::WageEarner) | bit(Listed::CarrierMember));
    case RegisterKind::CivilRegistry:
      return 0;
    default:
      return bit(listed_in(kind, roster::Segment::Unknown));
  }
}

void unknown(Case& judged, const Criterion& criterion, Reason note, Reason hold) {
  if (criterion.when_unknown == WhenUnknown::Hold) {
    judged.hold(hold);
  } else {
    judged.reasons.add(note);
  }
}

bool has_evidence_column(const roster::RosterFile& file, std::uint32_t sheet) {
  return sheet < file.sheets.size() && file.sheets[sheet].header &&
         file.sheets[sheet].header->has(roster::Column::Evidence);
}

int whole_months(Date from, Date until) {
  return (Month::of(until) - Month::of(from)) - (until.day() < from.day() ? 1 : 0);
}

}  // namespace

Eligibility::Eligibility(const VerificationInput& input, const Registers& registers)
    : scheme_(*input.scheme), input_(input), registers_(registers) {
  const auto gather = [&](const std::vector<std::size_t>& own) {
    std::vector<const Criterion*> criteria;
    std::vector<bool> taken(scheme_.criteria.size(), false);
    for (const auto* positions : {&scheme_.common_criteria, &own}) {
      for (const std::size_t position : *positions) {
        if (!taken[position]) criteria.push_back(&scheme_.criteria[position]);
        taken[position] = true;
      }
    }
    ListedMask relevant = bit(Listed::Death);  // the dead are nobody's recipients
    for (const Criterion* criterion : criteria) {
      if (criterion->kind != CriterionKind::AbsentFrom) continue;
      if (const auto kind = roster::parse_register(criterion->register_id)) {
        relevant = static_cast<ListedMask>(relevant | listed_by(*kind));
      }
    }
    criteria_.push_back(std::move(criteria));
    relevant_.push_back(relevant);
  };
  for (const scheme::Group& group : scheme_.groups) gather(group.criteria);
  gather({});
}

std::size_t Eligibility::group_of(const Case& judged) const {
  return std::min<std::size_t>(judged.proposal->group, scheme_.groups.size());
}

void Eligibility::judge(Case& judged) const {
  const std::size_t group = group_of(judged);
  if (group == scheme_.groups.size() && group > 0 && !judged.reasons.has(Reason::GroupAmbiguous))
    judged.hold(Reason::GroupUnknown);
  if (judged.registry != nullptr) {
    if (judged.registry->status == roster::RegistryStatus::Dead) judged.reasons.add(Reason::Dead);
    if (judged.registry->status == roster::RegistryStatus::Moved) {
      judged.reasons.add(Reason::MovedAway);
    }
  }
  judge_registers(judged, relevant_[group]);
  for (const Criterion* criterion : criteria_[group]) judge_criterion(judged, *criterion);
}

void Eligibility::judge_registers(Case& judged, ListedMask relevant) const {
  struct Rule {
    Listed listed;
    Reason certain;
    Reason likely;
  };
  static constexpr Rule kRules[] = {
      {Listed::Death, Reason::Dead, Reason::DeathLikely},
      {Listed::CivilServant, Reason::CivilServant, Reason::CivilServantLikely},
      {Listed::WageEarner, Reason::WageEarner, Reason::WageEarnerLikely},
      {Listed::CarrierMember, Reason::AlreadyMember, Reason::AlreadyMemberLikely},
      {Listed::OtherSponsor, Reason::OtherSponsor, Reason::OtherSponsorLikely},
  };
  if ((judged.hits.exact | judged.hits.likely) == 0) return;
  const std::uint16_t group = judged.proposal->group;
  const bool ours = judged.hits.has_exact(Listed::EarlierRecipient) ||
                    judged.hits.has_likely(Listed::EarlierRecipient) ||
                    (group < scheme_.groups.size() && scheme_.groups[group].earlier_recipients);
  for (const Rule& rule : kRules) {
    if ((relevant & bit(rule.listed)) == 0) continue;
    if (rule.listed == Listed::CarrierMember && ours) continue;  // enrolled by this city itself
    if (judged.hits.has_exact(rule.listed)) {
      judged.reasons.add(rule.certain);
    } else if (judged.hits.has_likely(rule.listed)) {
      judged.hold(rule.likely);
    }
  }
}

void Eligibility::judge_criterion(Case& judged, const Criterion& criterion) const {
  const roster::Proposal& proposal = *judged.proposal;
  switch (criterion.kind) {
    case CriterionKind::AgeAtRegistration:
      return judge_age(judged, criterion);
    case CriterionKind::Residence:
      return judge_residence(judged, criterion);
    case CriterionKind::AbsentFrom:
    case CriterionKind::PresentIn:
      return judge_presence(judged, criterion);
    case CriterionKind::IncomeCeiling:
      return judge_income(judged, criterion);
    case CriterionKind::Evidence:
      return judge_evidence(judged, criterion);
    case CriterionKind::DecileCeiling:
      if (proposal.decile < 0) {
        unknown(judged, criterion, Reason::NotChecked, Reason::CriterionUnknown);
      } else if (proposal.decile > criterion.decile_max) {
        judged.reasons.add(Reason::CriterionFailed);
      }
      return;
    case CriterionKind::Working:
      if (says_no_work(proposal.job)) judged.reasons.add(Reason::NotWorking);
      return;
  }
}

// The registry's word goes before the ward in the row: people live elsewhere than their card says,
// but the card counts.
void Eligibility::judge_residence(Case& judged, const Criterion& criterion) const {
  std::optional<RegionCode> region = judged.proposal->village;
  if (judged.registry != nullptr && judged.registry->region) region = judged.registry->region;
  if (!region || region->level() == RegionLevel::Province) {
    if (judged.recognition == Recognition::Unasked || judged.registry != nullptr) {
      unknown(judged, criterion, Reason::NotChecked, Reason::CriterionUnknown);
    }
  } else if (!region->is_inside(scheme_.city)) {
    judged.reasons.add(Reason::NotResident);
  }
  if (criterion.resident_months_min > 0) judge_months(judged, criterion);
}

void Eligibility::judge_months(Case& judged, const Criterion& criterion) const {
  const std::optional<Date>& since = judged.proposal->resident_since;
  if (!since) {
    unknown(judged, criterion, Reason::NotChecked, Reason::CriterionUnknown);
  } else if (whole_months(*since, scheme_.registration_date) < criterion.resident_months_min) {
    judged.reasons.add(Reason::ResidenceTooShort);
  }
}

void Eligibility::judge_presence(Case& judged, const Criterion& criterion) const {
  const auto kind = roster::parse_register(criterion.register_id);
  if (!kind || !registers_.of(*kind).present) {
    unknown(judged, criterion, Reason::NotChecked, Reason::RegisterMissing);
    return;
  }
  // Who is not in the civil registry is held with a reason of its own.
  if (criterion.kind == CriterionKind::AbsentFrom || *kind == RegisterKind::CivilRegistry) return;
  const ListedMask wanted = listed_by(*kind);
  if ((judged.hits.exact & wanted) != 0) return;
  if ((judged.hits.likely & wanted) != 0) {
    judged.hold(Reason::CriterionUnknown);
  } else {
    judged.reasons.add(Reason::CriterionFailed);
  }
}

void Eligibility::judge_income(Case& judged, const Criterion& criterion) const {
  const std::optional<Rupiah>& income = judged.proposal->income;
  if (!income) {
    unknown(judged, criterion, Reason::IncomeUnknown, Reason::CriterionUnknown);
  } else if (*income > criterion.income_max) {
    judged.reasons.add(Reason::IncomeAboveCeiling);
  }
}

void Eligibility::judge_evidence(Case& judged, const Criterion& criterion) const {
  if (!judged.proposal->evidence.empty()) return;
  const roster::RosterFile& file = *input_.files[judged.file].file;
  if (has_evidence_column(file, judged.reference.sheet)) {
    judged.hold(Reason::EvidenceMissing);
  } else {
    unknown(judged, criterion, Reason::NotChecked, Reason::EvidenceMissing);
  }
}

std::vector<Text> Eligibility::notices() const {
  std::vector<Text> notices;
  std::vector<std::string> named;
  for (const Criterion& criterion : scheme_.criteria) {
    if (criterion.kind != CriterionKind::AbsentFrom && criterion.kind != CriterionKind::PresentIn) {
      continue;
    }
    const auto kind = roster::parse_register(criterion.register_id);
    if (kind && registers_.of(*kind).present) continue;
    if (std::find(named.begin(), named.end(), criterion.register_id) != named.end()) continue;
    named.push_back(criterion.register_id);
    notices.push_back({"Register " + criterion.register_id +
                           " tidak ada; syarat yang memakainya tidak diperiksa.",
                       "There is no register " + criterion.register_id +
                           "; conditions that need it were not checked."});
  }
  return notices;
}

}  // namespace lindung::verification
