#include "shell/app/card/card_signer.h"

#include "shell/app/card/card_key_file.h"
#include "shell/app/login/rights.h"
#include "shell/credential/credential.h"

namespace lindung::app {

Result<CardSigner> CardSigner::open(const card::CardKeys& keys, std::uint64_t city, Date on,
                                    const std::filesystem::path& secrets) {
  const card::CardKey* newest = nullptr;
  std::optional<attestation::SigningKey> secret;
  for (const auto& key : keys.all()) {
    if (!key.signs_on(on) || (newest && key.from <= newest->from)) continue;
    LINDUNG_ASSIGN_OR_RETURN(auto found, find_card_secret(secrets, city, key.id));
    if (!found || found->public_bytes() != key.bytes) continue;
    newest = &key;
    secret = std::move(found);
  }
  if (newest) return CardSigner(*std::move(secret), attestation::key_id(newest->bytes), city, on);
  return Error::input(
      "CARD_KEY_NONE", secrets.string(),
      {"Tidak ada kunci yang dapat menandatangani kartu pada hari itu. Buatlah dengan `lindung "
       "card "
       "key new`, atau tunjukkan berkas kuncinya.",
       "No key can sign cards on that day. Make one with `lindung card key new`, or name the file "
       "of keys."});
}

std::string CardSigner::card(const card::MemberCard& card) const {
  return attestation::seal(attestation::claims_of(card::credential_of(card, city_, on_)), key_,
                           id_);
}

std::string CardSigner::revocations(const card::RevocationList& list) const {
  return attestation::seal(card::claims_of(list), key_, id_);
}

Result<std::string> make_card_key(const Context& context, std::uint64_t city,
                                  const NewCardKey& wanted, const std::filesystem::path& secrets) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::CardKey));
  const std::string seed = credential::random_bytes(32);
  const auto key = attestation::SigningKey::from_seed(seed);
  const std::string name = card::key_name(key->public_bytes());
  const auto digest = Digest::from_bytes(key->public_bytes());
  MoneyWish wish{"card.key",
                 wanted.on,
                 {{"id", name},
                  {"public", digest->hex()},
                  {"from", wanted.from.iso()},
                  {"until", wanted.until.iso()}},
                 {}};
  MoneyDesk desk(context, city);
  LINDUNG_ASSIGN_OR_RETURN(std::ignore, desk.rehearse(wish));
  LINDUNG_RETURN_IF_ERROR(add_card_secret(secrets, city, name, seed));
  LINDUNG_ASSIGN_OR_RETURN(std::ignore, desk.record(std::move(wish)));
  return name;
}

}  // namespace lindung::app
