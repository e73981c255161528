#include "engines/journal/merkle.h"

#include <gtest/gtest.h>

namespace lindung::journal {
namespace {

// The eight leaves of the Certificate Transparency test vectors.
std::vector<Digest> known_leaves() {
  using namespace std::string_literals;
  const std::string data[] = {""s,
                              "\x00"s,
                              "\x10"s,
                              "\x20\x21"s,
                              "\x30\x31"s,
                              "\x40\x41\x42\x43"s,
                              "\x50\x51\x52\x53\x54\x55\x56\x57"s,
                              "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"s};
  std::vector<Digest> leaves;
  for (const auto& text : data) leaves.push_back(leaf_hash(text));
  return leaves;
}

std::vector<Digest> many_leaves(std::size_t count) {
  std::vector<Digest> leaves;
  for (std::size_t i = 0; i < count; ++i) leaves.push_back(leaf_hash(std::to_string(i)));
  return leaves;
}

TEST(Merkle, RootsOfTheKnownVectors) {
  const auto leaves = known_leaves();
  const auto root = [&](std::size_t n) { return merkle_root(std::span(leaves).first(n)).hex(); };
  EXPECT_EQ(root(0), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(root(1), "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
  EXPECT_EQ(root(2), "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125");
  EXPECT_EQ(root(3), "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77");
  EXPECT_EQ(root(8), "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
}

TEST(Merkle, EveryProofOfSmallTreesHolds) {
  for (std::uint64_t size = 1; size <= 40; ++size) {
    const auto leaves = many_leaves(size);
    const Digest root = merkle_root(leaves);
    for (std::uint64_t i = 0; i < size; ++i) {
      const auto proof = inclusion_proof(leaves, i);
      EXPECT_TRUE(verify_inclusion(leaves[i], i, size, proof, root));
      EXPECT_FALSE(verify_inclusion(leaf_hash("another"), i, size, proof, root));
      EXPECT_FALSE(verify_inclusion(leaves[i], i, size, proof, leaf_hash("another root")));
    }
    for (std::uint64_t old_size = 1; old_size <= size; ++old_size) {
      const Digest old_root = merkle_root(std::span(leaves).first(old_size));
      const auto proof = consistency_proof(leaves, old_size);
      EXPECT_TRUE(verify_consistency(old_size, old_root, size, root, proof))
          << old_size << " of " << size;
      EXPECT_FALSE(verify_consistency(old_size, leaf_hash("x"), size, root, proof));
    }
  }
}

TEST(Merkle, AGrowingTreeAndManyCoresGiveTheSameRoot) {
  for (const std::size_t size : {4096u, 4097u, 10000u, 65536u + 17u}) {
    const auto leaves = many_leaves(size);
    GrowingTree tree;
    for (const auto& leaf : leaves) tree.append(leaf);
    EXPECT_EQ(tree.root(), merkle_root(leaves)) << size;
  }
}

TEST(Merkle, LeavesMadeOnTheWayGiveTheSameRoot) {
  const auto leaves = many_leaves(10'000);
  for (const std::size_t size : {0u, 1u, 7u, 4095u, 4096u, 4097u, 10'000u}) {
    const auto fill = [&](std::size_t first, std::span<Digest> wanted) {
      std::copy_n(leaves.begin() + static_cast<std::ptrdiff_t>(first), wanted.size(),
                  wanted.begin());
    };
    EXPECT_EQ(merkle_root(size, fill), merkle_root(std::span(leaves).first(size))) << size;
  }
}

}  // namespace
}  // namespace lindung::journal
