// office/verification/verify.h - the stage itself.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/unfilled.h"
#include "office/roster/proposal.h"
#include "office/roster/register_file.h"
#include "office/scheme/scheme.h"
#include "office/verification/verdict.h"

namespace lindung::verification {

// A human being known from earlier runs. Views must outlive the call.
struct KnownPerson {
  std::uint64_t person = 0;
  std::uint64_t nik = 0;
  std::uint64_t family_card = 0;
  std::optional<Date> birth_date;
  std::optional<Sex> sex;
  std::uint64_t village = 0;
  std::uint64_t phone = 0;
  std::string_view name;
  Verdict standing = Verdict::Accepted;
};

// What the office's people decided about a held row; final only when proposer and approver are two
// persons (checked before).
enum class DecisionKind : std::uint8_t { Accept, Refuse, SamePerson, DifferentPeople };
struct Decision {
  roster::RowReference row;
  DecisionKind kind{};
  std::uint64_t other_person = 0;  // SamePerson, DifferentPeople
};

struct FileToVerify {
  const roster::RosterFile* file = nullptr;
  std::uint32_t number = 0;  // of the file within the city, for RowReference
  std::span<const std::uint64_t>
      earlier_person;  // for a file judged before: its rows' people, aligned with rows; else empty
};

struct VerificationInput {
  const scheme::Scheme* scheme = nullptr;
  std::vector<FileToVerify> files;     // in order of number
  std::span<const KnownPerson> known;  // people that stand on rows of other files than these
  std::vector<const roster::RegisterFile*> registers;
  std::span<const Decision> decisions;
  std::uint64_t next_person =
      1;  // new people are numbered from here, in order of their standing row
};

struct Counts {
  std::uint64_t read = 0, accepted = 0, held = 0, refused = 0, known = 0, not_person = 0;
  friend bool operator==(const Counts&, const Counts&) = default;
};

struct VerificationResult {
  UnfilledVector<RowVerdict> rows;       // one for every proposal, in order of file, sheet and row
  UnfilledVector<PersonVersion> people;  // by person
  Counts total;                          // read = the sum of the others, checked
  std::vector<Counts>
      groups;  // by position in Scheme::groups; one more at the end for rows without a group
  std::array<std::uint64_t, static_cast<std::size_t>(Reason::kCount)> reasons{};
  std::vector<Text>
      notices;  // what a person should know: a register that fits few rows, a missing register
};

VerificationResult verify(const VerificationInput& input);

}  // namespace lindung::verification
