#include "office/verification/civil_registry.h"

#include "office/verification/likeness.h"

namespace lindung::verification {

namespace {

using roster::RegisterRow;

struct Compared {
  int name = 0;
  bool related = false;
  bool mother = false;
  Agreement birth_date = Agreement::Unknown;
  Agreement sex = Agreement::Unknown;
};

Compared compare(const roster::Proposal& proposal, const NameReading& name,
                 const RegisterRow& row) {
  Compared compared;
  compared.birth_date = compare_birth_date(proposal, row.birth_date);
  compared.sex = compare_sex(proposal.sex, row.sex);
  if (proposal.name == row.name) {
    compared.name = 1000;
    return compared;
  }
  const NameReading other = read_name(row.name);
  compared.name = name_likeness(name, other);
  if (compared.name >= kNameAlike) return compared;
  compared.related = share_token(name, other);
  compared.mother = !proposal.mother.empty() && !row.mother.empty() &&
                    likeness(proposal.mother, row.mother) >= kNameAlike;
  return compared;
}

RegistryOpinion confirmed(const Compared& compared) {
  RegistryOpinion opinion{.recognition = Recognition::Confirmed, .name_likeness = compared.name};
  opinion.name_differs = compared.name < kNameAlike;
  opinion.doubtful = opinion.name_differs || compared.birth_date == Agreement::Differs;
  return opinion;
}

RegistryOpinion someone_else(const Compared& compared) {
  return {.recognition = Recognition::SomeoneElse, .name_likeness = compared.name};
}

RegistryOpinion weigh_nameless(const Compared& compared) {
  if (compared.birth_date == Agreement::Differs && compared.sex == Agreement::Differs) {
    return someone_else(compared);
  }
  RegistryOpinion opinion{.recognition = Recognition::Confirmed, .name_likeness = 1000};
  opinion.doubtful = compared.birth_date == Agreement::Differs;
  return opinion;
}

RegistryOpinion weigh(const Compared& compared) {
  const bool date_wrong = compared.birth_date == Agreement::Differs;
  const bool sex_wrong = compared.sex == Agreement::Differs;
  const bool date_right = compared.birth_date == Agreement::Equal;
  if (compared.name >= kNameSame) return confirmed(compared);
  if (compared.name >= kNameAlike) {
    return date_wrong && sex_wrong ? someone_else(compared) : confirmed(compared);
  }
  if (sex_wrong) return someone_else(compared);
  if (compared.name >= kNameNotOther) {
    const bool supported = date_right || compared.birth_date == Agreement::Near ||
                           compared.mother ||
                           (compared.birth_date == Agreement::Unknown && compared.related);
    return supported ? confirmed(compared) : someone_else(compared);
  }
  return date_right && (compared.related || compared.mother) ? confirmed(compared)
                                                             : someone_else(compared);
}

bool better(const RegistryOpinion& a, const RegistryOpinion& b) {
  if (a.recognition != b.recognition) return a.recognition > b.recognition;
  return a.name_likeness > b.name_likeness;
}

}  // namespace

RegistryOpinion ask_registry(const roster::Proposal& proposal, const NameReading& name,
                             const RegisterRows& registry) {
  if (!registry.present || !proposal.nik) return {};
  RegistryOpinion best{.recognition = Recognition::NotFound};
  for (const NumberIndex::Entry& entry : registry.by_number.find(proposal.nik->number())) {
    const RegisterRow& row = *registry.rows[entry.position];
    const Compared compared = compare(proposal, name, row);
    RegistryOpinion opinion = row.name.empty() ? weigh_nameless(compared) : weigh(compared);
    opinion.row = &row;
    if (better(opinion, best)) best = opinion;
  }
  return best;
}

void take_opinion(Case& asked, const RegistryOpinion& opinion) {
  asked.recognition = opinion.recognition;
  asked.doubtful = opinion.doubtful;
  asked.registry_likeness = static_cast<std::int16_t>(opinion.name_likeness);
  if (opinion.recognition == Recognition::NotFound) asked.hold(Reason::NikNotFound);
  if (opinion.recognition == Recognition::SomeoneElse) asked.hold(Reason::NikOfSomeoneElse);
  if (opinion.recognition != Recognition::Confirmed) return;
  asked.registry = opinion.row;
  asked.reasons.remove(Reason::NikSerialZero);
  const roster::Proposal& proposal = *asked.proposal;
  if (opinion.name_differs) asked.reasons.add(Reason::RegistryNameDiffers);
  if (compare_sex(proposal.sex, opinion.row->sex) == Agreement::Differs) {
    asked.reasons.add(Reason::RegistrySexDiffers);
  }
  if (!opinion.row->birth_date) return;
  asked.reasons.remove(Reason::BirthDateAmbiguous);
  asked.reasons.remove(Reason::BirthDateIsImportDate);
  const Agreement date = compare_birth_date(proposal, opinion.row->birth_date);
  if (date == Agreement::Near || date == Agreement::Differs) {
    asked.reasons.add(Reason::RegistryBirthDateDiffers);
  }
}

void take_search(Case& asked, const RegisterRow* found) {
  if (found == nullptr) return;
  if (asked.confirmed()) {
    const int alike = likeness(asked.proposal->name, found->name);
    const bool other_date =
        compare_birth_date(*asked.proposal, asked.registry->birth_date) == Agreement::Differs;
    if (alike < kNameSame || (alike <= asked.registry_likeness && !other_date)) return;
    asked.recognition = Recognition::SomeoneElse;
    asked.registry = nullptr;
    for (const Reason differs : {Reason::RegistryNameDiffers, Reason::RegistrySexDiffers,
                                 Reason::RegistryBirthDateDiffers}) {
      asked.reasons.remove(differs);
    }
    asked.hold(Reason::NikOfSomeoneElse);
  }
  asked.suggested_nik = found->nik->number();
}

bool is_confirmed(std::uint64_t nik, std::string_view name, const std::optional<Date>& birth_date,
                  const RegisterRows& registry) {
  for (const NumberIndex::Entry& entry : registry.by_number.find(nik)) {
    const RegisterRow& row = *registry.rows[entry.position];
    const bool same_day = birth_date && birth_date == row.birth_date;
    const bool other_year =
        birth_date && row.birth_date && birth_date->year() != row.birth_date->year();
    if (other_year) continue;
    if (likeness(name, row.name) >= (same_day ? kNameNotOther : kNameAlike)) return true;
  }
  return false;
}

}  // namespace lindung::verification
