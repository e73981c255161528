// shell/paper/long_paper.h - a paper of as many pages as it needs, each with the paper's name and
// "Halaman 2 dari 14" below, and signed at its end.
#pragma once

#include <functional>
#include <string>

#include "shell/paper/page_writer.h"

namespace lindung::paper {

// Margins in millimetres.
struct Margins {
  double side = 0, top = 0, bottom = 0;
};
Sheet numbered_sheet(const std::string& foot, const Margins& margins);

// Sets the paper twice: to count its pages, then with their number on each. `print` fills the pages
// of the writer it is given, both times alike. Refuses what PageWriter refuses.
Result<Printed> print_counted(Sheet sheet, const Properties& properties,
                              const std::function<void(PageWriter&)>& print);

// What stands under a signature: the name in capitals, or a dotted line to write it on.
std::string signed_name(const std::string& name, std::size_t dots);

}  // namespace lindung::paper
