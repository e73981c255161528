// office/billing/books.h - the books of a city as a fold over its acts.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "engines/ledger/ledger.h"
#include "office/billing/account.h"
#include "office/billing/act.h"
#include "office/billing/bill.h"
#include "office/billing/purse.h"
#include "office/billing/refund.h"
#include "office/fund/obstacle.h"
#include "terms/month.h"

namespace lindung::billing {

// Money for a contribution month.
struct MonthSum {
  Month month;
  Rupiah amount;
  friend bool operator==(const MonthSum&, const MonthSum&) = default;
};

struct Approval {
  std::string reason;                     // needed where an obstacle asks for a person's word
  std::vector<fund::Obstacle> obstacles;  // what stands in the way, as office/fund found it
};

struct PaymentRequest {
  Paper paper;                           // SPP
  std::string billing_code;              // kode iuran: 8 to 20 digits, each once
  std::optional<Rupiah> carrier_amount;  // what the carrier's own bill asks for, when it is at hand
};

// What is known of a person's month on a bill.
struct BilledMonth {
  BillNumber bill = 0;
  Month month;
  Rupiah dues;
  Stage stage{};
  bool booked = false;                  // by a receipt
  std::optional<RefundNumber> claimed;  // claimed back
  bool refunded = false;                // and received: nothing is paid any more
  bool is_paid() const { return booked && !refunded; }
};

// Every act refuses whole and changes nothing when anything in it cannot be. `where` names the
// purse or the paper.
class Books {
 public:
  Books() : ledger_(chart()) {}

  // The purse of a fund and fiscal year, opened when it is not known yet; name and account are
  // those that were said last. Refuses BILL_PURSE: no fund, a year outside 2000 to 2999, another
  // source or payer than before, more than 65,000 purses.
  Result<PurseNumber> open(const Purse& purse);

  // Gives the purse money, or takes it when the amount is below zero. Refuses BILL_PURSE (no such
  // purse), BILL_PAPER (no number), BILL_AMOUNT (zero, or beyond 10^15), FUND_CEILING (a cut of
  // what is bound already; the message names what is missing).
  Result<void> allot(const Act& act, PurseNumber purse, Rupiah amount, std::string paper);

  // A decree binds money for months, an amendment sets it free. Months each once, sums above zero.
  // Refuses BILL_PURSE, BILL_AMOUNT, FUND_CEILING; release() BILL_COMMITMENT where less is bound.
  Result<void> commit(const Act& act, PurseNumber purse, std::span<const MonthSum> sums);
  Result<void> release(const Act& act, PurseNumber purse, std::span<const MonthSum> sums);

  // A decree or an amendment changes what months need (below zero: fewer people). While nothing is
  // allotted to the purse the sums wait, and the allotment binds them, the first months first, as
  // far as it reaches; from then on more than is free is refused. What is no longer needed is taken
  // from what waits, then from what is bound; months that are billed keep their money. Refuses
  // BILL_PURSE, BILL_AMOUNT, FUND_CEILING.
  Result<void> follow_decree(const Act& act, PurseNumber purse, std::span<const MonthSum> changes);
  // What decrees need of the purse and no budget covers, by month.
  std::vector<MonthSum> waiting(PurseNumber purse) const;

  // Freezes a list. Refuses BILL_PURSE; BILL_MONTHS (none or more than 24); BILL_EMPTY (no line: a
  // bill without its list is none); BILL_LIST (lines out of order, a month twice or outside the
  // bill's, dues not above zero, somebody both billed and left out); BILL_SUM (the lines do not add
  // up to the amount); BILL_TWICE (a person's month that another bill holds and that was not
  // refunded).
  Result<BillNumber> draft(const Act& act, Draft draft);

  // Makes the city owe the bill. Refuses BILL_UNKNOWN, BILL_STATE (not a draft),
  // BILL_MAKER_IS_CHECKER (who drafted it, or nobody), the code of the first obstacle that refuses
  // ("FUND_NO_DECREE"), BILL_REASON (an obstacle asks for a reason, or a month lies before the
  // purse's fiscal year, and none is given), FUND_CEILING with what is missing.
  Result<void> approve(const Act& act, BillNumber bill, const Approval& approval);

  // The papers of the payment, in this order. Refuse BILL_UNKNOWN, BILL_STATE, BILL_PAPER (no
  // number, or used for another bill), BILL_DATE (before the step before it, or after the day of
  // the act); request() BILL_CODE and BILL_SUM (the carrier asks for another sum), disburse()
  // BILL_SUM (another amount than the bill's) and BILL_YEAR (public money after its fiscal year).
  Result<void> request(const Act& act, BillNumber bill, PaymentRequest request);
  Result<void> order(const Act& act, BillNumber bill, Paper paper);
  Result<void> disburse(const Act& act, BillNumber bill, Paper paper, Rupiah amount);

  // The carrier's receipt: only now, and only what it books, is paid. Refuses BILL_UNKNOWN,
  // BILL_STATE (not disbursed), BILL_PAPER, BILL_DATE, BILL_LIST (booked months out of order, not
  // on the bill, or booked before), BILL_SUM (the receipts exceed what was disbursed, or one is
  // below what it books).
  Result<void> receipt(const Act& act, BillNumber bill, Receipt receipt);

  // Refuses BILL_UNKNOWN, BILL_STATE (disbursed: claim it back; or cancelled), BILL_REASON (none),
  // BILL_MAKER_IS_CHECKER (an approved bill by the one who approved it). What was booked is
  // reversed.
  Result<void> cancel(const Act& act, BillNumber bill, std::string reason);

  // Claims money back. Refuses BILL_PURSE, BILL_PAPER (no agreement), BILL_EMPTY, BILL_LIST (lines
  // out of order), BILL_REFUND (a month that the named bill of this purse has not paid out at these
  // dues, that is claimed already, or booked where the reason is NotBooked and not where it is
  // another).
  Result<RefundNumber> claim_refund(const Act& act, RefundClaim claim);

  // The carrier gave money back; in the purse's own fiscal year it may be spent again. Refuses
  // BILL_UNKNOWN, BILL_PAPER, BILL_SUM (not above zero, or more than is outstanding).
  Result<void> receive_refund(const Act& act, RefundNumber refund, Paper paper, Rupiah amount);
  // The carrier will not pay the rest. Refuses BILL_UNKNOWN, BILL_STATE (nothing outstanding),
  // BILL_REASON.
  Result<void> decline_refund(const Act& act, RefundNumber refund, std::string reason);

  std::span<const Bill> bills() const { return bills_; }
  std::span<const Refund> refunds() const { return refunds_; }
  const Bill* bill(BillNumber number) const;  // nothing when it is not known
  const Refund* refund(RefundNumber number) const;

  // All that bills which are not cancelled hold of a person, in order of month and bill.
  std::vector<BilledMonth> months_of(std::uint64_t person) const;
  // A bill that is not cancelled holds the month, and it was not refunded.
  bool is_billed(std::uint64_t person, Month month) const;
  bool is_paid(std::uint64_t person, Month month) const;
  // What an approval of these sums would lack on the purse today; zero: nothing.
  Rupiah missing(PurseNumber purse, std::span<const MonthSum> sums) const;

  // What can be claimed back for somebody who died on a day: the months after that of the death
  // which were paid out and not claimed yet. A claim a purse.
  std::vector<RefundClaim> claims_after_death(std::uint64_t person, Date death) const;

  std::span<const Purse> purses() const { return purses_; }
  std::optional<PurseNumber> find(std::string_view fund, int fiscal_year) const;
  std::span<const Allotment> allotments() const { return allotments_; }

  const ledger::Ledger& ledger() const { return ledger_; }
  // On the account's own side; of one month when it is given.
  Rupiah balance(Account account, PurseNumber purse,
                 std::optional<Month> month = std::nullopt) const;

 private:
  Result<void> check_purse(PurseNumber purse) const;
  Result<void> check_sums(PurseNumber purse, std::span<const MonthSum> sums) const;
  bool has_budget(PurseNumber purse) const;
  Result<void> bind_waiting(const Act& act, PurseNumber purse);
  Result<void> check_list(const Draft& draft) const;
  Result<void> check_twice(const Draft& draft) const;
  // Position of a bill in this stage; BILL_UNKNOWN, BILL_STATE.
  Result<std::size_t> find_bill(BillNumber number, std::span<const Stage> allowed,
                                std::string_view step) const;
  Result<void> check_paper(const Act& act, const Bill& bill, const Paper& paper, Date not_before,
                           std::optional<Paper> Bill::*kind) const;
  Result<Rupiah> check_booked(const Bill& bill, const Receipt& receipt) const;
  Result<void> check_refund_line(const RefundClaim& claim, const RefundLine& line) const;
  BilledMonth billed_month(const Bill& bill, const Line& line, Month month) const;

  ledger::Ledger ledger_;
  std::vector<Purse> purses_;
  std::vector<Allotment> allotments_;
  std::map<std::pair<PurseNumber, Month>, Rupiah> waiting_;
  std::vector<Bill> bills_;
  std::vector<Refund> refunds_;
};

// The sums of some lines by month, rising.
std::vector<MonthSum> sums_by_month(std::span<const Line> lines);

}  // namespace lindung::billing
