#include <boost/json.hpp>

#include "shell/answer/claim_json.h"
#include "shell/app/city/person.h"
#include "shell/app/claim/claim_desk.h"
#include "shell/app/claim/claim_letter.h"
#include "shell/app/claim/claim_requests.h"
#include "shell/app/claim/claims.h"
#include "shell/app/law/letters.h"
#include "shell/app/login/rights.h"
#include "shell/web/body_reader.h"
#include "shell/web/documents.h"
#include "shell/web/file_reply.h"
#include "shell/web/handlers.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

using app::UseCase;

constexpr std::int64_t kMostRupiah = 1'000'000'000'000;

Result<Date> day_of(BodyReader& body, const char* key) {
  const std::string text = body.text_or_empty(key);
  if (text.empty()) return today();
  const auto date = Date::parse_iso(text);
  if (!date) return wrong_value_of(key);
  return *date;
}

bool sees_person(const Call& call, const app::CityView& view, std::uint64_t person) {
  const auto* entry = view.find(person);
  return !entry || sees(call, entry->person.village, entry->group);
}

// The claim of the path, if it lies inside the area of whoever asks.
Result<std::uint64_t> captured_claim(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(const auto number, app::read_claim_name(call.captured[0]));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  LINDUNG_ASSIGN_OR_RETURN(const auto book, app::load_claims(*c, view->state));
  const auto* claim = book.find(number);
  if (!claim || !sees_person(call, *view, claim->report.person)) return app::unknown_claim(number);
  return number;
}

Answer claim_reply(Call& call, std::uint64_t number, Date on) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto view,
                           app::show_claim(*c, call.city, claim::claim_name(number), on));
  return json_reply(answer::claim_json(view, call.language));
}

Answer record(Call& call, app::ClaimWish wish) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  const Date on = wish.on;
  LINDUNG_ASSIGN_OR_RETURN(const auto claim, app::record_claim_act(*c, call.city, std::move(wish)));
  return claim_reply(call, claim.number, on);
}

// An act on the claim of the path: `read` makes the deed of the body.
template <class Read>
Answer act(Call& call, UseCase use_case, Read read) {
  LINDUNG_RETURN_IF_ERROR(call.must(use_case));
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  LINDUNG_ASSIGN_OR_RETURN(const Date on, day_of(body, "on"));
  Result<claim::Deed> deed = read(body);
  LINDUNG_RETURN_IF_ERROR(body.done());
  if (!deed) return std::move(deed).error();
  LINDUNG_ASSIGN_OR_RETURN(const auto number, captured_claim(call));
  return record(call, {number, on, *std::move(deed)});
}

void read_common(BodyReader& body, app::ReportRequest& request) {
  if (body.has("place")) request.place = body.text("place");
  if (body.has("reporter")) request.reporter = body.text("reporter");
  request.circumstances = body.texts("circumstances");
  request.occupation = body.text_or_empty("occupation");
  request.account_of_events = body.text_or_empty("events");
}

// Whether the reported person lies inside the area of whoever reports.
Result<void> check_reported(Call& call, const std::string& person) {
  if (!person.starts_with('P')) return wrong_value_of("person");
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(const auto number, app::find_person(*c, call.city, person));
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  if (!view->find(number) || !sees_person(call, *view, number)) return app::unknown_person();
  return {};
}

}  // namespace

Answer list_claims(Call& call) {
  const bool all = call.flag("all");
  const std::string person = call.query("person");
  const Date on = call.day("on");
  const Page page = page_of(call);
  LINDUNG_RETURN_IF_ERROR(call.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(
      const auto views,
      app::list_claims(*c, call.city, all ? app::Which::All : app::Which::Open, on));
  LINDUNG_ASSIGN_OR_RETURN(const auto view, call.view());
  json::array items;
  Pager pager(page);
  for (const auto& one : views) {
    if (!person.empty() && one.person_id != person) continue;
    if (!sees_person(call, *view, one.claim.report.person)) continue;
    if (pager.wants()) items.push_back(answer::claim_json(one, call.language));
  }
  return json_reply({{"total", pager.total()}, {"items", items}});
}

Answer show_claim(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::ClaimRead));
  const Date on = call.day("on");
  LINDUNG_RETURN_IF_ERROR(call.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto number, captured_claim(call));
  return claim_reply(call, number, on);
}

Answer report_claim(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::ClaimReport));
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  LINDUNG_ASSIGN_OR_RETURN(const Date on, day_of(body, "on"));
  app::ReportRequest request;
  request.person = body.text("person");
  request.incident = body.text("incident");
  request.event_on = body.text("date");
  request.died_on = body.text_or_empty("died_on");
  read_common(body, request);
  LINDUNG_RETURN_IF_ERROR(body.done());
  LINDUNG_RETURN_IF_ERROR(check_reported(call, request.person));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(auto wish, app::read_report(*c, call.city, request, on));
  return record(call, std::move(wish));
}

Answer report_death(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::ClaimReport));
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  LINDUNG_ASSIGN_OR_RETURN(const Date on, day_of(body, "on"));
  app::DeathRequest request;
  request.report.person = call.captured[0];
  request.date = body.text("date");
  request.cause = body.has("cause") ? body.text("cause") : "other";
  request.accident_on = body.text_or_empty("accident_on");
  read_common(body, request.report);
  LINDUNG_RETURN_IF_ERROR(body.done());
  LINDUNG_RETURN_IF_ERROR(check_reported(call, request.report.person));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  LINDUNG_ASSIGN_OR_RETURN(auto wish, app::read_death_report(*c, call.city, request, on));
  return record(call, std::move(wish));
}

Answer name_heir(Call& call) {
  return act(call, UseCase::ClaimWork, [](BodyReader& body) {
    app::HeirRequest request;
    request.name = body.text("name");
    request.relation = body.text("relation");
    request.nik = body.text_or_empty("nik");
    request.phone = body.text_or_empty("phone");
    request.account = body.text_or_empty("account");
    request.birth_date = body.text_or_empty("birth_date");
    request.school = body.text_or_empty("school");
    return app::read_heir(request);
  });
}

Answer hand_in(Call& call) {
  return act(call, UseCase::ClaimWork, [](BodyReader& body) {
    return Result<claim::Deed>(
        claim::HandIn{body.texts("documents"), body.text_or_empty("waived")});
  });
}

Answer record_outcome(Call& call) {
  return act(call, UseCase::ClaimWork, [](BodyReader& body) {
    app::OutcomeRequest request;
    request.days = static_cast<int>(body.number("days", 0, 0, 10'000));
    request.parts = body.text_or_empty("parts");
    request.loss = static_cast<int>(body.number("loss", 100, 1, 100));
    request.land = body.number("land", 0, 0, kMostRupiah);
    request.sea = body.number("sea", 0, 0, kMostRupiah);
    request.air = body.number("air", 0, 0, kMostRupiah);
    return app::read_outcome(request);
  });
}

Answer assess_claim(Call& call) {
  return act(call, UseCase::ClaimAssess,
             [](BodyReader&) { return Result<claim::Deed>(claim::Assess{}); });
}

Answer send_claim(Call& call) {
  return act(call, UseCase::ClaimSend,
             [](BodyReader&) { return Result<claim::Deed>(claim::Send{}); });
}

Answer decide_claim(Call& call) {
  return act(call, UseCase::ClaimDecide, [](BodyReader& body) {
    return app::read_decision(
        {body.number("amount", 0, 1, kMostRupiah), body.text_or_empty("refused")});
  });
}

Answer pay_claim(Call& call) {
  return act(call, UseCase::ClaimPay, [](BodyReader& body) {
    claim::Pay pay;
    pay.amount = Rupiah(body.required_number("amount", 1, kMostRupiah));
    pay.heir = static_cast<std::uint32_t>(body.number("heir", 0, 0, 1000));
    if (body.has("school_year"))
      pay.school_year = static_cast<int>(body.number("school_year", 0, 2000, 2200));
    return Result<claim::Deed>(pay);
  });
}

Answer hand_over(Call& call) {
  return act(call, UseCase::ClaimWork, [](BodyReader& body) {
    return Result<claim::Deed>(
        claim::HandOver{Rupiah(body.required_number("amount", 1, kMostRupiah)),
                        static_cast<std::uint32_t>(body.number("heir", 0, 0, 1000))});
  });
}

Answer school_year(Call& call) {
  return act(call, UseCase::ClaimWork, [](BodyReader& body) {
    return app::read_school({static_cast<std::uint32_t>(body.required_number("child", 1, 1000)),
                             static_cast<int>(body.required_number("year", 2000, 2200)),
                             body.text_or_empty("school"), body.text_or_empty("ended")});
  });
}

Answer withdraw_claim(Call& call) {
  return act(call, UseCase::ClaimWithdraw, [](BodyReader& body) {
    return Result<claim::Deed>(claim::Withdraw{body.text("reason")});
  });
}

Answer claim_letter(Call& call) {
  LINDUNG_RETURN_IF_ERROR(call.must(UseCase::ClaimRead));
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  app::ClaimLetterQuestion question;
  question.claim = call.captured[0];
  question.office = body.text("office");
  LINDUNG_ASSIGN_OR_RETURN(const Date written, day_of(body, "written"));
  question.written = written.iso();
  LINDUNG_RETURN_IF_ERROR(body.done());
  LINDUNG_RETURN_IF_ERROR(captured_claim(call));
  LINDUNG_ASSIGN_OR_RETURN(const auto* c, call.context());
  return pdf_reply("surat.pdf", [&](const auto& path) -> Result<void> {
    question.out = path.string();
    LINDUNG_ASSIGN_OR_RETURN(std::ignore, app::write_claim_letter(*c, call.city, question));
    return {};
  });
}

Answer rights_letter(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(auto body, BodyReader::parse(call.request.body));
  app::RightsQuestion question;
  question.basics.name = body.text("name");
  question.basics.office = body.text("office");
  LINDUNG_ASSIGN_OR_RETURN(const Date written, day_of(body, "written"));
  question.basics.written = written.iso();
  question.member_since = body.text("member_since");
  question.paid_until = body.text_or_empty("paid_until");
  question.income = body.number("income", 1'000'000, 0, kMostRupiah);
  LINDUNG_RETURN_IF_ERROR(body.done());
  return pdf_reply("surat.pdf", [&](const auto& path) -> Result<void> {
    question.basics.out = path.string();
    LINDUNG_ASSIGN_OR_RETURN(std::ignore, app::write_rights_letter(question));
    return {};
  });
}

}  // namespace lindung::web
