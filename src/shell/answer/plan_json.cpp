#include "shell/answer/plan_json.h"

#include <boost/json.hpp>

namespace lindung::answer {
namespace json = boost::json;
namespace {

using app::PlanAnswer;
using app::PlanOutcome;
using planning::GoalKind;
using planning::Why;

constexpr const char* kGoals[] = {"gap", "people", "spread", "rank", "cost", "order"};
constexpr const char* kWhys[] = {"only-fund",        "cheapest",        "first-in-order",
                                 "earlier-is-spent", "earlier-is-full", "spares-another"};

json::value month_or_null(const std::optional<Month>& month) {
  return month ? json::value(month->iso()) : json::value(nullptr);
}

json::array groups_json(const PlanOutcome& one) {
  json::array groups;
  for (std::size_t c = 0; c < one.problem.classes.size(); ++c) {
    const auto& people = one.problem.classes[c];
    json::array blocks;
    for (std::size_t k = 0; k < one.plan.blocks.size(); ++k) {
      const Period block = one.plan.blocks[k];
      blocks.push_back({{"from", block.from.iso()},
                        {"until", block.until.iso()},
                        {"people", one.plan.people[c][k]}});
    }
    groups.push_back({{"group", people.group},
                      {"members", people.present},
                      {"people", people.people()},
                      {"protected", blocks},
                      {"worker_year", people.worker_year.amount()}});
  }
  return groups;
}

json::array funds_json(const PlanOutcome& one) {
  json::array funds;
  for (std::size_t f = 0; f < one.problem.purses.size(); ++f) {
    const auto& purse = one.problem.purses[f];
    const auto& total = one.plan.purses[f];
    json::array months;
    for (std::size_t m = 0; m < total.people.size(); ++m) {
      months.push_back({{"month", one.problem.months.from.plus(static_cast<int>(m)).iso()},
                        {"people", total.people[m]},
                        {"amount", total.by_month[m].amount()}});
    }
    funds.push_back({{"id", purse.id},
                     {"ceiling", purse.ceiling.amount()},
                     {"paid", total.paid.amount()},
                     {"left", total.left.amount()},
                     {"person_months", total.person_months},
                     {"last_paid", month_or_null(one.ends[f].last_paid)},
                     {"ends_early", one.ends[f].before_its_time},
                     {"months", months}});
  }
  return funds;
}

json::array payments_json(const PlanOutcome& one, const Language& language) {
  json::array payments;
  for (const auto& reason : one.reasons) {
    payments.push_back({{"group", one.problem.classes[reason.person_class].group},
                        {"fund", one.problem.purses[reason.purse].id},
                        {"from", reason.months.from.iso()},
                        {"until", reason.months.until.iso()},
                        {"people", reason.people},
                        {"amount", reason.amount.amount()},
                        {"why", kWhys[static_cast<std::size_t>(reason.why)]},
                        {"text", language.say(reason.text)}});
  }
  return payments;
}

json::array left_out_json(const PlanOutcome& one, const Language& language) {
  json::array left_out;
  for (const auto& some : one.left_out) {
    left_out.push_back({{"group", one.problem.classes[some.person_class].group},
                        {"from", some.months.from.iso()},
                        {"until", some.months.until.iso()},
                        {"people", some.people},
                        {"first_rank", some.first_rank},
                        {"text", language.say(some.text)}});
  }
  return left_out;
}

// What this plan was asked for, as a file of scenarios says it.
json::object asked_json(const planning::Scenario& asked, const scheme::Scheme& scheme) {
  const auto& wishes = asked.wishes;
  const Period months = wishes.months.value_or(scheme.months);
  json::object ceilings;
  for (const auto& [fund, ceiling] : wishes.ceilings) ceilings[fund] = ceiling.amount();
  json::array programs;
  for (const Program program : wishes.programs.empty() ? scheme.programs : wishes.programs) {
    programs.push_back(json::value(program_code(program)));
  }
  return {{"ceilings", ceilings},
          {"first", json::array(wishes.first.begin(), wishes.first.end())},
          {"start", months.from.iso()},
          {"until", months.until.iso()},
          {"from", month_or_null(asked.from)},
          {"block_months", wishes.block_months},
          {"early", wishes.spread == planning::Spread::Early},
          {"programs", programs}};
}

json::object outcome_json(const PlanOutcome& one, const scheme::Scheme& scheme,
                          const Language& language) {
  json::array goals;
  for (const auto& goal : one.plan.goals) {
    goals.push_back({{"goal", kGoals[static_cast<std::size_t>(goal.kind)]},
                     {"value", goal.value},
                     {"bound", goal.bound},
                     {"proven", goal.proven()}});
  }
  const auto& lasting = one.lasting;
  const bool early = one.problem.spread == planning::Spread::Early;
  return {{"id", one.asked.id},
          {"name", language.say(one.asked.name)},
          {"asked", asked_json(one.asked, scheme)},
          {"months",
           {{"from", one.problem.months.from.iso()}, {"until", one.problem.months.until.iso()}}},
          {"block_months", one.problem.block_months},
          {"spread", early ? "early" : "steady"},
          {"complete", one.plan.complete()},
          {"person_months", one.plan.person_months},
          {"wanted_person_months", one.plan.wanted_person_months},
          {"gap_months", one.plan.gap_months},
          {"lost_cover", one.plan.lost_cover},
          {"cost", one.plan.cost.amount()},
          {"everybody",
           {{"months", lasting.months},
            {"first_unpaid", lasting.first_unpaid.iso()},
            {"cost", lasting.cost.amount()},
            {"left", lasting.left.amount()},
            {"cost_all_months", lasting.cost_for_all.amount()},
            {"missing", lasting.missing.amount()},
            {"payable", lasting.payable}}},
          {"goals", goals},
          {"groups", groups_json(one)},
          {"funds", funds_json(one)},
          {"payments", payments_json(one, language)},
          {"left_out", left_out_json(one, language)}};
}

}  // namespace

json::object plan_json(const PlanAnswer& answer, const Language& language) {
  json::array scenarios, notes;
  for (std::size_t i = 1; i < answer.outcomes.size(); ++i) {
    scenarios.push_back(outcome_json(answer.outcomes[i], answer.scheme, language));
  }
  for (const auto& note : answer.notes) notes.push_back(json::value(language.say(note)));
  json::object document = outcome_json(answer.outcomes.front(), answer.scheme, language);
  document["scheme"] = answer.scheme.id;
  document["scenarios"] = scenarios;
  document["notes"] = notes;
  return document;
}

}  // namespace lindung::answer
