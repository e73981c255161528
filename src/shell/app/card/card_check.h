// shell/app/card/card_check.h - whether a card that somebody shows is worth anything, without
// asking any server: by a key set and revocation lists from files, or from the database at hand.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "office/card/card.h"
#include "shell/app/context.h"

namespace lindung::app {

struct CardTrust {
  std::vector<attestation::PublicKey> keys;
  std::vector<card::RevocationList> lists;
};

// Of files: a key set, and a signed list as `card revocations` writes it (may be empty). Refuses
// CARD_KEY_SET, CARD_LIST (no signed list, or by none of the keys).
Result<CardTrust> trust_of_files(const std::filesystem::path& keys,
                                 const std::filesystem::path& revocations);
// Of every city of the database, as they stand on that day.
Result<CardTrust> trust_of_cities(const Context& context, std::span<const std::uint64_t> cities,
                                  Date on);

// The text as it was typed or stands in a file; one line end behind it does not count.
std::string card_text(std::string typed);
Result<std::string> card_text_of_file(const std::filesystem::path& file);

// The text on a photo or a screenshot of a card (PNG, JPEG): of its only QR symbol, else of the
// only one that is in the form of a card. Refuses PHOTO_UNREADABLE, CARD_PHOTO (no symbol can be
// read), CARD_PHOTO_SEVERAL (several cards).
Result<std::string> card_text_of_photo(const std::filesystem::path& file);

card::Verdict check_card(const CardTrust& trust, const std::string& text, Date on);

}  // namespace lindung::app
