// shell/app/money/bill_lists.h - the lists of a bill: its frame, everybody who is billed and
// everybody who is left out, by name as they were on that day.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "office/billing/bill.h"
#include "shell/app/book/desk.h"

namespace lindung::app {

struct BillFrame {
  std::string fund;  // id
  int fiscal_year = 0;
  Period months;
  std::int64_t people = 0;
  Rupiah amount;
};

// Who somebody was when the list was frozen.
struct BillPerson {
  std::uint64_t person = 0;
  std::uint64_t nik = 0;  // 0 unknown
  std::string name;
  std::uint64_t village = 0;
  std::string group;  // id
};
struct BillLine {
  BillPerson who;
  billing::Line line;
};
struct BillLeftOut {
  BillPerson who;
  billing::LeftOut left_out;
};

// The newest data on who had died when the list was made.
struct BillBasis {
  std::string register_id;         // empty: there were none
  std::optional<Date> as_of;       // none: nobody knew of which day they are
  std::optional<Date> good_until;  // the last day on which they are young enough
  std::string reason;              // why by old ones
  bool is_old(Date on) const { return good_until && *good_until < on; }
};

MoneyList write_bill_frame(Making& making, const BillFrame& frame);
MoneyList write_bill_lines(Making& making, const std::vector<BillLine>& lines);
MoneyList write_bill_left_out(Making& making, const std::vector<BillLeftOut>& left_out);
MoneyList write_bill_basis(Making& making, const BillBasis& basis);
// Refuse JOURNAL_UNREADABLE.
Result<BillFrame> read_bill_frame(const MoneyAct& act);
Result<std::vector<BillLine>> read_bill_lines(const MoneyAct& act);
Result<std::vector<BillLeftOut>> read_bill_left_out(const MoneyAct& act);
// An empty one for a bill that was made before it was kept.
Result<BillBasis> read_bill_basis(const MoneyAct& act);

// The list of that name; refuses JOURNAL_UNREADABLE where the act has none.
Result<const MoneyList*> list_of(const MoneyAct& act, const std::string& name);

}  // namespace lindung::app
