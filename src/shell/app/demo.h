// shell/app/demo.h - the four cities' programmes with invented people: sample, process, and
// the fiscal year from the budget to the last receipt.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "shell/app/demo_year.h"
#include "shell/app/process.h"

namespace lindung::app {

struct DemoOptions {
  std::string database;  // empty: DIR/<city>.db, one a city
  std::string author;
  std::string city;  // batam, jambi, ambon, samarinda, all
  std::filesystem::path directory;
};

struct DemoCity {
  std::string city;
  ProcessResult process;
  DemoYear year;
};

// A folder that is there already is processed again: with nothing new it takes a moment.
Result<std::vector<DemoCity>> demo(const DemoOptions& options,
                                   const std::function<void(const Progress&)>& progress);

}  // namespace lindung::app
