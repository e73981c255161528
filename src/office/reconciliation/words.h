// office/reconciliation/words.h - a difference in a sentence, without a name or number of a person.
#pragma once

#include "office/reconciliation/difference.h"

namespace lindung::reconciliation {

// "billed to another purse than the decree names: April 2025, Rp 16,800". Bills and purses are
// named by the caller, who knows what they are called.
Text words(const Difference& difference);
Text cure(const Difference& difference);

}  // namespace lindung::reconciliation
