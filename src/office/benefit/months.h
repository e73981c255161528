// office/benefit/months.h - whole months between days. A month after 31 January is the last day of
// February.
#pragma once

#include "terms/date.h"

namespace lindung::benefit {

Date plus_months(Date date, int months);
int whole_months(Date from, Date until);  // 0 when until is not after from

}  // namespace lindung::benefit
