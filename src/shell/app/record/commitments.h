// shell/app/record/commitments.h - what the journal keeps of the rows of an act: the root of a
// Merkle tree with one leaf a row, so that one person's decision can be proven without showing
// anybody else's, and a changed row in the store is found.
//
// A leaf is leaf_hash(salt || row). The salt of a row is SHA-256(secret of its file || sheet ||
// row), and the secret is SHA-256("lindung salt" || bytes of the file): high entropy, not in the
// journal, and gone when the file is erased. So the journal holds no personal data, nor anything
// that could be guessed from it. docs/internals/journal-format.md has the bytes.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/digest.h"
#include "office/verification/verdict.h"
#include "shell/app/run/known_people.h"
#include "shell/store/store.h"

namespace lindung::app {

// The secret of a roster file, from its bytes.
Digest file_secret(std::string_view bytes);

// Secrets by number of the file.
using FileSecrets = std::unordered_map<std::uint32_t, Digest>;

struct Commitment {
  Digest root;
  std::uint64_t size = 0;
  friend bool operator==(const Commitment&, const Commitment&) = default;
};

// Files that are missing in `secrets` (erased) are salted with zeros: the root will then not agree,
// and the caller says why.
Commitment commit_people(const store::Series<store::Person>& people, const FileSecrets& secrets);
Commitment commit_verdicts(std::span<const verification::RowVerdict> rows,
                           const FileSecrets& secrets);
Commitment commit_known(std::span<const KnownEntry> entries, const FileSecrets& secrets);
// Packed rows that hold no personal data (numbers of people, ranks): a leaf a block, no salt.
Commitment commit_blocks(std::span<const store::Block> blocks);

}  // namespace lindung::app
