// engines/journal/entry.h - one entry of the journal: an act, its stamp and its hashes.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/digest.h"
#include "base/error.h"
#include "engines/journal/merkle.h"

namespace lindung::journal {

// What was done. The body is JSON with sorted keys; personal data stand in it only as salted
// digests and subtree roots.
struct Act {
  std::uint64_t city = 0;      // one journal per city
  std::uint64_t sequence = 0;  // from 0, without a gap
  std::string kind;            // "roster.import"
  std::string body;
};

// When it was recorded (milliseconds since 1970, UTC) and by whom. Not part of the tree.
struct Stamp {
  std::int64_t recorded_at_ms = 0;
  std::string author;
};

struct Entry {
  Act act;
  Stamp stamp;
  Digest leaf;  // leaf_hash(encode(act))
  Digest seal;  // SHA-256(seal of the entry before || leaf || time || author); the first follows 32
                // zero bytes
};

// The bytes that the leaf covers: each number as 8 bytes big endian, each text as its length (8
// bytes) and its bytes.
std::string encode(const Act& act);
Entry make_entry(Act act, Stamp stamp, const Digest& previous_seal);

struct Fault {
  std::uint64_t sequence = 0;
  Text what;
};

// Walks entries in order from the first; the fault is the first entry that is not what was written:
// a gap, a changed body, a changed stamp. No fault means root() and seal() are those of an intact
// journal.
class Verifier {
 public:
  std::optional<Fault> check(const Entry& entry);
  Digest root() const { return tree_.root(); }
  Digest seal() const { return seal_; }
  std::uint64_t size() const { return tree_.size(); }

 private:
  GrowingTree tree_;
  Digest seal_{};
  std::optional<std::uint64_t> city_;
};

}  // namespace lindung::journal
