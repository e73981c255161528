// office/card/statement.h - what the QR of a card says, and when: a credential with the identity
// map of Claim 169 (MOSIP, 1.2.0). 1 number of the card with its city, 3 language, 4 name, 23
// country, 75 (free for an issuer's own use) a map: 1 masked member number, 2 programmes, 3 area, 4
// last protected day. Never the NIK, never the whole KPJ: anybody may read a QR.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engines/attestation/credential.h"
#include "office/card/member_card.h"

namespace lindung::card {

// Who issues: "lindung:2171".
std::string issuer_of(std::uint64_t city);

// The credential of a card as signed on a day. It holds from its first protected day to the end of
// its last, wherever in Indonesia (UTC+7 to UTC+9).
attestation::Credential credential_of(const MemberCard& card, std::uint64_t city, Date signed_on);

// What a credential says of a member. Nothing when it is none of ours.
struct Member {
  std::uint64_t city = 0;
  CardNumber card = 0;
  std::string name;
  std::string kpj_masked;
  std::vector<Program> programs;
  std::uint64_t village = 0;
  Date until;
};
std::optional<Member> read_member(const attestation::Credential& credential);

// Noon of a day in western Indonesia, and the first and last second in which a key is in use that
// serves from one day to another; in seconds since 1970.
std::int64_t instant_of(Date day);
std::int64_t first_second(Date day);
std::int64_t last_second(Date day);

}  // namespace lindung::card
