#include "office/verification/verdict.h"

namespace lindung::verification {

namespace {

constexpr int kRowBits = 32;
constexpr int kSheetBits = 12;

}  // namespace

std::uint64_t pack_reference(roster::RowReference reference) {
  return (static_cast<std::uint64_t>(reference.file) << (kRowBits + kSheetBits)) |
         (static_cast<std::uint64_t>(reference.sheet & ((1U << kSheetBits) - 1)) << kRowBits) |
         reference.row;
}

roster::RowReference unpack_reference(std::uint64_t packed) {
  return {static_cast<std::uint32_t>(packed >> (kRowBits + kSheetBits)),
          static_cast<std::uint32_t>(packed >> kRowBits) & ((1U << kSheetBits) - 1),
          static_cast<std::uint32_t>(packed)};
}

}  // namespace lindung::verification
