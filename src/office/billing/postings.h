// office/billing/postings.h - the lines of a booking, gathered from one account to another.
#pragma once

#include <optional>
#include <string>

#include "engines/ledger/ledger.h"
#include "office/billing/account.h"
#include "office/billing/purse.h"

namespace lindung::billing {

class Booking {
 public:
  Booking(std::string act, PurseNumber purse) : purse_(purse) { transaction_.act = std::move(act); }

  // Debits one account and credits the other; nothing for an amount of zero.
  Booking& move(Rupiah amount, Account debit, Account credit, std::optional<Month> month) {
    if (amount == Rupiah(0)) return *this;
    using ledger::Side;
    transaction_.postings.push_back({number_of(debit), purse_, month, Side::Debit, amount});
    transaction_.postings.push_back({number_of(credit), purse_, month, Side::Credit, amount});
    return *this;
  }

  const ledger::Transaction& transaction() const { return transaction_; }

 private:
  PurseNumber purse_;
  ledger::Transaction transaction_;
};

}  // namespace lindung::billing
