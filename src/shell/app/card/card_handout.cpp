#include "shell/app/card/card_handout.h"

#include <algorithm>
#include <tuple>

#include "office/document/document.h"
#include "office/document/words.h"
#include "office/letter/words.h"
#include "shell/app/lists/name_list_workbook.h"
#include "shell/app/lists/neighbourhoods.h"
#include "shell/app/login/rights.h"
#include "shell/exchange/files.h"

namespace lindung::app {
namespace {

struct Waiting {
  CardLine card;
  Neighbourhood place;
};

// By ward, RW, RT and name: the way in which they are handed out.
Result<std::vector<Waiting>> waiting_cards(const Context& context, CityViews& views,
                                           const CityView& view, const HandoutQuestion& question) {
  CardQuestion printed = question.cards;
  printed.state = card::State::Printed;
  const CardDesk desk{view.state, *view.money, view.people->entries};
  LINDUNG_ASSIGN_OR_RETURN(auto list, list_cards(context, desk, printed));
  std::erase_if(list.lines, [](const CardLine& line) { return line.expired; });
  std::vector<std::uint64_t> people;
  for (const auto& line : list.lines) people.push_back(line.card.text.person);
  LINDUNG_ASSIGN_OR_RETURN(const auto places, neighbourhoods_of(context, views, view, people));
  std::vector<Waiting> waiting;
  for (auto& line : list.lines) {
    const auto found = places.find(line.card.text.person);
    const Neighbourhood place = found == places.end() ? Neighbourhood() : found->second;
    if (question.rt == 0 || place.rt == question.rt) waiting.push_back({std::move(line), place});
  }
  std::stable_sort(waiting.begin(), waiting.end(), [](const auto& a, const auto& b) {
    return std::tie(a.card.card.text.village, a.place.rw, a.place.rt) <
           std::tie(b.card.card.text.village, b.place.rw, b.place.rt);
  });
  return waiting;
}

std::string heading_of(const Waiting& one) {
  const std::string place = one.place.words();
  return one.card.ward + (one.card.ward.empty() || place.empty() ? "" : ", ") + place;
}

document::NameList frame_of(std::uint64_t city, Date on) {
  using document::CellAlign;
  document::NameList list;
  const auto code = RegionCode::make(RegionLevel::City, city);
  const std::string name = document::region_name(code);
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
  list.signature = {document::place_name(code), on, "PETUGAS YANG MENYERAHKAN", "", "", "Dibuat"};
  return list;
}

document::NameList handout_paper(const std::vector<Waiting>& waiting, std::uint64_t city, Date on) {
  auto list = frame_of(city, on);
  std::map<std::string, std::int64_t> wards;
  std::int64_t number = 0;
  for (const auto& one : waiting) {
    const auto& line = one.card;
    const std::string heading = heading_of(one);
    if (list.parts.empty() || list.parts.back().heading != heading)
      list.parts.push_back({heading, {}});
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
  return list;
}

}  // namespace

Result<HandoutList> write_handout_list(const Context& context, CityViews& views, std::uint64_t city,
                                       const HandoutQuestion& question, const std::string& out) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::CardRead));
  LINDUNG_ASSIGN_OR_RETURN(const auto view, views.fresh(context, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto waiting, waiting_cards(context, views, *view, question));
  if (waiting.empty()) return card::no_cards();
  HandoutList written{0, static_cast<std::int64_t>(waiting.size())};
  LINDUNG_ASSIGN_OR_RETURN(written.pages,
                           write_name_list(handout_paper(waiting, city, question.cards.on), out));
  return written;
}

Result<void> write_text(const std::filesystem::path& out, const std::string& text) {
  return exchange::write_file_atomically(out, text);
}

}  // namespace lindung::app
