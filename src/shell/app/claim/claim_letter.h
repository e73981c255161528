// shell/app/claim/claim_letter.h - the letter to the family of a claim: what its assessment
// expects, for those whom it found entitled, with nothing typed twice.
#pragma once

#include <string>

#include "shell/app/context.h"
#include "shell/app/law/letters.h"

namespace lindung::app {

struct ClaimLetterQuestion {
  std::string claim;                 // "K0000012"
  std::string office, written, out;  // as for LetterBasics
};

// Refuses CLAIM_UNKNOWN; CLAIM_STATE when nobody died or nothing is assessed yet;
// LETTER_CONTRADICTED when the letter would name another sum than the assessment; and what
// write_family_letter() refuses. A refused letter writes nothing.
Result<LetterAnswer> write_claim_letter(const Context& context, std::uint64_t city,
                                        const ClaimLetterQuestion& question);

}  // namespace lindung::app
