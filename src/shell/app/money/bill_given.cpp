#include "shell/app/money/bill_given.h"

#include <fmt/format.h>

#include "base/text.h"

namespace lindung::app {
namespace {

std::uint32_t given_name(Given& given, std::string_view key, char letter, Text message) {
  const std::string typed = given.line(key);
  std::string_view digits(typed);
  if (!digits.empty() && upper(digits.front()) == letter) digits.remove_prefix(1);
  const auto number = parse_unsigned(digits);
  if (number && *number >= 1 && *number <= 4'000'000'000) {
    return static_cast<std::uint32_t>(*number);
  }
  given.fail(key, std::move(message));
  return 0;
}

}  // namespace

std::string bill_name(billing::BillNumber bill) { return fmt::format("T{:07}", bill); }
std::string refund_name(billing::RefundNumber refund) { return fmt::format("R{:07}", refund); }

billing::BillNumber given_bill(Given& given) {
  return given_name(given, "bill", 'T',
                    {"Sebutkan nomor tagihan, misalnya T0000012.",
                     "Give the number of a bill, for example T0000012."});
}

billing::RefundNumber given_refund(Given& given) {
  return given_name(given, "refund", 'R',
                    {"Sebutkan nomor pengembalian, misalnya R0000003.",
                     "Give the number of a refund, for example R0000003."});
}

billing::Paper given_numbered_paper(Given& given) {
  billing::Paper paper;
  paper.number = given.line("number");
  paper.date = given.date("date");
  return paper;
}

Period given_months(Given& given) {
  if (given.has("month")) {
    const Month month = given.month("month");
    return {month, month.plus(1)};
  }
  const Month from = given.month("from");
  return {from, given.month("until")};
}

}  // namespace lindung::app
