// shell/answer/claim_json.h - one claim. NIKs and accounts are masked.
#pragma once

#include <boost/json/object.hpp>

#include "shell/answer/language.h"
#include "shell/app/claim/claims.h"

namespace lindung::answer {

boost::json::object claim_json(const app::ClaimView& view, const Language& language);

}  // namespace lindung::answer
