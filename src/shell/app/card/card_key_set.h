// shell/app/card/card_key_set.h - public keys as a JSON Web Key Set (RFC 7517, RFC 8037): kid in
// hexadecimal, iss whose cards the key signs, notBefore and notAfter the days between which it may.
#pragma once

#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "base/result.h"
#include "office/card/keys.h"

namespace lindung::app {

// Keys that were withdrawn are not in it.
boost::json::array key_set_json(const card::CardKeys& keys, std::uint64_t city);

// A key set of ours or of somebody else: OKP with Ed25519, EC with P-256; other keys are passed
// over. Refuses CARD_KEY_SET with the file's name in `where`.
Result<std::vector<attestation::PublicKey>> read_key_set(std::string_view text,
                                                         const std::string& where);

}  // namespace lindung::app
