#include "shell/web/job_queue.h"

#include <algorithm>
#include <chrono>

#include <sys/resource.h>
#include <tbb/task_scheduler_observer.h>
#include <unistd.h>

#include "shell/credential/credential.h"

namespace lindung::web {
namespace {

constexpr std::size_t kMostWaiting = 100;
constexpr std::size_t kMostKept = 1000;
constexpr std::size_t kIdDigits = 20;
constexpr int kBehind = 10;  // niceness of work that nobody waits for on a page

// From now on the thread gives way to those that answer questions.
void give_way() { setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), kBehind); }

// While it lives, the threads that help the one that made it give way too, for good.
class GivingWay : public tbb::task_scheduler_observer {
 public:
  GivingWay() { observe(true); }
  ~GivingWay() override { observe(false); }
  void on_scheduler_entry(bool is_helper) override {
    if (is_helper) give_way();
  }
};

std::int64_t now_ms() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
}

Error unexpected() {
  return Error::environment("INTERNAL", "job",
                            {"Kesalahan yang tidak terduga; tidak ada yang disimpan.",
                             "An unexpected fault; nothing was stored."});
}

}  // namespace

void JobQueue::start() {
  thread_ = std::thread([this] { run(); });
}

void JobQueue::stop() {
  {
    const std::lock_guard guard(mutex_);
    stopping_ = true;
    waiting_.clear();
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

Result<Job> JobQueue::add(Job job, JobWork work) {
  const std::lock_guard guard(mutex_);
  if (waiting_.size() >= kMostWaiting || stopping_) {
    return Error::environment("JOBS_FULL", "",
                              {"Terlalu banyak pekerjaan menunggu. Coba lagi sebentar lagi.",
                               "Too much work is waiting. Try again in a moment."});
  }
  job.id = credential::random_token().substr(0, kIdDigits);
  job.started_ms = now_ms();
  jobs_.push_back(job);
  if (jobs_.size() > kMostKept && jobs_.front().ended_ms != 0) jobs_.pop_front();
  waiting_.push_back({job.id, std::move(work)});
  wake_.notify_one();
  return job;
}

std::optional<Job> JobQueue::find(const std::string& id) {
  const std::lock_guard guard(mutex_);
  const auto found =
      std::find_if(jobs_.begin(), jobs_.end(), [&](const Job& job) { return job.id == id; });
  return found == jobs_.end() ? std::nullopt : std::optional(*found);
}

std::vector<Job> JobQueue::all() {
  const std::lock_guard guard(mutex_);
  return {jobs_.rbegin(), jobs_.rend()};
}

int JobQueue::running() {
  const std::lock_guard guard(mutex_);
  return static_cast<int>(
      std::count_if(jobs_.begin(), jobs_.end(), [](const Job& job) { return job.ended_ms == 0; }));
}

void JobQueue::change(const std::string& id, const std::function<void(Job&)>& how) {
  const std::lock_guard guard(mutex_);
  for (Job& job : jobs_) {
    if (job.id == id) how(job);
  }
}

void JobQueue::run() {
  give_way();
  const GivingWay helpers;
  for (;;) {
    Waiting next;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [&] { return stopping_ || !waiting_.empty(); });
      if (stopping_) return;
      next = std::move(waiting_.front());
      waiting_.pop_front();
    }
    work_off(next);
  }
}

void JobQueue::work_off(const Waiting& waiting) {
  change(waiting.id, [](Job& job) { job.state = Job::State::Running; });
  Result<boost::json::object> result = unexpected();
  try {
    result = perform(waiting);
  } catch (const std::exception&) {  // memory, a library: the error above says no more
    session_.reset();
  }
  change(waiting.id, [&](Job& job) {
    job.state = result ? Job::State::Done : Job::State::Failed;
    job.ended_ms = now_ms();
    if (result) {
      job.result = *result;
    } else {
      job.error = result.error();
    }
  });
}

Result<boost::json::object> JobQueue::perform(const Waiting& waiting) {
  const auto job = find(waiting.id);
  if (!session_) {
    LINDUNG_ASSIGN_OR_RETURN(session_, app::Session::open(database_, "", {}));
  }
  app::Context context = session_->context();
  context.author = job->actor.author;
  context.role = job->actor.role;
  context.village = job->actor.village;
  context.group = job->actor.group;
  context.progress = [&](const app::Progress& progress) {
    change(waiting.id, [&](Job& one) { one.progress = progress; });
  };
  auto result = waiting.work(context);
  if (!result && result.error().kind == ErrorKind::Environment) session_.reset();
  return result;
}

}  // namespace lindung::web
