// office/card/keys.h - the public keys with which a city's cards are signed, as a fold over acts.
// Their secrets are no part of it. Keys overlap: a new one is announced before the old one ends, so
// that phones have it in time.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "engines/attestation/key.h"
#include "terms/date.h"

namespace lindung::card {

struct CardKey {
  std::string id;                 // 16 hexadecimal digits, of the public bytes
  std::string bytes;              // the 32 public bytes of an Ed25519 key
  Date from, until;               // first and last day on which it may sign
  std::optional<Date> withdrawn;  // it is not to be believed any more, whenever it signed

  bool signs_on(Date day) const { return !withdrawn && from <= day && day <= until; }
};

// The name that a key of these bytes has.
std::string key_name(std::string_view public_bytes);

class CardKeys {
 public:
  // Refuses CARD_KEY: no 32 bytes, a name that is not theirs, known before, or an end before the
  // beginning.
  Result<void> add(CardKey key);
  // What it signed is unknown from now on, for a secret that was lost or stolen. Refuses
  // CARD_KEY_UNKNOWN, CARD_KEY (withdrawn before).
  Result<void> withdraw(std::string_view id, Date on);

  std::span<const CardKey> all() const { return keys_; }  // as they were added
  // Those that are believed, as verifiers take them.
  std::vector<attestation::PublicKey> trusted(std::uint64_t city) const;

 private:
  std::vector<CardKey> keys_;
};

}  // namespace lindung::card
