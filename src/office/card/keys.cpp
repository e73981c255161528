#include "office/card/keys.h"

#include <algorithm>

#include <fmt/format.h>

#include "office/card/statement.h"

namespace lindung::card {
namespace {

constexpr std::size_t kBytes = 32;

Error wrong_key(std::string_view id, Text message) {
  return Error::input("CARD_KEY", std::string(id), std::move(message));
}

}  // namespace

std::string key_name(std::string_view public_bytes) {
  std::string name;
  for (const char c : attestation::key_id(public_bytes))
    name += fmt::format("{:02x}", static_cast<unsigned char>(c));
  return name;
}

Result<void> CardKeys::add(CardKey key) {
  if (key.bytes.size() != kBytes || key.id != key_name(key.bytes)) {
    return wrong_key(key.id, {"Ini bukan kunci publik Ed25519 dengan nama itu.",
                              "This is no public Ed25519 key of that name."});
  }
  if (key.until < key.from) {
    return wrong_key("--until", {"Hari terakhir kunci lebih awal daripada hari pertamanya.",
                                 "The key's last day lies before its first."});
  }
  const bool known =
      std::any_of(keys_.begin(), keys_.end(), [&](const auto& one) { return one.id == key.id; });
  if (known) return wrong_key(key.id, {"Kunci ini sudah ada.", "This key is there already."});
  keys_.push_back(std::move(key));
  return {};
}

Result<void> CardKeys::withdraw(std::string_view id, Date on) {
  const auto found =
      std::find_if(keys_.begin(), keys_.end(), [&](const auto& one) { return one.id == id; });
  if (found == keys_.end()) {
    return Error::input("CARD_KEY_UNKNOWN", std::string(id),
                        {"Tidak ada kunci dengan nama ini. Lihat `lindung card key list`.",
                         "There is no key of this name. See `lindung card key list`."});
  }
  if (found->withdrawn)
    return wrong_key(id, {"Kunci ini sudah ditarik.", "This key is withdrawn already."});
  found->withdrawn = on;
  return {};
}

std::vector<attestation::PublicKey> CardKeys::trusted(std::uint64_t city) const {
  std::vector<attestation::PublicKey> keys;
  for (const auto& key : keys_) {
    if (key.withdrawn) continue;
    keys.push_back({attestation::key_id(key.bytes), attestation::Algorithm::EdDsa, key.bytes,
                    issuer_of(city), first_second(key.from), last_second(key.until)});
  }
  return keys;
}

}  // namespace lindung::card
