#include "office/claim/differences.h"

#include <algorithm>
#include <map>
#include <set>

namespace lindung::claim {
namespace {

Rupiah paid_to(const Claim& claim, std::uint32_t heir) {
  Rupiah sum;
  for (const auto& payment : claim.payments) {
    if (payment.pay.heir == heir) sum += payment.pay.amount;
  }
  return sum;
}

void add_received(const Claim& claim, std::vector<Difference>& found) {
  std::map<std::uint32_t, Rupiah> received;
  for (const auto& receipt : claim.receipts)
    received[receipt.hand_over.heir] += receipt.hand_over.amount;
  for (const auto& [heir, sum] : received) {
    const Rupiah paid = paid_to(claim, heir);
    if (sum == paid) continue;
    found.push_back({"received",
                     {"diterima ahli waris " + std::to_string(heir) + " dibanding dibayar BPJS",
                      "received by heir " + std::to_string(heir) + " against paid by the carrier"},
                     paid,
                     sum});
  }
}

template <class Key>
void add_shared(const std::map<Key, std::set<std::uint64_t>>& claims_of, bool by_account,
                std::vector<SharedHeir>& found) {
  for (const auto& [key, claims] : claims_of) {
    if (claims.size() > 1) found.push_back({by_account, {claims.begin(), claims.end()}});
  }
}

}  // namespace

std::vector<Difference> differences(const Claim& claim) {
  std::vector<Difference> found;
  if (!claim.decision || !claim.assessment) return found;
  const Rupiah decided = claim.decision->amount.value_or(Rupiah());
  if (decided != claim.assessment->total) {
    found.push_back({"decided",
                     {"diputus BPJS dibanding hitungan", "decided by the carrier against expected"},
                     claim.assessment->total,
                     decided});
  }
  if (!claim.payments.empty() && claim.paid() != decided) {
    found.push_back({"paid",
                     {"dibayar BPJS dibanding keputusannya", "paid by the carrier against decided"},
                     decided,
                     claim.paid()});
  }
  add_received(claim, found);
  return found;
}

std::vector<SharedHeir> shared_heirs(std::span<const Claim> claims) {
  std::map<Nik, std::set<std::uint64_t>> by_nik;
  std::map<std::string, std::set<std::uint64_t>> by_account;
  for (const Claim& claim : claims) {
    if (claim.state == State::Withdrawn) continue;
    for (const Heir& heir : claim.heirs) {
      if (heir.nik) by_nik[*heir.nik].insert(claim.number);
      if (!heir.account.empty()) by_account[heir.account].insert(claim.number);
    }
  }
  std::vector<SharedHeir> found;
  add_shared(by_nik, false, found);
  add_shared(by_account, true, found);
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.claims < b.claims; });
  return found;
}

}  // namespace lindung::claim
