// shell/cli/stopwatch.h - how many seconds each step of a command took, for --timings: a line a
// step on standard error. Steps follow each other; the last one ends with end().
#pragma once

#include <chrono>
#include <string>

namespace lindung::cli {

class Stopwatch {
 public:
  void step(const std::string& name);  // ends the step before, unless it has the same name
  void end();

 private:
  std::string name_;
  std::chrono::steady_clock::time_point since_;
};

}  // namespace lindung::cli
