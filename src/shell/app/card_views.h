// shell/app/card_views.h - cards as the office and a ward look at them; acts on them; checking one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "office/card/card.h"
#include "shell/app/money/desk.h"

namespace lindung::app {

struct CardLine {
  card::MemberCard card;
  std::string id;         // "2171-C0000012": as the card itself says it
  std::string person_id;  // "P0000123"
  std::string nik_masked;
  std::string ward;  // name
  std::string group;
  bool expired = false;                   // on the day that was asked for
  std::optional<card::RevokeReason> due;  // why it should be revoked; looked for when asked
};

struct CardQuestion {
  Date on;
  std::uint64_t ward = 0;            // 0: all
  std::optional<card::State> state;  // none: all that are neither revoked nor replaced
  std::uint64_t person = 0;          // 0: all; else all cards that he ever had
  bool due = false;                  // only those that should be revoked
};

struct CardList {
  std::vector<CardLine> lines;  // by ward, name and number
  // Of all cards that the asker may see: by state, and "expired" of those that live.
  std::map<std::string, std::int64_t> totals;
};
// A ward officer sees his ward. Refuses RIGHT_MISSING.
Result<CardList> list_cards(const Context& context, std::uint64_t city,
                            const CardQuestion& question);
// Refuses CARD_UNKNOWN.
Result<CardLine> show_card(const Context& context, std::uint64_t city, const std::string& name,
                           Date on);

struct CardAct {
  std::string act;                              // "A0000012"; empty for a rehearsal
  std::vector<card::CardNumber> cards;          // made, printed, handed over or revoked
  std::map<std::string, std::int64_t> without;  // card.make: people by why they get none
};
Result<CardAct> act_on_cards(const Context& context, std::uint64_t city, MoneyWish wish);
Result<CardAct> rehearse_cards(const Context& context, std::uint64_t city, MoneyWish wish);

struct CardKeyLine {
  card::CardKey key;
  bool has_secret = false;  // in the file of secrets that is at hand
};
Result<std::vector<CardKeyLine>> list_card_keys(const Context& context, std::uint64_t city,
                                                const std::filesystem::path& secrets);

// What everybody may have: the keys by which cards are checked, and the signed list of revoked
// ones.
struct PublicCards {
  card::CardKeys keys;
  card::RevocationList revocations;
};
Result<PublicCards> public_cards(const Context& context, std::uint64_t city, Date on);

}  // namespace lindung::app
