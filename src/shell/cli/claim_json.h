// shell/cli/claim_json.h - a claim as the command line shows it, for programs and for people. NIKs
// and accounts are masked.
#pragma once

#include <string>
#include <vector>

#include <boost/json/object.hpp>

#include "shell/app/claims.h"
#include "shell/cli/console.h"

namespace lindung::cli {

boost::json::object claim_json(const app::ClaimView& view, const Console& console);
std::string claim_text(const app::ClaimView& view, const Console& console);

// One line a claim.
std::string claims_table(const std::vector<app::ClaimView>& views, const Console& console);

}  // namespace lindung::cli
