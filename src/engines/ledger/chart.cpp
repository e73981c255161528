#include "engines/ledger/chart.h"

#include <set>

namespace lindung::ledger {
namespace {

constexpr std::size_t kAccountsMax = 65'000;

Error wrong_chart(std::string where, Text message) {
  return Error::input("LEDGER_CHART", std::move(where), std::move(message));
}

}  // namespace

Result<Chart> Chart::create(std::vector<Account> accounts) {
  if (accounts.empty() || accounts.size() > kAccountsMax) {
    return wrong_chart("", {"bagan akun harus berisi 1 sampai 65.000 akun",
                            "a chart must hold 1 to 65,000 accounts"});
  }
  std::set<std::string_view> seen;
  for (const Account& account : accounts) {
    if (account.id.empty() || !seen.insert(account.id).second) {
      return wrong_chart(account.id, {"setiap akun harus mempunyai id sendiri",
                                      "every account must have an id of its own"});
    }
  }
  return Chart(std::move(accounts));
}

std::optional<AccountNumber> Chart::find(std::string_view id) const {
  for (std::size_t i = 0; i < accounts_.size(); ++i) {
    if (accounts_[i].id == id) return static_cast<AccountNumber>(i);
  }
  return std::nullopt;
}

}  // namespace lindung::ledger
