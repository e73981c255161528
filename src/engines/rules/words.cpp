#include "engines/rules/words.h"

#include <algorithm>
#include <vector>

#include "base/text.h"

namespace lindung::rules {

bool Words::add(std::string code, Text text) {
  return words_.emplace(std::move(code), std::move(text)).second;
}

Text Words::of(std::string_view code) const {
  if (const auto found = words_.find(code); found != words_.end()) return found->second;
  const auto parts = split(code, ' ');
  const bool all = parts.size() > 1 &&
                   std::all_of(parts.begin(), parts.end(), [&](auto part) { return knows(part); });
  if (!all) return {std::string(code), std::string(code)};
  std::vector<Text> texts;
  for (const auto part : parts) texts.push_back(of(part));
  return joined(texts, ", ");
}

Text joined(std::span<const Text> texts, std::string_view separator) {
  Text all;
  for (const Text& text : texts) {
    if (&text != &texts.front()) {
      all.id += separator;
      all.en += separator;
    }
    all.id += text.id;
    all.en += text.en;
  }
  return all;
}

}  // namespace lindung::rules
