#include "shell/app/money/fund_acts.h"

#include <algorithm>

#include "shell/app/book/given.h"
#include "shell/app/book/purses.h"

namespace lindung::app {
namespace {

struct AllotmentGiven {
  std::string fund;
  Rupiah amount;
  std::string paper;
};

Result<AllotmentGiven> read_allotment(const boost::json::object& object) {
  Given given(object);
  AllotmentGiven allotment;
  allotment.fund = given.line("fund");
  allotment.amount = given.rupiah("amount");
  allotment.paper = given.line("paper");
  LINDUNG_RETURN_IF_ERROR(given.done());
  return allotment;
}

}  // namespace

Result<std::vector<MoneyList>> make_allotment(Making& making, const boost::json::object& given) {
  LINDUNG_ASSIGN_OR_RETURN(const auto allotment, read_allotment(given));
  LINDUNG_ASSIGN_OR_RETURN(const auto* scheme, making.scheme());
  const bool known = std::any_of(scheme->funds.begin(), scheme->funds.end(),
                                 [&](const auto& fund) { return fund.id == allotment.fund; });
  if (!known) {
    return Error::input("CALL_VALUE", "--fund",
                        {"Program yang berlaku tidak mengenal \"" + allotment.fund + "\".",
                         "The scheme in force does not know \"" + allotment.fund + "\"."});
  }
  std::vector<MoneyList> lists;
  lists.push_back(write_purses(making, *scheme, {allotment.fund}));
  return lists;
}

Result<void> apply_allotment(MoneyBook& book, const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(const auto allotment, read_allotment(act.given));
  LINDUNG_ASSIGN_OR_RETURN(const auto purses, enter_purses(book, act));
  if (purses.size() != 1) {
    return Error::environment("JOURNAL_UNREADABLE", money_act_name(act.number),
                              {"Catatan ini harus menyebut satu dana; periksa jurnal.",
                               "This record must name one fund; check the journal."});
  }
  const bool cut = act.kind == "fund.cut";
  const Rupiah amount = cut ? Rupiah(0) - allotment.amount : allotment.amount;
  return book.books.allot(billing_act(act), purses.front(), amount, allotment.paper);
}

}  // namespace lindung::app
