// engines/linkage/blocking.h - which pairs are worth comparing. A blocking rule gives each record a
// key; records of equal key form a block; the pairs of a block whose names have enough neighbouring
// letters in common are proposed.
//
// A block is never dropped for its size: it is cut by name tokens, then by birth date, and in what
// is still too large (the same person pasted a thousand times) each record meets its neighbours in
// sorted order. Cost stays linear in the records.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>

#include "engines/linkage/evidence.h"

namespace lindung::linkage {

struct Candidate {
  std::uint32_t left;  // positions; left < right
  std::uint32_t right;
  const Evidence* left_evidence;  // of these two, or copies that live until the sink returns
  const Evidence* right_evidence;
};

// Which pairs are asked for.
enum class Pairs : std::uint8_t {
  New,    // both of the left list, or one of each
  Across  // one of each list
};

enum class Oversized : std::uint8_t {
  Cut,
  CutAndChain
};  // chain: each record also meets the first of its block

struct BlockingRule {
  const char* name;
  std::uint64_t (*key)(const Evidence&);  // 0: the record takes no part
  int overlap_percent;  // of the shorter name's letter pairs that both names must have
  std::uint32_t block_size_max = 1024;
  Oversized oversized = Oversized::Cut;
};

// The rules for people: between them, two writings of one person meet unless nearly every field is
// wrong at once.
std::span<const BlockingRule> people_rules();

// Calls `sink` with batches of candidates, from several threads at once. The set of pairs does not
// depend on the threads; a pair may come again under another rule.
inline constexpr std::size_t kCandidatesMost = 1024;  // in a batch
using CandidateSink = std::function<void(std::span<const Candidate>)>;
void propose(const Lists& lists, Pairs pairs, const BlockingRule& rule, const CandidateSink& sink);

}  // namespace lindung::linkage
