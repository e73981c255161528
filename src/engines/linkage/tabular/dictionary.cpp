#include "engines/linkage/tabular/dictionary.h"

#include <bit>
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
  const std::uint32_t id = append(text);
  slots_[at] = (std::uint64_t{hash} << 32) | id;
  if (std::size_t{size()} * 2 > slots_.size()) grow();
  return id;
}

std::uint32_t Dictionary::append(std::string_view text) {
  if (text.empty()) return 0;
  const std::uint32_t id = size();
  letters_.insert(letters_.end(), text.begin(), text.end());
  start_.push_back(static_cast<std::uint32_t>(letters_.size()));
  count_.push_back(1);
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
  Large<std::uint64_t> wider(slots_.size() * 2, 0);
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

void Dictionary::place(std::uint32_t id) {
  const std::size_t mask = places_.size() - 1;
  std::size_t at = hash_of((*this)[id]) & mask;
  while (places_[at] != 0) at = (at + 1) & mask;
  places_[at] = id;
}

void Dictionary::make_findable() {
  // Room for half as many again before the places must be laid out anew.
  places_.assign(std::bit_ceil(std::size_t{size()} * 3 / 2 + 64), 0);
  for (std::uint32_t id = 1; id < size(); ++id) place(id);
}

std::uint32_t Dictionary::extend(std::string_view text) {
  if (text.empty()) return 0;
  const std::size_t mask = places_.size() - 1;
  for (std::size_t at = hash_of(text) & mask; places_[at] != 0; at = (at + 1) & mask) {
    if ((*this)[places_[at]] == text) return places_[at];
  }
  const std::uint32_t id = size();
  letters_.insert(letters_.end(), text.begin(), text.end());
  start_.push_back(static_cast<std::uint32_t>(letters_.size()));
  if (std::size_t{size()} * 5 > places_.size() * 4) {
    make_findable();
  } else {
    place(id);
  }
  return id;
}

Dictionary Dictionary::of(Parts parts) {
  Dictionary dictionary;
  dictionary.letters_ = std::move(parts.letters);
  dictionary.start_ = std::move(parts.start);
  dictionary.places_ = std::move(parts.places);
  dictionary.count_ = {};
  dictionary.slots_ = {};
  return dictionary;
}

}  // namespace lindung::linkage::tabular
