#include "shell/cli/stopwatch.h"

#include <cstdio>

namespace lindung::cli {

void Stopwatch::step(const std::string& name) {
  if (name == name_) return;
  end();
  name_ = name;
  since_ = std::chrono::steady_clock::now();
}

void Stopwatch::end() {
  if (name_.empty()) return;
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - since_;
  std::fprintf(stderr, "%8.3f s  %s\n", seconds.count(), name_.c_str());
  name_.clear();
}

}  // namespace lindung::cli
