// engines/ledger/chart.h - the accounts that a ledger knows, each with the side on which it grows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace lindung::ledger {

enum class Side : std::uint8_t { Debit, Credit };
constexpr Side opposite(Side side) { return side == Side::Debit ? Side::Credit : Side::Debit; }

// May an account's balance lie on its other side? A purse may not be overdrawn, a result may be
// either.
enum class Overdraft : std::uint8_t { Refuse, Allow };

struct Account {
  std::string id;  // "cash"; never shown to be empty
  Text name;
  Side normal = Side::Debit;  // the side on which it grows
  Overdraft overdraft = Overdraft::Refuse;
};

using AccountNumber = std::uint16_t;  // position in the chart

class Chart {
 public:
  // Refuses LEDGER_CHART: no account, an empty id, an id twice, more than 65,000 accounts.
  static Result<Chart> create(std::vector<Account> accounts);

  std::optional<AccountNumber> find(std::string_view id) const;
  const std::vector<Account>& accounts() const { return accounts_; }

 private:
  explicit Chart(std::vector<Account> accounts) : accounts_(std::move(accounts)) {}
  std::vector<Account> accounts_;
};

}  // namespace lindung::ledger
