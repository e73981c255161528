#include "shell/web/serve.h"

#include <condition_variable>
#include <thread>

#include <boost/json.hpp>

#include "shell/app/record/act_writer.h"
#include "shell/web/http_server.h"

namespace lindung::web {
namespace {

constexpr auto kRefreshEvery = std::chrono::seconds(1);
constexpr auto kJournalEvery = std::chrono::seconds(60);

// Puts what the public asked since the last time into the journal, as numbers.
void journal_questions(Desk& desk, app::Context context) {
  std::map<store::City, Desk::Asked> asked;
  {
    const std::lock_guard guard(desk.mutex);
    asked.swap(desk.asked);
  }
  context.author = "public";
  const auto write = [&](store::City city, const Desk::Asked& count) -> Result<void> {
    LINDUNG_ASSIGN_OR_RETURN(auto writer, app::ActWriter::begin(context, city));
    LINDUNG_ASSIGN_OR_RETURN(
        std::ignore,
        writer.put_entry("public.status",
                         {{"asked", count.asked}, {"cards", count.cards}, {"found", count.found}}));
    return writer.commit();
  };
  for (const auto& [city, count] : asked) {
    if (write(city, count)) continue;
    const std::lock_guard guard(desk.mutex);  // the next time, then
    desk.asked[city].asked += count.asked;
    desk.asked[city].found += count.found;
    desk.asked[city].cards += count.cards;
  }
}

// Keeps the pictures of the cities fresh beside the requests.
class Caretaker {
 public:
  explicit Caretaker(Desk& desk) : desk_(desk), thread_([this] { run(); }) {}
  ~Caretaker() {
    {
      const std::lock_guard guard(mutex_);
      stopping_ = true;
    }
    wake_.notify_all();
    thread_.join();
  }

 private:
  void run() {
    auto journaled = std::chrono::steady_clock::now();
    std::unique_lock lock(mutex_);
    while (!stopping_) {
      lock.unlock();
      const auto now = std::chrono::steady_clock::now();
      const bool due = now - journaled > kJournalEvery;
      if (due) journaled = now;
      desk_.staged.forget_old();
      look_after(due);
      lock.lock();
      wake_.wait_for(lock, kRefreshEvery, [&] { return stopping_; });
    }
    lock.unlock();
    look_after(true);
  }

  void look_after(bool journal) {
    try {
      auto session = desk_.connections.take();
      if (!session) return;
      const auto& context = (*session)->context();
      if (journal) journal_questions(desk_, context);
      const auto cities = context.store->cities();
      bool well = cities.has_value();
      for (const auto city : well ? *cities : std::vector<store::City>())
        well = desk_.views.fresh(context, city).has_value() && well;
      if (well) desk_.connections.give_back(*std::move(session));
    } catch (const std::exception&) {  // memory; the next second tries again
    }
  }

  Desk& desk_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace

Result<void> serve(const ServeOptions& options,
                   const std::function<void(const std::string& url)>& ready) {
  Desk desk(options);
  {
    LINDUNG_ASSIGN_OR_RETURN(auto first, desk.connections.take());
    desk.connections.give_back(std::move(first));
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto server, HttpServer::listen(desk));
  desk.jobs.start();
  const Caretaker caretaker(desk);
  const bool v6 = options.address.find(':') != std::string::npos;
  ready((options.tls_certificate.empty() ? "http://" : "https://") +
        (v6 ? "[" + options.address + "]" : options.address) + ":" +
        std::to_string(server->port()));
  server->run();
  desk.jobs.stop();
  return {};
}

}  // namespace lindung::web
