#include "office/scheme/find_group.h"

#include <algorithm>

#include "base/text.h"

namespace lindung::scheme {
namespace {

bool is_word_byte(char c) {
  return is_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
}

std::vector<std::string> words_of(std::string_view written) {
  std::vector<std::string> words{std::string()};
  for (const char c : written) {
    if (is_word_byte(c)) {
      words.back() += lower(c);
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

void drop_plural(std::string& word) {
  if (word.size() > 3 && word.ends_with('s') && !word.ends_with("ss")) word.pop_back();
}

}  // namespace

std::string folded_name(std::string_view written) {
  auto words = words_of(written);
  if (words.size() > 1 && words.front() == "para") words.erase(words.begin());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  std::string folded;
  for (auto& word : words) {
    drop_plural(word);
    folded += word;
  }
  return folded;
}

std::vector<std::string> folded_names(const Group& group) {
  std::vector<std::string> names{folded_name(group.id), folded_name(group.name.id),
                                 folded_name(group.name.en)};
  for (const auto& alias : group.aliases) names.push_back(folded_name(alias));
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::erase(names, std::string());
  return names;
}

GroupNames folded_group_names(const std::vector<Group>& groups) {
  GroupNames all;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (auto& name : folded_names(groups[i])) {
      all.emplace_back(std::move(name), static_cast<std::uint16_t>(i));
    }
  }
  std::sort(all.begin(), all.end());
  return all;
}

std::optional<std::uint16_t> Scheme::find_group(std::string_view id_or_alias) const {
  const std::string wanted = folded_name(id_or_alias);
  const GroupNames made = group_names.empty() ? folded_group_names(groups) : GroupNames();
  const GroupNames& names = group_names.empty() ? made : group_names;
  const auto at =
      std::lower_bound(names.begin(), names.end(), wanted,
                       [](const auto& entry, const auto& key) { return entry.first < key; });
  if (wanted.empty() || at == names.end() || at->first != wanted) return std::nullopt;
  return at->second;
}

}  // namespace lindung::scheme
