#include "office/reconciliation/stated_total.h"

namespace lindung::reconciliation {

Recount recount(const Stated& stated) {
  Recount found;
  for (const auto group : stated.groups) found.people += group;
  if (stated.people) found.people_difference = found.people - *stated.people;
  found.a_month = stated.dues * found.people;
  found.amount = found.a_month * stated.months;
  if (stated.amount) {
    found.amount_difference = found.amount - *stated.amount;
    found.months_paid = {stated.amount->amount(), found.a_month.amount()};
  }
  return found;
}

}  // namespace lindung::reconciliation
