#include "office/claim/claim.h"

#include <algorithm>

#include "base/text.h"

namespace lindung::claim {
namespace {

constexpr std::size_t kNameDigits = 7;

}  // namespace

const Heir* Claim::heir(std::uint32_t wanted) const {
  return wanted >= 1 && wanted <= heirs.size() ? &heirs[wanted - 1] : nullptr;
}

bool Claim::has_paper(std::string_view document) const {
  return std::any_of(papers.begin(), papers.end(),
                     [&](const Paper& paper) { return paper.document == document; });
}

Rupiah Claim::paid() const {
  Rupiah sum;
  for (const auto& payment : payments) sum += payment.pay.amount;
  return sum;
}

Rupiah Claim::received() const {
  Rupiah sum;
  for (const auto& receipt : receipts) sum += receipt.hand_over.amount;
  return sum;
}

std::string_view deed_id(const Deed& deed) {
  static constexpr std::string_view kIds[] = {"report",    "heir",   "document", "outcome",
                                              "assess",    "send",   "decide",   "pay",
                                              "hand-over", "school", "withdraw"};
  static_assert(std::size(kIds) == std::variant_size_v<Deed>);
  return kIds[deed.index()];
}

std::string claim_name(std::uint64_t number) {
  const std::string digits = std::to_string(number);
  return "K" + std::string(kNameDigits - std::min(kNameDigits, digits.size()), '0') + digits;
}

std::optional<std::uint64_t> parse_claim_name(std::string_view text) {
  if (text.empty() || upper(text.front()) != 'K') return std::nullopt;
  const auto number = parse_unsigned(text.substr(1));
  return number && *number > 0 ? number : std::nullopt;
}

std::optional<Date> death_day(const Report& report) {
  if (report.incident == Incident::Death) return report.event_on;
  return report.died_on;
}

}  // namespace lindung::claim
