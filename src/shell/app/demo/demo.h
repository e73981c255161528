// shell/app/demo/demo.h - the four cities' programmes with invented people: sample, process, and
// the fiscal year from the budget to the last receipt.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "shell/app/demo/demo_accounts.h"
#include "shell/app/demo/demo_year.h"
#include "shell/app/run/process.h"

namespace lindung::app {

struct DemoOptions {
  std::string database;   // empty: DIR/<city>.db, one a city; with accounts DIR/demo.db for all
  bool accounts = false;  // also one account of each role in each city
  std::string author;
  std::string city;  // batam, jambi, ambon, samarinda, all
  std::filesystem::path directory;
};

struct DemoCity {
  std::string city;
  ProcessResult process;
  DemoYear year;
  std::vector<DemoAccount> accounts;  // of each role, when they were asked for
};

// The database in which the cities with accounts are.
std::filesystem::path demo_database(const std::filesystem::path& directory);

// A folder that is there already is processed again: with nothing new it takes a moment.
Result<std::vector<DemoCity>> demo(const DemoOptions& options,
                                   const std::function<void(const Progress&)>& progress);

}  // namespace lindung::app
