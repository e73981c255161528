#include "office/card/member_card.h"

#include <algorithm>
#include <iterator>
#include <limits>

#include <fmt/format.h>

#include "base/text.h"

namespace lindung::card {
namespace {

constexpr std::string_view kStates[] = {"made", "printed", "handed-over", "revoked", "replaced"};
constexpr std::string_view kReceivers[] = {"holder", "family", "neighbourhood"};
constexpr std::string_view kReasons[] = {"died",    "moved",    "found-work", "refused",
                                         "too-old", "not-paid", "lost",       "mistake"};
static_assert(std::size(kStates) == static_cast<std::size_t>(State::kCount));
static_assert(std::size(kReceivers) == static_cast<std::size_t>(Receiver::kCount));
static_assert(std::size(kReasons) == static_cast<std::size_t>(RevokeReason::kCount));

template <class T, std::size_t N>
std::optional<T> parse(const std::string_view (&ids)[N], std::string_view id) {
  const auto found = std::find(std::begin(ids), std::end(ids), id);
  if (found == std::end(ids)) return std::nullopt;
  return static_cast<T>(found - std::begin(ids));
}

}  // namespace

std::string card_name(CardNumber number) { return fmt::format("C{:07}", number); }

std::optional<CardNumber> parse_card_name(std::string_view text) {
  if (text.starts_with('C') || text.starts_with('c')) text.remove_prefix(1);
  const auto number = parse_unsigned(text);
  if (!number || *number == 0 || *number > std::numeric_limits<CardNumber>::max())
    return std::nullopt;
  return static_cast<CardNumber>(*number);
}

std::string_view state_id(State state) { return kStates[static_cast<std::size_t>(state)]; }
std::optional<State> parse_state(std::string_view id) { return parse<State>(kStates, id); }
std::string_view receiver_id(Receiver receiver) {
  return kReceivers[static_cast<std::size_t>(receiver)];
}
std::optional<Receiver> parse_receiver(std::string_view id) {
  return parse<Receiver>(kReceivers, id);
}
std::string_view revoke_reason_id(RevokeReason reason) {
  return kReasons[static_cast<std::size_t>(reason)];
}
std::optional<RevokeReason> parse_revoke_reason(std::string_view id) {
  return parse<RevokeReason>(kReasons, id);
}

std::string masked_kpj(std::uint64_t kpj) {
  return kpj == 0 ? std::string() : fmt::format("*******{:04}", kpj % 10'000);
}

}  // namespace lindung::card
