#include "shell/app/book/purses.h"
#include "shell/app/money/bill_acts.h"
#include "shell/app/money/bill_given.h"

namespace lindung::app {

Result<std::vector<MoneyList>> make_nothing(Making&, const boost::json::object&) {
  return std::vector<MoneyList>();
}

Result<void> apply_bill_request(MoneyBook& book, const MoneyAct& act) {
  Given given(act.given);
  const auto bill = given_bill(given);
  billing::PaymentRequest request{given_numbered_paper(given), given.line("code"), std::nullopt};
  if (given.has("carrier_amount")) request.carrier_amount = given.rupiah("carrier_amount");
  LINDUNG_RETURN_IF_ERROR(given.done());
  return book.books.request(billing_act(act), bill, std::move(request));
}

Result<void> apply_bill_order(MoneyBook& book, const MoneyAct& act) {
  Given given(act.given);
  const auto bill = given_bill(given);
  auto paper = given_numbered_paper(given);
  LINDUNG_RETURN_IF_ERROR(given.done());
  return book.books.order(billing_act(act), bill, std::move(paper));
}

Result<void> apply_bill_payment(MoneyBook& book, const MoneyAct& act) {
  Given given(act.given);
  const auto bill = given_bill(given);
  auto paper = given_numbered_paper(given);
  const Rupiah amount = given.rupiah("amount");
  LINDUNG_RETURN_IF_ERROR(given.done());
  return book.books.disburse(billing_act(act), bill, std::move(paper), amount);
}

Result<void> apply_bill_cancellation(MoneyBook& book, const MoneyAct& act) {
  Given given(act.given);
  const auto bill = given_bill(given);
  auto reason = given.line("reason");
  LINDUNG_RETURN_IF_ERROR(given.done());
  return book.books.cancel(billing_act(act), bill, std::move(reason));
}

}  // namespace lindung::app
