#include "office/card/member_card.h"

#include <limits>

#include <fmt/format.h>

#include "base/enum_ids.h"
#include "base/text.h"

namespace lindung::card {
namespace {

constexpr auto kStates = enum_ids<State>("made", "printed", "handed-over", "revoked", "replaced");
constexpr auto kReceivers = enum_ids<Receiver>("holder", "family", "neighbourhood");
constexpr auto kReasons = enum_ids<RevokeReason>("died", "moved", "found-work", "refused",
                                                 "too-old", "not-paid", "lost", "mistake");
static_assert(kStates.words.size() == static_cast<std::size_t>(State::kCount));
static_assert(kReceivers.words.size() == static_cast<std::size_t>(Receiver::kCount));
static_assert(kReasons.words.size() == static_cast<std::size_t>(RevokeReason::kCount));

}  // namespace

std::string card_name(CardNumber number) { return fmt::format("C{:07}", number); }

std::optional<CardNumber> parse_card_name(std::string_view text) {
  if (text.starts_with('C') || text.starts_with('c')) text.remove_prefix(1);
  const auto number = parse_unsigned(text);
  if (!number || *number == 0 || *number > std::numeric_limits<CardNumber>::max())
    return std::nullopt;
  return static_cast<CardNumber>(*number);
}

std::string_view state_id(State state) { return kStates.id(state); }
std::optional<State> parse_state(std::string_view id) { return kStates.find(id); }
std::string_view receiver_id(Receiver receiver) { return kReceivers.id(receiver); }
std::optional<Receiver> parse_receiver(std::string_view id) { return kReceivers.find(id); }
std::string_view revoke_reason_id(RevokeReason reason) { return kReasons.id(reason); }
std::optional<RevokeReason> parse_revoke_reason(std::string_view id) { return kReasons.find(id); }

std::string masked_kpj(std::uint64_t kpj) {
  return kpj == 0 ? std::string() : fmt::format("*******{:04}", kpj % 10'000);
}

}  // namespace lindung::card
