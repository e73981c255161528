// office/verification/verdict.h - what became of a row.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "office/roster/proposal.h"
#include "terms/reason.h"

namespace lindung::verification {

// Accepted: may be selected. Held: a person or another office must decide. Refused: not eligible,
// or no person can be made of the row. Known: the same human being as a row or person accepted
// before. NotPerson: headings, totals, signatures, notes.
enum class Verdict : char {
  Accepted = 'A',
  Held = 'H',
  Refused = 'R',
  Known = 'K',
  NotPerson = 'N'
};

constexpr std::string_view verdict_id(Verdict verdict) {
  switch (verdict) {
    case Verdict::Accepted:
      return "accepted";
    case Verdict::Held:
      return "held";
    case Verdict::Refused:
      return "refused";
    case Verdict::Known:
      return "known";
    case Verdict::NotPerson:
      return "not_person";
  }
  return "";
}

constexpr bool is_verdict(char letter) { return !verdict_id(static_cast<Verdict>(letter)).empty(); }

struct RowVerdict {
  roster::RowReference row;
  std::uint16_t group = roster::kNoGroup;
  Verdict verdict = Verdict::NotPerson;
  ReasonSet reasons;
  std::uint64_t person = 0;  // 0 where no person could be made
  std::optional<roster::RowReference>
      other;                         // the row that it doubles or resembles, when there is one
  std::uint64_t other_person = 0;    // the known person that it doubles or resembles
  std::optional<Nik> suggested_nik;  // of the civil registry, for a NIK that it does not know: to
                                     // be checked by a person
};

// The standing row of a person decides what is known of him. A later version replaces an earlier
// one of the same number.
struct PersonVersion {
  std::uint64_t person = 0;
  std::uint32_t file = 0;             // position in VerificationInput::files
  std::uint32_t row = 0;              // position in that file's rows
  Verdict standing = Verdict::Held;   // Accepted, Held or Refused
  std::optional<Date> birth_date;     // confirmed by the civil registry where it can be
  std::optional<RegionCode> village;  // the row's, else the civil registry's
  bool earlier_recipient = false;     // stands in the city's last list
  bool is_new = false;                // first sight
};

}  // namespace lindung::verification
