// shell/app/run/known_people.h - the people of a city as later runs need them, packed: a million of
// them are read in a fraction of the time that a million table rows take. A cache beside the people
// table, written in the same transaction, one version an act.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/bytes.h"
#include "base/result.h"
#include "base/unfilled.h"
#include "office/verification/verify.h"
#include "shell/store/store.h"

namespace lindung::app {

inline constexpr std::string_view kKnownBlocks = "known";

struct KnownEntry {
  verification::KnownPerson person;
  std::string_view group;           // id of the group of the standing row
  roster::RowReference row;         // the standing row
  std::int64_t income_rupiah = -1;  // -1 when the row does not say
  std::int16_t decile = -1;
  bool earlier_recipient = false;
  bool withdrawn = false;  // stands on no row any more
};

// Writes one entry: what is stored is also what is committed to.
void put_known(ByteWriter& out, const KnownEntry& entry);

// `entries` must outlive the blocks.
store::Series<store::Block> pack_known(std::uint64_t act, std::span<const KnownEntry> entries);

// The newest version of everybody, by number. Views point into the blocks.
struct KnownPeople {
  UnfilledVector<KnownEntry> entries;
  std::vector<store::Block> blocks;
};

// The entries of one act's blocks, in order; refuses (STORE_CORRUPT) bytes that it did not write.
Result<UnfilledVector<KnownEntry>> unpack_known(std::span<const store::Block> blocks);

// `acts` that wrote people, in rising order.
Result<KnownPeople> load_known(store::Store& store, store::City city,
                               std::span<const std::uint64_t> acts);

}  // namespace lindung::app
