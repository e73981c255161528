// office/verification/tally.h - how many rows came to which verdict, in all and by group, and how
// often each reason was given.
#pragma once

#include "office/verification/verify.h"

namespace lindung::verification {

// Fills total, groups and reasons from the rows. Checked: every row is counted once.
void count_rows(VerificationResult& result, std::size_t group_count);

}  // namespace lindung::verification
