// shell/paper/month_chart.h - how many people in each month, one stack of series a month, against
// the number that was wanted.
#pragma once

#include <cstdint>
#include <vector>

#include "shell/paper/page_writer.h"
#include "terms/month.h"

namespace lindung::paper {

struct MonthSeries {
  std::vector<std::int64_t> values;  // one a month
  Ink ink;
};

struct MonthChart {
  Period months;
  std::vector<MonthSeries> series;  // the first stands at the bottom
  std::int64_t wanted = 0;          // a dashed line
};

// From y() down, over the whole width; `height` with the names of the months below. Moves on.
void print_month_chart(PageWriter& writer, const MonthChart& chart, double height, double points);

}  // namespace lindung::paper
