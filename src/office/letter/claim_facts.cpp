#include "office/letter/claim_facts.h"

#include "office/letter/asked.h"
#include "office/letter/claim_words.h"
#include "terms/calendar.h"

namespace lindung::letter {
namespace {

// What differs between a death at work and any other.
struct RuleNames {
  const char* papers;
  const char* heirs;
  const char* pay_days;
  const char* scholarship_months;
};
constexpr RuleNames kAccident{"claim.accident-death.documents", "heirs.jkk.order",
                              "claim.jkk.pay-days", "scholarship.jkk.months-min"};
constexpr RuleNames kOther{"claim.death.documents", "heirs.jkm.order", "claim.jkm.pay-days",
                           "scholarship.jkm.months-min"};

// Names of papers and heirs are our wording, not law: they are not among the rules used.
Result<void> add_words(ClaimFacts& facts, const rules::RuleBook& book, const RuleNames& rules,
                       Date on) {
  Asked wording(book, on);
  LINDUNG_ASSIGN_OR_RETURN(const auto* names, wording.table("claim.names"));
  LINDUNG_ASSIGN_OR_RETURN(const auto* order, wording.table(rules.heirs));
  facts.heirs = heirs_in_order(*order, *names);
  facts.heirs_rule = wording.used().back();
  Asked law(book, on);
  LINDUNG_ASSIGN_OR_RETURN(const auto* papers, law.table(rules.papers));
  for (const rules::Row& row : papers->rows)
    facts.papers.push_back(claim_words(std::get<std::string>(row.at(0)), *names));
  facts.used = law.used();
  return {};
}

}  // namespace

Result<ClaimFacts> claim_facts(const rules::RuleBook& book, const benefit::Death& death) {
  const bool accident = death.cause == benefit::DeathCause::Accident;
  const RuleNames& rules = accident ? kAccident : kOther;
  ClaimFacts facts;
  LINDUNG_RETURN_IF_ERROR(add_words(facts, book, rules, death.date));
  Asked law(book, death.date);
  LINDUNG_ASSIGN_OR_RETURN(facts.pay_days, law.number(rules.pay_days));
  LINDUNG_ASSIGN_OR_RETURN(facts.scholarship_months, law.number(rules.scholarship_months));
  LINDUNG_ASSIGN_OR_RETURN(facts.scholarship_children, law.number("scholarship.children-max"));
  facts.full_from = death.member_since;
  if (accident) {
    LINDUNG_ASSIGN_OR_RETURN(const auto years, law.number("claim.jkk.expires-years"));
    facts.last_day = plus_months(death.date, static_cast<int>(years) * 12);
  } else {
    LINDUNG_ASSIGN_OR_RETURN(
        facts.full_from, benefit::full_death_benefit_from(book, death.member_since, death.date));
  }
  if (const auto age = book.number("scholarship.age-max", death.date))
    facts.scholarship_age = age->value;
  facts.used.insert(facts.used.end(), law.used().begin(), law.used().end());
  return facts;
}

}  // namespace lindung::letter
