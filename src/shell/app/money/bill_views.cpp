#include "shell/app/money/bill_views.h"

#include "base/text.h"
#include "shell/app/login/rights.h"
#include "shell/app/money/bill_given.h"

namespace lindung::app {
namespace {

BillSummary summary_of(const billing::Books& books, const billing::Bill& bill) {
  BillSummary one;
  const auto& purse = books.purses()[bill.purse];
  one.name = bill_name(bill.number);
  one.fund = purse.fund;
  one.fiscal_year = purse.fiscal_year;
  one.earlier_year = billing::pays_for_earlier_year(bill, purse);
  if (bill.stage == billing::Stage::Drafted) {
    one.missing = books.missing(bill.purse, billing::sums_by_month(bill.lines));
  }
  for (const auto& out : bill.left_out) one.left_out += out.months.months();
  one.bill = bill;
  one.bill.lines.clear();
  one.bill.left_out.clear();
  return one;
}

Result<BillView> view_of(const MoneyAct& drafting, const billing::Books& books,
                         const billing::Bill& bill) {
  BillView view;
  view.summary = summary_of(books, bill);
  LINDUNG_ASSIGN_OR_RETURN(view.lines, read_bill_lines(drafting));
  LINDUNG_ASSIGN_OR_RETURN(view.left_out, read_bill_left_out(drafting));
  LINDUNG_ASSIGN_OR_RETURN(view.basis, read_bill_basis(drafting));
  return view;
}

Result<BillView> view_of(const Context& context, const CityState& state, const MoneyBook& book,
                         billing::BillNumber number) {
  const billing::Bill* bill = book.books.bill(number);
  if (bill == nullptr) {
    return Error::input("BILL_UNKNOWN", number == 0 ? "bill" : bill_name(number),
                        {"Tidak ada tagihan dengan nomor ini. Lihat `lindung bill list`.",
                         "There is no bill of this number. See `lindung bill list`."});
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto act,
                           load_money_act(context, state, book.bill_acts[number - 1]));
  return view_of(act, book.books, *bill);
}

RefundSummary refund_of(const billing::Books& books, const billing::Refund& refund) {
  const auto& purse = books.purses()[refund.claim.purse];
  return {refund_name(refund.number), purse.fund, purse.fiscal_year, refund};
}

}  // namespace

Result<std::vector<BillSummary>> list_bills(const Context& context, std::uint64_t city) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::BillRead));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto book, load_money(context, state));
  return list_bills(context, book);
}

Result<std::vector<BillSummary>> list_bills(const Context& context, const MoneyBook& book) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::BillRead));
  std::vector<BillSummary> bills;
  for (const auto& bill : book.books.bills()) bills.push_back(summary_of(book.books, bill));
  return bills;
}

Result<BillView> show_bill(const Context& context, std::uint64_t city, const std::string& name) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::BillRead));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto book, load_money(context, state));
  return show_bill(context, state, book, name);
}

Result<BillView> show_bill(const Context& context, const CityState& state, const MoneyBook& book,
                           const std::string& name) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::BillRead));
  const boost::json::object typed{{"bill", name}};
  Given given(typed);
  const auto number = given_bill(given);
  LINDUNG_RETURN_IF_ERROR(given.done());
  return view_of(context, state, book, number);
}

Result<BillView> act_on_bill(const Context& context, std::uint64_t city, MoneyWish wish,
                             Keep keep) {
  MoneyDesk desk(context, city);
  if (keep == Keep::Rehearse) {
    LINDUNG_ASSIGN_OR_RETURN(const auto act, desk.rehearse(std::move(wish)));
    MoneyBook book = desk.book();
    LINDUNG_RETURN_IF_ERROR(find_money_kind(act.kind)->apply(book, act));
    return view_of(act, book.books, book.books.bills().back());
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto act, desk.record(std::move(wish)));
  auto number = static_cast<billing::BillNumber>(desk.book().books.bills().size());
  if (act.kind != "bill.draft") {
    Given given(act.given);
    number = given_bill(given);
  }
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  return view_of(context, state, desk.book(), number);
}

Result<std::vector<RefundSummary>> list_refunds(const Context& context, std::uint64_t city) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::BillRead));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto book, load_money(context, state));
  return list_refunds(context, book);
}

Result<std::vector<RefundSummary>> list_refunds(const Context& context, const MoneyBook& book) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::BillRead));
  std::vector<RefundSummary> refunds;
  for (const auto& refund : book.books.refunds()) refunds.push_back(refund_of(book.books, refund));
  return refunds;
}

Result<RefundSummary> act_on_refund(const Context& context, std::uint64_t city, MoneyWish wish) {
  MoneyDesk desk(context, city);
  LINDUNG_ASSIGN_OR_RETURN(const auto act, desk.record(std::move(wish)));
  auto number = static_cast<billing::RefundNumber>(desk.book().books.refunds().size());
  if (act.kind != "refund.claim") {
    Given given(act.given);
    number = given_refund(given);
  }
  return refund_of(desk.book().books, *desk.book().books.refund(number));
}

}  // namespace lindung::app
