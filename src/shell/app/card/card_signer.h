// shell/app/card/card_signer.h - what signs cards and revocation lists: the newest key of the city
// that is in use on a day and whose secret lies in the file of secrets.
#pragma once

#include <filesystem>
#include <string>

#include "office/card/card.h"
#include "shell/app/book/desk.h"

namespace lindung::app {

class CardSigner {
 public:
  // Refuses CARD_KEY_NONE (no such key), CARD_KEY_FILE.
  static Result<CardSigner> open(const card::CardKeys& keys, std::uint64_t city, Date on,
                                 const std::filesystem::path& secrets);

  std::string card(const card::MemberCard& card) const;             // the text of its QR
  std::string revocations(const card::RevocationList& list) const;  // the signed list

 private:
  CardSigner(attestation::SigningKey key, std::string id, std::uint64_t city, Date on)
      : key_(std::move(key)), id_(std::move(id)), city_(city), on_(on) {}

  attestation::SigningKey key_;
  std::string id_;  // eight bytes
  std::uint64_t city_;
  Date on_;
};

// Makes a key: the secret goes into the file, its public half into the journal, by an act of that
// day. Gives its name. Refuses RIGHT_MISSING, CARD_KEY, CARD_KEY_FILE.
struct NewCardKey {
  Date on, from, until;
};
Result<std::string> make_card_key(const Context& context, std::uint64_t city,
                                  const NewCardKey& wanted, const std::filesystem::path& secrets);

}  // namespace lindung::app
