// office/claim/differences.h - every sum that is not the one before it: decided against expected,
// paid against decided, received against paid; and one heir or one account on several claims. All
// of it is for a person to look at; a family may rightly be paid twice.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "office/claim/claim.h"

namespace lindung::claim {

struct Difference {
  std::string id;  // "decided", "paid", "received"
  Text what;
  Rupiah expected;
  Rupiah actual;
};
// A refusal is a decision of nothing. Sums not yet due are no differences.
std::vector<Difference> differences(const Claim& claim);

struct SharedHeir {
  bool by_account = false;            // else by NIK
  std::vector<std::uint64_t> claims;  // numbers, rising
  friend bool operator==(const SharedHeir&, const SharedHeir&) = default;
};
// Claims that were withdrawn do not count. In order of the first claim.
std::vector<SharedHeir> shared_heirs(std::span<const Claim> claims);

}  // namespace lindung::claim
