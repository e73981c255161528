// Packed rows of a hostile database: each kind of block of any bytes is refused, or gives rows of
// which every value is one that the program knows, and which pack to the same bytes again. The
// first byte says which kind.
#include <cstdint>
#include <string>

#include "base/digest.h"
#include "read_all.h"
#include "shell/app/run/determination.h"
#include "shell/app/run/known_people.h"
#include "shell/app/run/verdict_blocks.h"
#include "shell/store/compression.h"
#include "shell/store/people_blocks.h"

namespace {

using namespace lindung;

bool is_known(verification::Verdict verdict) { return !verification::verdict_id(verdict).empty(); }

void check_verdicts(std::string bytes) {
  const store::Block blocks[] = {{std::string(app::kVerdictBlocks), 1, 0, std::move(bytes)}};
  const auto rows = app::unpack_verdicts(blocks);
  if (!rows) return;
  for (const auto& row : *rows) fuzz::require(is_known(row.verdict));
}

void check_known(std::string bytes) {
  const store::Block blocks[] = {{std::string(app::kKnownBlocks), 1, 0, std::move(bytes)}};
  const auto entries = app::unpack_known(blocks);
  if (!entries) return;
  for (const auto& entry : *entries) {
    fuzz::require(is_known(entry.person.standing));
    fuzz::require(!entry.person.sex || *entry.person.sex == Sex::Male ||
                  *entry.person.sex == Sex::Female);
    if (entry.person.birth_date) fuzz::require(!entry.person.birth_date->iso().empty());
  }
  app::candidates({}, *entries, {});
}

void check_determination(std::string bytes) {
  const store::Block blocks[] = {{std::string(app::kDeterminationBlocks), 1, 0, std::move(bytes)}};
  const auto placed = app::unpack_determination(blocks);
  if (!placed) return;
  for (const auto& one : *placed) {
    fuzz::require(one.placement.outcome <= selection::Outcome::Waiting &&
                  one.placement.binding < selection::Binding::kCount);
  }
}

void check_people(std::string_view bytes) {
  const auto packed = store::compress_block(bytes);
  if (const auto people = store::unpack_people(packed, 1)) {
    for (const auto& person : *people) fuzz::require(person.act == 1);
  }
  if (const auto niks = store::unpack_niks(packed))
    fuzz::require(niks->size() == bytes.size() / 16);
}

// A frame of any bytes with the right seal behind it.
void check_frame(std::string_view bytes) {
  const auto seal = sha256(bytes);
  const std::string sealed = std::string(bytes) + std::string(seal.view().substr(0, 8));
  for (const auto& plain : {store::decompress_chunk(sealed), store::decompress_block(sealed)}) {
    if (plain) fuzz::require(store::decompress_block(store::compress_block(*plain)) == plain);
  }
  fuzz::require(!store::decompress_block(bytes) || bytes.size() >= 8);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 5) {
    case 0:
      check_verdicts(std::string(bytes));
      break;
    case 1:
      check_known(std::string(bytes));
      break;
    case 2:
      check_determination(std::string(bytes));
      break;
    case 3:
      check_people(bytes);
      break;
    default:
      check_frame(bytes);
  }
  return 0;
}
