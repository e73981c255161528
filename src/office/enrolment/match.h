// office/enrolment/match.h - which row of an answer is about which line of the batch. First the
// number, then a number with one typing error and the same name, then name and birth date. A row
// that fits several lines, or the number of one and the name of somebody else, fits none until a
// person has said which.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "office/enrolment/answer_file.h"

namespace lindung::enrolment {

// A line of the batch as it was sent, by name.
struct SentPerson {
  std::uint32_t line = 0;  // from 1
  std::uint64_t nik = 0;   // 0 unknown
  std::uint64_t kpj = 0;   // leaving only
  std::string name;
  std::optional<Date> birth_date;
};

enum class Fit : std::uint8_t {
  None,
  Nik,
  Kpj,
  NearNik,      // one digit, or two neighbours exchanged, and a name alike
  NameAndBirth  // the number differs or is missing
};
std::string_view fit_id(Fit fit);  // "near-nik"

struct Match {
  Fit fit = Fit::None;
  std::uint32_t line = 0;   // 0: none
  std::optional<Hold> why;  // why not, or why not surely: Nobody, Several, OtherName
};

// One match a row, in order. A line that a number names is not given to another row by likeness.
std::vector<Match> match_rows(std::span<const SentPerson> sent, std::span<const AnswerRow> rows);

}  // namespace lindung::enrolment
