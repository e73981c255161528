// office/enrolment/answer_file.h - the carrier's answer as a file: any of the formats of rosters,
// its own workbook with columns added, or a list of the accepted and one of the refused as sheets.
// Columns are found by their headings; what the carrier's words mean stands in a data file
// (law/carrier/forms/bpu-answer.toml), because it may change without notice.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "office/enrolment/batch.h"
#include "office/enrolment/why.h"
#include "office/roster/register_file.h"
#include "office/roster/table.h"
#include "terms/date.h"

namespace lindung::enrolment {

// Phrases of lower-case words, most telling first.
struct AnswerWords {
  struct Reason {
    Refusal refusal{};
    std::vector<std::string> phrases;
  };
  std::vector<std::string> start_headings;
  std::vector<std::string> result_headings;
  std::vector<std::string> successor_nik_headings;  // who takes the place of the row's person
  std::vector<std::string> successor_kpj_headings;
  std::vector<std::string> successor_name_headings;
  std::vector<std::string> waiting;
  std::vector<std::string> refused;
  std::vector<std::string> accepted;
  std::vector<Reason> reasons;
};

// Strict, with the faults of law files (RULES_SYNTAX, RULES_UNKNOWN_KEY, RULES_VALUE ...).
Result<AnswerWords> parse_answer_words(std::string_view text, std::string_view file);

enum class Said : std::uint8_t {
  Nothing,  // no word about the result
  Accepted,
  Refused,
  Waiting,  // still being worked on
  Both      // words of both kinds
};

struct AnswerRow {
  std::string sheet;
  std::uint32_t row = 0;  // as the spreadsheet shows it
  std::uint64_t nik = 0;  // 0: none that can be read
  std::uint64_t kpj = 0;
  bool kpj_shortened = false;  // a number such as 1.0E+10
  std::string name;            // as written
  std::optional<Date> birth_date;
  std::optional<Date> start;
  bool start_unreadable = false;
  Said said = Said::Nothing;
  Refusal refusal = Refusal::Other;  // what the words of a refusal mean
  std::string words;                 // the carrier's, as written
  roster::Segment segment = roster::Segment::Unknown;
};

// A row that gives the new KPJ of somebody's successor is two rows here.
struct AnswerFile {
  std::vector<AnswerRow> rows;
  std::uint32_t rows_read = 0;  // below the headings, people or not
  std::vector<Text> notices;
};

// `reference`: the day of the answer, for years of two digits. Of people who leave, the reasons are
// our own coming back ("meninggal dunia"), and say nothing of the result. Refuses ANSWER_COLUMNS:
// neither a NIK, nor a KPJ, nor a name with a birth date.
Result<AnswerFile> read_answer(const roster::Workbook& workbook, const AnswerWords& words,
                               Date reference, std::string_view file,
                               Direction direction = Direction::Entering);

}  // namespace lindung::enrolment
