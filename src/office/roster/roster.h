// office/roster - proposals as received. In: the cells of a file (Table), the scheme for its groups
// and its city, and what is remembered of the sender's columns. Out: one Proposal for every row
// that has any content, with everything odd about it named; registers likewise. Survives what wards
// really send (docs/reference/manglings.md lists it with the outcome of each). Not done here:
// opening files (shell/exchange), judging people (office/verification).
#pragma once

#include "office/roster/columns.h"
#include "office/roster/extract_day.h"
#include "office/roster/proposal.h"
#include "office/roster/read.h"
#include "office/roster/register_file.h"
#include "office/roster/table.h"
