// office/claim/claims_for_tests.h - the law of a source tree, and short ways to make claims; for
// tests only.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "engines/rules/source_law_for_tests.h"
#include "office/claim/claim.h"

namespace lindung::claim::testing {

inline rules::RuleBook load_law(const std::filesystem::path& source) {
  auto loaded = rules::RuleBook::load(rules::law_files(source));
  if (!loaded) throw std::runtime_error(loaded.error().where + ": " + loaded.error().message.en);
  return std::move(*loaded);
}

inline Date day(const char* iso) { return *Date::parse_iso(iso); }
inline Month month(const char* iso) { return *Month::parse(iso); }

// Months covered from the first to the last, listed too.
inline std::vector<coverage::PersonMonthFacts> covered(const char* from, const char* last) {
  std::vector<coverage::PersonMonthFacts> all;
  for (Month at = month(from); at <= month(last); at = at.plus(1))
    all.push_back({at, true, true, true});
  return all;
}

// Makes a claim act by act; every act must succeed, or the test stops with what was said.
class Telling {
 public:
  explicit Telling(std::uint64_t number = 1) : number_(number) {}

  Result<Claim> attempt(const char* on, Deed deed, std::string author = "sari") const {
    return apply(claim, {number_, claim.acts + 1, day(on), std::move(author), std::move(deed)});
  }
  Telling& then(const char* on, Deed deed, std::string author = "sari") {
    auto next = attempt(on, std::move(deed), std::move(author));
    if (!next) throw std::runtime_error(next.error().code + ": " + next.error().message.en);
    claim = *std::move(next);
    return *this;
  }
  Telling& papers(const char* on, const std::vector<std::string>& documents) {
    return then(on, HandIn{documents, ""});
  }

  Claim claim;

 private:
  std::uint64_t number_;
};

inline Heir heir(const char* name, Relation relation, const char* account = "1234567890") {
  Heir one;
  one.name = name;
  one.relation = relation;
  one.account = account;
  return one;
}
inline Heir pupil(const char* name, const char* level, int grade) {
  Heir one = heir(name, Relation::Child, "");
  one.school_level = level;
  one.school_grade = grade;
  return one;
}

inline Report death_report(const char* on) {
  Report report;
  report.person = 7;
  report.event_on = day(on);
  return report;
}

}  // namespace lindung::claim::testing
