// shell/web/job_queue.h - long work, one piece after the other, beside the requests: its progress
// and its result can be asked for. Its threads give way to those that answer requests. Kept in
// memory; what a job recorded is in the journal.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include <boost/json/object.hpp>

#include "base/result.h"
#include "shell/app/session.h"

namespace lindung::web {

using JobWork = std::function<Result<boost::json::object>(const app::Context&)>;

struct Job {
  std::string id;
  std::string kind;
  std::string name;
  store::City city = 0;
  // Who began it; the work is done as he.
  struct Actor {
    std::string author;
    app::Role role = app::Role::Console;
    std::uint64_t village = 0;
    std::string group;
  } actor;
  enum class State : std::uint8_t { Queued, Running, Done, Failed } state = State::Queued;
  app::Progress progress;
  boost::json::object result;
  std::optional<Error> error;
  std::int64_t started_ms = 0;
  std::int64_t ended_ms = 0;
};

class JobQueue {
 public:
  // Opens a session of its own on the database at the first job.
  explicit JobQueue(std::string database) : database_(std::move(database)) {}
  ~JobQueue() { stop(); }
  void start();
  // Waits for the running job; those that wait are dropped.
  void stop();

  // Refuses JOBS_FULL.
  Result<Job> add(Job job, JobWork work);
  std::optional<Job> find(const std::string& id);
  std::vector<Job> all();  // the newest first
  int running();           // and waiting

 private:
  struct Waiting {
    std::string id;
    JobWork work;
  };
  void run();
  void work_off(const Waiting& waiting);
  void change(const std::string& id, const std::function<void(Job&)>& how);
  Result<boost::json::object> perform(const Waiting& waiting);

  std::string database_;
  std::optional<app::Session> session_;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Waiting> waiting_;
  std::deque<Job> jobs_;  // the oldest first
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace lindung::web
