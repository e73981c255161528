// shell/app/card/card_views.h - cards as the office and a ward look at them; acts on them; checking
// one.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "office/card/card.h"
#include "shell/app/book/desk.h"
#include "shell/app/run/known_people.h"

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
  std::string group;                 // empty: all
  std::optional<card::State> state;  // none: all that are neither revoked nor replaced
  std::uint64_t person = 0;          // 0: all; else all cards that he ever had
  bool due = false;                  // only those that should be revoked
};

// Cards by state, and "expired" of those that live.
using CardCounts = std::map<std::string, std::int64_t>;

struct CardList {
  std::vector<CardLine> lines;                // by ward, name and number
  CardCounts totals;                          // of all cards that the asker may see
  std::map<std::uint64_t, CardCounts> wards;  // the same by ward
};

// What cards are looked at with: a city's books and people, read before.
struct CardDesk {
  const CityState& state;
  const MoneyBook& book;
  std::span<const KnownEntry> people;  // by number
};

// A ward officer sees his ward, a sector office its group. Refuses RIGHT_MISSING.
Result<CardList> list_cards(const Context& context, const CardDesk& desk,
                            const CardQuestion& question);
Result<CardList> list_cards(const Context& context, std::uint64_t city,
                            const CardQuestion& question);
// Refuses CARD_UNKNOWN.
Result<CardLine> show_card(const Context& context, const CardDesk& desk, const std::string& name,
                           Date on);
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
