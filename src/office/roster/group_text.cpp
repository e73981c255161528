#include "office/roster/group_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "office/roster/cell_text.h"

namespace lindung::roster {
namespace {

constexpr std::size_t kLongestRun = 5;

// Calls `see` with the group of every run of words that names one, longest runs first, until it
// returns false.
template <class See>
void each_group(const scheme::Scheme& scheme, std::string_view text, See see) {
  const auto words = words_of(text);
  for (std::size_t length = std::min(kLongestRun, words.size()); length > 0; --length) {
    for (std::size_t from = 0; from + length <= words.size(); ++from) {
      std::string run;
      for (std::size_t i = from; i < from + length; ++i) run += (i > from ? " " : "") + words[i];
      if (run.size() < 4) continue;
      if (const auto group = scheme.find_group(run); group && !see(*group)) return;
    }
  }
}

bool is_of_others(std::string_view job) {
  constexpr std::array<std::string_view, 14> kOthers{"istri", "isteri", "suami", "anak",  "ibu",
                                                     "ayah",  "janda",  "duda",  "bukan", "mantan",
                                                     "eks",   "bekas",  "tidak", "calon"};
  const auto words = words_of(job);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return std::find(kOthers.begin(), kOthers.end(), word) != kOthers.end();
  });
}

}  // namespace

std::optional<std::uint16_t> group_in_text(const scheme::Scheme& scheme, std::string_view text) {
  if (const auto group = scheme.find_group(text)) return group;
  std::string plain(text);
  if (const auto dot = plain.rfind('.'); dot != std::string::npos && plain.size() - dot <= 5)
    plain.erase(dot);
  for (const auto part : split(plain, '/')) {
    if (const auto group = scheme.find_group(part)) return group;
  }
  std::optional<std::uint16_t> found;
  each_group(scheme, plain, [&](std::uint16_t group) {
    found = group;
    return false;
  });
  return found;
}

std::optional<std::uint16_t> group_of_job(const scheme::Scheme& scheme, std::string_view job) {
  if (const auto group = scheme.find_group(job)) return group;
  if (is_of_others(job)) return std::nullopt;
  std::optional<std::uint16_t> found;
  bool several = false;
  each_group(scheme, job, [&](std::uint16_t group) {
    several = found && *found != group;
    found = group;
    return !several;
  });
  return several ? std::nullopt : found;
}

}  // namespace lindung::roster
