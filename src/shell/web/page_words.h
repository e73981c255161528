// shell/web/page_words.h - texts of the use cases name commands ("See `lindung bill list`."); who
// reads them on a page is told the page instead. The same for options.
#pragma once

#include <string>

#include "shell/answer/language.h"

namespace lindung::web {

// Every "`lindung ...`" of a text, or of JSON as text, by its page.
std::string with_page_names(const std::string& text, const answer::Language& language);

// Every option of a text ("--fiscal-year") as the words that it is made of.
std::string with_option_words(const std::string& text);

}  // namespace lindung::web
