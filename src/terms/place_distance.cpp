#include "terms/place_distance.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/common_ends.h"

namespace lindung::gazetteer {
namespace {

std::size_t edits_allowed(std::size_t length) {
  return length < 5 ? 0 : length < 8 ? 1 : kMostEdits;
}

// The fewest edits that turn a into b, by trying each edit at the first difference; at most
// `budget`, else more than it.
std::size_t edits_within(std::string_view a, std::string_view b, std::size_t budget) {
  std::tie(a, b) = without_common_ends(a, b);
  if (a.empty() || b.empty()) return std::max(a.size(), b.size());
  if (budget == 0) return 1;
  std::size_t rest = edits_within(a.substr(1), b.substr(1), budget - 1);
  rest = std::min(rest, edits_within(a.substr(1), b, budget - 1));
  rest = std::min(rest, edits_within(a, b.substr(1), budget - 1));
  if (a.size() > 1 && b.size() > 1 && a[0] == b[1] && a[1] == b[0]) {
    rest = std::min(rest, edits_within(a.substr(2), b.substr(2), budget - 1));
  }
  return rest + 1;
}

bool numbers_differ(std::string_view a, std::string_view b) {
  const auto has = [](std::string_view text, std::string_view number) {
    return text.find(number) != std::string_view::npos;
  };
  const auto digits = [](std::string_view text) {
    return std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  return digits(a) + digits(b) > 0 || has(a, "TIGA") != has(b, "TIGA") ||
         has(a, "LIMA") != has(b, "LIMA");
}

}  // namespace

std::size_t typing_errors(std::string_view a, std::string_view b) {
  const auto [shorter, longer] = std::minmax({a.size(), b.size()});
  const std::size_t allowed = edits_allowed(shorter);
  if (longer - shorter > allowed) return kTooFar;
  if (a == b) return 0;
  if (allowed == 0) return kTooFar;
  const std::size_t edits = edits_within(a, b, allowed);
  return edits > allowed || numbers_differ(a, b) ? kTooFar : edits;
}

}  // namespace lindung::gazetteer
