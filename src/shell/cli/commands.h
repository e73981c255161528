// shell/cli/commands.h - the commands, registered one family a file. Each adds its subcommands and,
// when it is called, leaves what to run in Call::action.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include <CLI/CLI.hpp>

#include "shell/app/session.h"
#include "shell/cli/console.h"

namespace lindung::cli {

struct Call {
  Console console;
  std::string database;
  std::string city;
  std::string author;
  int threads = 0;  // 0: all cores
  std::function<Exit()> action;

  Result<app::Session> open() const {
    return app::Session::open(database, author, console.progress());
  }
};

// Runs `use(session)` on the opened database; gives its error or what `show(value)` says.
template <class Use, class Show>
Exit with_session(const Call& call, Use use, Show show) {
  auto session = call.open();
  if (!session) return call.console.fail(session.error());
  auto result = use(*session);
  call.console.end_progress();
  if (!result) return call.console.fail(result.error());
  return show(*result);
}

// The same for commands about one city, which --city names.
template <class Use, class Show>
Exit with_city(const Call& call, Use use, Show show) {
  return with_session(
      call,
      [&](const app::Session& session) -> decltype(use(session.context(), std::uint64_t{})) {
        auto city = session.city(call.city);
        if (!city) return std::move(city).error();
        return use(session.context(), *city);
      },
      show);
}

void add_process(CLI::App& root, Call& call);         // process
void add_steps(CLI::App& root, Call& call);           // scheme, roster, register, verify, select
void add_review(CLI::App& root, Call& call);          // review, person
void add_journal(CLI::App& root, Call& call);         // journal
void add_sample(CLI::App& root, Call& call);          // sample, selftest
void add_demo(CLI::App& root, Call& call);            // demo
void add_rules(CLI::App& root, Call& call);           // contribution, rules
void add_benefit(CLI::App& root, Call& call);         // benefit
void add_letter(CLI::App& root, Call& call);          // letter
void add_link(CLI::App& root, Call& call);            // link
void add_claim(CLI::App& root, Call& call);           // claim, mutate
void add_watch(CLI::App& root, Call& call);           // watch
void add_coverage(CLI::App& root, Call& call);        // coverage
void add_plan(CLI::App& root, Call& call);            // plan
void add_bill(CLI::App& root, Call& call);            // bill
void add_refund(CLI::App& root, Call& call);          // refund
void add_fund(CLI::App& root, Call& call);            // fund
void add_reconcile(CLI::App& root, Call& call);       // reconcile
void add_recount(CLI::App& root, Call& call);         // recount
void add_enrol(CLI::App& root, Call& call);           // enrol
void add_card(CLI::App& root, Call& call);            // card
void add_decree(CLI::App& root, Call& call);          // decree
void add_leaving_acts(CLI::App& mutate, Call& call);  // mutate move, job, replace
void add_user(CLI::App& root, Call& call);            // user
void add_serve(CLI::App& root, Call& call);           // serve

}  // namespace lindung::cli
