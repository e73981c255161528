#include <boost/json.hpp>

#include "base/text.h"
#include "office/claim/documents.h"
#include "shell/answer/rules_json.h"
#include "shell/app/embedded.h"
#include "shell/app/law/benefits.h"
#include "shell/app/law/calculators.h"
#include "shell/web/body_reader.h"
#include "shell/web/documents.h"
#include "shell/web/handlers.h"
#include "terms/gazetteer.h"

namespace lindung::web {
namespace json = boost::json;
namespace {

constexpr std::int64_t kMostRupiah = 1'000'000'000'000;

Answer benefit_reply(const Call& call, const Result<app::BenefitAnswer>& found) {
  if (!found) return found.error();
  return json_reply(answer::benefit_json(*found, call.language));
}

// Of a query, or what the calculator takes for granted.
void take(const Call& call, const char* name, std::string& into) {
  if (call.request.query.contains(name)) into = call.query(name);
}

}  // namespace

Answer list_reasons(Call& call) {
  json::array items;
  for (std::size_t i = 0; i < static_cast<std::size_t>(Reason::kCount); ++i)
    items.push_back(reason_json(static_cast<Reason>(i), call.language));
  return json_reply({{"items", items}});
}

Answer list_rules(Call& call) {
  LINDUNG_ASSIGN_OR_RETURN(const auto rules, app::list_rules(call.query("at")));
  return json_reply(answer::rules_json(rules, call.language));
}

Answer show_rule(Call& call) {
  const auto about = app::explain_rule(call.captured[0]);
  if (!about) return not_found();
  return json_reply(answer::rule_json(*about, call.language));
}

Answer contribution(Call& call) {
  app::ContributionQuestion question;
  question.month = call.query("month");
  question.income = call.number("income", 1'000'000, 0, kMostRupiah);
  take(call, "sector", question.sector);
  take(call, "payer", question.payer);
  take(call, "programs", question.programs);
  take(call, "registered", question.registered);
  LINDUNG_RETURN_IF_ERROR(call.done());
  LINDUNG_ASSIGN_OR_RETURN(const auto found, app::answer_contribution(question));
  return json_reply(answer::contribution_json(found));
}

Answer benefit_death(Call& call) {
  app::DeathQuestion question;
  question.cause = call.query("cause");
  question.date = call.query("date");
  question.member_since = call.query("member-since");
  question.income = call.number("income", 1'000'000, 0, kMostRupiah);
  question.paid_months_given = call.request.query.contains("paid-months");
  question.paid_months = static_cast<int>(call.number("paid-months", -1, 0, 1200));
  question.children = call.query("children");
  LINDUNG_RETURN_IF_ERROR(call.done());
  return benefit_reply(call, app::answer_death(question));
}

Answer benefit_incapacity(Call& call) {
  app::IncapacityQuestion question;
  question.date = call.query("date");
  question.months_given = call.request.query.contains("months");
  question.months = static_cast<int>(call.number("months", 0, 0, 1200));
  question.days_given = call.request.query.contains("days");
  question.days = static_cast<int>(call.number("days", 0, 0, 36'600));
  question.income = call.number("income", 1'000'000, 0, kMostRupiah);
  LINDUNG_RETURN_IF_ERROR(call.done());
  return benefit_reply(call, app::answer_incapacity(question));
}

Answer benefit_disability(Call& call) {
  app::DisabilityQuestion question;
  question.date = call.query("date");
  question.parts = call.query("part");
  question.loss = static_cast<int>(call.number("loss", 100, 1, 100));
  question.income = call.number("income", 1'000'000, 0, kMostRupiah);
  question.left_handed = call.flag("left-handed");
  LINDUNG_RETURN_IF_ERROR(call.done());
  return benefit_reply(call, app::answer_disability(question));
}

Answer benefit_transport(Call& call) {
  app::TransportQuestion question;
  question.date = call.query("date");
  question.land = call.number("land", 0, 0, kMostRupiah);
  question.sea = call.number("sea", 0, 0, kMostRupiah);
  question.air = call.number("air", 0, 0, kMostRupiah);
  LINDUNG_RETURN_IF_ERROR(call.done());
  return benefit_reply(call, app::answer_transport(question));
}

Answer show_region(Call& call) {
  const auto code = RegionCode::parse(call.captured[0]);
  const auto region = code ? gazetteer::find(*code) : std::nullopt;
  if (!region) return not_found();
  json::array parts;
  const auto add = [&](RegionLevel level) {
    for (const auto& part : gazetteer::children(*code, level))
      parts.push_back({{"code", part.code.digits()}, {"name", part.name}});
  };
  if (code->level() == RegionLevel::City) add(RegionLevel::District);
  if (code->level() == RegionLevel::District) add(RegionLevel::Village);
  return json_reply({{"code", code->digits()}, {"name", region->name}, {"parts", parts}});
}

Answer public_checklist(Call& call) {
  const auto incident = claim::parse<claim::Incident>(call.query("incident"));
  if (!incident) return wrong_value_of("incident");
  LINDUNG_ASSIGN_OR_RETURN(const auto* book, app::law());
  claim::Claim claim;
  claim.report.incident = *incident;
  claim.report.event_on = today();
  if (*incident == claim::Incident::AccidentDeath) claim.report.died_on = today();
  claim.reported_on = today();
  LINDUNG_ASSIGN_OR_RETURN(const auto papers, claim::checklist(*book, claim));
  json::array documents;
  for (const auto& paper : papers) {
    documents.push_back({{"document", paper.document},
                         {"name", call.say(paper.name)},
                         {"hint", call.say(paper.hint)},
                         {"source", paper.rule.citation}});
  }
  return json_reply({{"incident", call.query("incident")}, {"documents", documents}});
}

}  // namespace lindung::web
