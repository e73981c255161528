// terms/spoken.h - days, months and sums as they are said in letters, on cards and pages.
#pragma once

#include "base/error.h"
#include "terms/date.h"
#include "terms/month.h"
#include "terms/rupiah.h"

namespace lindung {

Text spoken_day(Date day);          // "3 Mei 2026", "3 May 2026"
Text spoken_month(Month month);     // "Mei 2026", "May 2026"
Text spoken_rupiah(Rupiah amount);  // "Rp 16.800", "Rp 16,800"; below zero "-Rp 16.800"

}  // namespace lindung
