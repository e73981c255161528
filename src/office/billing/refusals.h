// office/billing/refusals.h - the errors that several acts share.
#pragma once

#include <string>

#include "base/result.h"
#include "office/billing/purse.h"

namespace lindung::billing {

inline constexpr Rupiah kAmountMax{1'000'000'000'000'000};

Error wrong_purse(std::string where, Text message);                 // BILL_PURSE
Error wrong_amount(std::string where);                              // BILL_AMOUNT
Error beyond_ceiling(const Purse& purse, Rupiah missing);           // FUND_CEILING
Error wrong_list(std::string where, Text message);                  // BILL_LIST
Error sums_differ(std::string where, Rupiah said, Rupiah counted);  // BILL_SUM
Error no_reason(std::string where);                                 // BILL_REASON
Error no_number(std::string where);                                 // BILL_PAPER
Error unknown_number(std::string where);                            // BILL_UNKNOWN
Error maker_is_checker(std::string where);                          // BILL_MAKER_IS_CHECKER

}  // namespace lindung::billing
