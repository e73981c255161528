#include "office/card/verdict.h"

#include <iterator>

namespace lindung::card {
namespace {

using attestation::Fault;

Worth worth_of(Fault fault) {
  switch (fault) {
    case Fault::None:
      return Worth::Valid;
    case Fault::NotSigned:
      return Worth::NotSigned;
    case Fault::UnknownKey:
      return Worth::UnknownKey;
    case Fault::WrongSignature:
    case Fault::KeyOutOfUse:
      return Worth::Forged;
    case Fault::NotYetValid:
      return Worth::NotYetValid;
    case Fault::Expired:
      return Worth::Expired;
    default:
      return Worth::Damaged;
  }
}

const RevocationList* latest_of(std::span<const RevocationList> lists, std::uint64_t city) {
  const RevocationList* latest = nullptr;
  for (const auto& list : lists) {
    if (list.city == city && (!latest || latest->on < list.on)) latest = &list;
  }
  return latest;
}

}  // namespace

std::string_view worth_id(Worth worth) {
  static constexpr std::string_view kIds[] = {"valid",      "not-yet-valid", "expired", "revoked",
                                              "not-signed", "unknown-key",   "forged",  "damaged"};
  static_assert(std::size(kIds) == static_cast<std::size_t>(Worth::kCount));
  return kIds[static_cast<std::size_t>(worth)];
}

Text worth_words(Worth worth) {
  switch (worth) {
    case Worth::Valid:
      return {"Kartu ini berlaku.", "This card is valid."};
    case Worth::NotYetValid:
      return {"Perlindungan kartu ini belum mulai.", "The protection of this card has not begun."};
    case Worth::Expired:
      return {"Masa perlindungan kartu ini sudah berakhir. Tanyakan kartu baru ke kantor.",
              "The protection of this card has ended. Ask the office for a new card."};
    case Worth::Revoked:
      return {"Kartu ini dicabut. Jangan dilayani atas dasar kartu ini; hubungi kantor.",
              "This card is revoked. Do not act on it; ask the office."};
    case Worth::NotSigned:
      return {"Kode ini tidak ditandatangani siapa pun. Ini bukan kartu yang sah.",
              "Nobody has signed this code. It is no card."};
    case Worth::UnknownKey:
      return {"Penanda tangan kartu ini tidak dikenal. Perbarui daftar kunci, lalu periksa lagi.",
              "Who signed this card is not known. Fetch the list of keys again, then try again."};
    case Worth::Forged:
      return {"Tanda tangan kartu ini tidak cocok: isinya diubah atau dipalsukan.",
              "The signature of this card does not fit: it was changed or forged."};
    default:
      return {"Kode ini tidak terbaca sebagai kartu. Pindai lagi dengan cahaya yang cukup.",
              "This code cannot be read as a card. Scan it again in good light."};
  }
}

Verdict judge_card(std::string_view text, std::span<const attestation::PublicKey> keys,
                   std::span<const RevocationList> lists, Date on) {
  const auto checked = attestation::check(text, keys, instant_of(on));
  Verdict verdict{worth_of(checked.fault), checked.fault, {}, {}};
  const bool signed_well = checked.credential && checked.fault != Fault::KeyOutOfUse;
  if (!signed_well) return verdict;
  verdict.member = read_member(*checked.credential);
  if (!verdict.member) {
    verdict.worth = Worth::Damaged;
    return verdict;
  }
  if (const auto* list = latest_of(lists, verdict.member->city)) {
    verdict.list_of = list->on;
    if (list->has(verdict.member->card)) verdict.worth = Worth::Revoked;
  }
  return verdict;
}

}  // namespace lindung::card
