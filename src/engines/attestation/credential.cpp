#include "engines/attestation/credential.h"

namespace lindung::attestation {
namespace {

using Time = std::optional<std::int64_t>;

// Absent or a whole number; nothing when it is something else.
std::optional<Time> time_of(const Cbor& claims, std::int64_t label) {
  const auto* found = claims.find(label);
  if (!found) return Time();
  const Time time = found->if_integer();
  if (!time) return std::nullopt;
  return time;
}

// Nothing where a claim is of another kind than RFC 8392 says.
std::optional<Credential> read_claims(const Cbor& claims) {
  const auto expires = time_of(claims, kExpires), not_before = time_of(claims, kNotBefore),
             issued_at = time_of(claims, kIssuedAt);
  const auto* issuer = claims.find(kIssuer);
  if (!expires || !not_before || !issued_at || (issuer && !issuer->if_text())) return std::nullopt;
  Credential credential{issuer ? *issuer->if_text() : "", *expires, *not_before, *issued_at, {}};
  if (const auto* identity = claims.find(kIdentity)) credential.identity = *identity;
  return credential;
}

bool in_use(const PublicKey& key, const Credential& credential) {
  if (!key.issuer.empty() && key.issuer != credential.issuer) return false;
  if (!key.from && !key.until) return true;
  if (!credential.issued_at) return false;
  return (!key.from || *credential.issued_at >= *key.from) &&
         (!key.until || *credential.issued_at <= *key.until);
}

Fault judge(const Credential& credential, const PublicKey& key, std::int64_t now) {
  if (!in_use(key, credential)) return Fault::KeyOutOfUse;
  if (!credential.identity.if_map()) return Fault::NoIdentity;
  if (credential.not_before && now < *credential.not_before) return Fault::NotYetValid;
  if (credential.expires && now >= *credential.expires) return Fault::Expired;
  return Fault::None;
}

}  // namespace

Checked check(std::string_view text, std::span<const PublicKey> keys, std::int64_t now) {
  const Opened opened = open(text, keys);
  if (opened.fault != Fault::None) return {opened.fault, {}};
  auto credential = read_claims(opened.claims);
  if (!credential) return {Fault::NotClaims, {}};
  const Fault fault = judge(*credential, *opened.key, now);
  return {fault, std::move(credential)};
}

Cbor claims_of(const Credential& credential) {
  Cbor::Map claims;
  const auto add = [&](std::int64_t label, Cbor value) {
    claims.emplace_back(Cbor::integer(label), std::move(value));
  };
  if (!credential.issuer.empty()) add(kIssuer, Cbor::text(credential.issuer));
  if (credential.expires) add(kExpires, Cbor::integer(*credential.expires));
  if (credential.not_before) add(kNotBefore, Cbor::integer(*credential.not_before));
  if (credential.issued_at) add(kIssuedAt, Cbor::integer(*credential.issued_at));
  if (credential.identity.if_map()) add(kIdentity, credential.identity);
  return Cbor::map(std::move(claims));
}

}  // namespace lindung::attestation
