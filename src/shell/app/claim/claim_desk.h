// shell/app/claim/claim_desk.h - acts on claims: each is checked, completed with what the program
// finds (an assessment, the registered occupation), written as one document with one journal entry,
// and then visible whole. A death ends the premium and opens the claim in one act.
#pragma once

#include <optional>
#include <string>

#include "office/claim/assessment.h"
#include "shell/app/claim/claim_book.h"
#include "shell/app/coverage/coverage_facts.h"
#include "shell/app/record/act_writer.h"

namespace lindung::app {

// What a person wants to do. A report opens a new claim: `claim` is 0 then. An Assess carries no
// assessment, a Report no registered occupation: they are found here.
struct ClaimWish {
  std::uint64_t claim = 0;
  Date on;
  claim::Deed deed;
};

// Keeps what it has read between acts, so that many follow one another quickly. Each act waits for
// the writer's place of the city and looks at what others wrote meanwhile.
class ClaimDesk {
 public:
  ClaimDesk(const Context& context, std::uint64_t city) : context_(context) { state_.city = city; }

  // Gives the claim after the act. Refuses CLAIM_UNKNOWN, CLAIM_PERSON (no such person here),
  // CLAIM_DEATH_KNOWN (that person's death has a claim), CLAIM_VALUE (a paper, circumstance or
  // school grade that the law does not name), and what claim::apply and claim::assess refuse.
  Result<claim::Claim> record(ClaimWish wish);

  // Does again what a document of another database says, as its author; for replay.
  Result<void> repeat(const std::string& document, const std::string& where);

 private:
  struct Known {
    std::size_t verifications = 0, imports = 0;  // what it was read from
    CoverageFacts facts;
  };

  Result<void> complete(claim::Report& report) const;
  Result<void> hold_to_the_law(const claim::Claim& claim, const claim::Deed& deed) const;
  Result<claim::Assessment> assess(const claim::Claim& claim, Date on);
  Result<std::string> salt(const claim::ClaimAct& act, std::uint64_t person) const;
  Result<void> keep(ActWriter& writer, const claim::ClaimAct& act, std::uint64_t person);

  Context context_;
  CityState state_;
  ClaimBook book_;
  std::optional<Known> known_;
};

Result<claim::Claim> record_claim_act(const Context& context, std::uint64_t city, ClaimWish wish);

}  // namespace lindung::app
