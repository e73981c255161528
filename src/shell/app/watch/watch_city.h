// shell/app/watch/watch_city.h - what is about to go wrong in a city on a day: the months, the
// claims, and the deaths that registers name, given to office/watch.
#pragma once

#include <string>
#include <vector>

#include "office/watch/watch.h"
#include "shell/app/context.h"

namespace lindung::app {

struct WatchLine {
  watch::Item item;
  std::string person_id;  // empty: none
  std::string person_name;
  std::string nik_masked;
};

struct WatchList {
  Date on;
  std::vector<WatchLine> lines;            // the most urgent first
  std::uint64_t person_months = 0;         // facts that were looked at
  std::uint64_t deaths_without_a_day = 0;  // rows of registers that name no day of death
};

// A death in a register is a person's when NIK and name agree; by name and birth date alone it is
// likely, and the line says so.
Result<WatchList> watch_city(const Context& context, std::uint64_t city, Date on, int horizon_days);

}  // namespace lindung::app
