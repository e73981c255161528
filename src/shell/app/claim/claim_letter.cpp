#include "shell/app/claim/claim_letter.h"

#include "shell/app/claim/claims.h"
#include "shell/app/typed_values.h"
#include "terms/spoken.h"

namespace lindung::app {
namespace {

Error not_yet(const std::string& claim, Text why) {
  return Error::input(
      "CLAIM_STATE", claim + " letter",
      {"Suratnya belum dapat ditulis. " + why.id, "The letter cannot be written yet. " + why.en});
}

// What the letter says would not be what the office expects: a lapsed membership, a month unpaid.
Error another_sum(const std::string& claim, Rupiah letter, Rupiah assessed) {
  const Text here = spoken_rupiah(letter), there = spoken_rupiah(assessed);
  return Error::input(
      "LETTER_CONTRADICTED", claim,
      {"Surat akan menyebut " + here.id + ", penilaian klaim " + there.id +
           ". Periksa bulan iuran dan kepesertaan dengan `lindung claim show`, lalu tulis suratnya "
           "dengan `lindung letter family` atau `letter refusal`.",
       "The letter would say " + here.en + ", the claim's assessment " + there.en +
           ". Look at the months and the membership with `lindung claim show`, then write the "
           "letter with `lindung letter family` or `letter refusal`."});
}

std::string heirs_of(const claim::Claim& claim) {
  std::string heirs;
  for (const std::uint32_t number : claim.assessment->entitled) {
    const claim::Heir* heir = claim.heir(number);
    if (heir == nullptr) continue;
    heirs += (heirs.empty() ? "" : "; ") + heir->name + ":" +
             std::string(claim::word(heir->relation).indonesian);
  }
  return heirs;
}

std::string pupils_of(const claim::Claim& claim) {
  std::string pupils;
  for (const claim::Heir& heir : claim.heirs) {
    if (heir.school_level.empty()) continue;
    pupils +=
        (pupils.empty() ? "" : ",") + heir.school_level + ":" + std::to_string(heir.school_grade);
  }
  return pupils;
}

// What each child's school years come to, as assessed: by the line of the benefit.
std::map<std::string, Rupiah> school_sums(const claim::Claim& claim) {
  std::map<std::string, Rupiah> sums;
  std::size_t pupil = 0;
  for (const claim::Heir& heir : claim.heirs) {
    if (heir.school_level.empty()) continue;
    Rupiah& sum = sums["scholarship." + std::to_string(++pupil)];
    for (const claim::SchoolYear& year : claim.assessment->scholarships)
      if (year.child == heir.number) sum += year.amount;
  }
  return sums;
}

}  // namespace

Result<LetterAnswer> write_claim_letter(const Context& context, std::uint64_t city,
                                        const ClaimLetterQuestion& question) {
  LINDUNG_ASSIGN_OR_RETURN(const Date written, typed_date("--written", question.written));
  LINDUNG_ASSIGN_OR_RETURN(const ClaimView view,
                           show_claim(context, city, question.claim, written));
  const claim::Claim& claim = view.claim;
  const std::string name = claim::claim_name(claim.number);
  const auto died = claim::death_day(claim.report);
  if (!died)
    return not_yet(name, {"Klaim ini bukan karena kematian.", "This claim is not for a death."});
  if (!claim.assessment)
    return not_yet(name, {"Nilai dulu klaimnya: `lindung claim assess`.",
                          "Assess the claim first: `lindung claim assess`."});

  FamilyQuestion family;
  family.basics = {view.person_name, question.office, question.written, question.out};
  family.death.cause = claim::is_work(claim.report.incident) ? "accident" : "other";
  family.death.date = died->iso();
  family.death.member_since = claim.assessment->since.iso();
  family.death.paid_months = claim.assessment->months_paid;
  family.death.paid_months_given = true;
  family.death.children = pupils_of(claim);
  family.heirs = heirs_of(claim);
  LINDUNG_ASSIGN_OR_RETURN(const BenefitAnswer sums, answer_death(family.death));
  family.assessed = school_sums(claim);
  std::int64_t total = sums.total;
  for (const auto& line : sums.lines) {
    const auto found = family.assessed.find(line.id);
    if (found != family.assessed.end()) total += found->second.amount() - line.amount;
  }
  const Rupiah assessed = claim.assessment->total + claim.assessment->scholarship_total;
  if (total != assessed.amount()) return another_sum(name, Rupiah(total), assessed);
  return write_family_letter(family);
}

}  // namespace lindung::app
