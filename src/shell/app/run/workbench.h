// shell/app/run/workbench.h - what lies on the table during one run: the city as the journal knows
// it, the writer that holds its place, the inputs, the people. The steps of a run (record, judge,
// give places) take it in turn.
#pragma once

#include <boost/json/object.hpp>

#include "office/scheme/scheme.h"
#include "shell/app/city_state.h"
#include "shell/app/context.h"
#include "shell/app/record/act_writer.h"
#include "shell/app/record/inputs.h"
#include "shell/app/run/changes.h"
#include "shell/app/run/known_people.h"

namespace lindung::app {

struct Workbench {
  Workbench(const Context& the_context, ActWriter the_writer, CityState the_state)
      : context(the_context),
        writer(std::move(the_writer)),
        state(std::move(the_state)),
        inputs(the_context, state.city) {}

  const Context& context;
  ActWriter writer;
  CityState state;
  Inputs inputs;
  scheme::Scheme scheme;
  KnownPeople people;
  bool withdrew = false;  // a file left in this run
  bool wrote = false;     // the journal has grown

  // Adds an entry and gives its sequence number.
  Result<std::uint64_t> record(std::string kind, const boost::json::object& body);
};

// Journals the changes one by one: scheme, registers, files, withdrawals, decisions. After it
// bench.scheme is the one in force.
Result<void> record_changes(Workbench& bench, const Changes& changes);

// The scheme that the journal names; refuses (NO_SCHEME) a city that has none.
Result<scheme::Scheme> load_scheme(store::Store& store, const CityState& state);

}  // namespace lindung::app
