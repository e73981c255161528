#include "office/fund/one_funder.h"

#include <tbb/parallel_sort.h>

namespace lindung::fund {

std::vector<SecondFunder> second_funders(std::vector<FundedMonth> funded) {
  tbb::parallel_sort(funded.begin(), funded.end());
  std::vector<SecondFunder> found;
  for (std::size_t i = 0, first = 0; i < funded.size(); ++i) {
    const bool same =
        funded[i].person == funded[first].person && funded[i].month == funded[first].month;
    if (!same) first = i;
    if (i == first) continue;
    found.push_back({funded[i].person, funded[i].month, funded[first].funder, funded[i].funder});
  }
  return found;
}

}  // namespace lindung::fund
