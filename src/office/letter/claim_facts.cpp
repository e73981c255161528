#include "office/letter/claim_facts.h"

#include <algorithm>

namespace lindung::letter {
namespace {

// The rules of one day; the person asked for the day, so that is what an error names.
class Asked {
 public:
  Asked(const rules::RuleBook& book, Date on, std::vector<rules::RuleRef>& used)
      : book_(book), on_(on), used_(used) {}

  Result<std::int64_t> number(std::string_view id) { return noted(book_.number(id, on_)); }
  Result<const std::vector<std::string>*> list(std::string_view id) {
    return noted(book_.list(id, on_));
  }

 private:
  template <class T>
  Result<T> noted(Result<rules::Dated<T>> found) {
    if (!found) {
      Error error = std::move(found).error();
      if (error.code == "NO_RULE_IN_FORCE") error.where = "date";
      return error;
    }
    used_.push_back(found->rule);
    return found->value;
  }

  const rules::RuleBook& book_;
  Date on_;
  std::vector<rules::RuleRef>& used_;
};

// The same day so many years later; 29 February becomes 28 February.
std::optional<Date> years_later(Date date, std::int64_t years) {
  const int year = date.year() + static_cast<int>(years);
  const auto same = Date::make(year, date.month(), date.day());
  return same ? same : Date::make(year, date.month(), date.day() - 1);
}

void add_once(std::vector<std::string>& all, const std::vector<std::string>& some) {
  for (const auto& one : some) {
    if (std::find(all.begin(), all.end(), one) == all.end()) all.push_back(one);
  }
}

Result<void> add_accident(ClaimFacts& facts, Asked& law, Date date) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* papers, law.list("claim.jkk.documents"));
  add_once(facts.documents, *papers);
  LINDUNG_ASSIGN_OR_RETURN(const auto years, law.number("claim.jkk.expires-years"));
  facts.last_day = years_later(date, years);
  LINDUNG_ASSIGN_OR_RETURN(facts.pay_days, law.number("claim.jkk.pay-days"));
  LINDUNG_ASSIGN_OR_RETURN(facts.scholarship_months, law.number("scholarship.jkk.months-min"));
  return {};
}

Result<void> add_ordinary(ClaimFacts& facts, Asked& law) {
  LINDUNG_ASSIGN_OR_RETURN(facts.pay_days, law.number("claim.jkm.pay-days"));
  LINDUNG_ASSIGN_OR_RETURN(facts.scholarship_months, law.number("scholarship.jkm.months-min"));
  return {};
}

}  // namespace

Result<ClaimFacts> claim_facts(const rules::RuleBook& book, const benefit::Death& death) {
  ClaimFacts facts;
  Asked law(book, death.date, facts.used);
  LINDUNG_ASSIGN_OR_RETURN(const auto* papers, law.list("claim.jkm.documents"));
  facts.documents = *papers;
  facts.full_from = death.member_since;
  if (death.cause == benefit::DeathCause::Accident) {
    LINDUNG_RETURN_IF_ERROR(add_accident(facts, law, death.date));
  } else {
    LINDUNG_RETURN_IF_ERROR(add_ordinary(facts, law));
    LINDUNG_ASSIGN_OR_RETURN(
        facts.full_from, benefit::full_death_benefit_from(book, death.member_since, death.date));
  }
  LINDUNG_ASSIGN_OR_RETURN(facts.scholarship_children, law.number("scholarship.children-max"));
  if (const auto age = book.number("scholarship.age-max", death.date))
    facts.scholarship_age = age->value;
  return facts;
}

}  // namespace lindung::letter
