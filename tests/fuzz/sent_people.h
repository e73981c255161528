// tests/fuzz/sent_people.h - a few people on a batch or a bill, two of them alike, and what must
// hold however the rows of a file are matched with them.
#pragma once

#include "office/enrolment/match.h"
#include "read_all.h"

namespace lindung::fuzz {

inline void match_and_check(std::span<const enrolment::AnswerRow> rows) {
  static const std::vector<enrolment::SentPerson> people{
      {1, 2171055405909000, 10'000'000'001, "Melati Karsa", Date::make(1990, 5, 14)},
      {2, 2171051203859001, 10'000'000'002, "Bayu Pranata", Date::make(1985, 3, 12)},
      {3, 2171051203859002, 0, "Surya Wirawan", Date::make(1985, 3, 12)},
      {4, 0, 0, "Gilang Permana", Date::make(1985, 3, 12)},
      {5, 0, 0, "Gilang Permana", Date::make(1985, 3, 12)}};
  const auto matches = enrolment::match_rows(people, rows);
  require(matches.size() == rows.size());
  for (const auto& match : matches) {
    require(match.line <= people.size());
    // A row is somebody's, or it says why not.
    require(match.line != 0 || match.why.has_value());
    require((match.line == 0) == (match.fit == enrolment::Fit::None));
  }
}

}  // namespace lindung::fuzz
