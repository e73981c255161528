#include "office/enrolment/batch.h"

#include "base/enum_ids.h"
#include "base/text.h"

namespace lindung::enrolment {
namespace {

constexpr auto kDirections = enum_ids<Direction>("entering", "leaving");
constexpr auto kBases = enum_ids<StartBasis>("answer", "agreement", "confirmation");
constexpr auto kReasons = enum_ids<LeaveReason>("died", "moved", "too-old", "found-work", "refused",
                                                "correction", "list-ended", "other-purse");
static_assert(kReasons.words.size() == static_cast<std::size_t>(LeaveReason::kCount));

}  // namespace

std::string_view direction_id(Direction direction) { return kDirections.id(direction); }
std::optional<Direction> parse_direction(std::string_view id) { return kDirections.find(id); }
std::string_view leave_reason_id(LeaveReason reason) { return kReasons.id(reason); }
std::optional<LeaveReason> parse_leave_reason(std::string_view id) { return kReasons.find(id); }
std::string_view start_basis_id(StartBasis basis) { return kBases.id(basis); }
std::optional<StartBasis> parse_start_basis(std::string_view id) { return kBases.find(id); }

std::string batch_name(std::uint32_t batch) {
  const std::string digits = std::to_string(batch);
  return "B" + std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

std::optional<std::uint32_t> parse_batch_name(std::string_view text) {
  if (!text.empty() && upper(text.front()) == 'B') text.remove_prefix(1);
  const auto number = parse_unsigned(text);
  if (!number || *number == 0 || *number > 0xffff'ffff) return std::nullopt;
  return static_cast<std::uint32_t>(*number);
}

LeaveReason leave_reason(decree::EndReason reason) {
  switch (reason) {
    case decree::EndReason::Died:
      return LeaveReason::Died;
    case decree::EndReason::Moved:
      return LeaveReason::Moved;
    case decree::EndReason::TooOld:
      return LeaveReason::TooOld;
    case decree::EndReason::FoundWork:
      return LeaveReason::FoundWork;
    case decree::EndReason::Refused:
      return LeaveReason::Refused;
    case decree::EndReason::Correction:
      break;
  }
  return LeaveReason::Correction;
}

}  // namespace lindung::enrolment
