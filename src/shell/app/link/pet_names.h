// shell/app/link/pet_names.h - the names that Bess, Bill and Polly were baptised with. English
// registers write the one for the other, and neither letters nor sounds show it.
#pragma once

#include <string_view>

namespace lindung::app {

// The usual full name, in capitals, of a pet name or a clerk's abbreviation in capitals; nothing
// for a name that is neither. A pet name of several full names has the commonest of them.
std::string_view full_name_of(std::string_view token);

}  // namespace lindung::app
