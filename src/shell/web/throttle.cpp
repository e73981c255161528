#include "shell/web/throttle.h"

#include <algorithm>

namespace lindung::web {
namespace {

constexpr std::size_t kMostKeys = 200'000;

}  // namespace

bool Throttle::may(const std::string& key, Clock::time_point now) {
  const std::lock_guard guard(mutex_);
  const auto found = spent_until_.find(key);
  return found == spent_until_.end() || found->second + refill_ <= now + refill_ * tries_;
}

void Throttle::spend(const std::string& key, Clock::time_point now) {
  const std::lock_guard guard(mutex_);
  if (spent_until_.size() >= kMostKeys)
    std::erase_if(spent_until_, [&](const auto& one) { return one.second <= now; });
  auto& until = spent_until_[key];
  until = std::max(until, now) + refill_;
}

void Throttle::forget(const std::string& key) {
  const std::lock_guard guard(mutex_);
  spent_until_.erase(key);
}

int Throttle::seconds_until_next() const {
  return std::max(
      1, static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(refill_).count()));
}

}  // namespace lindung::web
