#include "office/claim/scholarship.h"

#include <algorithm>
#include <map>

#include "office/claim/refusals.h"

namespace lindung::claim {
namespace {

constexpr int kSchoolYearBegins = 7;  // July
constexpr int kYearsMax = 30;         // no schooling lasts longer; ends a child that never finishes

struct Level {
  std::string id;
  int years = 0;
  Rupiah amount;
};

struct SchoolLaw {
  std::vector<Level> levels;  // rising
  std::optional<std::int64_t> age_max;
  std::optional<Rupiah> once;  // the old form: one sum
};

Result<SchoolLaw> school_law(const rules::RuleBook& rules, Date on) {
  SchoolLaw law;
  LINDUNG_ASSIGN_OR_RETURN(const auto form, rules.text("scholarship.form", on));
  if (form.value != "yearly") {
    LINDUNG_ASSIGN_OR_RETURN(const auto once, rules.number("scholarship.once", on));
    law.once = Rupiah(once.value);
    return law;
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto levels, rules.table("scholarship.yearly", on));
  for (const auto& row : levels.value->rows) {
    law.levels.push_back({std::get<std::string>(row[0]),
                          static_cast<int>(std::get<std::int64_t>(row[1])),
                          Rupiah(std::get<std::int64_t>(row[2]))});
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto age, rules.number("scholarship.age-max", on));
  law.age_max = age.value;
  return law;
}

// Walks up the school year by year.
class Schooling {
 public:
  Schooling(const SchoolLaw& law, const Claim& claim, const Heir& child)
      : law_(law), claim_(claim), child_(child) {}

  Result<std::vector<SchoolYear>> years() {
    std::vector<SchoolYear> found;
    const int first = school_year_of(claim_.report.event_on);
    if (!child_.school_level.empty())
      LINDUNG_RETURN_IF_ERROR(stand_at(child_.school_level, child_.school_grade));
    for (int year = first; year < first + kYearsMax; ++year) {
      if (const SchoolLetter* letter = letter_for(year)) {
        if (!letter->ended.empty()) break;
        LINDUNG_RETURN_IF_ERROR(stand_at(letter->level, letter->grade));
      }
      if (!level_) continue;  // not at school yet
      if (*level_ == law_.levels.size() || too_old(year)) break;
      const Level& level = law_.levels[*level_];
      if (used_[*level_]++ < level.years)
        found.push_back({child_.number, year, level.id, grade_, level.amount});
      step_up();
    }
    return found;
  }

 private:
  Result<void> stand_at(const std::string& level, int grade) {
    const auto at = std::find_if(law_.levels.begin(), law_.levels.end(),
                                 [&](const Level& l) { return l.id == level; });
    if (at == law_.levels.end() || grade < 1 || grade > at->years) {
      return wrong_value(
          claim_, "school",
          {"Jenjang TK, SD, SMP, SMA, atau S1, dengan tahun yang ada pada jenjang itu.",
           "The level is TK, SD, SMP, SMA or S1, with a year that it has."});
    }
    level_ = static_cast<std::size_t>(at - law_.levels.begin());
    grade_ = grade;
    return {};
  }
  void step_up() {
    if (++grade_ <= law_.levels[*level_].years) return;
    ++*level_;
    grade_ = 1;
  }
  const SchoolLetter* letter_for(int year) const {
    const SchoolLetter* found = nullptr;
    for (const auto& letter : claim_.letters) {
      if (letter.letter.child == child_.number && letter.letter.school_year == year)
        found = &letter.letter;
    }
    return found;
  }
  bool too_old(int year) const {
    return child_.birth_date &&
           child_.birth_date->age_on(first_day_of_school_year(year)) >= *law_.age_max;
  }

  const SchoolLaw& law_;
  const Claim& claim_;
  const Heir& child_;
  std::optional<std::size_t> level_;
  int grade_ = 0;
  std::map<std::size_t, int> used_;
};

Remark too_few_months(std::int64_t needed, int paid, std::string_view rule) {
  return {"SCHOLARSHIP_MONTHS",
          {"Beasiswa belum menjadi hak: perlu " + std::to_string(needed) + " bulan iuran, ada " +
               std::to_string(paid) + ".",
           "No scholarship: it needs " + std::to_string(needed) +
               " contribution months, there are " + std::to_string(paid) + "."},
          std::string(rule)};
}

Remark too_many_children(std::int64_t most, std::string_view rule) {
  return {"SCHOLARSHIP_CHILDREN",
          {"Beasiswa untuk paling banyak " + std::to_string(most) +
               " anak; yang disebut lebih dulu dihitung.",
           "Scholarships for at most " + std::to_string(most) +
               " children; those named first are counted."},
          std::string(rule)};
}

bool is_school_child(const Claim& claim, const Heir& heir) {
  if (heir.relation != Relation::Child) return false;
  const bool letter = std::any_of(claim.letters.begin(), claim.letters.end(), [&](const auto& l) {
    return l.letter.child == heir.number && l.letter.ended.empty();
  });
  return !heir.school_level.empty() || letter;
}

// Which incidents give scholarships: a death, and permanent total disability by work.
bool gives_scholarships(const Claim& claim) {
  if (is_death(claim.report.incident)) return true;
  return claim.outcome && std::any_of(claim.outcome->parts.begin(), claim.outcome->parts.end(),
                                      [](const auto& part) { return part.part == "total"; });
}

Result<std::vector<SchoolYear>> years_of(const SchoolLaw& law, const Claim& claim,
                                         const Heir& child) {
  if (!law.once) return Schooling(law, claim, child).years();
  const int year = school_year_of(claim.report.event_on);
  return std::vector<SchoolYear>{
      {child.number, year, child.school_level, child.school_grade, *law.once}};
}

}  // namespace

int school_year_of(Date day) {
  return day.month() >= kSchoolYearBegins ? day.year() : day.year() - 1;
}
Date first_day_of_school_year(int school_year) {
  return Month::make(school_year, kSchoolYearBegins)->first_day();
}
Date last_day_of_school_year(int school_year) {
  return first_day_of_school_year(school_year + 1).plus_days(-1);
}

Result<Scholarships> scholarships(const rules::RuleBook& rules, const Claim& claim,
                                  int months_paid) {
  Scholarships all;
  std::vector<const Heir*> children;
  for (const Heir& heir : claim.heirs) {
    if (is_school_child(claim, heir)) children.push_back(&heir);
  }
  if (children.empty() || !gives_scholarships(claim)) return all;
  const Date on = law_day(claim);
  LINDUNG_ASSIGN_OR_RETURN(
      const auto needed, rules.number(is_work(claim.report.incident) ? "scholarship.jkk.months-min"
                                                                     : "scholarship.jkm.months-min",
                                      on));
  LINDUNG_ASSIGN_OR_RETURN(const auto most, rules.number("scholarship.children-max", on));
  LINDUNG_ASSIGN_OR_RETURN(const auto law, school_law(rules, on));
  const auto counted = static_cast<std::size_t>(most.value);
  if (months_paid < needed.value) {
    all.remarks.push_back(too_few_months(needed.value, months_paid, needed.rule.id));
    return all;
  }
  if (children.size() > counted) all.remarks.push_back(too_many_children(most.value, most.rule.id));
  for (std::size_t i = 0; i < std::min(children.size(), counted); ++i) {
    LINDUNG_ASSIGN_OR_RETURN(const auto years, years_of(law, claim, *children[i]));
    all.years.insert(all.years.end(), years.begin(), years.end());
  }
  for (const auto& year : all.years) all.total += year.amount;
  return all;
}

Result<std::vector<SchoolYearStatus>> school_years_begun(const rules::RuleBook& rules,
                                                         const Claim& claim, Date on) {
  std::vector<SchoolYearStatus> begun;
  const bool accepted = claim.decision && claim.decision->amount;
  if (!accepted || claim.state == State::Withdrawn || !claim.assessment) return begun;
  LINDUNG_ASSIGN_OR_RETURN(const auto all,
                           scholarships(rules, claim, claim.assessment->months_paid));
  for (const auto& year : all.years) {
    if (first_day_of_school_year(year.year) > on) continue;
    SchoolYearStatus status{year, {}, {}, {}};
    for (const auto& letter : claim.letters) {
      if (letter.letter.child == year.child && letter.letter.school_year == year.year)
        status.letter_on = letter.on;
    }
    for (const auto& payment : claim.school_payments) {
      if (payment.pay.heir != year.child || payment.pay.school_year != year.year) continue;
      status.paid_on = payment.on;
      status.paid += payment.pay.amount;
    }
    begun.push_back(std::move(status));
  }
  return begun;
}

}  // namespace lindung::claim
