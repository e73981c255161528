// office/enrolment/judge.h - what follows of each row of an answer: a membership with its start, a
// refusal with its reason, or a question for a person.
//
// Start (Perdir BPJS Ketenagakerjaan 22/PERDIR.02/072022): the day that the answer names; else the
// day of the cooperation agreement where the law lets it count, but not before the batch's first
// month; else the day of the answer. A start before both the sending and the agreement is left to a
// person: protection cannot begin in the past. Somebody whose death is recorded becomes no member,
// except where the carrier names a start before the death: then he was one, and the family has a
// claim.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "office/enrolment/enrolments.h"
#include "office/enrolment/match.h"

namespace lindung::enrolment {

struct AnswerTerms {
  std::uint32_t batch = 0;
  Date on;                        // of the answer
  std::optional<Date> agreement;  // of the cooperation agreement in force that may set the start
};

// What became of a row.
enum class Fate : std::uint8_t {
  Accepted,
  Refused,
  Held,
  Waiting,  // the carrier is still at it
  Known     // said before, or in another row
};
std::string_view fate_id(Fate fate);  // "accepted"

struct JudgedRow {
  Match match;
  Fate fate{};
  Finding finding;          // Accepted, Refused, Held with a line
  bool died_since = false;  // accepted from a day before the recorded death: there is a claim
};

// One a row, in order. `died_on[line - 1]`: the recorded death of that line's person. The batch
// must exist, `sent` be its lines.
std::vector<JudgedRow> judge(const Enrolments& enrolments, std::span<const SentPerson> sent,
                             std::span<const std::optional<Date>> died_on,
                             std::span<const AnswerRow> rows, const AnswerTerms& terms);

// The findings by line, as Enrolments::answer() takes them. A held row leaves no finding where
// another row, or an earlier answer, settled its line.
Answer findings_of(const Enrolments& enrolments, std::span<const JudgedRow> rows,
                   const AnswerTerms& terms);

}  // namespace lindung::enrolment
