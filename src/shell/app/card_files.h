// shell/app/card_files.h - cards as a PDF with their signed QR, and the list against whose
// signatures a ward hands them out.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "shell/app/card_views.h"
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

// The bytes of one card for a phone, without an act: for a screen. Refuses CARD_UNKNOWN,
// CARD_STATE (not in use any more).
Result<std::string> card_for_phone(const Context& context, std::uint64_t city,
                                   const std::string& name, Date on, const CardPaper& paper);

// Cards that wait to be handed out, by ward, with room for a signature. `ward` 0: all. As .pdf or
// .xlsx. Refuses CARD_EMPTY, CALL_VALUE at --out.
struct HandoutList {
  int pages = 0;  // of a PDF
  std::int64_t cards = 0;
};
Result<HandoutList> write_handout_list(const Context& context, std::uint64_t city,
                                       const CardQuestion& question, const std::string& out);

// A text of ours into a file, there whole or not at all.
Result<void> write_text(const std::filesystem::path& out, const std::string& text);

}  // namespace lindung::app
