// office/verification/case.h - a proposal on its way to a verdict, with what has been found out
// about it so far.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/unfilled.h"
#include "office/roster/proposal.h"
#include "office/roster/register_file.h"
#include "office/verification/verify.h"

namespace lindung::verification {

// What the civil registry says to the number of a row.
enum class Recognition : std::uint8_t {
  Unasked,      // no registry, or no number
  NotFound,     // the registry does not know the number
  SomeoneElse,  // it is another person's
  Confirmed     // it is this person's
};

// Registers in which a person stands, as bits; the carrier's members count apart by segment.
enum class Listed : std::uint8_t {
  Death = 1,
  CivilServant = 2,
  WageEarner = 4,
  CarrierMember = 8,
  OtherSponsor = 16,
  EarlierRecipient = 32
};

struct RegisterHits {
  std::uint8_t exact = 0;   // by the number
  std::uint8_t likely = 0;  // by name and date
  bool has_exact(Listed listed) const { return (exact & static_cast<std::uint8_t>(listed)) != 0; }
  bool has_likely(Listed listed) const { return (likely & static_cast<std::uint8_t>(listed)) != 0; }
  void add(const RegisterHits& other) {
    exact |= other.exact;
    likely |= other.likely;
  }
};

enum class Role : std::uint8_t {
  NoPerson,   // a heading, a total, a signature
  Candidate,  // to be judged
  Corrected,  // a later row of the corrections workbook took its place
  Unchanged   // came back from the corrections workbook as it was
};

inline constexpr std::uint32_t kNoCase = 0xffffffff;

struct Case {
  const roster::Proposal* proposal = nullptr;
  roster::RowReference reference;
  std::uint32_t file = 0;  // positions in VerificationInput::files and in that file's rows
  std::uint32_t row = 0;
  std::uint64_t earlier_person = 0;
  ReasonSet reasons;
  Role role = Role::Candidate;
  Recognition recognition = Recognition::Unasked;
  RegisterHits hits;
  bool accepted_by_review = false;
  bool doubtful = false;               // confirmed, but another row of the registry may fit better
  std::int16_t registry_likeness = 0;  // of the names
  std::uint64_t same_person_as = 0;    // decided by a person; 0 when not
  const roster::RegisterRow* registry =
      nullptr;  // the person's row there, found by this row or a copy
  std::uint64_t suggested_nik = 0;
  std::uint64_t person = 0;
  std::uint32_t other_case = kNoCase;
  std::uint64_t other_person = 0;

  bool judged() const { return role == Role::Candidate; }
  bool confirmed() const { return recognition == Recognition::Confirmed; }
  std::uint64_t nik() const { return proposal->nik ? proposal->nik->number() : 0; }
  // A hold that the office's people have not lifted.
  void hold(Reason reason) {
    if (!accepted_by_review) reasons.add(reason);
  }
};

// One case for each proposal, in order of file, sheet and row, whatever the order of the files.
UnfilledVector<Case> open_cases(const VerificationInput& input);

// The case of a row, or kNoCase.
std::uint32_t find_case(std::span<const Case> cases, roster::RowReference reference);

// Takes out every reason whose effect is stronger than a warning, or only the holds.
enum class Dropped : std::uint8_t { Holds, AllButWarnings };
void drop_reasons(ReasonSet& reasons, Dropped dropped);

}  // namespace lindung::verification
