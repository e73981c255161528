// engines/attestation/open.h - from a text to claims that may be believed: length, Base45, zlib,
// CBOR, shape, key, signature, in this order, and nothing is read of the claims before.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engines/attestation/cbor.h"
#include "engines/attestation/key.h"

namespace lindung::attestation {

// The step that refused a text.
enum class Fault : std::uint8_t {
  None,
  TooLong,
  NotBase45,
  NotZlib,  // or more than the limit when inflated
  NotCose,
  NotSigned,         // a signature of no bytes, or no algorithm
  UnknownAlgorithm,  // neither EdDSA nor ES256
  UnknownKey,        // no key of that name and algorithm
  WrongSignature,
  NotClaims,    // signed, and no map of claims
  KeyOutOfUse,  // signed at a time when the key was not in use, or by another issuer's key
  NoIdentity,   // signed, and without what it should hold
  NotYetValid,
  Expired,
  kCount
};
std::string_view fault_id(Fault fault);  // "wrong-signature"; "none"

struct Limits {
  std::size_t text_most = 4'296;  // what the largest QR symbol holds
  std::size_t inflated_most = 64 * 1024;
};

struct Opened {
  Fault fault = Fault::None;
  Cbor claims;                     // a map when there is no fault
  const PublicKey* key = nullptr;  // that verified it; points into the given set
};

// All keys of the named id are tried; a text that names none is tried with all.
Opened open(std::string_view text, std::span<const PublicKey> keys, const Limits& limits = {});

// Claims signed, compressed and written as text.
std::string seal(const Cbor& claims, const SigningKey& key, const std::string& key_id);

}  // namespace lindung::attestation
