// engines/rules - the law as data: parameters with dated, cited values and discounts, read from the
// files under law/. In: file names and texts. Out: the value in force on a day with its source, and
// the whole history of a value in words. The law itself stands in the data, not here; nothing in
// this engine knows what a contribution is. Not done here: reading files (shell/app), computing
// with the values (the stages of office/). The format is described in docs/reference/rules.md.
#pragma once

#include "engines/rules/document.h"
#include "engines/rules/faults.h"
#include "engines/rules/reader.h"
#include "engines/rules/rule.h"
#include "engines/rules/rule_book.h"
#include "engines/rules/value.h"
