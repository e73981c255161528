// shell/app/demo/demo_office.h - the desk at which a demo's invented year is worked: acts by an
// operator and, where two people must act, by a checker; the carrier's answers; and what happened,
// step by step. For the demo only: authors are called contoh-..., numbers of papers are invented.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "shell/app/book/desk.h"
#include "shell/app/demo/demo_year.h"
#include "shell/app/enrolment/batch_lists.h"

namespace lindung::app {

// A day of a month, or the month's last one.
Date day_in(Month month, int day);

// What the carrier says of one line of a batch.
struct DemoReply {
  std::string kpj;            // empty: none
  std::string status;         // "berhasil", "ditolak"
  std::string words;          // why, in the carrier's words
  std::string segment;        // "BPU"; "PU" is a wage earner
  std::string successor_kpj;  // of who takes the place, on a batch of people who leave
};

class DemoOffice {
 public:
  DemoOffice(const Context& context, std::uint64_t city, const scheme::Scheme& scheme);

  Result<MoneyAct> record(const char* kind, Date on, boost::json::object given,
                          std::vector<AttachedFile> files = {});
  Result<MoneyAct> check(const char* kind, Date on, boost::json::object given);

  // A batch of the fund. Gives its rows.
  struct Sent {
    std::string batch;  // "B0001"
    std::vector<BatchRow> rows;
    FilledForm form;
  };
  Result<Sent> send(const std::string& fund, Date on, Month month, enrolment::Direction direction);
  // The carrier's own workbook with its columns added; one reply a row of the form.
  Result<MoneyAct> answer(const Sent& sent, Date on, Date start,
                          const std::vector<DemoReply>& replies);
  std::string next_kpj() { return std::to_string(next_kpj_++); }

  void tell(Date on, Text what, std::int64_t people = 0, Rupiah amount = Rupiah());
  std::vector<YearStep> take_steps() { return std::move(steps_); }

  const Context& context() const { return context_; }
  std::uint64_t city() const { return city_; }
  const scheme::Scheme& scheme() const { return scheme_; }
  const MoneyBook& book() const { return operator_.book(); }
  Month first() const { return scheme_.months.from; }
  Date before(int days) const { return first().first_day().plus_days(-days); }
  Text name_of(const std::string& fund) const;

 private:
  Context context_;
  std::uint64_t city_;
  const scheme::Scheme& scheme_;
  MoneyDesk operator_, checker_;
  std::uint64_t next_kpj_ = 25'000'000'001;
  std::vector<YearStep> steps_;
};

}  // namespace lindung::app
