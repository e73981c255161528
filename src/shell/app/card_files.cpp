#include "shell/app/card_files.h"

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "office/document/document.h"
#include "office/document/words.h"
#include "office/letter/words.h"
#include "shell/app/card_signer.h"
#include "shell/app/name_list_workbook.h"
#include "shell/app/rights.h"
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

document::NameList handout_paper(const std::vector<CardLine>& lines, std::uint64_t city, Date on) {
  using document::CellAlign;
  document::NameList list;
  const std::string name = city_name(city);
  list.title = "DAFTAR PENYERAHAN KARTU PESERTA";
  list.facts = {{"Keadaan", letter::spoken(on)},
                {"Cara mengisi",
                 "Penerima menandatangani; bila bukan peserta sendiri, tulis "
                 "namanya. Kembalikan daftar ini ke kantor."}};
  list.columns = {{"No", 0, CellAlign::Right, document::CellKind::Integer},
                  {"Nama", 3},
                  {"NIK", 0},
                  {"No. kartu", 0},
                  {"Kode", 0.75},
                  {"Berlaku sampai", 0},
                  {"Diterima oleh", 2.4},
                  {"Tanggal dan tanda tangan", 2.6}};
  list.unit = "kartu";
  list.running = "Penyerahan kartu peserta, " + name;
  list.author = "Pemerintah " + name;
  std::map<std::string, std::int64_t> wards;
  std::int64_t number = 0;
  for (const auto& line : lines) {
    if (list.parts.empty() || list.parts.back().heading != line.ward)
      list.parts.push_back({line.ward, {}});
    ++wards[line.ward];
    list.parts.back().rows.push_back({std::to_string(++number), line.card.text.name,
                                      line.nik_masked, line.id, line.card.text.check,
                                      letter::spoken(line.card.text.until), "", "\n\n"});
  }
  std::vector<document::TotalsTable::Row> rows;
  for (const auto& [ward, cards] : wards) rows.push_back({ward, {cards}});
  list.totals.push_back(
      document::add_up("Kartu per kelurahan/desa", {"Kelurahan/desa", "Kartu"}, std::move(rows)));
  list.closing = "Daftar ini memuat " + std::to_string(number) + " kartu.";
  list.signature = {document::place_name(RegionCode::make(RegionLevel::City, city)),
                    on,
                    "PETUGAS YANG MENYERAHKAN",
                    "",
                    "",
                    "Dibuat"};
  return list;
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

Result<std::string> card_for_phone(const Context& context, std::uint64_t city,
                                   const std::string& name, Date on, const CardPaper& paper) {
  LINDUNG_ASSIGN_OR_RETURN(const auto line, show_card(context, city, name, on));
  if (!line.card.lives()) return card::wrong_state(line.card);
  LINDUNG_ASSIGN_OR_RETURN(const auto book, read_book(context, city));
  LINDUNG_ASSIGN_OR_RETURN(auto printed, draw(book, {line.card.number}, city, on, paper));
  return std::move(printed.bytes);
}

Result<HandoutList> write_handout_list(const Context& context, std::uint64_t city,
                                       const CardQuestion& question, const std::string& out) {
  CardQuestion printed = question;
  printed.state = card::State::Printed;
  LINDUNG_ASSIGN_OR_RETURN(auto list, list_cards(context, city, printed));
  std::erase_if(list.lines, [](const CardLine& line) { return line.expired; });
  if (list.lines.empty()) return card::no_cards();
  HandoutList written{0, static_cast<std::int64_t>(list.lines.size())};
  LINDUNG_ASSIGN_OR_RETURN(written.pages,
                           write_name_list(handout_paper(list.lines, city, question.on), out));
  return written;
}

Result<void> write_text(const std::filesystem::path& out, const std::string& text) {
  return exchange::write_file_atomically(out, text);
}

}  // namespace lindung::app
