#include "engines/attestation/open.h"

#include <iterator>

#include "engines/attestation/base45.h"
#include "engines/attestation/cose.h"
#include "engines/attestation/deflate.h"

namespace lindung::attestation {
namespace {

Opened refused(Fault fault) { return {fault, {}, nullptr}; }

// The key that signed it, or why there is none.
Opened find_signer(const Signed& message, Algorithm algorithm, std::span<const PublicKey> keys) {
  const std::string signed_bytes = bytes_to_sign(message);
  Opened found = refused(Fault::UnknownKey);
  for (const PublicKey& key : keys) {
    if (key.algorithm != algorithm) continue;
    if (!message.key_id.empty() && key.id != message.key_id) continue;
    if (verifies(key, signed_bytes, message.signature)) return {Fault::None, {}, &key};
    found.fault = Fault::WrongSignature;
  }
  return found;
}

}  // namespace

std::string_view fault_id(Fault fault) {
  static constexpr std::string_view kIds[] = {
      "none",           "too-long",          "not-base45",    "not-zlib",        "not-cose",
      "not-signed",     "unknown-algorithm", "unknown-key",   "wrong-signature", "not-claims",
      "key-out-of-use", "no-identity",       "not-yet-valid", "expired"};
  static_assert(std::size(kIds) == static_cast<std::size_t>(Fault::kCount));
  return kIds[static_cast<std::size_t>(fault)];
}

Opened open(std::string_view text, std::span<const PublicKey> keys, const Limits& limits) {
  if (text.size() > limits.text_most) return refused(Fault::TooLong);
  const auto packed = from_base45(text);
  if (!packed || packed->empty()) return refused(Fault::NotBase45);
  const auto bytes = inflate(*packed, limits.inflated_most);
  if (!bytes) return refused(Fault::NotZlib);
  const auto message = read_cose(*bytes);
  if (!message) return refused(Fault::NotCose);
  if (message->signature.empty() || !message->algorithm) return refused(Fault::NotSigned);
  const auto algorithm = algorithm_of(*message->algorithm);
  if (!algorithm) return refused(Fault::UnknownAlgorithm);
  Opened opened = find_signer(*message, *algorithm, keys);
  if (opened.fault != Fault::None) return opened;
  auto claims = Cbor::decode(message->payload);
  if (!claims || !claims->if_map()) return refused(Fault::NotClaims);
  opened.claims = *std::move(claims);
  return opened;
}

std::string seal(const Cbor& claims, const SigningKey& key, const std::string& key_id) {
  return to_base45(deflate(write_cose(claims.encode(), key, key_id)));
}

}  // namespace lindung::attestation
