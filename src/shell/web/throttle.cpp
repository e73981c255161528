#include "shell/web/throttle.h"

#include <algorithm>

namespace lindung::web {
namespace {

constexpr std::size_t kFewKeys = 10'000;

}  // namespace

Throttle::Throttle(int tries, std::chrono::milliseconds refill)
    : sweep_at_(kFewKeys), tries_(tries), refill_(refill) {}

bool Throttle::may(const std::string& key, Clock::time_point now) {
  const std::lock_guard guard(mutex_);
  const auto found = spent_until_.find(key);
  return found == spent_until_.end() || found->second + refill_ <= now + refill_ * tries_;
}

void Throttle::spend(const std::string& key, Clock::time_point now) {
  const std::lock_guard guard(mutex_);
  if (spent_until_.size() >= sweep_at_) {
    std::erase_if(spent_until_, [&](const auto& one) { return one.second <= now; });
    sweep_at_ = std::max(kFewKeys, 2 * spent_until_.size());
  }
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
