#include "shell/app/money/fund_views.h"

#include <map>

#include "shell/app/login/rights.h"

namespace lindung::app {
namespace {

using billing::Account;

FundBalances balances_of(const billing::Books& books, billing::PurseNumber purse) {
  const auto on = [&](Account account) { return books.balance(account, purse); };
  return {on(Account::Allotment), on(Account::Available), on(Account::Committed),
          on(Account::Billed),    on(Account::Spent),     on(Account::Expense),
          on(Account::Payable),   on(Account::Treasury),  on(Account::Receivable),
          on(Account::Refunded)};
}

std::vector<FundMonth> months_of(const billing::Books& books, billing::PurseNumber purse) {
  std::map<Month, FundMonth> months;
  const auto at = [&](Month month) -> FundMonth& {
    auto& one = months[month];
    one.month = month;
    return one;
  };
  for (const auto& line : books.ledger().lines()) {
    if (line.fund != purse || !line.month) continue;
    const Rupiah sum = line.balance.on(books.ledger().chart().accounts()[line.account].normal);
    switch (static_cast<Account>(line.account)) {
      case Account::Committed:
        at(*line.month).committed = sum;
        break;
      case Account::Billed:
        at(*line.month).billed = sum;
        break;
      case Account::Spent:
        at(*line.month).spent = sum;
        break;
      default:
        break;
    }
  }
  for (const auto& sum : books.waiting(purse)) at(sum.month).waiting = sum.amount;
  std::vector<FundMonth> all;
  for (const auto& [month, one] : months) all.push_back(one);
  return all;
}

}  // namespace

FundView view_fund(const MoneyBook& book, billing::PurseNumber purse) {
  FundView view;
  view.purse = book.books.purses()[purse];
  view.balances = balances_of(book.books, purse);
  for (const auto& sum : book.books.waiting(purse)) {
    if (!view.uncovered_from) view.uncovered_from = sum.month;
    view.waiting += sum.amount;
  }
  for (const auto& one : book.books.allotments()) {
    if (one.purse == purse) view.allotments.push_back(one);
  }
  view.months = months_of(book.books, purse);
  return view;
}

Result<std::vector<FundView>> show_funds(const Context& context, std::uint64_t city,
                                         const std::string& fund) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::FundRead));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto book, load_money(context, state));
  return show_funds(context, book, fund);
}

Result<std::vector<FundView>> show_funds(const Context& context, const MoneyBook& book,
                                         const std::string& fund) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::FundRead));
  std::vector<FundView> views;
  for (std::size_t i = 0; i < book.books.purses().size(); ++i) {
    if (!fund.empty() && book.books.purses()[i].fund != fund) continue;
    views.push_back(view_fund(book, static_cast<billing::PurseNumber>(i)));
  }
  if (!fund.empty() && views.empty()) {
    return Error::input("CALL_VALUE", "fund",
                        {"Dana ini belum disebut keputusan atau anggaran mana pun.",
                         "No decree and no budget has named this fund yet."});
  }
  return views;
}

}  // namespace lindung::app
