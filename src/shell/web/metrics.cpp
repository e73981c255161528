#include "shell/web/metrics.h"

#include <algorithm>

#include <fmt/format.h>

namespace lindung::web {

void Metrics::count(const std::string& route, int status, std::int64_t microseconds) {
  const std::lock_guard guard(mutex_);
  ++requests_[{route, status}];
  const auto bucket = std::upper_bound(kBounds.begin(), kBounds.end(), microseconds - 1);
  ++buckets_[static_cast<std::size_t>(bucket - kBounds.begin())];
  microseconds_ += microseconds;
}

std::string Metrics::text(const std::map<std::string, std::int64_t>& gauges) const {
  const std::lock_guard guard(mutex_);
  std::string text = "# TYPE lindung_requests_total counter\n";
  for (const auto& [key, count] : requests_) {
    text += fmt::format("lindung_requests_total{{route=\"{}\",status=\"{}\"}} {}\n", key.first,
                        key.second, count);
  }
  text += "# TYPE lindung_request_seconds histogram\n";
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < buckets_.size(); ++i) {
    sum += buckets_[i];
    const std::string bound =
        i < kBounds.size() ? fmt::format("{}.{:06}", kBounds[i] / 1'000'000, kBounds[i] % 1'000'000)
                           : "+Inf";
    text += fmt::format("lindung_request_seconds_bucket{{le=\"{}\"}} {}\n", bound, sum);
  }
  text += fmt::format("lindung_request_seconds_sum {}.{:06}\nlindung_request_seconds_count {}\n",
                      microseconds_ / 1'000'000, microseconds_ % 1'000'000, sum);
  for (const auto& [name, value] : gauges)
    text += fmt::format("# TYPE lindung_{0} gauge\nlindung_{0} {1}\n", name, value);
  return text;
}

}  // namespace lindung::web
