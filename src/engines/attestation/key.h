// engines/attestation/key.h - public keys and what is signed with them: Ed25519 (RFC 8032, by
// libsodium) for signing and checking, ECDSA on P-256 with SHA-256 (by OpenSSL) for checking what
// others sign.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/digest.h"

namespace lindung::attestation {

enum class Algorithm : std::uint8_t { EdDsa, Es256 };
int cose_algorithm(Algorithm algorithm);  // -8, -7
std::optional<Algorithm> algorithm_of(std::int64_t cose);

struct PublicKey {
  std::string id;  // kid: as the signer names it
  Algorithm algorithm = Algorithm::EdDsa;
  std::string bytes;   // Ed25519: 32; P-256: 65, uncompressed
  std::string issuer;  // whose statements it signs; empty: anybody's
  // When it may sign, in seconds since 1970, both included; absent: always.
  std::optional<std::int64_t> from, until;
};

// Whether the signature over `message` is this key's. False too for keys that no honest signer has
// (of low order, off the curve) and for lengths that cannot be.
bool verifies(const PublicKey& key, std::string_view message, std::string_view signature);

// A private key: the 32 bytes from which libsodium derives it. Whoever has them signs in the
// city's name.
class SigningKey {
 public:
  static std::optional<SigningKey> from_seed(std::string_view seed);  // exactly 32 bytes
  const std::string& public_bytes() const { return public_; }
  // The same message gives the same 64 bytes.
  std::string sign(std::string_view message) const;

 private:
  SigningKey() = default;
  std::string secret_, public_;
};

// The first eight bytes of the SHA-256 of a public key: how lindung names its keys.
std::string key_id(std::string_view public_bytes);

}  // namespace lindung::attestation
