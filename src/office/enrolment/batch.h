// office/enrolment/batch.h - what is sent to the carrier, and what came back, as values: a batch of
// people who enter or leave, line by line, and findings about its lines. Names and numbers of
// people stay with the caller.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "office/decree/recipient_list.h"
#include "office/enrolment/why.h"
#include "terms/date.h"
#include "terms/month.h"

namespace lindung::enrolment {

enum class Direction : std::uint8_t { Entering, Leaving };
std::string_view direction_id(Direction direction);  // "entering"
std::optional<Direction> parse_direction(std::string_view id);

// Why somebody leaves the carrier's list: as the decree says, or because of the list itself.
enum class LeaveReason : std::uint8_t {
  Died,
  Moved,
  TooOld,
  FoundWork,
  Refused,
  Correction,
  ListEnded,   // no decree names him any more
  OtherPurse,  // another purse pays from that month on
  kCount
};
std::string_view leave_reason_id(LeaveReason reason);  // "died"
std::optional<LeaveReason> parse_leave_reason(std::string_view id);
LeaveReason leave_reason(decree::EndReason reason);

struct Line {
  std::uint64_t person = 0;
  LeaveReason reason{};  // leaving only
  bool enters = false;   // on a batch of people who leave: takes the place of one of them
  friend bool operator==(const Line&, const Line&) = default;
};

struct Batch {
  Direction direction{};
  Date on;                  // the day on which it is made
  std::uint16_t purse = 0;  // through whose group at the carrier
  Month month;              // entering: the first month that is to be covered; leaving: the first
                            // that no longer is
  int months_paid = 1;      // entering: months that the first payment covers, 1 to 12
  std::vector<Line> lines;  // line n is lines[n - 1]

  // Of one line, from 1: who replaces somebody enters, though the batch is of people who leave.
  Direction direction_of(std::uint32_t line) const {
    return lines[line - 1].enters ? Direction::Entering : direction;
  }
};

std::string batch_name(std::uint32_t batch);                           // "B0012"
std::optional<std::uint32_t> parse_batch_name(std::string_view text);  // "B12", "b0012", "12"

// A line of a batch; both count from 1.
struct LineReference {
  std::uint32_t batch = 0;
  std::uint32_t line = 0;
  friend auto operator<=>(const LineReference&, const LineReference&) = default;
};

enum class LineState : std::uint8_t {
  Waiting,   // the carrier has not answered
  Held,      // it has, and a person must look
  Accepted,  // entering: a member; leaving: off the carrier's list
  Refused
};
constexpr bool is_open(LineState state) {
  return state == LineState::Waiting || state == LineState::Held;
}

// From where the start of a membership is known.
enum class StartBasis : std::uint8_t {
  Answer,       // the carrier's answer names it
  Agreement,    // the answer names none: the day of the cooperation agreement
  Confirmation  // the answer names none and no agreement is known: the day of the answer
};
std::string_view start_basis_id(StartBasis basis);  // "agreement"
std::optional<StartBasis> parse_start_basis(std::string_view id);

// What an answer says of one line.
struct Finding {
  std::uint32_t line = 0;
  LineState state = LineState::Held;  // never Waiting
  std::uint64_t kpj = 0;              // entering and accepted only
  Date start;                         // entering and accepted only
  StartBasis basis{};
  Refusal refusal{};  // refused only
  Hold hold{};        // held only
  friend bool operator==(const Finding&, const Finding&) = default;
};

struct Answer {
  std::uint32_t batch = 0;
  Date on;
  std::vector<Finding> findings;  // each line once; lines without one go on waiting
};

}  // namespace lindung::enrolment
