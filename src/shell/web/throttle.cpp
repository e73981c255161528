#include "shell/web/throttle.h"

#include <algorithm>

namespace lindung::web {
namespace {

constexpr int kLookedAt = 3;  // keys at each try: more than come in, so that all get their turn

}  // namespace

Throttle::Throttle(int tries, std::chrono::milliseconds refill) : tries_(tries), refill_(refill) {}

bool Throttle::may(const std::string& key, Clock::time_point now) {
  const std::lock_guard guard(mutex_);
  const auto found = spent_until_.find(key);
  return found == spent_until_.end() || found->second + refill_ <= now + refill_ * tries_;
}

void Throttle::spend(const std::string& key, Clock::time_point now) {
  const std::lock_guard guard(mutex_);
  forget_some(now);
  auto& until = spent_until_[key];
  until = std::max(until, now) + refill_;
}

void Throttle::forget_some(Clock::time_point now) {
  auto next = spent_until_.upper_bound(looked_at_);
  for (int i = 0; i < kLookedAt && next != spent_until_.end(); ++i) {
    looked_at_ = next->first;
    next = next->second <= now ? spent_until_.erase(next) : std::next(next);
  }
  if (next == spent_until_.end()) looked_at_.clear();
}

std::size_t Throttle::keys() {
  const std::lock_guard guard(mutex_);
  return spent_until_.size();
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
