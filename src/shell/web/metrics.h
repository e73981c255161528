// shell/web/metrics.h - counters for Prometheus, in its text form. Routes are named by their
// pattern, never by what a person asked for.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <utility>

namespace lindung::web {

class Metrics {
 public:
  void count(const std::string& route, int status, std::int64_t microseconds);
  // `gauges`: name and value of what is counted elsewhere.
  std::string text(const std::map<std::string, std::int64_t>& gauges) const;

 private:
  static constexpr std::array<std::int64_t, 7> kBounds{500,     2'000,     10'000,   50'000,
                                                       200'000, 1'000'000, 5'000'000};
  mutable std::mutex mutex_;
  std::map<std::pair<std::string, int>, std::uint64_t> requests_;
  std::array<std::uint64_t, kBounds.size() + 1> buckets_{};
  std::int64_t microseconds_ = 0;
};

}  // namespace lindung::web
