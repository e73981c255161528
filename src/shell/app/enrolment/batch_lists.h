// shell/app/enrolment/batch_lists.h - the lists of acts of enrolment, and back: a batch by name,
// the carrier's form as it was filled, those who were left out, the rows of an answer and what
// follows of them.
#pragma once

#include <string>
#include <vector>

#include "office/enrolment/choose.h"
#include "office/enrolment/form.h"
#include "office/enrolment/judge.h"
#include "shell/app/book/desk.h"

namespace lindung::app {

// What holds for the whole batch.
struct BatchFrame {
  enrolment::Direction direction{};
  std::string fund;
  int fiscal_year = 0;
  Month month;
  int months_paid = 1;
  std::string group_type;
  enrolment::Fallback fallback;
  std::size_t beyond = 0;
};

struct BatchRow {
  enrolment::SentPerson sent;
  std::uint64_t person = 0;
  std::uint64_t village = 0;
  std::string group;                   // id
  enrolment::LeaveReason reason{};     // leaving
  bool enters = false;                 // on a batch of people who leave: takes a place of theirs
  std::uint64_t successor = 0;         // leaving: the person who takes the place; 0: nobody
  std::vector<std::string> filled_in;  // columns that hold the office's phone or e-mail
};

struct LeftOutRow {
  std::uint64_t person = 0;
  std::uint64_t nik = 0;
  std::string name;
  std::uint64_t village = 0;
  std::string group;
  enrolment::LeftOut why{};
};

// The cells under the carrier's own headings.
struct FilledForm {
  std::vector<std::string> titles;
  std::vector<std::vector<std::string>> rows;
};

MoneyList write_frame(Making& making, const BatchFrame& frame);
MoneyList write_batch(Making& making, const std::vector<BatchRow>& rows);
// Who enters beside whom; read_batch() reads it too.
MoneyList write_successors(Making& making, const std::vector<BatchRow>& rows);
MoneyList write_left_out(Making& making, const std::vector<LeftOutRow>& rows);
MoneyList write_form(Making& making, const FilledForm& form);

// They refuse JOURNAL_UNREADABLE.
Result<BatchFrame> read_batch_frame(const MoneyAct& act);
Result<std::vector<BatchRow>> read_batch(const MoneyAct& act);
Result<std::vector<LeftOutRow>> read_left_out(const MoneyAct& act);
Result<FilledForm> read_form(const MoneyAct& act);

// A row of an answer with what became of it.
struct AnsweredRow {
  enrolment::AnswerRow row;
  enrolment::JudgedRow judged;
};
MoneyList write_answer_rows(Making& making, const std::vector<AnsweredRow>& rows);
MoneyList write_findings(Making& making, const enrolment::Answer& answer);
Result<std::vector<AnsweredRow>> read_answer_rows(const MoneyAct& act);
Result<std::vector<enrolment::Finding>> read_findings(const MoneyAct& act);

}  // namespace lindung::app
