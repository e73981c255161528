#include "shell/app/card/card_files.h"

#include <algorithm>
#include <span>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "office/document/words.h"
#include "shell/app/card/card_lists.h"
#include "shell/app/card/card_signer.h"
#include "shell/app/login/rights.h"
#include "shell/app/typed_values.h"
#include "shell/exchange/files.h"

namespace lindung::app {
namespace {

std::string city_name(std::uint64_t city) {
  return document::region_name(RegionCode::make(RegionLevel::City, city));
}

// Every card in words and signed, in the order of the numbers.
std::vector<card::CardFace> faces_of(const card::Cards& cards,
                                     const std::vector<card::CardNumber>& numbers,
                                     std::uint64_t city, const CardSigner& signer,
                                     card::Tongue tongue) {
  const std::string name = city_name(city);
  std::vector<card::CardFace> faces(numbers.size());
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, numbers.size(), 64), [&](const auto& range) {
    for (std::size_t i = range.begin(); i < range.end(); ++i) {
      const auto& card = *cards.find(numbers[i]);
      faces[i] = card::face_of(card, city, name, signer.card(card), tongue);
    }
  });
  return faces;
}

Result<paper::Printed> draw(const MoneyBook& book, const std::vector<card::CardNumber>& numbers,
                            std::uint64_t city, Date on, const CardPaper& paper) {
  LINDUNG_ASSIGN_OR_RETURN(const auto signer,
                           CardSigner::open(book.card_keys, city, on, paper.secrets));
  return paper::print_cards(faces_of(book.cards, numbers, city, signer, paper.tongue), paper.layout,
                            on);
}

Result<MoneyBook> read_book(const Context& context, std::uint64_t city) {
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  return load_money(context, state);
}

}  // namespace

Result<PrintedCards> print_cards(const Context& context, std::uint64_t city, MoneyWish wish,
                                 const CardPaper& paper) {
  if (paper.out.extension() != ".pdf") {
    return wrong_value("--out", "Kartu ditulis sebagai .pdf.", "Cards are written as .pdf.");
  }
  const Date on = wish.on;
  LINDUNG_ASSIGN_OR_RETURN(const auto wanted, rehearse_cards(context, city, wish));
  LINDUNG_ASSIGN_OR_RETURN(const auto book, read_book(context, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto printed, draw(book, wanted.cards, city, on, paper));
  LINDUNG_RETURN_IF_ERROR(exchange::write_file_atomically(paper.out, printed.bytes));
  LINDUNG_ASSIGN_OR_RETURN(auto act, act_on_cards(context, city, std::move(wish)));
  if (act.cards == wanted.cards) return PrintedCards{std::move(act), printed.pages};
  // Somebody made or revoked cards in between: the file is to show those of the act.
  LINDUNG_ASSIGN_OR_RETURN(const auto later, read_book(context, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto again, draw(later, act.cards, city, on, paper));
  LINDUNG_RETURN_IF_ERROR(exchange::write_file_atomically(paper.out, again.bytes));
  return PrintedCards{std::move(act), again.pages};
}

Result<Sheet> printed_again(const Context& context, std::uint64_t city, const std::string& act,
                            const CardPaper& paper) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::CardMake));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto book, load_money(context, state));
  const auto number = parse_money_act_name(act);
  const auto booked = std::find_if(book.acts.begin(), book.acts.end(), [&](const auto& one) {
    return one.number == number && one.kind == "card.print";
  });
  if (booked == book.acts.end()) return unknown_money_act(act);
  LINDUNG_ASSIGN_OR_RETURN(const auto recorded, load_money_act(context, state, *number));
  LINDUNG_ASSIGN_OR_RETURN(auto cards, read_card_numbers(recorded));
  std::erase_if(cards, [&](card::CardNumber one) { return !book.cards.find(one)->lives(); });
  if (cards.empty()) return card::no_cards();
  LINDUNG_ASSIGN_OR_RETURN(auto printed, draw(book, cards, city, recorded.on, paper));
  return Sheet{std::move(printed.bytes), printed.pages, std::move(cards)};
}

Result<std::string> card_for_phone(const Context& context, const CardDesk& desk,
                                   const std::string& name, Date on, const CardPaper& paper) {
  LINDUNG_ASSIGN_OR_RETURN(const auto line, show_card(context, desk, name, on));
  if (!line.card.lives()) return card::wrong_state(line.card);
  LINDUNG_ASSIGN_OR_RETURN(const auto face,
                           signed_face(desk.book, desk.state.city, line.card.number, on, paper));
  return phone_page(face, on);
}

Result<card::CardFace> signed_face(const MoneyBook& book, std::uint64_t city,
                                   card::CardNumber number, Date on, const CardPaper& paper) {
  LINDUNG_ASSIGN_OR_RETURN(const auto signer,
                           CardSigner::open(book.card_keys, city, on, paper.secrets));
  return faces_of(book.cards, {number}, city, signer, paper.tongue).front();
}

Result<std::string> phone_page(const card::CardFace& face, Date on) {
  LINDUNG_ASSIGN_OR_RETURN(auto printed,
                           paper::print_cards(std::span(&face, 1), paper::CardLayout::Phone, on));
  return std::move(printed.bytes);
}

}  // namespace lindung::app
