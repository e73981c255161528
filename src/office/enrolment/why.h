// office/enrolment/why.h - why somebody was not sent, not accepted, or waits for a person: a code
// for programs and files, and for people what is the matter and what to do next. Add freely, never
// rename or reuse a code.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace lindung::enrolment {

struct Why {
  std::string_view code;
  std::string_view what_id;
  std::string_view what_en;
  std::string_view todo_id;
  std::string_view todo_en;
};

// The carrier did not take somebody, or we do not let it.
enum class Refusal : std::uint8_t {
  NikNotFound,
  NameDiffers,
  BirthDateDiffers,
  TooOld,
  TooYoung,
  AlreadyMember,
  WageEarner,
  CivilServant,
  OtherSponsor,
  Dead,      // the carrier says so
  DeadHere,  // recorded here before the protection would have begun
  NotWorking,
  FormIncomplete,
  SentTwice,
  Other,  // for a reason of which only the carrier's words are known
  kCount
};

// A row of an answer that a person must look at. Nothing follows of it until then.
enum class Hold : std::uint8_t {
  Nobody,           // fits no line of the batch
  Several,          // fits several
  OtherName,        // the NIK of a line, with the name of somebody else
  TwoRows,          // two rows about one line say different things
  WrongSegment,     // accepted as a wage earner
  NumberMissing,    // accepted, without a readable member number
  NumberOfOther,    // accepted with the member number of somebody else
  StartMissing,     // the start date cannot be read
  StartTooEarly,    // before anything was sent or agreed
  Contradicts,      // the line was accepted before, with another result
  SentAgain,        // the person was sent again since this line was refused
  Unclear,          // words that do not say whether the carrier took him
  NumberShortened,  // a spreadsheet kept only the first digits of the member number
  kCount
};

// Listed, and not part of a batch.
enum class LeftOut : std::uint8_t {
  Member,           // registered already: nothing to do
  MemberElsewhere,  // registered already, through another purse
  Sent,             // waits for the carrier's answer
  Held,             // the answer waits for a person
  RefusedBefore,    // refused with the same particulars
  NotAccepted,      // verification no longer accepts him
  Dead,
  TooOld,
  NoNik,
  NoName,
  NoBirthDate,
  kCount
};

const Why& info(Refusal refusal);
const Why& info(Hold hold);
const Why& info(LeftOut left_out);
std::optional<Refusal> parse_refusal(std::string_view code);
std::optional<Hold> parse_hold(std::string_view code);
std::optional<LeftOut> parse_left_out(std::string_view code);

}  // namespace lindung::enrolment
