// shell/app/card/card_key_file.h - the secrets of the keys that sign cards, in one file outside the
// database and its journal, for its owner alone (mode 600). Whoever has it signs cards in the
// city's name; without it cards can be checked and none printed.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "base/result.h"
#include "engines/attestation/key.h"

namespace lindung::app {

// Adds a secret (32 bytes); makes the file when there is none. Refuses CARD_KEY_FILE (not ours, or
// open to others than its owner), WRITE_FAILED.
Result<void> add_card_secret(const std::filesystem::path& file, std::uint64_t city,
                             const std::string& id, const std::string& seed);

// The signing key of that name; nothing when the file or the key is not there. Refuses
// CARD_KEY_FILE.
Result<std::optional<attestation::SigningKey>> find_card_secret(const std::filesystem::path& file,
                                                                std::uint64_t city,
                                                                const std::string& id);

}  // namespace lindung::app
