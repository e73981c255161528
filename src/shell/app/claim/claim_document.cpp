#include "shell/app/claim/claim_document.h"

#include <boost/json.hpp>

#include "shell/app/claim/claim_assessment_json.h"
#include "shell/app/record/act_writer.h"

namespace lindung::app {
namespace json = boost::json;
namespace {

using claim::word;

std::string id_of(const claim::Word& word) { return std::string(word.id); }

// What a person gave, one overload a deed.
struct Given {
  json::object operator()(const claim::Report& report) const {
    json::array circumstances;
    for (const auto& one : report.circumstances) circumstances.push_back(json::string(one));
    json::object given{{"person", report.person},
                       {"incident", id_of(word(report.incident))},
                       {"event_on", report.event_on.iso()},
                       {"place", id_of(word(report.place))},
                       {"reporter", id_of(word(report.reporter))},
                       {"circumstances", circumstances},
                       {"occupation", report.occupation},
                       {"account_of_events", report.account_of_events}};
    if (report.died_on) given["died_on"] = report.died_on->iso();
    return given;
  }
  json::object operator()(const claim::NameHeir& named) const {
    const auto& heir = named.heir;
    json::object given{{"name", heir.name},
                       {"relation", id_of(word(heir.relation))},
                       {"nik", heir.nik ? heir.nik->digits() : ""},
                       {"phone", heir.phone},
                       {"account", heir.account},
                       {"school_level", heir.school_level},
                       {"school_grade", heir.school_grade}};
    if (heir.birth_date) given["birth_date"] = heir.birth_date->iso();
    return given;
  }
  json::object operator()(const claim::HandIn& paper) const {
    json::array documents;
    for (const auto& document : paper.documents) documents.push_back(json::string(document));
    return {{"documents", documents}, {"waived", paper.waived}};
  }
  json::object operator()(const claim::Outcome& outcome) const {
    json::array parts;
    for (const auto& part : outcome.parts) {
      json::object lost{{"part", part.part}, {"permille", part.assessed_permille}};
      if (part.side != benefit::Side::NotSaid)
        lost["side"] = part.side == benefit::Side::Left ? "left" : "right";
      parts.push_back(std::move(lost));
    }
    return {{"incapacity_days", outcome.incapacity_days},
            {"parts", parts},
            {"loss_percent", outcome.loss_percent},
            {"land", outcome.land.amount()},
            {"sea", outcome.sea.amount()},
            {"air", outcome.air.amount()}};
  }
  json::object operator()(const claim::Assess&) const { return {}; }
  json::object operator()(const claim::Send&) const { return {}; }
  json::object operator()(const claim::Decide& decide) const {
    json::object given{{"reason", decide.reason}};
    if (decide.amount) given["amount"] = decide.amount->amount();
    return given;
  }
  json::object operator()(const claim::Pay& pay) const {
    json::object given{{"amount", pay.amount.amount()}, {"heir", pay.heir}};
    if (pay.school_year) given["school_year"] = *pay.school_year;
    return given;
  }
  json::object operator()(const claim::HandOver& over) const {
    return {{"amount", over.amount.amount()}, {"heir", over.heir}};
  }
  json::object operator()(const claim::SchoolLetter& letter) const {
    return {{"child", letter.child},
            {"school_year", letter.school_year},
            {"level", letter.level},
            {"grade", letter.grade},
            {"ended", letter.ended}};
  }
  json::object operator()(const claim::Withdraw& withdraw) const {
    return {{"reason", withdraw.reason}};
  }
};

json::object found_of(const claim::Deed& deed) {
  if (const auto* report = std::get_if<claim::Report>(&deed))
    return {{"registered_occupation", report->registered_occupation}};
  if (const auto* assess = std::get_if<claim::Assess>(&deed))
    return assessment_json(assess->assessment);
  return {};
}

std::uint32_t small_natural(JsonReader& reader, std::string_view key) {
  const auto found = reader.natural(key);
  if (found > UINT32_MAX) reader.fail();
  return static_cast<std::uint32_t>(found);
}

claim::Deed read_report(JsonReader& given, JsonReader& found) {
  claim::Report report;
  report.person = given.natural("person");
  report.incident = given.word<claim::Incident>("incident", claim::parse<claim::Incident>);
  report.event_on = given.date("event_on");
  report.died_on = given.optional_date("died_on");
  report.place = given.word<claim::Place>("place", claim::parse<claim::Place>);
  report.reporter = given.word<claim::Reporter>("reporter", claim::parse<claim::Reporter>);
  report.circumstances = given.texts("circumstances");
  report.occupation = given.text("occupation");
  report.account_of_events = given.text("account_of_events");
  report.registered_occupation = found.text("registered_occupation");
  return report;
}

claim::Deed read_heir(JsonReader& given) {
  claim::Heir heir;
  heir.name = given.text("name");
  heir.relation = given.word<claim::Relation>("relation", claim::parse<claim::Relation>);
  if (const auto nik = given.text("nik"); !nik.empty()) heir.nik = Nik::parse(nik);
  heir.phone = given.text("phone");
  heir.account = given.text("account");
  heir.birth_date = given.optional_date("birth_date");
  heir.school_level = given.text("school_level");
  heir.school_grade = given.small("school_grade");
  return claim::NameHeir{std::move(heir)};
}

benefit::Side read_side(JsonReader& part) {
  if (!part.has("side")) return benefit::Side::NotSaid;
  return part.word<benefit::Side>("side", [](std::string_view text) {
    return text == "left"    ? std::optional(benefit::Side::Left)
           : text == "right" ? std::optional(benefit::Side::Right)
                             : std::nullopt;
  });
}

claim::Deed read_outcome(JsonReader& given) {
  claim::Outcome outcome;
  outcome.incapacity_days = given.small("incapacity_days");
  for (auto& part : given.objects("parts")) {
    outcome.parts.push_back({part.text("part"), part.small("permille"), read_side(part)});
    given.hold(part);
  }
  outcome.loss_percent = given.small("loss_percent");
  outcome.land = given.rupiah("land");
  outcome.sea = given.rupiah("sea");
  outcome.air = given.rupiah("air");
  return outcome;
}

claim::Deed read_deed(std::string_view deed, JsonReader& given, JsonReader& found) {
  if (deed == "report") return read_report(given, found);
  if (deed == "heir") return read_heir(given);
  if (deed == "document") return claim::HandIn{given.texts("documents"), given.text("waived")};
  if (deed == "outcome") return read_outcome(given);
  if (deed == "assess") return claim::Assess{read_assessment(found)};
  if (deed == "send") return claim::Send{};
  if (deed == "decide") {
    claim::Decide decide{{}, given.text("reason")};
    if (given.has("amount")) decide.amount = given.rupiah("amount");
    return decide;
  }
  if (deed == "pay") {
    claim::Pay pay{given.rupiah("amount"), small_natural(given, "heir"), {}};
    if (given.has("school_year")) pay.school_year = given.small("school_year");
    return pay;
  }
  if (deed == "hand-over")
    return claim::HandOver{given.rupiah("amount"), small_natural(given, "heir")};
  if (deed == "school") {
    return claim::SchoolLetter{small_natural(given, "child"), given.small("school_year"),
                               given.text("level"), given.small("grade"), given.text("ended")};
  }
  if (deed != "withdraw") given.fail();
  return claim::Withdraw{given.text("reason")};
}

}  // namespace

std::string claim_document(const claim::ClaimAct& act, const std::string& salt) {
  return canonical_json(json::object{{"claim", act.claim},
                                     {"number", act.number},
                                     {"on", act.on.iso()},
                                     {"author", act.author},
                                     {"deed", std::string(claim::deed_id(act.deed))},
                                     {"given", std::visit(Given(), act.deed)},
                                     {"found", found_of(act.deed)},
                                     {"salt", salt}});
}

Result<claim::ClaimAct> read_claim_document(std::string_view text, const std::string& where) {
  JsonReader reader = JsonReader::parse(text);
  claim::ClaimAct act;
  act.claim = reader.natural("claim");
  act.number = small_natural(reader, "number");
  act.on = reader.date("on");
  act.author = reader.text("author");
  const std::string deed = reader.text("deed");
  JsonReader given = reader.object("given");
  JsonReader found = reader.object("found");
  act.deed = read_deed(deed, given, found);
  reader.hold(given);
  reader.hold(found);
  if (reader.ok()) return act;
  return Error::environment("JOURNAL_UNREADABLE", where,
                            {"Catatan klaim ini tidak dapat dibaca. Jalankan `lindung journal "
                             "verify`, lalu pulihkan dari cadangan.",
                             "This act on a claim cannot be read. Run `lindung journal verify`, "
                             "then restore from a backup."});
}

}  // namespace lindung::app
