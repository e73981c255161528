// office/verification/eligibility.h - the conditions of the scheme, asked of one row at a time.
// Law: the condition's own source in the scheme file; the common ones are age (Permenaker 5/2021),
// residence, no civil servant, no wage earner.
#pragma once

#include <span>
#include <vector>

#include "office/verification/case.h"
#include "office/verification/register_hits.h"
#include "office/verification/registers.h"

namespace lindung::verification {

class Eligibility {
 public:
  Eligibility(const VerificationInput& input, const Registers& registers);

  // For each group, at last for rows without one: registers that are an obstacle.
  const std::vector<ListedMask>& relevant_by_group() const { return relevant_; }

  // Adds every condition that the row fails, or that cannot be told.
  void judge(Case& judged) const;

  // What the scheme asks for and no register answers.
  std::vector<Text> notices() const;

 private:
  std::size_t group_of(const Case& judged) const;
  void judge_registers(Case& judged, ListedMask relevant) const;
  void judge_criterion(Case& judged, const scheme::Criterion& criterion) const;
  void judge_age(Case& judged, const scheme::Criterion& criterion) const;
  void judge_residence(Case& judged, const scheme::Criterion& criterion) const;
  void judge_months(Case& judged, const scheme::Criterion& criterion) const;
  void judge_presence(Case& judged, const scheme::Criterion& criterion) const;
  void judge_income(Case& judged, const scheme::Criterion& criterion) const;
  void judge_evidence(Case& judged, const scheme::Criterion& criterion) const;

  const scheme::Scheme& scheme_;
  const VerificationInput& input_;
  const Registers& registers_;
  std::vector<std::vector<const scheme::Criterion*>> criteria_;  // by group, common ones first
  std::vector<ListedMask> relevant_;
};

// "Tidak bekerja", "ibu rumah tangga", "pelajar/mahasiswa": the job column says that there is no
// job.
bool says_no_work(std::string_view job);

enum class AgeAnswer : std::uint8_t { Fits, Below, Above };
AgeAnswer age_answer(int age, const scheme::Criterion& criterion);

}  // namespace lindung::verification
