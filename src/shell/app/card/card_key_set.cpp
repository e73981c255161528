#include "shell/app/card/card_key_set.h"

#include <boost/json.hpp>

#include "office/card/statement.h"
#include "shell/credential/credential.h"

namespace lindung::app {
namespace json = boost::json;
namespace {

using attestation::Algorithm;
using attestation::PublicKey;

std::string text_in(const json::object& key, const char* name) {
  const auto* value = key.if_contains(name);
  const auto* text = value ? value->if_string() : nullptr;
  return text ? std::string(*text) : std::string();
}

std::string bytes_in(const json::object& key, const char* name) {
  return credential::from_base64url(text_in(key, name)).value_or("");
}

// Sixteen hexadecimal digits are eight bytes; any other name is taken as it stands.
std::string id_bytes(const std::string& kid) {
  const auto padded =
      kid.size() == 16 ? Digest::from_hex(kid + std::string(48, '0')) : std::nullopt;
  return padded ? std::string(padded->view().substr(0, 8)) : kid;
}

using Instant = std::optional<std::int64_t>;

// Absent, or the instant of the day; nothing for a day that is none.
std::optional<Instant> bound_in(const json::object& key, const char* name,
                                std::int64_t (*instant)(Date)) {
  const std::string text = text_in(key, name);
  if (text.empty()) return Instant();
  const auto day = Date::parse_iso(text);
  if (!day) return std::nullopt;
  return Instant(instant(*day));
}

std::optional<PublicKey> read_key(const json::object& object) {
  PublicKey key;
  key.id = id_bytes(text_in(object, "kid"));
  key.issuer = text_in(object, "iss");
  const std::string kind = text_in(object, "kty"), curve = text_in(object, "crv");
  if (kind == "OKP" && curve == "Ed25519") {
    key.bytes = bytes_in(object, "x");
  } else if (kind == "EC" && curve == "P-256") {
    key.algorithm = Algorithm::Es256;
    key.bytes = "\x04" + bytes_in(object, "x") + bytes_in(object, "y");
  }
  const std::size_t wanted = key.algorithm == Algorithm::EdDsa ? 32 : 65;
  const auto from = bound_in(object, "notBefore", card::first_second);
  const auto until = bound_in(object, "notAfter", card::last_second);
  if (key.bytes.size() != wanted || !from || !until) return std::nullopt;
  key.from = *from;
  key.until = *until;
  return key;
}

}  // namespace

json::array key_set_json(const card::CardKeys& keys, std::uint64_t city) {
  json::array all;
  for (const auto& key : keys.all()) {
    if (key.withdrawn) continue;
    all.push_back({{"kty", "OKP"},
                   {"crv", "Ed25519"},
                   {"alg", "EdDSA"},
                   {"use", "sig"},
                   {"kid", key.id},
                   {"x", credential::base64url(key.bytes)},
                   {"iss", card::issuer_of(city)},
                   {"notBefore", key.from.iso()},
                   {"notAfter", key.until.iso()}});
  }
  return all;
}

Result<std::vector<PublicKey>> read_key_set(std::string_view text, const std::string& where) {
  boost::system::error_code error;
  const auto value = json::parse(text, error);
  const auto* object = error ? nullptr : value.if_object();
  const auto* list = object ? object->if_contains("keys") : nullptr;
  const auto* keys = list ? list->if_array() : nullptr;
  if (!keys) {
    return Error::input("CARD_KEY_SET", where,
                        {"Ini bukan daftar kunci publik (JWKS). Buatlah dengan `lindung card key "
                         "export`.",
                         "This is no set of public keys (JWKS). Make one with `lindung card key "
                         "export`."});
  }
  std::vector<PublicKey> read;
  for (const auto& one : *keys) {
    const auto key = one.is_object() ? read_key(one.as_object()) : std::nullopt;
    if (key) read.push_back(*key);
  }
  return read;
}

}  // namespace lindung::app
