#include <algorithm>

#include <boost/json.hpp>

#include "office/coverage/coverage.h"
#include "shell/app/card/own_card.h"
#include "shell/app/embedded.h"
#include "shell/pages/pages.h"
#include "shell/web/body_reader.h"
#include "shell/web/card_paper.h"
#include "shell/web/documents.h"
#include "shell/web/handlers.h"
#include "terms/spoken.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

constexpr const char* kVersion = "0.1.0";

struct Status {
  bool found = false;
  bool is_protected = false;
  std::string standing = "unknown";
  json::value until = nullptr;
  json::value full_death_from = nullptr;
  json::array programs;
  bool registered = false;
  Text waiting_for;
  Text message;
  std::vector<Text> next;
};

const Text kAskWard{"Tanyakan kepada kelurahan atau dinas tenaga kerja, dengan membawa KTP.",
                    "Ask the ward office or the manpower office, and bring your identity card."};
const Text kClaim{
    "Bila terjadi kecelakaan kerja atau kematian, laporkan segera kepada kelurahan "
    "atau dinas tenaga kerja; biayanya tidak ada.",
    "Report a work accident or a death to the ward or the manpower office at once; "
    "it costs nothing."};

Status nobody() {
  Status status;
  status.message = {"Tidak ada data dengan NIK dan tanggal lahir ini.",
                    "There is no record with this NIK and birth date."};
  status.next = {{"Periksa kembali NIK dan tanggal lahir pada KTP.",
                  "Check the NIK and birth date on the identity card."},
                 kAskWard};
  return status;
}

// Who asks is of the family, or should not know more.
Status dead() {
  Status status;
  status.found = true;
  status.standing = "death-reported";
  status.message = {"Kematian orang ini sudah dilaporkan.",
                    "The death of this person has been reported."};
  status.next = {{"Keluarga: tanyakan klaimnya kepada kelurahan atau dinas tenaga kerja; biayanya "
                  "tidak ada.",
                  "Family: ask the ward or the manpower office about the claim; it costs nothing."},
                 {"Siapkan dokumen yang disebut di halaman dokumen untuk keluarga.",
                  "Prepare the papers that the page of papers for the family names."},
                 {"Bila laporan ini keliru, datanglah ke kelurahan dengan membawa KTP.",
                  "If this report is wrong, come to the ward office with the identity card."}};
  return status;
}

void say_cover(Status& status, const coverage::Cover& cover) {
  status.until = cover.paid_until.iso();
  status.full_death_from = cover.full_death_from.iso();
  const Text until = spoken_day(cover.paid_until), grace = spoken_day(cover.grace_until);
  switch (cover.standing) {
    case coverage::Standing::Covered:
      status.standing = "covered";
      status.is_protected = true;
      status.message = {"Anda terlindungi sampai " + until.id + ".",
                        "You are protected until " + until.en + "."};
      status.next = {kClaim};
      return;
    case coverage::Standing::InGrace:
      status.standing = "in-grace";
      status.waiting_for = {"pembayaran iuran", "the payment of the contribution"};
      status.message = {"Iuran Anda terbayar sampai " + until.id +
                            "; masih dapat disusulkan sampai " + grace.id + ".",
                        "Your contribution is paid until " + until.en +
                            "; it can still be made up for until " + grace.en + "."};
      break;
    default:
      status.standing = "ended";
      status.waiting_for = {"pendaftaran baru", "a new registration"};
      status.message = {"Perlindungan Anda berakhir pada " + until.id + ".",
                        "Your protection ended on " + until.en + "."};
  }
  status.next = {kAskWard};
}

Result<Status> status_of(const app::CityView& view, const app::KnownEntry& entry) {
  if (view.deaths->contains(entry.person.person)) return dead();
  Status status;
  status.found = true;
  const auto place = view.place_of(entry.person.person);
  const bool selected =
      place && view.places->selection.placements[*place].outcome == selection::Outcome::Selected;
  const auto months = view.coverage->of(entry.person.person);
  status.registered =
      std::any_of(months.begin(), months.end(), [](const auto& one) { return one.registered; });
  const bool paid =
      std::any_of(months.begin(), months.end(), [](const auto& one) { return one.covered(); });
  if (view.scheme && status.registered) {
    for (const auto program : view.scheme->programs)
      status.programs.push_back(json::string(program_code(program)));
  }
  if (paid) {
    LINDUNG_ASSIGN_OR_RETURN(const auto* law, app::law());
    LINDUNG_ASSIGN_OR_RETURN(const auto terms, coverage::terms_on(*law, today()));
    say_cover(status, coverage::cover_on(months, today(), terms));
    return status;
  }
  status.next = {kAskWard};
  if (!selected) {
    status.message = {"Nama Anda sudah diusulkan, tetapi belum terlindungi.",
                      "You have been proposed, but are not protected yet."};
    status.waiting_for = {"penetapan penerima", "the choice of recipients"};
    return status;
  }
  status.standing = "listed";
  status.waiting_for =
      status.registered
          ? Text{"pembayaran iuran", "the payment of the contribution"}
          : Text{"pendaftaran di BPJS Ketenagakerjaan", "registration with BPJS Ketenagakerjaan"};
  status.message = {"Anda terpilih sebagai penerima, tetapi belum terlindungi.",
                    "You were chosen as a recipient, but are not protected yet."};
  return status;
}

json::object status_json(const Status& status, const answer::Language& language) {
  json::array next;
  for (const auto& text : status.next) next.push_back(json::string(language.say(text)));
  return {{"found", status.found},
          {"protected", status.is_protected},
          {"standing", status.standing},
          {"until", status.until},
          {"full_death_from", status.full_death_from},
          {"programs", status.programs},
          {"registered", status.registered},
          {"waiting_for", language.say(status.waiting_for)},
          {"message", language.say(status.message)},
          {"next", next}};
}

// The one person with this NIK and birth date.
const app::KnownEntry* same_person(const app::CityView& view, Nik nik, Date birth) {
  for (const auto* entry : view.find_nik(nik.number())) {
    if (entry->person.birth_date == birth) return entry;
  }
  return nullptr;
}

Error too_often(const Throttle& throttle) {
  const std::string seconds = std::to_string(throttle.seconds_until_next());
  return Error::input("TOO_OFTEN", "",
                      {"Terlalu sering. Coba lagi sesudah " + seconds + " detik.",
                       "Too often. Try again in " + seconds + " seconds."});
}

// Spends a try; refuses when none is left.
Result<void> take_a_try(Throttle& throttle, const std::string& key) {
  if (!throttle.may(key)) return too_often(throttle);
  throttle.spend(key);
  return {};
}

// Who asks about whom, by his NIK and birth date; a try of the address and of the NIK is spent.
struct Asker {
  Nik nik;
  Date birth;
  std::string name;  // only where a card is asked for
  std::shared_ptr<const app::CityView> view;
};

Result<Asker> read_asker(Call& call, BodyReader& body, bool with_name = false) {
  const std::string city = body.text("city"), digits = body.text("nik"),
                    born = body.text("birth_date"), name = with_name ? body.text("name") : "";
  LINDUNG_RETURN_IF_ERROR(body.done());
  const auto nik = Nik::parse(digits);
  const auto birth = Date::parse_iso(born);
  const auto code = RegionCode::parse(city);
  if (!nik) return wrong_value_of("nik");
  if (!birth) return wrong_value_of("birth_date");
  if (!code || code->level() != RegionLevel::City) return wrong_value_of("city");
  LINDUNG_RETURN_IF_ERROR(take_a_try(call.desk.status_of_address, call.request.place()));
  LINDUNG_RETURN_IF_ERROR(take_a_try(call.desk.status_of_person, std::to_string(nik->number())));
  call.city = code->number();
  auto view = call.desk.views.latest(call.city);
  if (!view) {
    LINDUNG_ASSIGN_OR_RETURN(view, call.view());
  }
  if (view->stamps.empty()) return wrong_value_of("city");
  return Asker{*nik, *birth, name, std::move(view)};
}

void count_question(Call& call, const Desk::Asked& one) {
  const std::lock_guard guard(call.desk.mutex);
  auto& asked = call.desk.asked[call.city];
  asked.asked += one.asked;
  asked.found += one.found;
  asked.cards += one.cards;
}

Result<card::CardFace> asked_card(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  LINDUNG_ASSIGN_OR_RETURN(const auto asked, read_asker(call, body, true));
  auto face = app::own_card(*asked.view, {asked.nik, asked.birth, asked.name}, today(),
                            card_paper(call, paper::CardLayout::Phone));
  count_question(call, {1, face ? 1U : 0U, face ? 1U : 0U});
  return face;
}

}  // namespace

Answer public_cities(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto cities, c->store->cities());
  json::array items;
  for (const auto city : cities) items.push_back(city_json(city));
  return json_reply({{"items", items}});
}

Answer public_status(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  LINDUNG_ASSIGN_OR_RETURN(const auto asked, read_asker(call, body));
  const auto* entry = same_person(*asked.view, asked.nik, asked.birth);
  count_question(call, {1, entry ? 1U : 0U, 0});
  if (!entry) return json_reply(status_json(nobody(), call.language));
  LINDUNG_ASSIGN_OR_RETURN(const auto status, status_of(*asked.view, *entry));
  return json_reply(status_json(status, call.language));
}

Answer public_card(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(const auto face, asked_card(call));
  return json_reply({{"heading", face.heading},
                     {"issuer", face.issuer},
                     {"name", face.name},
                     {"number", face.number},
                     {"kpj", face.kpj},
                     {"protects", face.protects},
                     {"until", face.until},
                     {"check", face.check},
                     {"qr", face.qr}});
}

Answer public_card_pdf(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(const auto face, asked_card(call));
  Reply reply;
  LINDUNG_ASSIGN_OR_RETURN(reply.body, app::phone_page(face, today()));
  reply.type = "application/pdf";
  return reply;
}

Answer show_version(Call&) { return json_reply({{"version", kVersion}}); }

Answer show_openapi(Call&) {
  Reply reply;
  reply.type = "application/yaml";
  reply.fixed = app::embedded_openapi().front().text;
  return reply;
}

Answer health(Call& call) {
  const auto context = call.context();
  const bool well = context && (*context)->store->cities();
  return json_reply({{"status", well ? "ok" : "down"},
                     {"database", well ? (*context)->store->description() : ""},
                     {"version", kVersion}},
                    well ? 200 : 503);
}

Answer metrics(Call& call) {
  const bool local = call.request.peer == "127.0.0.1" || call.request.peer == "::1";
  if (!local && !call.desk.options.metrics_open) return not_found();
  Reply reply;
  reply.type = "text/plain; version=0.0.4";
  reply.body =
      call.desk.metrics.text({{"sessions", static_cast<std::int64_t>(call.desk.sessions.size())},
                              {"jobs_running", call.desk.jobs.running()}});
  return reply;
}

}  // namespace lindung::web
