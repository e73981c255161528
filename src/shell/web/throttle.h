// shell/web/throttle.h - how often somebody may try. Each key (an address, a login) has a number of
// tries that fills up again with time; in memory, forgotten when the server ends.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>

namespace lindung::web {

class Throttle {
 public:
  using Clock = std::chrono::steady_clock;
  // `tries` at once, and one more every `refill`.
  Throttle(int tries, std::chrono::milliseconds refill);

  // Whether `key` may try now; without spending a try.
  bool may(const std::string& key, Clock::time_point now = Clock::now());
  void spend(const std::string& key, Clock::time_point now = Clock::now());
  void forget(const std::string& key);
  int seconds_until_next() const;
  // How many keys are remembered: those that spent a try which is not back yet, and at most half
  // as many again of which it has not been seen.
  std::size_t keys();

 private:
  void forget_some(Clock::time_point now);

  // A key has spent as many tries as fit between now and this moment.
  std::map<std::string, Clock::time_point> spent_until_;
  std::string
      looked_at_;  // up to here, in the order of the keys, those that may try freely were forgotten
  std::mutex mutex_;
  int tries_;
  std::chrono::milliseconds refill_;
};

}  // namespace lindung::web
