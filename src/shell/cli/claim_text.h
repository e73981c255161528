// shell/cli/claim_text.h - a claim as the command line shows it to people. NIKs and accounts are
// masked.
#pragma once

#include <string>
#include <vector>

#include "shell/app/claim/claims.h"
#include "shell/cli/console.h"

namespace lindung::cli {

std::string claim_text(const app::ClaimView& view, const Console& console);

// One line a claim.
std::string claims_table(const std::vector<app::ClaimView>& views, const Console& console);

}  // namespace lindung::cli
