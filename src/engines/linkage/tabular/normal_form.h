// engines/linkage/tabular/normal_form.h - a cell in the form in which it is compared: upper case,
// single spaces, no punctuation; dates as yyyymmdd; codes without separators; nothing for what only
// says that nothing is known.
#pragma once

#include <string>
#include <string_view>

#include "engines/linkage/tabular/field.h"

namespace lindung::linkage::tabular {

// Writes the normal form over `form` and returns a view of it: a buffer that is used again saves an
// allocation for every cell. Empty: the cell is silent.
std::string_view normal_form(Kind kind, std::string_view cell, std::string& form);

}  // namespace lindung::linkage::tabular
