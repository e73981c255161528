// office/reconciliation/difference.h - what can differ between the three lists and their sums, each
// kind with a name and a proposed cure.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/error.h"
#include "terms/month.h"
#include "terms/rupiah.h"

namespace lindung::reconciliation {

enum class Kind : std::uint8_t {
  // of a person in a month
  DeadBilled,           // billed or booked for a month after the month of death
  BilledNotListed,      // billed, and no decree names the person in that month
  BilledNotRegistered,  // billed, and the carrier does not have the person in that month
  BilledTwice,          // two lines of one purse
  TwoFunders,           // lines of two purses, or another sponsor pays as well
  WrongPurse,           // billed to another purse than the decree names
  AmountDiffers,        // a line is not the dues of that month, or the carrier booked another sum
  PaidNotBooked,        // the bill is receipted, the carrier did not book this line
  BookedNotBilled,      // the carrier booked a month that nobody billed
  ListedNotRegistered,
  RegisteredNotListed,
  RegisteredUnanswered,  // on the carrier's list, but no answer of the carrier says so
  NotBilled,             // listed and registered, and no bill has the month
  DeadListed,
  DeadRegistered,
  MovedListed,     // the civil registry places the person elsewhere
  SegmentChanged,  // a wage earner at the carrier; city money may pay for non-wage earners only
  IdentityDiffers,
  // of a row of the carrier's file
  MemberTwice,  // one person, two memberships
  Stranger,     // nobody here
  Ambiguous,    // several people here could be meant
  // of a bill
  BillTotal,       // the sum of its lines is not its amount
  PriorYear,       // a month of an earlier year paid from this year's purse
  MonthUnpaid,     // a month of a bill without the carrier's receipt
  MonthNotBilled,  // a whole purse and month that nobody billed
  ReceiptDiffers,  // receipted amount against the bill's
  // of a bank statement
  NotInBank,    // disbursed by our books, no line of the bank
  BankDiffers,  // another amount
  BankUnknown,  // money to the carrier that no bill explains
  kCount
};

// What more there is to say; None where the kind says all.
enum class Detail : std::uint8_t {
  None,
  NotSent,        // ListedNotRegistered: to be sent to the carrier
  Unanswered,     // ... sent, no answer yet
  Refused,        // ... refused by the carrier
  Gone,           // ... reported as leaving
  Lost,           // ... accepted once, and not on the carrier's list
  OtherSponsor,   // TwoFunders: somebody else's list has the person
  Booked,         // AmountDiffers: the carrier's sum, not the dues
  RefundClaimed,  // DeadBilled: asked back already
  Draft,          // MonthUnpaid: how far the bill has come
  Approved,
  Requested,
  Ordered,
  Disbursed,
  kCount
};

struct KindInfo {
  Kind kind;
  std::string_view id;  // "dead-billed"
  std::string_view name_id;
  std::string_view name_en;
  std::string_view cure_id;
  std::string_view cure_en;
};

inline constexpr std::size_t kKindCount = static_cast<std::size_t>(Kind::kCount);
extern const std::array<KindInfo, kKindCount> kKinds;
const KindInfo& info(Kind kind);

std::string_view detail_id(Detail detail);  // "not-sent"; empty for None
Text detail_words(Detail detail);           // empty for None

inline constexpr std::uint16_t kNoPurse = 0xffff;

struct Difference {
  Kind kind{};
  Detail detail{};
  std::uint64_t person = 0;  // the city's number; 0: no person
  std::optional<Month> month;
  std::uint64_t bill = 0;            // 0: none
  std::uint32_t row = 0;             // of the file that says so; 0: none
  std::uint16_t purse = kNoPurse;    // that should pay, or of the bill
  std::uint16_t against = kNoPurse;  // the other purse of WrongPurse and TwoFunders
  std::int64_t people = 0;           // of MonthNotBilled, PriorYear, MonthUnpaid
  Rupiah ours;                       // the sum as our books have it, or as it should be
  Rupiah theirs;                     // as the other side has it
  std::uint8_t fields = 0;           // IdentityDiffers: a set of Field
  friend bool operator==(const Difference&, const Difference&) = default;
};

enum class Field : std::uint8_t { Nik = 1, Name = 2, BirthDate = 4, Kpj = 8 };
constexpr std::uint8_t operator|(Field a, Field b) {
  return static_cast<std::uint8_t>(static_cast<unsigned>(a) | static_cast<unsigned>(b));
}
constexpr bool has(std::uint8_t fields, Field field) {
  return (fields & static_cast<unsigned>(field)) != 0;
}

// By month (none last), kind, person, bill, row, purse: the same on every machine.
bool comes_before(const Difference& a, const Difference& b);

}  // namespace lindung::reconciliation
