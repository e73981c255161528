// terms/calendar.h - steps of whole months and of working days between days.
#pragma once

#include "terms/date.h"
#include "terms/month.h"

namespace lindung {

// A month after 31 January is the last day of February. What would lie beyond the year 9999 is its
// last day.
Date plus_months(Date date, int months);
int whole_months(Date from, Date until);  // 0 when until is not after from

Date last_day(Month month);

// The day on which `days` working days (Monday to Friday) have gone by after `from`. National
// holidays are not known here, so the true day may be a little later, never earlier.
Date plus_working_days(Date from, int days);

}  // namespace lindung
