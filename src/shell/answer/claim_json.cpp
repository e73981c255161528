#include "shell/answer/claim_json.h"

#include <boost/json.hpp>

#include "shell/app/claim/claim_document.h"

namespace lindung::answer {
namespace json = boost::json;
namespace {

constexpr std::size_t kAccountDigitsShown = 4;

std::string masked_account(const std::string& account) {
  if (account.size() <= kAccountDigitsShown) return std::string(account.size(), '*');
  return std::string(account.size() - kAccountDigitsShown, '*') +
         account.substr(account.size() - kAccountDigitsShown);
}

json::value day_or_null(const std::optional<Date>& day) {
  return day ? json::value(day->iso()) : json::value(nullptr);
}

json::object rule_json(const rules::RuleRef& rule) {
  return {{"id", rule.id},
          {"source", rule.citation},
          {"from", rule.from.iso()},
          {"verified", rule.verified}};
}

json::array heirs_json(const claim::Claim& claim) {
  json::array heirs;
  const auto entitled =
      claim.assessment ? claim.assessment->entitled : std::vector<std::uint32_t>();
  for (const auto& heir : claim.heirs) {
    const bool may = std::find(entitled.begin(), entitled.end(), heir.number) != entitled.end();
    heirs.push_back({{"number", heir.number},
                     {"name", heir.name},
                     {"relation", claim::word(heir.relation).id},
                     {"nik", heir.nik ? heir.nik->masked() : ""},
                     {"phone", heir.phone},
                     {"account", masked_account(heir.account)},
                     {"birth_date", day_or_null(heir.birth_date)},
                     {"school", heir.school_level.empty()
                                    ? ""
                                    : heir.school_level + ":" + std::to_string(heir.school_grade)},
                     {"entitled", may}});
  }
  return heirs;
}

json::array papers_json(const app::ClaimView& view, const Language& language) {
  json::array papers;
  for (const auto& paper : view.papers) {
    papers.push_back({{"document", paper.document},
                      {"name", language.say(paper.name)},
                      {"hint", language.say(paper.hint)},
                      {"handed_in", day_or_null(paper.handed_in)},
                      {"waived", paper.waived},
                      {"rule", rule_json(paper.rule)}});
  }
  return papers;
}

json::array clocks_json(const app::ClaimView& view, const Language& language) {
  json::array clocks;
  for (const auto& clock : view.clocks) {
    clocks.push_back({{"id", clock.id},
                      {"what", language.say(clock.what)},
                      {"from", clock.from.iso()},
                      {"due", clock.due.iso()},
                      {"ended", day_or_null(clock.ended)},
                      {"late", clock.late_on(view.on)},
                      {"holder", claim::word(clock.holder).id},
                      {"rule", rule_json(clock.rule)}});
  }
  return clocks;
}

json::array payments_json(const std::vector<claim::Payment>& payments) {
  json::array all;
  for (const auto& payment : payments) {
    json::object one{{"on", payment.on.iso()},
                     {"amount", payment.pay.amount.amount()},
                     {"heir", payment.pay.heir}};
    if (payment.pay.school_year) one["school_year"] = *payment.pay.school_year;
    all.push_back(std::move(one));
  }
  return all;
}

json::array receipts_json(const claim::Claim& claim) {
  json::array all;
  for (const auto& receipt : claim.receipts) {
    all.push_back({{"on", receipt.on.iso()},
                   {"amount", receipt.hand_over.amount.amount()},
                   {"heir", receipt.hand_over.heir}});
  }
  return all;
}

json::array school_json(const app::ClaimView& view) {
  json::array all;
  for (const auto& status : view.school_years) {
    all.push_back({{"child", status.year.child},
                   {"year", status.year.year},
                   {"level", status.year.level},
                   {"grade", status.year.grade},
                   {"amount", status.year.amount.amount()},
                   {"letter_on", day_or_null(status.letter_on)},
                   {"paid_on", day_or_null(status.paid_on)},
                   {"paid", status.paid.amount()}});
  }
  return all;
}

json::array differences_json(const app::ClaimView& view, const Language& language) {
  json::array all;
  for (const auto& difference : view.differences) {
    all.push_back({{"id", difference.id},
                   {"what", language.say(difference.what)},
                   {"expected", difference.expected.amount()},
                   {"actual", difference.actual.amount()}});
  }
  return all;
}

json::value decision_json(const claim::Claim& claim) {
  if (!claim.decision) return nullptr;
  return json::object{
      {"on", claim.decided_on.iso()},
      {"amount", claim.decision->amount ? json::value(claim.decision->amount->amount())
                                        : json::value(nullptr)},
      {"reason", claim.decision->reason}};
}

json::object report_json(const claim::Claim& claim) {
  const auto& report = claim.report;
  json::array circumstances;
  for (const auto& one : report.circumstances) circumstances.push_back(json::string(one));
  return {{"incident", claim::word(report.incident).id},
          {"event_on", report.event_on.iso()},
          {"died_on", day_or_null(claim::death_day(report))},
          {"reported_on", claim.reported_on.iso()},
          {"place", claim::word(report.place).id},
          {"reporter", claim::word(report.reporter).id},
          {"circumstances", circumstances},
          {"occupation", report.occupation},
          {"registered_occupation", report.registered_occupation},
          {"events", report.account_of_events}};
}

// Remarks in the language that is asked for.
json::object expected_json(const claim::Assessment& assessment, const Language& language) {
  auto found = app::assessment_json(assessment);
  json::array remarks;
  for (const auto& remark : assessment.remarks) {
    remarks.push_back(
        {{"code", remark.code}, {"text", language.say(remark.text)}, {"rule", remark.rule}});
  }
  found["remarks"] = std::move(remarks);
  return found;
}

}  // namespace

json::object claim_json(const app::ClaimView& view, const Language& language) {
  const auto& claim = view.claim;
  json::array shared;
  for (const auto& name : view.shared_with) shared.push_back(json::string(name));
  json::object document{{"claim", claim::claim_name(claim.number)},
                        {"person", view.person_id},
                        {"name", view.person_name},
                        {"nik", view.nik_masked},
                        {"state", claim::word(claim.state).id},
                        {"holder", claim::word(view.holder).id},
                        {"late", view.late()},
                        {"report", report_json(claim)},
                        {"heirs", heirs_json(claim)},
                        {"documents", papers_json(view, language)},
                        {"clocks", clocks_json(view, language)},
                        {"assessment", nullptr},
                        {"sent_on", day_or_null(claim.sent_on)},
                        {"decision", decision_json(claim)},
                        {"payments", payments_json(claim.payments)},
                        {"received", receipts_json(claim)},
                        {"scholarships", school_json(view)},
                        {"scholarship_payments", payments_json(claim.school_payments)},
                        {"differences", differences_json(view, language)},
                        {"shared_with", shared},
                        {"late_payment", nullptr}};
  if (claim.assessment) document["assessment"] = expected_json(*claim.assessment, language);
  if (view.late_payment) {
    document["late_payment"] = json::object{{"due", view.late_payment->due.iso()},
                                            {"days", view.late_payment->days},
                                            {"amount", view.late_payment->amount.amount()},
                                            {"rule", rule_json(view.late_payment->rule)}};
  }
  return document;
}

}  // namespace lindung::answer
