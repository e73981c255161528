// A text file of any bytes as a bank statement: sums above zero, matched with two payments, each
// line once; or a refusal.
#include <array>
#include <cstdint>
#include <string>

#include "office/reconciliation/bank_statement.h"
#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lindung;
  const auto workbook = fuzz::text_workbook(fuzz::text_of(data, size));
  if (!workbook) return 0;
  const auto statement = reconciliation::read_bank_statement(*workbook, "fuzz.csv");
  if (!statement) {
    fuzz::require(statement.error().code == "RECON_BANK_COLUMNS");
    return 0;
  }
  // What a bank could have moved; sums of them stay within 64 bits.
  constexpr std::int64_t kMost = 1'000'000'000'000;
  std::vector<reconciliation::BankLine> lines;
  for (const auto& line : statement->lines) {
    fuzz::require(line.amount > Rupiah() && is_valid_utf8(line.text));
    if (line.amount <= Rupiah(kMost)) lines.push_back(line);
  }
  const std::array<reconciliation::Payment, 2> payments{
      {{1, 0, *Date::make(2025, 5, 6), Rupiah(72'508'800), {"0123/SP2D-LS/2025"}},
       {2, 0, *Date::make(2025, 6, 5), Rupiah(16'800), {"0180/SP2D-LS/2025", "900012345678"}}}};
  const auto found = reconciliation::match_bank(payments, lines);
  fuzz::require(found.matched <= payments.size() && found.unrelated <= lines.size());
  return 0;
}
