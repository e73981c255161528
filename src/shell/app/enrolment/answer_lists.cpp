#include <array>

#include "shell/app/enrolment/batch_lists.h"

namespace lindung::app {
namespace {

using enrolment::Fate;
using enrolment::Fit;

constexpr std::array<std::string_view, 14> kRows{
    "sheet", "row",  "line",       "fit",   "result", "why",        "nik",
    "kpj",   "name", "birth_date", "start", "basis",  "died_since", "words"};
constexpr std::array<std::string_view, 6> kFindings{"line", "result", "why",
                                                    "kpj",  "start",  "basis"};
constexpr std::array<std::string_view, 4> kStates{"waiting", "held", "accepted", "refused"};

template <class Enum, class IdOf>
Enum read_word(std::string_view word, int count, IdOf id_of) {
  for (int i = 0; i < count; ++i) {
    if (id_of(static_cast<Enum>(i)) == word) return static_cast<Enum>(i);
  }
  return Enum{};
}

std::string_view why_code(enrolment::LineState state, const enrolment::Finding& finding) {
  if (state == enrolment::LineState::Held) return info(finding.hold).code;
  if (state == enrolment::LineState::Refused) return info(finding.refusal).code;
  return "";
}

void read_why(std::string_view code, enrolment::Finding& finding) {
  if (const auto hold = enrolment::parse_hold(code)) finding.hold = *hold;
  if (const auto refusal = enrolment::parse_refusal(code)) finding.refusal = *refusal;
}

}  // namespace

MoneyList write_answer_rows(Making& making, const std::vector<AnsweredRow>& rows) {
  auto list = making.list("rows", kRows);
  for (const auto& [row, judged] : rows) {
    const auto& finding = judged.finding;
    const bool entered = judged.fate == Fate::Accepted && finding.kpj != 0;
    list.text(row.sheet).natural(row.row).natural(judged.match.line);
    list.text(fit_id(judged.match.fit)).text(fate_id(judged.fate));
    const bool because = judged.fate == Fate::Held || judged.fate == Fate::Refused;
    list.text(because ? why_code(finding.state, finding) : "");
    list.digits16(row.nik).natural(row.kpj).text(row.name).date(row.birth_date);
    list.date(entered ? std::optional(finding.start) : row.start);
    list.text(entered ? start_basis_id(finding.basis) : "").natural(judged.died_since ? 1 : 0);
    list.text(row.words).end_row();
  }
  return list.finish();
}

Result<std::vector<AnsweredRow>> read_answer_rows(const MoneyAct& act) {
  std::vector<AnsweredRow> rows;
  const auto found = act.lists.find("rows");
  if (found == act.lists.end()) return rows;
  LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(found->second, "rows", kRows));
  while (list.next()) {
    auto& [row, judged] = rows.emplace_back();
    row.sheet = std::string(list.text());
    row.row = static_cast<std::uint32_t>(list.natural());
    judged.match.line = static_cast<std::uint32_t>(list.natural());
    judged.finding.line = judged.match.line;
    judged.match.fit = read_word<Fit>(list.text(), 5, enrolment::fit_id);
    judged.fate = read_word<Fate>(list.text(), 5, enrolment::fate_id);
    read_why(list.text(), judged.finding);
    row.nik = list.natural();
    row.kpj = list.natural();
    row.name = std::string(list.text());
    row.birth_date = list.date();
    row.start = list.date();
    judged.finding.basis =
        enrolment::parse_start_basis(list.text()).value_or(enrolment::StartBasis{});
    judged.died_since = list.natural() == 1;
    row.words = std::string(list.text());
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  return rows;
}

MoneyList write_findings(Making& making, const enrolment::Answer& answer) {
  auto list = making.list("findings", kFindings);
  for (const auto& finding : answer.findings) {
    const bool entered = finding.kpj != 0;
    list.natural(finding.line).text(kStates[static_cast<std::size_t>(finding.state)]);
    list.text(why_code(finding.state, finding)).natural(finding.kpj);
    list.date(entered ? std::optional(finding.start) : std::nullopt);
    list.text(entered ? start_basis_id(finding.basis) : "").end_row();
  }
  return list.finish();
}

Result<std::vector<enrolment::Finding>> read_findings(const MoneyAct& act) {
  std::vector<enrolment::Finding> findings;
  const auto found = act.lists.find("findings");
  if (found == act.lists.end()) return findings;
  LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(found->second, "findings", kFindings));
  while (list.next()) {
    auto& finding = findings.emplace_back();
    finding.line = static_cast<std::uint32_t>(list.natural());
    finding.state = read_word<enrolment::LineState>(
        list.text(), 4, [](auto state) { return kStates[static_cast<std::size_t>(state)]; });
    read_why(list.text(), finding);
    finding.kpj = list.natural();
    finding.start = list.date().value_or(Date());
    finding.basis = enrolment::parse_start_basis(list.text()).value_or(enrolment::StartBasis{});
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  return findings;
}

}  // namespace lindung::app
