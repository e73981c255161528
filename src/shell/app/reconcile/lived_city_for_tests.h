// shell/app/reconcile/lived_city_for_tests.h - bills from the draft to the receipt, and refunds,
// through the rooms of the office and into the recount.
#pragma once

#include "office/billing/propose.h"
#include "shell/app/reconcile/lived_lists_for_tests.h"

namespace lindung::app {

// Lines of a bill as the clerk holds them in his hands, before they go in.
struct Sheaf {
  std::map<PersonMonth, Rupiah> lines;
  std::map<PersonMonth, billing::LeftOutReason> left_out;
};

class LivedCity : public LivedLists {
 public:
  // Gives 0 when the room refuses it.
  billing::BillNumber draft(int which, Period months, const Sheaf& sheaf, int day) {
    billing::Draft draft{number(which), months, runs(sheaf.lines), {}, Rupiah(0)};
    for (const auto& [key, reason] : sheaf.left_out)
      draft.left_out.push_back({key.first, {key.second, key.second.plus(1)}, reason});
    for (const auto& line : draft.lines) draft.amount += line.amount();
    if (draft.lines.empty()) {
      not_done(book.books.draft(act(day), draft), "BILL_EMPTY");
      return 0;
    }
    billing::Draft wrong = draft;
    wrong.amount += Rupiah(1);
    not_done(book.books.draft(act(day), wrong), "BILL_SUM");
    const auto bill = book.books.draft(act(day), draft);
    if (!bill) {
      ADD_FAILURE() << now.iso() << " " << bill.error().message.en << bill.error().where;
      return 0;
    }
    PlainBill plain;
    plain.purse = which;
    plain.asked = months;
    for (const auto& [key, dues] : sheaf.lines) {
      plain.amount += dues.amount();
      plain.months[key.second] += dues.amount();
      recount.at(key.first, key.second).lines.push_back({*bill, which, dues.amount()});
    }
    recount.bills[*bill] = plain;
    done(bill);
    not_done(book.books.draft(act(day), draft), "BILL_TWICE");
    return *bill;
  }
  // False: the purse has not enough.
  bool approve(billing::BillNumber bill, int day) {
    PlainBill& one = recount.bills[bill];
    std::int64_t beyond = 0;
    for (const auto& [month, sum] : one.months)
      beyond += std::max<std::int64_t>(0, sum - plain(one.purse).bound[month]);
    const billing::Approval approval{"late decree", {}};
    not_done(book.books.approve(act(day), bill, approval), "BILL_MAKER_IS_CHECKER");
    if (beyond > plain(one.purse).free()) {
      not_done(book.books.approve(act(day, "dewi"), bill, approval), "FUND_CEILING");
      return false;
    }
    const auto approved = book.books.approve(act(day, "dewi"), bill, approval);
    recount.approve(one);
    done(approved);
    return true;
  }
  void cancel(billing::BillNumber bill, int day) {
    const auto cancelled = book.books.cancel(act(day), bill, "the list was wrong");
    recount.cancel(bill);
    done(cancelled);
  }
  void request(billing::BillNumber bill, int day) {
    PlainBill& one = recount.bills[bill];
    one.code = std::to_string(250'500'000'000 + bill);
    done(book.books.request(act(day), bill,
                            {{paper_number(), on(day)}, one.code, Rupiah(one.amount)}));
  }
  void order(billing::BillNumber bill, int day) {
    done(book.books.order(act(day), bill, {paper_number(), on(day)}));
  }
  void disburse(billing::BillNumber bill, int day) {
    PlainBill& one = recount.bills[bill];
    one.order = "SP2D-" + paper_number() + "/" + std::to_string(now.year());
    one.paid = on(day);
    const auto paid = book.books.disburse(act(day), bill, {one.order, on(day)}, Rupiah(one.amount));
    recount.disburse(one);
    done(paid);
  }
  // The carrier books everything that it has not booked, but for some.
  void receipt(billing::BillNumber bill, const std::set<std::uint64_t>& missing, bool whole_sum,
               int day) {
    PlainBill& one = recount.bills[bill];
    billing::Receipt receipt{{paper_number(), on(day)}, Rupiah(0), missing.empty(), {}};
    std::map<PersonMonth, bool> booked;
    for (const auto& [month, sum] : one.months) {
      for (auto& [person, cell] : recount.months[month]) {
        PlainLine* line = recount.line(person, month, bill);
        if (!line || line->booked || missing.contains(person)) continue;
        line->booked = true;
        booked[{person, month}] = true;
        receipt.amount += Rupiah(line->dues);
      }
    }
    if (whole_sum) receipt.amount = Rupiah(one.amount - one.received);
    for (const auto& [key, yes] : booked) {
      if (!missing.empty()) receipt.booked.push_back({key.first, {key.second, key.second.plus(1)}});
    }
    one.receipted = true;
    one.received += receipt.amount.amount();
    done(book.books.receipt(act(day), bill, receipt));
  }
  billing::RefundNumber claim(billing::RefundClaim claim, int day) {
    claim.agreement = "PKS 1";
    PlainPurse& one = plain(claim.purse);
    for (const auto& line : claim.lines) {
      for (Month m = line.months.from; m < line.months.until; m = m.plus(1)) {
        recount.line(line.person, m, line.bill)->claimed = true;
        one.receivable += line.dues.amount();
        one.refunded += line.dues.amount();
      }
    }
    const auto claimed = book.books.claim_refund(act(day), claim);
    done(claimed);
    not_done(book.books.claim_refund(act(day), claim), "BILL_REFUND");
    return claimed ? *claimed : 0;
  }
  void money_back(billing::RefundNumber refund, int day) {
    const auto& known = *book.books.refund(refund);
    PlainPurse& one = plain(known.claim.purse);
    const std::int64_t sum = known.amount.amount();
    one.receivable -= sum;
    one.treasury -= sum;
    if (one.year == now.year()) one.spent -= sum;
    for (const auto& line : known.claim.lines) {
      for (Month m = line.months.from; m < line.months.until; m = m.plus(1))
        recount.line(line.person, m, line.bill)->returned = true;
    }
    const auto received =
        book.books.receive_refund(act(day), refund, {paper_number(), on(day)}, Rupiah(sum));
    done(received);
  }

  static std::vector<billing::Line> runs(const std::map<PersonMonth, Rupiah>& lines) {
    std::vector<billing::Line> all;
    for (const auto& [key, dues] : lines) {
      billing::Line* last = all.empty() ? nullptr : &all.back();
      if (last && last->person == key.first && last->months.until == key.second &&
          last->dues == dues) {
        last->months.until = key.second.plus(1);
      } else {
        all.push_back({key.first, {key.second, key.second.plus(1)}, dues});
      }
    }
    return all;
  }
};

}  // namespace lindung::app
