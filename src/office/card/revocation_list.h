// office/card/revocation_list.h - the cards of a city that are revoked although they have not
// expired: short, dated, signed as cards are, so that a phone without a line can tell. In the
// claims: 1 issuer, 6 when it was signed, -65537 a map: 1 version of this form, 2 the numbers,
// rising, each as its distance to the one before.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engines/attestation/open.h"
#include "office/card/cards.h"

namespace lindung::card {

struct RevocationList {
  std::uint64_t city = 0;
  Date on;                          // its state
  std::vector<CardNumber> revoked;  // rising

  bool has(CardNumber card) const;
};

// Revoked cards, and replaced ones that say a later day than the card that replaced them, as far
// as their last day is not over.
RevocationList revocations_on(const Cards& cards, std::uint64_t city, Date on);

// As much as fits into a megabyte of text.
inline constexpr attestation::Limits kRevocationLimits{1 << 20, 1 << 20};

attestation::Cbor claims_of(const RevocationList& list);

struct ReadList {
  attestation::Fault fault = attestation::Fault::None;
  RevocationList list;
};
// A signed list. A key that may not sign for the list's city, or not on its day, is out of use.
ReadList read_list(std::string_view text, std::span<const attestation::PublicKey> keys);

}  // namespace lindung::card
