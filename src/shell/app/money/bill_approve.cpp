#include <algorithm>
#include <array>
#include <set>

#include "office/contribution/fund_rule.h"
#include "office/fund/obstacles.h"
#include "shell/app/book/purses.h"
#include "shell/app/embedded.h"
#include "shell/app/money/bill_acts.h"
#include "shell/app/money/bill_given.h"
#include "shell/app/money/bill_lists.h"

namespace lindung::app {
namespace {

const std::string kObstacles = "obstacles";
constexpr std::array<std::string_view, 1> kColumns{"code"};

struct ApprovalGiven {
  billing::BillNumber bill = 0;
  std::string reason;
};

Result<ApprovalGiven> read_approval(const boost::json::object& object) {
  Given given(object);
  ApprovalGiven approval{given_bill(given), given.optional_line("reason")};
  LINDUNG_RETURN_IF_ERROR(given.done());
  return approval;
}

template <class T>
std::optional<std::size_t> position(const std::vector<T>& all, const std::string& id) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
  if (found == all.end()) return std::nullopt;
  return static_cast<std::size_t>(found - all.begin());
}

// Group and ward of those who are billed, each pair once, as the decree lists them.
std::set<std::pair<std::uint16_t, std::uint64_t>> kinds_of_people(const MoneyBook& book,
                                                                  const billing::Bill& bill) {
  std::set<std::pair<std::uint16_t, std::uint64_t>> kinds;
  for (const auto& line : bill.lines) {
    const auto place = book.decrees.place_of(line.person, line.months.from);
    if (!place) continue;
    const auto& entry = book.decrees.row(*place).entry;
    kinds.emplace(entry.group, entry.village);
  }
  return kinds;
}

// Everybody on a bill is listed by a decree of the book, so that no other decree is asked for.
std::vector<fund::Obstacle> obstacles_of(const MoneyBook& book, const scheme::Scheme& scheme,
                                         const billing::Bill& bill, fund::Payment payment,
                                         const contribution::FundRule& law_of_fund) {
  std::set<fund::Obstacle> found;
  for (const auto& [group, village] : kinds_of_people(book, bill)) {
    payment.group = position(scheme.groups, book.groups[group]);
    if (!payment.group) found.insert(fund::Obstacle::GroupNotPaid);
    payment.village = std::nullopt;
    if (village != 0) payment.village = RegionCode::make(RegionLevel::Village, village);
    for (const auto obstacle : fund::obstacles(scheme, payment, law_of_fund)) {
      found.insert(obstacle);
    }
  }
  found.erase(fund::Obstacle::NoDecree);
  return {found.begin(), found.end()};
}

Result<std::vector<fund::Obstacle>> find_obstacles(Making& making, const billing::Bill& bill) {
  const MoneyBook& book = making.book();
  const billing::Purse& purse = book.books.purses()[bill.purse];
  LINDUNG_ASSIGN_OR_RETURN(const auto* scheme, making.scheme());
  const auto fund = position(scheme->funds, purse.fund);
  if (!fund) {
    return Error::input("CALL_VALUE", "--bill",
                        {"Program yang berlaku tidak lagi mempunyai dana \"" + purse.fund + "\".",
                         "The scheme in force has no fund \"" + purse.fund + "\" any more."});
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto* rules, law());
  LINDUNG_ASSIGN_OR_RETURN(
      const auto law_of_fund,
      contribution::fund_rule(*rules, info(purse.source).word, making.on().year()));
  fund::Payment payment;
  payment.fund = *fund;
  payment.months = {bill.lines.front().months.from, bill.lines.front().months.until};
  for (const auto& line : bill.lines) {
    payment.months.from = std::min(payment.months.from, line.months.from);
    payment.months.until = std::max(payment.months.until, line.months.until);
  }
  payment.day = making.on();
  payment.people = bill.people;
  payment.amount = bill.amount;
  payment.spent = book.books.balance(billing::Account::Billed, bill.purse) +
                  book.books.balance(billing::Account::Spent, bill.purse);
  return obstacles_of(book, *scheme, bill, payment, law_of_fund);
}

}  // namespace

Result<std::vector<MoneyList>> make_bill_approval(Making& making,
                                                  const boost::json::object& given) {
  LINDUNG_ASSIGN_OR_RETURN(const auto approval, read_approval(given));
  auto list = making.list(kObstacles, kColumns);
  if (const auto* bill = making.book().books.bill(approval.bill)) {
    LINDUNG_ASSIGN_OR_RETURN(const auto obstacles, find_obstacles(making, *bill));
    for (const auto obstacle : obstacles) list.text(fund::info(obstacle).code).end_row();
  }
  std::vector<MoneyList> lists;
  lists.push_back(list.finish());
  return lists;
}

Result<void> apply_bill_approval(MoneyBook& book, const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(const auto given, read_approval(act.given));
  LINDUNG_ASSIGN_OR_RETURN(const auto* text, list_of(act, kObstacles));
  LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(*text, kObstacles, kColumns));
  billing::Approval approval{given.reason, {}};
  while (list.next()) {
    const std::string_view code = list.text();
    for (const auto& obstacle : fund::kObstacles) {
      if (obstacle.code == code) approval.obstacles.push_back(obstacle.obstacle);
    }
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  return book.books.approve(billing_act(act), given.bill, approval);
}

}  // namespace lindung::app
