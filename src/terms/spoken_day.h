// terms/spoken_day.h - days and months as they are said in letters, on cards and pages.
#pragma once

#include "base/error.h"
#include "terms/date.h"
#include "terms/month.h"

namespace lindung {

Text spoken_day(Date day);       // "3 Mei 2026", "3 May 2026"
Text spoken_month(Month month);  // "Mei 2026", "May 2026"

}  // namespace lindung
