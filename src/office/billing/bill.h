// office/billing/bill.h - a bill of the carrier for one purse and some months, always with its list
// by person, from the draft to the carrier's receipt.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engines/ledger/ledger.h"
#include "office/billing/act.h"
#include "office/billing/person_months.h"
#include "office/billing/purse.h"

namespace lindung::billing {

using BillNumber = std::uint32_t;  // from 1, without gaps

// A person's months on a bill, at the same dues each.
struct Line {
  std::uint64_t person = 0;
  Period months;
  Rupiah dues;  // a month
  Rupiah amount() const { return dues * months.months(); }
  friend bool operator==(const Line&, const Line&) = default;
};

// Why somebody who is listed is not billed.
enum class LeftOutReason : std::uint8_t {
  BilledAlready,
  Dead,        // before the month began
  NotSent,     // not yet sent to the carrier
  Unanswered,  // sent; no answer yet
  RefusedByCarrier,
  NotYetRegistered,  // registered from a later month on
  NoLongerRegistered,
  NotVerified,  // the last verification did not accept him, or there was none
  VerifiedTooLongAgo,
  kCount
};
std::string_view left_out_id(LeftOutReason reason);  // "billed-already"
std::optional<LeftOutReason> parse_left_out(std::string_view id);

struct LeftOut {
  std::uint64_t person = 0;
  Period months;
  LeftOutReason reason{};
  friend bool operator==(const LeftOut&, const LeftOut&) = default;
};

// Drafted: the list is frozen. Approved: by somebody else; owed to the carrier. Requested, Ordered,
// Disbursed: SPP, SPM, SP2D. Receipted: the carrier has booked it, in whole or in part.
enum class Stage : std::uint8_t {
  Drafted,
  Approved,
  Requested,
  Ordered,
  Disbursed,
  Receipted,
  Cancelled
};
std::string_view stage_id(Stage stage);  // "drafted"

// A numbered paper of the payment.
struct Paper {
  std::string number;
  Date date;
  friend bool operator==(const Paper&, const Paper&) = default;
};

// The carrier's receipt and the person-months that it books.
struct Receipt {
  Paper paper;
  Rupiah amount;
  bool all = false;                  // books everything that no earlier receipt booked
  std::vector<PersonMonths> booked;  // otherwise
};

struct Bill {
  BillNumber number = 0;
  PurseNumber purse = 0;
  Period months;                  // that were asked for; the lines lie within them
  std::vector<Line> lines;        // in order of person and month
  std::vector<LeftOut> left_out;  // likewise
  Rupiah amount;
  std::int64_t people = 0;
  Stage stage = Stage::Drafted;

  Act drafted;
  std::optional<Act> approved;
  std::string reason;                  // of the approval, where one was asked for
  std::vector<std::string> obstacles;  // codes of what was seen and accepted then
  std::string billing_code;            // kode iuran
  std::optional<Paper> request;        // SPP
  std::optional<Paper> order;          // SPM
  std::optional<Paper> disbursement;   // SP2D
  std::vector<Receipt> receipts;
  Rupiah receipted;  // of all receipts
  Rupiah booked;     // dues of the person-months that they book
  std::optional<Act> cancelled;
  std::string cancel_reason;
  std::optional<ledger::EntryNumber> entry;  // of the approval

  bool is_live() const { return stage != Stage::Cancelled; }
  bool is_disbursed() const { return stage == Stage::Disbursed || stage == Stage::Receipted; }
};

// The line of a person and month, or nothing.
const Line* line_of(const Bill& bill, std::uint64_t person, Month month);
// Whether a line is for a month before the purse's fiscal year.
bool pays_for_earlier_year(const Bill& bill, const Purse& purse);
// Whether a receipt books the person's month.
bool is_booked(const Bill& bill, std::uint64_t person, Month month);

// What somebody wants to draft. The sum is said beside the list, so that a list that lost a page is
// seen.
struct Draft {
  PurseNumber purse = 0;
  Period months;
  std::vector<Line> lines;
  std::vector<LeftOut> left_out;
  Rupiah amount;
};

}  // namespace lindung::billing
