// shell/paper/print_council_page.h - a plan on one page of A4 for the city council, in the largest
// type with which it fits: running text from 11 points down to 8.5.
#pragma once

#include "office/document/council_page.h"
#include "shell/paper/page_writer.h"

namespace lindung::paper {

// Shortens the page (document::shortened) until it fits; refuses PAPER_DOES_NOT_FIT when names are
// so long that nothing helps, and what PageWriter refuses.
Result<Printed> print_council_page(const document::CouncilPage& page);

}  // namespace lindung::paper
