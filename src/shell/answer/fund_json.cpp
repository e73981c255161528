#include "shell/answer/fund_json.h"

#include <boost/json.hpp>

namespace lindung::answer {
namespace json = boost::json;
namespace {

json::object balances_json(const app::FundBalances& sums) {
  return {{"allotment", sums.allotment.amount()},   {"available", sums.available.amount()},
          {"committed", sums.committed.amount()},   {"billed", sums.billed.amount()},
          {"spent", sums.spent.amount()},           {"expense", sums.expense.amount()},
          {"payable", sums.payable.amount()},       {"treasury", sums.treasury.amount()},
          {"receivable", sums.receivable.amount()}, {"refunded", sums.refunded.amount()}};
}

json::object view_json(const app::FundView& view) {
  json::array allotments, months;
  for (const auto& one : view.allotments) {
    allotments.push_back({{"act", one.act},
                          {"on", one.on.iso()},
                          {"amount", one.amount.amount()},
                          {"paper", one.paper}});
  }
  for (const auto& one : view.months) {
    months.push_back({{"month", one.month.iso()},
                      {"committed", one.committed.amount()},
                      {"billed", one.billed.amount()},
                      {"spent", one.spent.amount()},
                      {"waiting", one.waiting.amount()}});
  }
  json::object fund{{"fund", view.purse.fund},
                    {"fiscal_year", view.purse.fiscal_year},
                    {"name", view.purse.name},
                    {"source", info(view.purse.source).word},
                    {"payer", view.purse.payer},
                    {"account", view.purse.account},
                    {"balances", balances_json(view.balances)},
                    {"waiting", view.waiting.amount()},
                    {"uncovered_from", nullptr},
                    {"allotments", allotments},
                    {"months", months}};
  if (view.uncovered_from) fund["uncovered_from"] = view.uncovered_from->iso();
  return fund;
}

}  // namespace

json::array funds_json(const std::vector<app::FundView>& views) {
  json::array funds;
  for (const auto& view : views) funds.push_back(view_json(view));
  return funds;
}

}  // namespace lindung::answer
