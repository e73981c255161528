// engines/attestation/cose.h - COSE_Sign1 (RFC 9052 section 4.2): a payload with one signature over
// it and over the protected header.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engines/attestation/cbor.h"
#include "engines/attestation/key.h"

namespace lindung::attestation {

struct Signed {
  std::string protected_header;  // as it was signed
  std::string payload;
  std::string signature;                  // empty: not signed at all
  std::optional<std::int64_t> algorithm;  // of the protected header alone
  std::string key_id;                     // protected before unprotected; may be empty
};

// With tag 18, within 61 or without, or with none. Nothing for anything else.
std::optional<Signed> read_cose(std::string_view bytes);

// What is signed: ["Signature1", protected, h'', payload].
std::string bytes_to_sign(const Signed& message);

// Signed by an Ed25519 key, with tag 18; the key's id stands in the protected header.
std::string write_cose(std::string payload, const SigningKey& key, const std::string& key_id);

}  // namespace lindung::attestation
