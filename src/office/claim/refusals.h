// office/claim/refusals.h - the errors of an act that cannot be, in both languages.
#pragma once

#include "office/claim/claim.h"

namespace lindung::claim {

// `act` cannot follow in the state in which the claim is.
Error impossible(const Claim& claim, std::string_view act, Text why);
Error wrong_day(const Claim& claim, std::string_view act, Date earliest);
Error wrong_value(const Claim& claim, std::string_view where, Text what);
Error no_such_heir(const Claim& claim, std::uint32_t number);
Error no_such_child(const Claim& claim, std::uint32_t number);
Error not_entitled(const Claim& claim, std::uint32_t number);

}  // namespace lindung::claim
