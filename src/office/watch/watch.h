// office/watch - what is about to go wrong in a city, until when it can be mended, and by whom. In:
// the people with their months and deaths, the claims, the purses and unpaid months, the places,
// the law, a day. Out: items, the most urgent first: cover that runs out, a gap ahead, a wait,
// claims past their limits, families who never claimed, school years to be claimed, sums that
// differ, one heir on several claims, money that ends, months without a receipt, answers that do
// not come, places that nobody has, cards not handed out or to be revoked, registers that grow old.
// Each names the rule it rests on, where there is one. It changes nothing. Not done here: reading
// registers (who died is the caller's word), writing to anybody.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "engines/rules/rule_book.h"
#include "office/claim/claim.h"
#include "office/coverage/coverage.h"

namespace lindung::watch {

enum class Kind : std::uint8_t {
  Claim,        // a stage of a claim ends, or has ended
  Unclaimed,    // a death of somebody who was covered, and no claim
  Lapsed,       // listed, but the membership has ended
  GraceEnds,    // unpaid months; after that day the membership ends
  GapAhead,     // no decree for a month to come
  Scholarship,  // a school year to be claimed, or claimed and not paid
  Difference,   // a sum is not the one before it
  SharedHeir,   // one heir or account on several claims
  Waiting,      // a new participant: until that day a death pays the funeral only
  FundEnds,     // a purse does not last for the months that it should pay
  BillUnpaid,   // a month without the carrier's receipt; before the third, cover is in danger
  PriorYear,    // such a month of an earlier fiscal year
  QuotaUnfilled,
  AnswerOutstanding,  // a batch that the carrier has not answered
  NotReconciled,      // the last month that the carrier receipted, in no recorded reconciliation
  CardWaiting,        // cards of a ward that nobody has in his hands
  CardRevoke,         // a card whose bearer died, left or is not paid for
  RegisterOld,        // the newest extract that names the dead grows too old for a bill
  kCount
};
std::string_view kind_id(Kind kind);  // "grace-ends"

struct Death {
  Date on;
  bool certain = true;  // false: matched by name and birth date, a person must confirm it
};

struct Person {
  std::uint64_t number = 0;
  std::span<const coverage::PersonMonthFacts> months;  // in rising order
  std::optional<Death> death;                          // from a register or a report
};

// A purse, and what the months that it should pay will still cost, in rising order.
struct Purse {
  std::string id;
  Rupiah left;  // neither paid nor bound by a bill
  std::vector<std::pair<Month, Rupiah>> ahead;
};

// A month that the carrier has not receipted, of a bill or of nobody's.
struct UnpaidMonth {
  std::string subject;  // the bill or the purse, as it is called
  Month month;
  std::int64_t people = 0;
  Rupiah amount;
};

struct WardPlaces {
  std::string ward;  // its code
  std::int64_t quota = 0;
  std::int64_t filled = 0;
  Date until;  // last day on which a place is worth filling
};

struct SentBatch {
  std::string name;
  Date sent;
  std::int64_t unanswered = 0;  // people
};

// The last month that a receipt books, when no recorded reconciliation has looked at it.
struct UnreconciledMonth {
  Month month;
  Date receipted;  // by the last receipt
  std::int64_t people = 0;
  Rupiah amount;
};

// Cards of a ward that were made and not handed over.
struct WaitingCards {
  std::string ward;  // its code
  std::int64_t cards = 0;
  Date oldest;  // when the first of them was made
};

struct CardToRevoke {
  std::string card;  // as it is called
  std::uint64_t person = 0;
};

// The newest extract that says who has died.
struct DeathData {
  std::string register_id;    // "civil-registry"; empty: there is none
  std::optional<Date> as_of;  // the day whose state it shows; none: nobody knows
};

struct City {
  std::span<const Person> people;
  std::span<const claim::Claim> claims;
  Rupiah income{1'000'000};  // declared for everybody
  std::span<const Purse> purses{};
  std::span<const UnpaidMonth> unpaid{};
  std::span<const WardPlaces> wards{};
  std::span<const SentBatch> batches{};
  std::optional<UnreconciledMonth> unreconciled{};
  std::span<const WaitingCards> waiting_cards{};
  std::span<const CardToRevoke> cards_to_revoke{};
  std::optional<DeathData> death_data{};  // none: not asked, nothing is paid yet
};

struct Item {
  Kind kind{};
  std::uint64_t person = 0;
  std::uint64_t claim = 0;  // 0: none
  Date until;               // the last day on which it can be mended
  bool overdue = false;
  claim::Holder holder = claim::Holder::Office;  // who can mend it
  Rupiah amount;                                 // at stake; 0 when it is no sum
  Text what;
  std::string rule;     // id; may be empty
  std::string subject;  // the purse, bill, ward or batch; empty where it is a person or a claim
};

// Days that end within `horizon_days` after `on`, and all that are past. Waits, families who never
// claimed, purses that end and places that stand empty are named whatever their day. Sorted by day,
// kind, person, claim, subject.
Result<std::vector<Item>> watch(const rules::RuleBook& rules, const City& city, Date on,
                                int horizon_days);

}  // namespace lindung::watch
