// shell/web/kept_results.h - what a job found, beyond the JSON that it answers with, for questions
// that come later: the next page of differences, the same as a workbook. The latest ten, in memory.
#pragma once

#include <deque>
#include <memory>
#include <mutex>
#include <string>

namespace lindung::web {

template <class T>
class KeptResults {
 public:
  // Where a job puts its result when it is done.
  struct Slot {
    std::mutex mutex;
    std::shared_ptr<const T> value;
    void put(T found) {
      const std::lock_guard guard(mutex);
      value = std::make_shared<const T>(std::move(found));
    }
    std::shared_ptr<const T> get() {
      const std::lock_guard guard(mutex);
      return value;
    }
  };

  void add(const std::string& job, std::shared_ptr<Slot> slot) {
    const std::lock_guard guard(mutex_);
    kept_.push_back({job, std::move(slot)});
    if (kept_.size() > kMost) kept_.pop_front();
  }
  // Null: no such job, not done, or done long ago.
  std::shared_ptr<const T> find(const std::string& job) {
    const std::lock_guard guard(mutex_);
    for (const auto& one : kept_) {
      if (one.job == job) return one.slot->get();
    }
    return nullptr;
  }

 private:
  static constexpr std::size_t kMost = 10;
  struct Kept {
    std::string job;
    std::shared_ptr<Slot> slot;
  };
  std::deque<Kept> kept_;  // the oldest first
  std::mutex mutex_;
};

}  // namespace lindung::web
