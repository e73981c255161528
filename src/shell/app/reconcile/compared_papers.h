// shell/app/reconcile/compared_papers.h - which decrees, bills and receipts a reconciliation of
// some months rests on.
#pragma once

#include <vector>

#include "shell/app/book/book.h"
#include "shell/app/reconcile/reconciliation.h"

namespace lindung::app {

// Decrees with their amendments, bills that were not cancelled with their receipts, in this order;
// those that speak of one of the months.
std::vector<Compared> compared_papers(const MoneyBook& book, Period months);

}  // namespace lindung::app
