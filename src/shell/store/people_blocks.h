// shell/store/people_blocks.h - versions of people as the store keeps them: packed by number, and
// beside them who carries which NIK, packed by NIK. A million people are a few thousand rows of the
// database instead of a million with two trees of keys (docs/internals/adr/0011). Blocks are small
// enough that one person is read in well under a millisecond. docs/internals/store.md has the
// bytes.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shell/store/store.h"

namespace lindung::store {

// Rows whose keys lie between `first` and `last`, both included.
struct KeyedBlock {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  std::string bytes;
};

// `people` in rising order of number, of one act. By number of person; on all cores, the same bytes
// for the same people.
std::vector<KeyedBlock> pack_people(std::span<const Person> people);
std::optional<std::vector<Person>> unpack_people(std::string_view bytes, std::uint64_t act);

// By NIK; people without one are left out.
struct NikHolder {
  std::uint64_t nik = 0;
  std::uint64_t person = 0;
  friend auto operator<=>(const NikHolder&, const NikHolder&) = default;
};
std::vector<KeyedBlock> pack_niks(std::span<const Person> people);
std::optional<std::vector<NikHolder>> unpack_niks(std::string_view bytes);

}  // namespace lindung::store
