#include "office/card/revocation_list.h"

#include <algorithm>
#include <limits>

#include "base/text.h"
#include "engines/attestation/credential.h"
#include "office/card/statement.h"

namespace lindung::card {
namespace {

using attestation::Cbor;
using attestation::Fault;

constexpr std::int64_t kRevocations = -65'537, kVersion = 1, kNumbers = 2;
constexpr std::int64_t kThisVersion = 1;
constexpr std::int64_t kLatest = 253'402'300'799;  // the end of the year 9999

bool outlives(const MemberCard& card, const Cards& cards) {
  const auto* newer = card.replaced_by ? cards.find(*card.replaced_by) : nullptr;
  return newer && card.text.until > newer->text.until;
}

// Nothing unless the numbers rise from 1 on.
std::optional<std::vector<CardNumber>> read_numbers(const Cbor& claims) {
  const auto* list = claims.find(kRevocations);
  const auto* version = list ? list->find(kVersion) : nullptr;
  const auto* numbers = list ? list->find(kNumbers) : nullptr;
  if (!version || version->if_integer() != kThisVersion || !numbers || !numbers->if_array())
    return std::nullopt;
  std::vector<CardNumber> read;
  std::int64_t last = 0;
  for (const Cbor& one : *numbers->if_array()) {
    const auto step = one.if_integer().value_or(0);
    if (step < 1 || step > std::numeric_limits<CardNumber>::max() - last) return std::nullopt;
    last += step;
    read.push_back(static_cast<CardNumber>(last));
  }
  return read;
}

bool may_sign(const attestation::PublicKey& key, std::uint64_t city, Date on) {
  const std::int64_t at = instant_of(on);
  return key.issuer == issuer_of(city) && (!key.from || at >= *key.from) &&
         (!key.until || at <= *key.until);
}

// 0: of no city.
std::uint64_t city_of(const Cbor& claims) {
  const auto* issuer = claims.find(attestation::kIssuer);
  const auto* name = issuer ? issuer->if_text() : nullptr;
  if (!name) return 0;
  const std::uint64_t city = parse_unsigned(name->substr(name->find(':') + 1)).value_or(0);
  return issuer_of(city) == *name ? city : 0;
}

// The day on which the list was signed.
std::optional<Date> day_in(const Cbor& claims) {
  constexpr std::int64_t kDay = 86'400;
  const auto* found = claims.find(attestation::kIssuedAt);
  const std::int64_t at = found ? found->if_integer().value_or(-1) : -1;
  if (at < 0 || at > kLatest) return std::nullopt;
  return Date::from_days(static_cast<std::int32_t>(at / kDay));
}

}  // namespace

bool RevocationList::has(CardNumber card) const {
  return std::binary_search(revoked.begin(), revoked.end(), card);
}

RevocationList revocations_on(const Cards& cards, std::uint64_t city, Date on) {
  RevocationList list{city, on, {}};
  for (const MemberCard& card : cards.all()) {
    const bool counts = card.state == State::Revoked || outlives(card, cards);
    if (counts && card.text.until >= on) list.revoked.push_back(card.number);
  }
  return list;
}

Cbor claims_of(const RevocationList& list) {
  Cbor::Array numbers;
  CardNumber last = 0;
  for (const CardNumber card : list.revoked) {
    numbers.push_back(Cbor::integer(card - last));
    last = card;
  }
  return Cbor::map({{Cbor::integer(attestation::kIssuer), Cbor::text(issuer_of(list.city))},
                    {Cbor::integer(attestation::kIssuedAt), Cbor::integer(instant_of(list.on))},
                    {Cbor::integer(kRevocations),
                     Cbor::map({{Cbor::integer(kVersion), Cbor::integer(kThisVersion)},
                                {Cbor::integer(kNumbers), Cbor::array(std::move(numbers))}})}});
}

ReadList read_list(std::string_view text, std::span<const attestation::PublicKey> keys) {
  const auto opened = attestation::open(text, keys, kRevocationLimits);
  if (opened.fault != Fault::None) return {opened.fault, {}};
  const std::uint64_t city = city_of(opened.claims);
  const auto on = day_in(opened.claims);
  auto numbers = read_numbers(opened.claims);
  if (city == 0 || !on || !numbers) return {Fault::NotClaims, {}};
  if (!may_sign(*opened.key, city, *on)) return {Fault::KeyOutOfUse, {}};
  return {Fault::None, {city, *on, *std::move(numbers)}};
}

}  // namespace lindung::card
