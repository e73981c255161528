// office/card/member_card.h - a member's card with its whole life. Nothing of it is edited: a new
// paid period brings a new card, which replaces the old one.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "terms/date.h"
#include "terms/program.h"

namespace lindung::card {

using CardNumber = std::uint32_t;  // from 1 in each city, without gaps

// "C0000012": how a card is called within its city; "c12" and "12" are read too.
std::string card_name(CardNumber number);
std::optional<CardNumber> parse_card_name(std::string_view text);

// Made: entered here. Printed: on paper or sent to a phone. HandedOver: in somebody's hands. The
// other two end a card.
enum class State : std::uint8_t { Made, Printed, HandedOver, Revoked, Replaced, kCount };
std::string_view state_id(State state);  // "handed-over"
std::optional<State> parse_state(std::string_view id);

// Whose hands took a card.
enum class Receiver : std::uint8_t { Holder, Family, Neighbourhood, kCount };
std::string_view receiver_id(Receiver receiver);  // "holder"
std::optional<Receiver> parse_receiver(std::string_view id);

struct CardHandover {
  Date on;
  Receiver receiver{};
  std::string name;  // of the one who took it, when it was not the holder; may be empty
  std::string by;    // who handed it over: a login
};

enum class RevokeReason : std::uint8_t {
  Died,
  Moved,
  FoundWork,
  Refused,
  TooOld,
  NotPaid,  // the months were paid back or never booked
  Lost,
  Mistake,
  kCount
};
std::string_view revoke_reason_id(RevokeReason reason);  // "found-work"
std::optional<RevokeReason> parse_revoke_reason(std::string_view id);

struct Revocation {
  Date on;
  RevokeReason reason{};
};

// What a card says, as it was made.
struct CardText {
  std::uint64_t person = 0;
  std::string name;
  std::uint64_t kpj = 0;      // the carrier's member number
  std::uint64_t village = 0;  // region code, ten digits; 0: not known
  std::vector<Program> programs;
  Date from, until;   // first and last protected day
  std::string check;  // six characters by which a ward without a phone knows it on its list
};

struct MemberCard {
  CardNumber number = 0;
  CardText text;
  Date made;
  State state = State::Made;
  std::optional<Date> printed;  // last
  std::optional<CardHandover> handed_over;
  std::optional<Revocation> revoked;
  std::optional<CardNumber> replaces, replaced_by;

  bool lives() const { return state < State::Revoked; }
};

// "*******9001": the last four of eleven digits.
std::string masked_kpj(std::uint64_t kpj);

}  // namespace lindung::card
