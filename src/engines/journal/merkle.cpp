#include "engines/journal/merkle.h"

#include <algorithm>
#include <array>
#include <bit>

#include <tbb/parallel_for.h>

#include "base/check.h"
#include "base/unfilled.h"

namespace lindung::journal {
namespace {

constexpr char kLeafPrefix = 0x00;
constexpr char kNodePrefix = 0x01;
constexpr std::size_t kSubtree = 4096;  // leaves that one task reduces; a power of two

Hasher& hasher() {
  thread_local Hasher one;
  return one;
}

// The largest power of two below n; n is at least 2.
std::uint64_t split_point(std::uint64_t n) { return std::bit_floor(n - 1); }

Digest serial_root(std::span<const Digest> leaves) {
  GrowingTree tree;
  for (const Digest& leaf : leaves) tree.append(leaf);
  return tree.root();
}

// Full subtrees of equal size are reduced side by side, by `subtree(first, size)`; their roots are
// the leaves of the tree above.
template <class Subtree>
Digest root_above(std::size_t size, Subtree subtree) {
  std::vector<Digest> roots((size + kSubtree - 1) / kSubtree);
  tbb::parallel_for(std::size_t{0}, roots.size(), [&](std::size_t i) {
    roots[i] = subtree(i * kSubtree, std::min(kSubtree, size - i * kSubtree));
  });
  return merkle_root(roots);
}

// RFC 9162 section 2.1.4.1, SUBPROOF(m, D, b).
void subproof(std::uint64_t old_size, std::span<const Digest> leaves, bool complete,
              std::vector<Digest>& proof) {
  const std::uint64_t size = leaves.size();
  if (old_size == size) {
    if (!complete) proof.push_back(merkle_root(leaves));
    return;
  }
  const std::uint64_t k = split_point(size);
  if (old_size <= k) {
    subproof(old_size, leaves.first(k), complete, proof);
    proof.push_back(merkle_root(leaves.subspan(k)));
  } else {
    subproof(old_size - k, leaves.subspan(k), false, proof);
    proof.push_back(merkle_root(leaves.first(k)));
  }
}

}  // namespace

Digest leaf_hash(std::string_view data) {
  return hasher().add({&kLeafPrefix, 1}).add(data).finish();
}

Digest node_hash(const Digest& left, const Digest& right) {
  std::array<char, 65> bytes;
  bytes[0] = kNodePrefix;
  left.view().copy(bytes.data() + 1, 32);
  right.view().copy(bytes.data() + 33, 32);
  return hasher().add({bytes.data(), bytes.size()}).finish();
}

Digest merkle_root(std::span<const Digest> leaves) {
  if (leaves.size() <= kSubtree) return serial_root(leaves);
  return root_above(leaves.size(), [&](std::size_t first, std::size_t size) {
    return serial_root(leaves.subspan(first, size));
  });
}

Digest merkle_root(std::size_t size,
                   const std::function<void(std::size_t, std::span<Digest>)>& fill) {
  return root_above(size, [&](std::size_t first, std::size_t count) {
    UnfilledVector<Digest> leaves(count);
    fill(first, leaves);
    return serial_root(leaves);
  });
}

void GrowingTree::append(const Digest& leaf) {
  Digest node = leaf;
  for (std::uint64_t rest = size_; rest & 1; rest >>= 1) {
    node = node_hash(peaks_.back(), node);
    peaks_.pop_back();
  }
  peaks_.push_back(node);
  ++size_;
}

Digest GrowingTree::root() const {
  if (peaks_.empty()) return sha256({});
  Digest root = peaks_.back();
  for (std::size_t i = peaks_.size() - 1; i-- > 0;) root = node_hash(peaks_[i], root);
  return root;
}

std::vector<Digest> inclusion_proof(std::span<const Digest> leaves, std::uint64_t index) {
  LINDUNG_CHECK(index < leaves.size());
  std::vector<Digest> proof;
  while (leaves.size() > 1) {
    const std::uint64_t k = split_point(leaves.size());
    const bool left = index < k;
    proof.push_back(merkle_root(left ? leaves.subspan(k) : leaves.first(k)));
    leaves = left ? leaves.first(k) : leaves.subspan(k);
    if (!left) index -= k;
  }
  return {proof.rbegin(), proof.rend()};
}

bool verify_inclusion(const Digest& leaf, std::uint64_t index, std::uint64_t size,
                      std::span<const Digest> proof, const Digest& root) {
  if (index >= size) return false;
  std::uint64_t node = index;
  std::uint64_t last = size - 1;
  Digest hash = leaf;
  for (const Digest& sibling : proof) {
    if (last == 0) return false;
    if ((node & 1) || node == last) {
      hash = node_hash(sibling, hash);
      while (!(node & 1) && node != 0) {
        node >>= 1;
        last >>= 1;
      }
    } else {
      hash = node_hash(hash, sibling);
    }
    node >>= 1;
    last >>= 1;
  }
  return last == 0 && hash == root;
}

std::vector<Digest> consistency_proof(std::span<const Digest> leaves, std::uint64_t old_size) {
  LINDUNG_CHECK(old_size > 0 && old_size <= leaves.size());
  std::vector<Digest> proof;
  subproof(old_size, leaves, true, proof);
  return proof;
}

bool verify_consistency(std::uint64_t old_size, const Digest& old_root, std::uint64_t new_size,
                        const Digest& new_root, std::span<const Digest> proof) {
  if (old_size == 0 || old_size > new_size) return false;
  if (old_size == new_size) return proof.empty() && old_root == new_root;
  std::vector<Digest> path(proof.begin(), proof.end());
  if (std::has_single_bit(old_size)) path.insert(path.begin(), old_root);
  if (path.empty()) return false;
  std::uint64_t node = old_size - 1;
  std::uint64_t last = new_size - 1;
  while (node & 1) {
    node >>= 1;
    last >>= 1;
  }
  Digest old_hash = path.front();
  Digest new_hash = path.front();
  for (std::size_t i = 1; i < path.size(); ++i) {
    if (last == 0) return false;
    if ((node & 1) || node == last) {
      old_hash = node_hash(path[i], old_hash);
      new_hash = node_hash(path[i], new_hash);
      while (!(node & 1) && node != 0) {
        node >>= 1;
        last >>= 1;
      }
    } else {
      new_hash = node_hash(new_hash, path[i]);
    }
    node >>= 1;
    last >>= 1;
  }
  return last == 0 && old_hash == old_root && new_hash == new_root;
}

}  // namespace lindung::journal
