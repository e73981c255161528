// engines/attestation/credential.h - the claims of a credential: who issued it, from when to when
// it holds, and the identity map of Claim 169.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "engines/attestation/open.h"

namespace lindung::attestation {

// Labels of CWT claims (RFC 8392) and of Claim 169.
inline constexpr std::int64_t kIssuer = 1, kExpires = 4, kNotBefore = 5, kIssuedAt = 6,
                              kIdentity = 169;

// Times in seconds since 1970.
struct Credential {
  std::string issuer;  // empty: none is named
  std::optional<std::int64_t> expires, not_before, issued_at;
  Cbor identity;  // the map under 169
};

struct Checked {
  Fault fault = Fault::None;
  // What it says: present when the signature is right, even if it has expired.
  std::optional<Credential> credential;
};

// What a credential is worth at an instant. Behind open() stand: issuer and life of the key, the
// identity map, not before, expires (an expired one is valid up to and without that second).
Checked check(std::string_view text, std::span<const PublicKey> keys, std::int64_t now);

// The claims as a map, for seal().
Cbor claims_of(const Credential& credential);

}  // namespace lindung::attestation
