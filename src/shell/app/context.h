// shell/app/context.h - what every use case is given: the store, who acts, the clock, and where to
// report progress.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/result.h"
#include "shell/app/login/role.h"
#include "shell/store/store.h"

namespace lindung::app {

// How far a step has come. `done` of `total` in the step's own unit (files, rows, bytes); total 0
// when unknown.
struct Progress {
  Text step;
  std::uint64_t done = 0;
  std::uint64_t total = 0;
};

struct Context {
  store::Store* store = nullptr;
  std::string author;  // login name; stands in the journal's stamp
  Role role = Role::Console;
  std::uint64_t village = 0;  // a ward officer's area: region code, ten digits; 0: the whole city
  std::string group;          // a sector office's area; empty: all groups
  std::function<std::int64_t()>
      now_ms;  // UTC milliseconds since 1970; stamps only, never a decision
  std::function<void(const Progress&)> progress;  // may be empty
  void report(const Progress& p) const {
    if (progress) progress(p);
  }
};

}  // namespace lindung::app
