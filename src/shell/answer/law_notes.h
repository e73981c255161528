// shell/answer/law_notes.h - what the law files and example schemes note beside a value, in the
// language of the reader. The files are written in English, as their digests count; a note that a
// city wrote into its own scheme has no other language and stays as it is.
#pragma once

#include <string>
#include <string_view>

#include "shell/answer/language.h"

namespace lindung::answer {

std::string law_note(std::string_view note, const Language& language);

}  // namespace lindung::answer
