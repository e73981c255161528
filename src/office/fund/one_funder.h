// office/fund/one_funder.h - one funder for a person and month: the lists of several purses, of the
// province or of a company beside each other, and who stands on two of them (Samarinda paid for
// 19,000 people while the province paid for 13,000 in the same city).
#pragma once

#include <compare>
#include <cstdint>
#include <vector>

#include "terms/month.h"

namespace lindung::fund {

struct FundedMonth {
  std::uint64_t person = 0;  // the city's number of the person
  Month month;
  std::uint32_t funder = 0;  // the caller's number of a purse or another sponsor
  friend auto operator<=>(const FundedMonth&, const FundedMonth&) = default;
};

struct SecondFunder {
  std::uint64_t person = 0;
  Month month;
  std::uint32_t first = 0;   // the funder with the lower number
  std::uint32_t second = 0;  // equal to the first: the same purse twice
  friend auto operator<=>(const SecondFunder&, const SecondFunder&) = default;
};

// A line for every funder beyond the first of a person and month, in order of person, month,
// funder. The order of the input does not matter.
std::vector<SecondFunder> second_funders(std::vector<FundedMonth> funded);

}  // namespace lindung::fund
