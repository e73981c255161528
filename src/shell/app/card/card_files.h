// shell/app/card/card_files.h - cards as a PDF with their signed QR.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "shell/app/card/card_views.h"
#include "shell/paper/print_cards.h"

namespace lindung::app {

struct CardPaper {
  std::filesystem::path out;      // .pdf
  std::filesystem::path secrets;  // the file of secret keys
  paper::CardLayout layout = paper::CardLayout::Sheet;
  card::Tongue tongue = card::Tongue::Indonesian;
};
struct PrintedCards {
  CardAct act;
  int pages = 0;
};

// The PDF is written first, then the act is recorded: nothing is called printed that is not there.
// Refuses what act_on_cards() refuses for card.print, CARD_KEY_NONE, CALL_VALUE at --out, and what
// shell/paper refuses.
Result<PrintedCards> print_cards(const Context& context, std::uint64_t city, MoneyWish wish,
                                 const CardPaper& paper);

// The sheet of an act of printing once more, as it was signed then, without cards that have been
// revoked or replaced since. Refuses MONEY_ACT_UNKNOWN (no such act of printing), CARD_EMPTY (none
// of its cards is left), CARD_KEY_NONE.
struct Sheet {
  std::string bytes;  // PDF
  int pages = 0;
  std::vector<card::CardNumber> cards;
};
Result<Sheet> printed_again(const Context& context, std::uint64_t city, const std::string& act,
                            const CardPaper& paper);

// The bytes of one card for a phone, without an act: for a screen. Refuses CARD_UNKNOWN,
// CARD_STATE (not in use any more).
Result<std::string> card_for_phone(const Context& context, const CardDesk& desk,
                                   const std::string& name, Date on, const CardPaper& paper);

// A card in words, signed on that day; nobody's rights are asked. Refuses CARD_KEY_NONE.
Result<card::CardFace> signed_face(const MoneyBook& book, std::uint64_t city,
                                   card::CardNumber number, Date on, const CardPaper& paper);
// The page of a phone with this face.
Result<std::string> phone_page(const card::CardFace& face, Date on);

}  // namespace lindung::app
