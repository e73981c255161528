#include <algorithm>

#include "shell/app/book/given.h"
#include "shell/app/embedded.h"
#include "shell/app/enrolment/batch_lists.h"
#include "shell/app/enrolment/carrier_forms.h"
#include "shell/app/enrolment/enrol_acts.h"
#include "shell/exchange/read_file.h"

namespace lindung::app {
namespace {

using enrolment::Direction;
using enrolment::LineState;

struct AnswerGiven {
  std::uint32_t batch = 0;
  bool all_accepted = false;
};

Result<AnswerGiven> read_given(const boost::json::object& object) {
  Given given(object);
  const std::string name = given.line("batch");
  AnswerGiven answer;
  answer.all_accepted = given.flag("all_accepted");
  LINDUNG_RETURN_IF_ERROR(given.done());
  const auto number = parse_batch_name(name);
  if (!number) return unknown_batch(name);
  answer.batch = *number;
  return answer;
}

// The day of the agreement with the carrier, where it may set the start of a membership.
Result<std::optional<Date>> agreement_day(Making& making, const std::string& fund) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* scheme, making.scheme());
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  const auto may = book->flag("membership.sponsored-start-by-agreement", making.on());
  if (!may || !may->value) return std::optional<Date>();
  std::optional<Date> day;
  for (const auto& paper : scheme->instruments) {
    const bool covers = paper.funds.empty() ||
                        std::any_of(paper.funds.begin(), paper.funds.end(),
                                    [&](std::size_t at) { return scheme->funds[at].id == fund; });
    const bool counts = paper.kind == scheme::InstrumentKind::CooperationAgreement && covers &&
                        paper.in_force(making.on());
    if (counts && (!day || paper.from > *day)) day = paper.from;
  }
  return day;
}

Error call_value(std::string option, Text message) {
  return Error::input("CALL_VALUE", std::move(option), std::move(message));
}

// Headings that slipped by a column, the answer to another batch, an empty form.
Error fits_nobody(const std::string& file, std::uint32_t rows, std::uint32_t batch) {
  const std::string count = std::to_string(rows);
  return Error::input(
      "ANSWER_NOBODY", file,
      {"Tidak satu pun dari " + count + " baris cocok dengan orang dalam kiriman " +
           batch_name(batch) +
           ". Judul kolom mungkin bergeser, atau ini jawaban atas kiriman lain; periksa berkasnya. "
           "Tidak ada yang dicatat.",
       "None of its " + count + " rows fits anybody of the batch " + batch_name(batch) +
           ". Its headings may have slipped by a column, or it answers another batch; look at the "
           "file. Nothing was recorded."});
}

// A list of people who left may be answered by a word of the carrier, without a file; who takes a
// place goes on waiting for his KPJ.
std::vector<MoneyList> accept_all(Making& making, const AnswerGiven& given,
                                  const enrolment::Batch& batch) {
  enrolment::Answer answer{given.batch, making.on(), {}};
  for (std::uint32_t line = 1; line <= batch.lines.size(); ++line) {
    const auto& standing = making.book().enrolment.members.standing({given.batch, line});
    const bool leaves = batch.direction_of(line) == Direction::Leaving;
    if (leaves && is_open(standing.state))
      answer.findings.push_back({line, LineState::Accepted, 0, {}, {}, {}, {}});
  }
  std::vector<MoneyList> lists;
  lists.push_back(write_findings(making, answer));
  return lists;
}

Result<std::vector<MoneyList>> judge_file(Making& making, const AnswerGiven& given,
                                          const enrolment::Batch& batch) {
  const auto& enrolment = making.book().enrolment;
  const BookedBatch& booked = enrolment.batches[given.batch - 1];
  LINDUNG_ASSIGN_OR_RETURN(const auto* words, answer_words());
  const AttachedFile& file = making.files().front();
  LINDUNG_ASSIGN_OR_RETURN(const auto workbook,
                           exchange::read_workbook_bytes(file.name, file.bytes));
  LINDUNG_ASSIGN_OR_RETURN(auto answer, enrolment::read_answer(workbook, *words, making.on(),
                                                               file.name, batch.direction));
  LINDUNG_ASSIGN_OR_RETURN(const auto* deaths, making.deaths());
  std::vector<std::optional<Date>> died_on;
  for (const auto& line : batch.lines) {
    const auto death = deaths->find(line.person);
    died_on.push_back(death == deaths->end() ? std::nullopt : std::optional(death->second));
  }
  enrolment::AnswerTerms terms{given.batch, making.on(), {}};
  LINDUNG_ASSIGN_OR_RETURN(terms.agreement, agreement_day(making, booked.fund));
  const auto judged =
      enrolment::judge(enrolment.members, booked.people, died_on, answer.rows, terms);
  const bool fits = std::any_of(judged.begin(), judged.end(),
                                [](const auto& row) { return row.match.line != 0; });
  if (!fits) return fits_nobody(file.name, answer.rows_read, given.batch);
  std::vector<AnsweredRow> rows;
  for (std::size_t i = 0; i < judged.size(); ++i)
    rows.push_back({std::move(answer.rows[i]), judged[i]});
  std::vector<MoneyList> lists;
  lists.push_back(write_answer_rows(making, rows));
  lists.push_back(write_findings(making, enrolment::findings_of(enrolment.members, judged, terms)));
  return lists;
}

}  // namespace

Result<std::vector<MoneyList>> make_answer(Making& making, const boost::json::object& given) {
  LINDUNG_ASSIGN_OR_RETURN(const auto answer, read_given(given));
  const auto* batch = making.book().enrolment.members.find(answer.batch);
  if (!batch) return unknown_batch(batch_name(answer.batch));
  if (!answer.all_accepted && making.files().size() == 1) return judge_file(making, answer, *batch);
  if (answer.all_accepted && making.files().empty() && batch->direction == Direction::Leaving)
    return accept_all(making, answer, *batch);
  return call_value(
      answer.all_accepted ? "--all-accepted" : "--file",
      {"Sebutkan satu berkas jawaban BPJS; --all-accepted hanya untuk kiriman orang keluar, tanpa "
       "berkas.",
       "Name one file with the carrier's answer; --all-accepted is for batches of people who "
       "leave, "
       "without a file."});
}

Result<void> apply_answer(MoneyBook& book, const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(const auto given, read_given(act.given));
  LINDUNG_ASSIGN_OR_RETURN(auto findings, read_findings(act));
  LINDUNG_RETURN_IF_ERROR(
      book.enrolment.members.answer({given.batch, act.on, std::move(findings)}));
  book.enrolment.batches[given.batch - 1].answers.push_back(act.number);
  return {};
}

}  // namespace lindung::app
