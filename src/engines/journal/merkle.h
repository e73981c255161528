// engines/journal/merkle.h - Merkle trees, roots and proofs of RFC 9162 section 2.1.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

#include "base/digest.h"

namespace lindung::journal {

Digest leaf_hash(std::string_view data);
Digest node_hash(const Digest& left, const Digest& right);

// The root over `leaves` in order; the empty tree has the digest of the empty text. On all cores,
// the same root on any number.
Digest merkle_root(std::span<const Digest> leaves);

// The root over `size` leaves that are made on the way and need no room side by side:
// `fill(first, leaves)` writes the leaves from that number on, asked by several threads.
Digest merkle_root(std::size_t size,
                   const std::function<void(std::size_t, std::span<Digest>)>& fill);

// The root of a growing tree, in memory logarithmic in its size.
class GrowingTree {
 public:
  void append(const Digest& leaf);
  std::uint64_t size() const { return size_; }
  Digest root() const;

 private:
  std::vector<Digest> peaks_;  // roots of the full subtrees, largest first
  std::uint64_t size_ = 0;
};

// That leaf `index` is in the tree of these leaves (RFC 9162 section 2.1.3). `index` must be
// smaller than leaves.size().
std::vector<Digest> inclusion_proof(std::span<const Digest> leaves, std::uint64_t index);
bool verify_inclusion(const Digest& leaf, std::uint64_t index, std::uint64_t size,
                      std::span<const Digest> proof, const Digest& root);

// That the tree of the first `old_size` leaves is a prefix of this one (RFC 9162 section 2.1.4). 0
// < old_size <= leaves.size().
std::vector<Digest> consistency_proof(std::span<const Digest> leaves, std::uint64_t old_size);
bool verify_consistency(std::uint64_t old_size, const Digest& old_root, std::uint64_t new_size,
                        const Digest& new_root, std::span<const Digest> proof);

}  // namespace lindung::journal
