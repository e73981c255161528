// shell/web/desk.h - what all requests share: the database's connections, sessions, jobs, pictures
// of the cities; and one call, as a handler gets it.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "shell/app/city/city_view.h"
#include "shell/app/login/rights.h"
#include "shell/app/plan/plan.h"
#include "shell/app/reconcile/reconcile.h"
#include "shell/app/session.h"
#include "shell/app/watch/watch_city.h"
#include "shell/web/job_queue.h"
#include "shell/web/kept_results.h"
#include "shell/web/login_guard.h"
#include "shell/web/metrics.h"
#include "shell/web/public_cards.h"
#include "shell/web/reply.h"
#include "shell/web/request.h"
#include "shell/web/session_table.h"
#include "shell/web/staged_files.h"
#include "shell/web/throttle.h"

namespace lindung::web {

struct ServeOptions {
  std::string database;
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;             // 0: any that is free
  std::string tls_certificate, tls_key;  // files; empty: no TLS
  bool behind_proxy = false;             // believe X-Forwarded-For and X-Forwarded-Proto
  bool metrics_open = false;             // answer /metrics to other machines
  std::uint64_t upload_bytes = std::uint64_t{512} << 20;
  std::uint64_t staged_bytes = std::uint64_t{2048} << 20;  // of all files that wait for an act
  int workers = 4;
  std::string card_secrets;  // file of the secret keys that sign cards; none: nothing is signed
  bool quiet = false;        // no line a request
};

// Opened databases that requests take in turn.
class Connections {
 public:
  explicit Connections(std::string database) : database_(std::move(database)) {}
  using Lent = std::unique_ptr<app::Session>;
  Result<Lent> take();
  void give_back(Lent session);

 private:
  std::string database_;
  std::mutex mutex_;
  std::vector<Lent> free_;
};

struct Desk {
  explicit Desk(ServeOptions the_options)
      : options(std::move(the_options)),
        connections(options.database),
        jobs(options.database),
        staged({StagedFiles::kMostOfAccount, options.staged_bytes / 4, options.staged_bytes}) {}

  ServeOptions options;
  Connections connections;
  SessionTable sessions;
  JobQueue jobs;
  StagedFiles staged;
  KeptResults<app::PlanAnswer> plans;                // of jobs
  KeptResults<app::Reconciliation> reconciliations;  // likewise
  app::CityViews views;
  PublicCards public_cards;
  Metrics metrics;
  LoginGuard logins;
  Throttle status_of_address{20, std::chrono::milliseconds(500)};
  Throttle status_of_person{10, std::chrono::minutes(5)};
  Throttle lookups_of_address{120, std::chrono::milliseconds(100)};

  std::mutex mutex;  // of what follows
  struct Asked {
    std::uint64_t asked = 0, found = 0, cards = 0;  // cards: shown
  };
  std::map<store::City, Asked> asked;  // public questions not yet in the journal
  struct Watched {
    std::uint64_t next_sequence = 0;
    Date on;
    int horizon = 0;
    std::shared_ptr<const app::WatchList> list;
  };
  std::map<store::City, Watched> watched;
};

class Call {
 public:
  Call(Desk& the_desk, const Request& the_request) : desk(the_desk), request(the_request) {}
  ~Call();
  Call(const Call&) = delete;
  Call& operator=(const Call&) = delete;

  Desk& desk;
  const Request& request;
  std::vector<std::string> captured;  // of the pattern, in order
  std::optional<LoggedIn> who;
  answer::Language language;
  store::City city = 0;

  // The context of whoever is logged in; opens a connection at first use.
  Result<const app::Context*> context();
  Result<std::shared_ptr<const app::CityView>> view();
  Result<std::shared_ptr<const app::WatchList>> watch(Date on, int horizon);
  bool may(app::UseCase use_case) const;
  Result<void> must(app::UseCase use_case) const;
  app::Role role() const { return who ? who->account.role : app::Role::Console; }
  const std::string& say(const Text& text) const { return language.say(text); }

  // Of the query. Absent values give `otherwise`; wrong ones are remembered for done().
  std::string query(const char* name) const;
  std::int64_t number(const char* name, std::int64_t otherwise, std::int64_t least,
                      std::int64_t most);
  bool flag(const char* name);
  Date day(const char* name);  // today when absent
  Result<void> done() const;

 private:
  Connections::Lent connection_;
  app::Context context_;
  std::optional<std::string> wrong_;
};

using Answer = Result<Reply>;

Date today();  // Indonesian western time
std::string utc_time(std::int64_t milliseconds);
Error not_found();

}  // namespace lindung::web
