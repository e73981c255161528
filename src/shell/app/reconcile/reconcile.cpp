#include "shell/app/reconcile/reconcile.h"

#include "shell/app/book/desk.h"
#include "shell/app/login/rights.h"
#include "shell/app/reconcile/compare.h"
#include "shell/app/run/workbench.h"

namespace lindung::app {

Result<Reconciliation> reconcile(const Context& context, std::uint64_t city,
                                 const ReconcileQuestion& question) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::Reconcile));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto scheme, load_scheme(*context.store, state));
  LINDUNG_ASSIGN_OR_RETURN(const auto people,
                           load_known(*context.store, city, state.verifications));
  LINDUNG_ASSIGN_OR_RETURN(const auto book, load_money(context, state));
  CompareQuestion asked{question.from, question.until, question.on, {}, {}};
  for (const auto& path : question.carrier) {
    LINDUNG_ASSIGN_OR_RETURN(asked.carrier.emplace_back(), attach_file(path));
  }
  if (!question.bank.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(asked.bank, attach_file(question.bank));
  }
  return compare({context, state, scheme, people.entries, book}, asked);
}

}  // namespace lindung::app
