// office/claim - a claim from its report to the heir's hands, as a fold over its acts: reported,
// papers, assessed, sent, decided or refused, paid, handed over. In: acts that people recorded
// (act.h), the law, the person's months. Out: the claim as it stands, what is expected and why
// (assessment.h), which papers are missing (documents.h), who is entitled (heirs.h), every clock
// and who holds the claim (clocks.h), the school years of the children (scholarship.h), every
// difference between what was expected, decided, paid and received (differences.h).
//
// The carrier (BPJS Ketenagakerjaan) decides and pays; the city never pays a benefit. Not done
// here: storing acts, reading registers, letters.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "office/claim/act.h"

namespace lindung::claim {

struct Payment {
  Date on;
  Pay pay;
};
struct Receipt {
  Date on;
  HandOver hand_over;
};
struct Letter {
  Date on;
  SchoolLetter letter;
};

struct Claim {
  std::uint64_t number = 0;  // within the city, from 1
  State state = State::Reported;
  Report report;
  Date reported_on;
  std::vector<Heir> heirs;
  struct Paper {
    Date on;
    std::string document;
    std::string waived;  // why it is not asked for; empty: it is there
  };
  std::vector<Paper> papers;
  std::optional<Outcome> outcome;
  std::optional<Date> outcome_on;
  std::optional<Assessment> assessment;
  Date assessed_on;
  std::string assessed_by;
  std::optional<Date> sent_on;  // the last time
  std::optional<Decide> decision;
  Date decided_on;
  std::vector<Payment> payments;  // of the benefit
  std::vector<Payment> school_payments;
  std::vector<Receipt> receipts;
  std::vector<Letter> letters;
  std::string withdrawn_because;
  std::uint32_t acts = 0;  // how many made it
  Date last_on;            // of the last act that moved it on

  const Heir* heir(std::uint32_t wanted) const;
  bool has_paper(std::string_view document) const;
  Rupiah paid() const;      // benefit, without scholarships
  Rupiah received() const;  // confirmed by heirs
};

// The claim after one more act; the first act is a Report on an empty claim. Refuses what cannot
// be: CLAIM_STATE (not in this state), CLAIM_DATE (before what it rests on), CLAIM_HEIR (nobody of
// this number, or not entitled), CLAIM_SAME_AUTHOR (who assessed may not send), CLAIM_PAPERS (sent
// while papers are missing), CLAIM_VALUE (an empty name, a sum that is not positive).
Result<Claim> apply(Claim claim, const ClaimAct& act);

std::string claim_name(std::uint64_t number);  // "K0000012"
std::optional<std::uint64_t> parse_claim_name(std::string_view text);

// The day that decides which law holds: of the accident or diagnosis, or of the death.
inline Date law_day(const Claim& claim) { return claim.report.event_on; }
// The day on which the person died; nothing when he lives.
std::optional<Date> death_day(const Report& report);

}  // namespace lindung::claim
