// engines/linkage/tabular/dictionary.h - the different values of a column, each once: a record
// holds a number of four bytes, equal texts are equal numbers, and the counts are the term
// frequencies.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "engines/linkage/tabular/large.h"

namespace lindung::linkage::tabular {

std::uint32_t hash_of(std::string_view text);

class Dictionary {
 public:
  Dictionary();

  // The number of a text, which is counted once more. The empty text is 0 and is never counted.
  std::uint32_t add(std::string_view text) { return add(text, hash_of(text)); }
  std::uint32_t add(std::string_view text, std::uint32_t hash);
  // The number of a text, or 0 when it was never added.
  std::uint32_t find(std::string_view text) const;

  std::uint32_t size() const { return static_cast<std::uint32_t>(start_.size() - 1); }
  std::string_view operator[](std::uint32_t id) const {
    return {letters_.data() + start_[id], start_[id + 1] - start_[id]};
  }
  std::uint32_t count(std::uint32_t id) const { return count_[id]; }

  // A text of which the caller knows that it is not there yet; add() and find() do not learn of it.
  std::uint32_t append(std::string_view text);
  std::uint32_t count_again(std::uint32_t id) {
    count_[id] += id == 0 ? 0 : 1;
    return id;
  }

  void uncount(std::uint32_t id) { --count_[id]; }
  void forget_counts() { count_ = {}; }
  void finish();  // no more add or find: gives back the table of hashes and what is spare

  // In an index, after finish(): texts can be found again, and new ones come behind the old ones.
  // Nothing is counted.
  void make_findable();
  // The number of a text, old or new. Only after make_findable(), or of stored parts.
  std::uint32_t extend(std::string_view text);

  // As they are stored: the letters end to end, where each text begins, the places of the texts by
  // hash (0: free; their number is a power of two).
  struct Parts {
    Large<char> letters;
    Large<std::uint32_t> start, places;
  };
  struct PartsView {
    std::span<const char> letters;
    std::span<const std::uint32_t> start, places;
  };
  static Dictionary of(Parts parts);  // parts that were checked (index_file.cpp)
  PartsView parts() const { return {letters_, start_, places_}; }

 private:
  void grow();
  void place(std::uint32_t id);

  Large<char> letters_;
  Large<std::uint32_t> start_;
  Large<std::uint32_t> count_;
  Large<std::uint64_t> slots_;   // hash, then id; 0 is free
  Large<std::uint32_t> places_;  // of an index: the same in half the room, without counts
};

}  // namespace lindung::linkage::tabular
