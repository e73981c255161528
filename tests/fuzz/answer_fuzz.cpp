// A text file of any bytes as the carrier's answer to a batch: rows that are matched with the
// people who were sent, each to one line at most, or a refusal.
#include <cstdint>
#include <string>

#include "fuzz_forms.h"
#include "office/enrolment/answer_file.h"
#include "read_all.h"
#include "sent_people.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lindung;
  static const auto words = *enrolment::parse_answer_words(kFuzzAnswerWords, "bpu-answer.toml");
  const auto workbook = fuzz::text_workbook(fuzz::text_of(data, size));
  if (!workbook) return 0;
  const auto file = enrolment::read_answer(*workbook, words, *Date::make(2025, 6, 30), "fuzz.csv");
  if (!file) {
    fuzz::require(file.error().code == "ANSWER_COLUMNS");
    return 0;
  }
  fuzz::require(file->rows.size() <= file->rows_read);
  for (const auto& row : file->rows)
    fuzz::require(is_valid_utf8(row.name) && is_valid_utf8(row.words));
  fuzz::match_and_check(file->rows);
  return 0;
}
