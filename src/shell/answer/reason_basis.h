// shell/answer/reason_basis.h - what a reason rests on (terms/reason.h has it in Indonesian), in
// the language of the reader. Names of laws stay as they are cited.
#pragma once

#include <string>
#include <string_view>

#include "shell/answer/language.h"

namespace lindung::answer {

std::string reason_basis(std::string_view basis, const Language& language);

}  // namespace lindung::answer
