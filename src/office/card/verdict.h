// office/card/verdict.h - what a card is worth that somebody shows, judged without a line: by its
// text, a key set, and the revocation lists that are at hand.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "office/card/revocation_list.h"
#include "office/card/statement.h"

namespace lindung::card {

enum class Worth : std::uint8_t {
  Valid,
  NotYetValid,
  Expired,
  Revoked,
  NotSigned,
  UnknownKey,
  Forged,   // a known key, and not its signature; or a key that may not sign this
  Damaged,  // no card can be read of it
  kCount
};
std::string_view worth_id(Worth worth);  // "not-signed"
Text worth_words(Worth worth);           // what it means and what to do

struct Verdict {
  Worth worth{};
  attestation::Fault fault{};    // the step that refused it
  std::optional<Member> member;  // when the signature is right
  std::optional<Date> list_of;  // the day of the revocation list that was asked; none: none at hand
};

// `lists`: already read; of several of one city the latest counts.
Verdict judge_card(std::string_view text, std::span<const attestation::PublicKey> keys,
                   std::span<const RevocationList> lists, Date on);

}  // namespace lindung::card
