#include "office/enrolment/judge.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "base/check.h"

namespace lindung::enrolment {
namespace {

constexpr std::array<std::string_view, 5> kFates{"accepted", "refused", "held", "waiting", "known"};

// Nothing follows of the row until a person has looked.
JudgedRow hold(JudgedRow judged, Hold why) {
  judged.fate = Fate::Held;
  judged.finding = {judged.match.line, LineState::Held, 0, {}, {}, {}, why};
  judged.died_since = false;
  return judged;
}

JudgedRow refuse(JudgedRow judged, Refusal why) {
  judged.fate = Fate::Refused;
  judged.finding = {judged.match.line, LineState::Refused, 0, {}, {}, why, {}};
  return judged;
}

class Judge {
 public:
  Judge(const Enrolments& enrolments, std::span<const std::optional<Date>> died_on,
        const AnswerTerms& terms)
      : enrolments_(enrolments), died_on_(died_on), terms_(terms) {
    const Batch* batch = enrolments.find(terms.batch);
    LINDUNG_CHECK(batch != nullptr && batch->lines.size() == died_on.size());
    batch_ = batch;
  }

  JudgedRow judge(const AnswerRow& row, const Match& match) const {
    JudgedRow judged{match, Fate::Held, {}, false};
    judged.finding.line = match.line;
    if (match.why) return hold(judged, *match.why);
    if (row.said == Said::Waiting) {
      judged.fate = Fate::Waiting;
      return judged;
    }
    if (row.said == Said::Both) return hold(judged, Hold::Unclear);
    const bool entering = batch_->direction_of(match.line) == Direction::Entering;
    const bool accepted =
        row.said == Said::Accepted || (row.said == Said::Nothing && entering && row.kpj != 0);
    if (!accepted && row.said == Said::Nothing) {
      judged.fate = Fate::Waiting;
      return judged;
    }
    if (before(judged).state == LineState::Accepted) return again(judged, row, accepted);
    if (!accepted) return refuse(judged, row.refusal);
    if (!entering) {
      judged.fate = Fate::Accepted;
      judged.finding.state = LineState::Accepted;
      return judged;
    }
    return enter(judged, row);
  }

 private:
  const LineStanding& before(const JudgedRow& judged) const {
    return enrolments_.standing({terms_.batch, judged.match.line});
  }

  // The line was accepted by an earlier answer: the same again, or something else.
  JudgedRow again(JudgedRow judged, const AnswerRow& row, bool accepted) const {
    const auto at = before(judged).membership;
    const bool same_number = !at || row.kpj == 0 || row.kpj == enrolments_.memberships()[*at].kpj;
    const bool same_start = !at || !row.start || *row.start == enrolments_.memberships()[*at].start;
    if (!accepted || !same_number || !same_start) return hold(judged, Hold::Contradicts);
    judged.fate = Fate::Known;
    return judged;
  }

  JudgedRow enter(JudgedRow judged, const AnswerRow& row) const {
    const std::uint64_t person = batch_->lines[judged.match.line - 1].person;
    if (row.segment == roster::Segment::WageEarner) return hold(judged, Hold::WrongSegment);
    if (row.kpj_shortened) return hold(judged, Hold::NumberShortened);
    if (row.kpj == 0) return hold(judged, Hold::NumberMissing);
    const std::uint64_t owner = enrolments_.owner_of(row.kpj);
    if (owner != 0 && owner != person) return hold(judged, Hold::NumberOfOther);
    if (row.start_unreadable) return hold(judged, Hold::StartMissing);
    set_start(judged, row);
    const auto& died = died_on_[judged.match.line - 1];
    if (died) {
      if (!row.start || *row.start > *died) return refuse(judged, Refusal::DeadHere);
      judged.died_since = true;
    }
    if (judged.finding.start < earliest()) return hold(judged, Hold::StartTooEarly);
    if (is_elsewhere(person, judged)) return hold(judged, Hold::SentAgain);
    judged.fate = Fate::Accepted;
    judged.finding.state = LineState::Accepted;
    judged.finding.kpj = row.kpj;
    return judged;
  }

  void set_start(JudgedRow& judged, const AnswerRow& row) const {
    Finding& finding = judged.finding;
    if (row.start) {
      finding.start = *row.start;
      finding.basis = StartBasis::Answer;
    } else if (terms_.agreement) {
      finding.start = std::max(*terms_.agreement, batch_->month.first_day());
      finding.basis = StartBasis::Agreement;
    } else {
      finding.start = terms_.on;
      finding.basis = StartBasis::Confirmation;
    }
  }

  Date earliest() const {
    return terms_.agreement ? std::min(batch_->on, *terms_.agreement) : batch_->on;
  }

  bool is_elsewhere(std::uint64_t person, const JudgedRow& judged) const {
    const LineReference at{terms_.batch, judged.match.line};
    const auto open = enrolments_.open_line(person, Direction::Entering);
    if (open && *open != at) return true;
    const auto all = enrolments_.memberships_of(person);
    return std::any_of(all.begin(), all.end(), [&](std::size_t i) {
      const auto& until = enrolments_.memberships()[i].until;
      return !until || *until > Month::of(judged.finding.start);
    });
  }

  const Enrolments& enrolments_;
  std::span<const std::optional<Date>> died_on_;
  const AnswerTerms& terms_;
  const Batch* batch_ = nullptr;
};

bool decides(const JudgedRow& row) {
  return row.fate == Fate::Accepted || row.fate == Fate::Refused;
}

void hold_all(std::vector<JudgedRow>& rows, const std::vector<std::size_t>& which, Hold why) {
  for (const std::size_t r : which) rows[r] = hold(rows[r], why);
}

// Several rows about one line: alike, they count once; else nothing follows of any.
void settle_doubles(std::vector<JudgedRow>& rows) {
  std::map<std::uint32_t, std::vector<std::size_t>> by_line;
  std::map<std::uint64_t, std::vector<std::size_t>> by_number;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (decides(rows[r])) by_line[rows[r].match.line].push_back(r);
  }
  for (const auto& [line, which] : by_line) {
    const Finding& first = rows[which.front()].finding;
    const bool alike = std::all_of(which.begin(), which.end(),
                                   [&](std::size_t r) { return rows[r].finding == first; });
    if (!alike) {
      hold_all(rows, which, Hold::TwoRows);
      continue;
    }
    for (std::size_t i = 1; i < which.size(); ++i) rows[which[i]].fate = Fate::Known;
    if (rows[which.front()].finding.kpj != 0)
      by_number[rows[which.front()].finding.kpj].push_back(which.front());
  }
  for (const auto& [number, which] : by_number) {
    if (which.size() > 1) hold_all(rows, which, Hold::NumberOfOther);
  }
}

}  // namespace

std::string_view fate_id(Fate fate) { return kFates[static_cast<std::size_t>(fate)]; }

std::vector<JudgedRow> judge(const Enrolments& enrolments, std::span<const SentPerson> sent,
                             std::span<const std::optional<Date>> died_on,
                             std::span<const AnswerRow> rows, const AnswerTerms& terms) {
  const std::vector<Match> matches = match_rows(sent, rows);
  const Judge judge(enrolments, died_on, terms);
  std::vector<JudgedRow> judged;
  judged.reserve(rows.size());
  for (std::size_t r = 0; r < rows.size(); ++r) judged.push_back(judge.judge(rows[r], matches[r]));
  settle_doubles(judged);
  return judged;
}

Answer findings_of(const Enrolments& enrolments, std::span<const JudgedRow> rows,
                   const AnswerTerms& terms) {
  std::map<std::uint32_t, Finding> by_line;
  for (const JudgedRow& row : rows) {
    if (decides(row)) by_line[row.match.line] = row.finding;
  }
  for (const JudgedRow& row : rows) {
    if (row.fate != Fate::Held || row.match.line == 0) continue;
    if (is_open(enrolments.standing({terms.batch, row.match.line}).state))
      by_line.try_emplace(row.match.line, row.finding);
  }
  Answer answer{terms.batch, terms.on, {}};
  for (auto& [line, finding] : by_line) answer.findings.push_back(finding);
  return answer;
}

}  // namespace lindung::enrolment
