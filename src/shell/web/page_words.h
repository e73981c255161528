// shell/web/page_words.h - texts of the use cases name commands ("See `lindung bill list`."); who
// reads them on a page is told the page instead.
#pragma once

#include <string>

#include "shell/answer/language.h"

namespace lindung::web {

// Every "`lindung ...`" of a text, or of JSON as text, by its page.
std::string with_page_names(const std::string& text, const answer::Language& language);

}  // namespace lindung::web
