// office/enrolment/register_rows.h - rows of somebody else's list (the carrier's receipt, another
// sponsor's register) as the matcher asks for them: by number, a number nearly the same with a name
// alike, name and birth date.
#pragma once

#include <span>
#include <vector>

#include "office/enrolment/match.h"
#include "office/roster/register_file.h"

namespace lindung::enrolment {

// One a row, in order.
std::vector<AnswerRow> answer_rows(std::span<const roster::RegisterRow> rows);

}  // namespace lindung::enrolment
