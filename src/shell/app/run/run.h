// shell/app/run/run.h - one run of the main line: what is new enters the journal, rows are
// verified, places are given. Everything of a run is one transaction: it becomes visible whole, or
// not at all.
#pragma once

#include <memory>
#include <optional>
#include <span>

#include "shell/app/city_state.h"
#include "shell/app/context.h"
#include "shell/app/run/changes.h"
#include "shell/app/run/known_people.h"
#include "shell/app/run/selection_act.h"
#include "shell/app/run/verification_act.h"

namespace lindung::app {

struct RunResult {
  CityState state;  // after the run
  scheme::Scheme scheme;
  std::optional<Judged> judged;  // when there was something to judge
  std::optional<Places> places;  // when places were given
  KnownPeople people;            // everybody, after the run
  bool wrote = false;            // false when there was nothing to record
};

// A run in two halves: what it comes to, then keeping it. Between the two the caller may look at
// the result, which nobody else sees yet; without keep() nothing of the run remains.
class Run {
 public:
  // Refuses (NO_SCHEME) a city without a scheme, and any file that cannot be read.
  static Result<Run> decide(const Context& context, store::City city, const Changes& changes);
  Run(Run&&) noexcept;
  Run& operator=(Run&&) noexcept;
  ~Run();
  const RunResult& result() const;
  const scheme::Scheme& scheme() const;
  const CityState& state() const;
  std::span<const KnownEntry> people() const;
  // Journals, stores and commits. Uses the store: meanwhile nobody else may.
  Result<void> keep();
  RunResult take();  // after keep()

 private:
  struct Making;
  explicit Run(std::unique_ptr<Making> making);
  std::unique_ptr<Making> making_;
};

// Both halves.
Result<RunResult> run(const Context& context, store::City city, const Changes& changes);

}  // namespace lindung::app
