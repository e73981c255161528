// shell/app/claim/claims.h - the claims of a city as a person looks at them: each with who holds
// it, its papers, clocks, differences, school years, and other claims with the same heir.
#pragma once

#include <string>
#include <vector>

#include "office/claim/claim.h"
#include "office/claim/clocks.h"
#include "office/claim/differences.h"
#include "office/claim/documents.h"
#include "office/claim/scholarship.h"
#include "shell/app/claim/claim_book.h"
#include "shell/app/context.h"

namespace lindung::app {

struct ClaimView {
  claim::Claim claim;
  std::string person_id;  // "P0000123"
  std::string person_name;
  std::string nik_masked;  // may be empty
  Date on;                 // the day for which clocks were asked
  claim::Holder holder = claim::Holder::Nobody;
  std::vector<claim::NeededPaper> papers;
  std::vector<claim::Clock> clocks;
  std::optional<claim::LatePayment> late_payment;
  std::vector<claim::Difference> differences;
  std::vector<claim::SchoolYearStatus> school_years;
  std::vector<std::string> shared_with;  // claims with the same heir or account

  bool late() const;
  // A late stage, a refusal, a difference, a shared heir, or a remark of the assessment that is no
  // mere note.
  bool needs_a_person() const;
};

// `wanted`: "K0000012". Refuses CLAIM_UNKNOWN.
Result<ClaimView> show_claim(const Context& context, std::uint64_t city, const std::string& wanted,
                             Date on);

enum class Which : std::uint8_t { Open, All };
// By number.
Result<std::vector<ClaimView>> list_claims(const Context& context, std::uint64_t city, Which which,
                                           Date on);

}  // namespace lindung::app
