// office/reconciliation/match_bank.h - what our books say was paid to the carrier against the lines
// of a bank statement.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "office/reconciliation/difference.h"
#include "terms/date.h"

namespace lindung::reconciliation {

// A payment by our books.
struct Payment {
  std::uint64_t bill = 0;
  std::uint16_t purse = 0;
  Date on;
  Rupiah amount;
  std::vector<std::string> references;  // number of the SP2D, billing code, receipt
};

// Money that left the account.
struct BankLine {
  std::uint32_t row = 0;
  std::optional<Date> on;
  Rupiah amount;
  std::string text;
};

// A line without any reference is taken for a payment of the same amount when it lies no more than
// so many days after it, and no other line or payment could be meant.
inline constexpr int kBankDays = 10;

struct BankMatch {
  std::vector<Difference> differences;
  std::size_t matched = 0;    // payments
  std::size_t unrelated = 0;  // lines that do not speak of the carrier
};

// A line is a payment's when it has one of its references (at least six letters and digits, written
// in any way); several lines may be one payment's, and are added up. What is left of the lines is a
// difference only when its text names the carrier.
BankMatch match_bank(std::span<const Payment> payments, std::span<const BankLine> lines);

}  // namespace lindung::reconciliation
