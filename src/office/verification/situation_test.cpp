#include "office/verification/situation_test.h"

#include <algorithm>

namespace lindung::verification {

namespace {

scheme::Criterion absent_from(std::string register_id) {
  scheme::Criterion criterion;
  criterion.id = "not-in-" + register_id;
  criterion.kind = scheme::CriterionKind::AbsentFrom;
  criterion.register_id = std::move(register_id);
  return criterion;
}

std::optional<Sex> sex_of(char letter) {
  if (letter == ' ') return std::nullopt;
  return static_cast<Sex>(letter);
}

}  // namespace

std::uint64_t nik_for(std::string_view born, char sex, int serial, int district) {
  const Date date = *Date::parse_iso(born);
  const int day = date.day() + (sex == 'P' ? 40 : 0);
  const int digits = (day * 100 + date.month()) * 100 + date.year() % 100;
  return (static_cast<std::uint64_t>(district) * 1'000'000 + static_cast<std::uint64_t>(digits)) *
             10'000 +
         static_cast<std::uint64_t>(serial);
}

Situation::Situation() {
  scheme.id = "test";
  scheme.city = RegionCode::make(RegionLevel::City, 2171);
  scheme.registration_date = *Date::parse_iso("2025-06-01");
  scheme::Criterion age;
  age.kind = scheme::CriterionKind::AgeAtRegistration;
  age.age_min = 18;
  age.age_below = 65;
  require(age);
  scheme::Criterion residence;
  residence.kind = scheme::CriterionKind::Residence;
  require(residence);
  scheme::Criterion working;
  working.kind = scheme::CriterionKind::Working;
  require(working);
  for (const char* id : {"deaths", "civil-servants", "carrier-members", "other-sponsors"}) {
    require(absent_from(id));
  }
  scheme.groups.resize(2);
  scheme.groups[0].id = "fishers";
  scheme.groups[1].id = "cadres";
  file();
  for (const auto kind :
       {roster::RegisterKind::Deaths, roster::RegisterKind::CivilServants,
        roster::RegisterKind::CarrierMembers, roster::RegisterKind::OtherSponsors}) {
    open_register(kind);
  }
}

void Situation::require(scheme::Criterion criterion) {
  scheme.common_criteria.push_back(scheme.criteria.size());
  scheme.criteria.push_back(std::move(criterion));
}

std::uint32_t Situation::file() {
  files_.emplace_back();
  return static_cast<std::uint32_t>(files_.size());
}

std::string_view Situation::keep(const std::string& text) { return texts_.emplace_back(text); }

roster::Proposal& Situation::row(const Someone& someone) {
  roster::Proposal proposal;
  proposal.row = static_cast<std::uint32_t>(files_.back().rows.size()) + 2;
  proposal.name = keep(someone.name);
  proposal.birth_date = Date::parse_iso(someone.born);
  proposal.sex = sex_of(someone.sex);
  proposal.nik = Nik::from_number(someone.nik);
  if (!proposal.nik) proposal.reasons.add(Reason::NikMissing);
  proposal.family_card = FamilyCardNumber::parse(std::to_string(someone.family_card));
  if (someone.village != 0)
    proposal.village = RegionCode::make(RegionLevel::Village, someone.village);
  proposal.mother = keep(someone.mother);
  proposal.group = 0;
  return files_.back().rows.emplace_back(proposal);
}

void Situation::open_register(roster::RegisterKind kind) { registers_[kind].kind = kind; }

roster::RegisterRow& Situation::in_register(roster::RegisterKind kind, const Someone& someone) {
  open_register(kind);
  roster::RegisterRow row;
  row.name = keep(someone.name);
  row.birth_date = Date::parse_iso(someone.born);
  row.sex = sex_of(someone.sex);
  row.nik = Nik::from_number(someone.nik);
  row.family_card = FamilyCardNumber::parse(std::to_string(someone.family_card));
  if (someone.village != 0) row.region = RegionCode::make(RegionLevel::Village, someone.village);
  row.mother = keep(someone.mother);
  return registers_[kind].rows.emplace_back(row);
}

roster::RegisterRow& Situation::in_civil_registry(const Someone& someone) {
  auto& row = in_register(roster::RegisterKind::CivilRegistry, someone);
  row.status = roster::RegistryStatus::Alive;
  return row;
}

void Situation::know(std::uint64_t person, const Someone& someone, Verdict standing) {
  KnownPerson one;
  one.person = person;
  one.nik = someone.nik;
  one.family_card = someone.family_card;
  one.birth_date = Date::parse_iso(someone.born);
  one.sex = sex_of(someone.sex);
  one.village = someone.village;
  one.name = keep(someone.name);
  one.standing = standing;
  known.push_back(one);
}

void Situation::earlier_person(std::uint32_t file_number, std::size_t row, std::uint64_t person) {
  auto& all = earlier_[file_number];
  all.resize(files_[file_number - 1].rows.size(), 0);
  all[row] = person;
}

VerificationResult Situation::judge() const {
  VerificationInput input;
  input.scheme = &scheme;
  for (std::size_t i = 0; i < files_.size(); ++i) {
    FileToVerify file{&files_[i], static_cast<std::uint32_t>(i + 1), {}};
    if (const auto found = earlier_.find(file.number); found != earlier_.end()) {
      file.earlier_person = found->second;
    }
    input.files.push_back(file);
  }
  if (files_backwards) std::reverse(input.files.begin(), input.files.end());
  input.known = known;
  for (const auto& [kind, file] : registers_) input.registers.push_back(&file);
  input.decisions = decisions;
  input.next_person = next_person;
  return verify(input);
}

std::string told(const RowVerdict& row) {
  std::string text(verdict_id(row.verdict));
  const std::string codes = row.reasons.codes();
  return codes.empty() ? text : text + " " + codes;
}

std::vector<std::string> told(const VerificationResult& result) {
  std::vector<std::string> all;
  for (const RowVerdict& row : result.rows) all.push_back(told(row));
  return all;
}

}  // namespace lindung::verification
