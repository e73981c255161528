// shell/app/run/review.h - rows that a person must decide. Two people decide: the one who proposes
// may not be the one who approves, and that is held here, not in a screen.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "office/verification/verdict.h"
#include "shell/app/city_state.h"
#include "shell/app/context.h"

namespace lindung::app {

struct HeldRow {
  std::string row;  // "F3-S0-R12"
  std::string file;
  std::string sheet;
  std::uint32_t row_number = 0;
  std::string group;
  std::string nik_masked;  // empty when there is none
  std::string name;
  verification::RowVerdict verdict;
  std::vector<RecordedDecision> words;  // what was said of it so far
};

Result<std::vector<HeldRow>> held_rows(const Context& context, std::uint64_t city);

struct DecideResult {
  bool final = false;  // two people agree; the row has been judged anew
  std::optional<verification::RowVerdict> verdict;
};

// `decision`: accept, refuse, same, different; the last two name the other person. Refuses
// REVIEW_ROW (not held, unknown), REVIEW_DECISION, REVIEW_SAME_AUTHOR (this person has said so
// already: another one must approve).
Result<DecideResult> decide(const Context& context, std::uint64_t city, const std::string& row,
                            const std::string& decision, std::uint64_t other_person,
                            const std::string& reason);

}  // namespace lindung::app
