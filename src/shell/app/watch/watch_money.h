// shell/app/watch/watch_money.h - what the watch list asks of a city's money: what is left of
// each purse and what it should still pay, months without a receipt, empty places, batches that the
// carrier has not answered, and whether the last receipted month was reconciled.
#pragma once

#include <vector>

#include "office/scheme/scheme.h"
#include "office/watch/watch.h"
#include "shell/app/book/book.h"
#include "shell/app/coverage/coverage_facts.h"

namespace lindung::app {

struct WatchedMoney {
  std::vector<watch::Purse> purses;
  std::vector<watch::UnpaidMonth> unpaid;
  std::vector<watch::WardPlaces> wards;
  std::vector<watch::SentBatch> batches;
  std::optional<watch::UnreconciledMonth> unreconciled;
};

WatchedMoney money_to_watch(const MoneyBook& book, const scheme::Scheme& scheme,
                            const CoverageFacts& facts, Date on);

}  // namespace lindung::app
