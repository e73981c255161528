#include "engines/linkage/tabular/dictionary.h"

#include <cstring>

#include "engines/linkage/tokens.h"

namespace lindung::linkage::tabular {

std::uint32_t hash_of(std::string_view text) {
  std::uint64_t hash = text.size();
  while (text.size() >= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data(), 8);
    hash = mix(hash ^ word);
    text.remove_prefix(8);
  }
  std::uint64_t rest = 0;
  if (!text.empty()) std::memcpy(&rest, text.data(), text.size());
  return static_cast<std::uint32_t>(mix(hash ^ rest) >> 32);
}

Dictionary::Dictionary() : start_{0, 0}, count_{0}, slots_(64, 0) {}

std::uint32_t Dictionary::add(std::string_view text, std::uint32_t hash) {
  if (text.empty()) return 0;
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at] != 0; at = (at + 1) & mask) {
    const auto id = static_cast<std::uint32_t>(slots_[at]);
    if (slots_[at] >> 32 == hash && (*this)[id] == text) {
      ++count_[id];
      return id;
    }
  }
  const std::uint32_t id = size();
  letters_.insert(letters_.end(), text.begin(), text.end());
  start_.push_back(static_cast<std::uint32_t>(letters_.size()));
  count_.push_back(1);
  slots_[at] = (std::uint64_t{hash} << 32) | id;
  if (std::size_t{size()} * 2 > slots_.size()) grow();
  return id;
}

std::uint32_t Dictionary::find(std::string_view text) const {
  const std::uint32_t hash = hash_of(text);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at] != 0; at = (at + 1) & mask) {
    const auto id = static_cast<std::uint32_t>(slots_[at]);
    if (slots_[at] >> 32 == hash && (*this)[id] == text) return id;
  }
  return 0;
}

void Dictionary::grow() {
  std::vector<std::uint64_t> wider(slots_.size() * 2, 0);
  const std::size_t mask = wider.size() - 1;
  for (const std::uint64_t slot : slots_) {
    if (slot == 0) continue;
    std::size_t at = (slot >> 32) & mask;
    while (wider[at] != 0) at = (at + 1) & mask;
    wider[at] = slot;
  }
  slots_.swap(wider);
}

void Dictionary::finish() {
  slots_ = {};
  letters_.shrink_to_fit();
  start_.shrink_to_fit();
  count_.shrink_to_fit();
}

}  // namespace lindung::linkage::tabular
