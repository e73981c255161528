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

// Blocks that so many rows fill.
std::size_t people_blocks(std::size_t people);
std::size_t nik_blocks(std::size_t holders);

struct NikHolder {
  std::uint64_t nik = 0;  // 0 for none
  std::uint64_t person = 0;
  friend auto operator<=>(const NikHolder&, const NikHolder&) = default;
};

// The block of that number. `people` in rising order of number, of one act: the same bytes for the
// same people. Who holds which NIK is written to `holders`, which has a place for each of `people`.
KeyedBlock pack_people(const Series<Person>& people, std::size_t block,
                       std::span<NikHolder> holders);
std::optional<std::vector<Person>> unpack_people(std::string_view bytes, std::uint64_t act);

// By NIK, people without one left out, as pack_niks() wants them.
std::vector<NikHolder> holders_by_nik(std::vector<NikHolder> holders);
KeyedBlock pack_niks(std::span<const NikHolder> by_nik, std::size_t block);
std::optional<std::vector<NikHolder>> unpack_niks(std::string_view bytes);

}  // namespace lindung::store
