#include "office/roster/group_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "office/roster/cell_text.h"

namespace lindung::roster {
namespace {

constexpr std::size_t kLongestRun = 5;   // words of a name
constexpr std::size_t kShortestJob = 4;  // letters of a name in a free text

// The groups that the words name, longest runs first; a word of a longer name is not read again.
std::vector<std::uint16_t> groups_named(const scheme::Scheme& scheme, std::string_view text,
                                        std::size_t shortest) {
  const auto words = words_of(text);
  std::vector<char> taken(words.size(), 0);
  std::vector<std::uint16_t> found;
  for (std::size_t length = std::min(kLongestRun, words.size()); length > 0; --length) {
    for (std::size_t from = 0; from + length <= words.size(); ++from) {
      const auto first = taken.begin() + static_cast<std::ptrdiff_t>(from);
      const auto last = first + static_cast<std::ptrdiff_t>(length);
      if (std::find(first, last, 1) != last) continue;
      std::string run;
      for (std::size_t i = from; i < from + length; ++i) run += (i > from ? " " : "") + words[i];
      const auto group = run.size() < shortest ? std::nullopt : scheme.find_group(run);
      if (!group) continue;
      found.push_back(*group);
      std::fill(first, last, 1);
    }
  }
  return found;
}

NamedGroup only_one(const std::vector<std::uint16_t>& groups) {
  if (groups.empty()) return {};
  const bool alike = std::count(groups.begin(), groups.end(), groups.front()) ==
                     static_cast<std::ptrdiff_t>(groups.size());
  return alike ? NamedGroup{groups.front(), false} : NamedGroup{std::nullopt, true};
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
  const auto named = groups_named(scheme, plain, kShortestJob);
  return named.empty() ? std::nullopt : std::optional(named.front());
}

NamedGroup group_of_cell(const scheme::Scheme& scheme, std::string_view text) {
  if (const auto group = scheme.find_group(text)) return {group, false};
  if (is_of_others(text)) return {};
  return only_one(groups_named(scheme, text, 1));
}

NamedGroup group_of_job(const scheme::Scheme& scheme, std::string_view job) {
  if (const auto group = scheme.find_group(job)) return {group, false};
  if (is_of_others(job)) return {};
  return only_one(groups_named(scheme, job, kShortestJob));
}

}  // namespace lindung::roster
