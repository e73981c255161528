#include "shell/app/card/own_card.h"

#include "terms/person_name.h"

namespace lindung::app {
namespace {

// A usual variant of a name, or one typing error.
constexpr int kSameName = 880;

Error no_card() {
  return Error::input("CARD_OWN_NONE", "",
                      {"Tidak ada kartu untuk NIK, tanggal lahir, dan nama ini. Periksa ejaan nama "
                       "di KTP; bila sudah benar, tanyakan kartunya ke kelurahan atau dinas tenaga "
                       "kerja.",
                       "There is no card for this NIK, birth date and name. Check how the name is "
                       "written on the identity card; if it is right, ask the ward or the manpower "
                       "office for the card."});
}

Error unsigned_card() {
  return Error::input("CARD_UNSIGNED", "",
                      {"Kartu belum dapat dibuat di sini. Mintalah di kelurahan atau dinas tenaga "
                       "kerja.",
                       "Cards cannot be made here yet. Ask the ward or the manpower office."});
}

bool is_bearer(const KnownEntry& entry, const Bearer& bearer) {
  if (entry.person.birth_date != bearer.birth) return false;
  const auto known = read_name(entry.person.name), typed = read_name(bearer.name);
  return name_likeness(known, typed) >= kSameName;
}

}  // namespace

Result<card::CardFace> own_card(const CityView& view, const Bearer& bearer, Date on,
                                const CardPaper& paper) {
  const card::MemberCard* found = nullptr;
  for (const auto* entry : view.find_nik(bearer.nik.number())) {
    const auto* card = view.money->cards.of(entry->person.person);
    if (card && !view.deaths->contains(entry->person.person) && card->text.until >= on &&
        is_bearer(*entry, bearer))
      found = card;
  }
  if (!found) return no_card();
  auto face = signed_face(*view.money, view.state.city, found->number, on, paper);
  if (!face && face.error().code == "CARD_KEY_NONE") return unsigned_card();
  return face;
}

}  // namespace lindung::app
