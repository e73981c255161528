// shell/app/card/own_card.h - a worker's own card, for whoever has no account. His NIK holds his
// birth date, so that these two are known to everybody who has seen the NIK: a card, which anybody
// may show, asks for the name on the identity card too, and tells nothing that was not typed but
// the card itself.
#pragma once

#include <string>

#include "office/card/card.h"
#include "shell/app/card/card_files.h"
#include "shell/app/city/city_view.h"
#include "terms/nik.h"

namespace lindung::app {

struct Bearer {
  Nik nik;
  Date birth;
  std::string name;
};

// As it is signed on that day. Refuses CARD_OWN_NONE alike for nobody, for another birth date or
// name, and for somebody without a card that holds on that day; CARD_UNSIGNED where no key is at
// hand.
Result<card::CardFace> own_card(const CityView& view, const Bearer& bearer, Date on,
                                const CardPaper& paper);

}  // namespace lindung::app
