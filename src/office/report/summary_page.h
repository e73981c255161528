// office/report/summary_page.h - the summary as one HTML page: Indonesian with the English beside
// it, readable on an old PC and on paper, without scripts and without anything from outside.
#pragma once

#include <string>

#include "office/report/summary.h"

namespace lindung::report {

std::string summary_page(const Summary& summary);

// `text` with &, <, > and quotes made harmless.
std::string html(std::string_view text);

}  // namespace lindung::report
