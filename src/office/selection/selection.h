// office/selection - who gets a place: eligible people, quotas and purses become a ranked list. In:
// a scheme, what a person costs from each fund, for whom each may pay, the candidates (each a
// person whom verification accepted). Out: for everyone a place or a rank on the waiting list, with
// the reason, and what each fund has left. Law: the priorities, quotas and funds stand in the
// scheme file with their sources; that nobody is enrolled beyond the budget follows from the budget
// law (UU 17/2003 art. 3), that each purse pays for its own workers and places from the rules on
// funding sources (office/fund).
//
// Candidates are ranked by the scheme's priorities, at last by file, row and person. Going down
// that list, each takes a place if the group, the ward and the scheme have one and ONE of the
// group's funds, in the group's order, may pay for him, has not reached its number of people and
// still holds the money for all of its months. Nobody is paid half; a cheaper person further down
// may still be. The order of the input does not matter. Not done here: eligibility (verification),
// the decree.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/error.h"
#include "base/unfilled.h"
#include "office/fund/earmarks.h"
#include "office/scheme/scheme.h"
#include "office/selection/prices.h"
#include "terms/date.h"
#include "terms/rupiah.h"

namespace lindung::selection {

struct Candidate {
  std::uint64_t person = 0;              // unique
  std::uint16_t group = 0;               // position in Scheme::groups
  bool earlier_recipient = false;        // on the city's last list
  std::int8_t decile = 0;                // 1..10, 0 unknown: after everyone known
  std::uint32_t rank_in_roster = 0;      // as the proposer numbered them, 0 none: last
  std::uint64_t village = 0;             // RegionCode number, 0 unknown
  std::int64_t income = -1;              // -1 unknown: last
  std::optional<Date> birth_date;        // unknown: last
  std::uint64_t file_order = 0;          // of the first row that names the person
  std::uint64_t row_order = 0;           // sheet and row inside the file
  std::uint64_t eligible_since_act = 0;  // the journal's number of the act that accepted the person
};

enum class Outcome : std::uint8_t { Selected, Waiting };

// What stood in the way. NoFundMayPay is asked first, then the others in this order; FundFull: the
// funds that have the money pay for as many people as they may. The numbers are kept in stores.
enum class Binding : std::uint8_t {
  None,
  GroupQuota,
  WardUnknown,
  WardQuota,
  SchemeQuota,
  FundExhausted,
  NoFundMayPay,
  FundFull,
  kCount
};

inline constexpr std::uint16_t kNoFund = 0xffff;
inline constexpr std::uint8_t kDecidedByNothing =
    0xff;  // no rival: everyone got a place, or nobody did
inline constexpr std::uint8_t kDecidedByOrder =
    0xfe;  // equal by all priorities: file and row decided

struct Placement {
  Outcome outcome = Outcome::Waiting;
  Binding binding = Binding::None;
  std::uint8_t decided_by =
      kDecidedByNothing;         // position in Scheme::priorities, against the nearest rival
  std::uint16_t fund = kNoFund;  // position in Scheme::funds
  std::uint32_t rank = 0;        // from 1, among all candidates
  std::uint32_t rank_in_group = 0;
  std::uint32_t rank_in_ward = 0;
  friend bool operator==(const Placement&, const Placement&) = default;
};

struct GroupTotal {
  std::int64_t candidates = 0;
  std::int64_t selected = 0;
  std::int64_t waiting = 0;
  Rupiah committed;
};
struct FundTotal {
  std::int64_t people = 0;
  Rupiah committed;
  Rupiah left;
  int months = 0;
};

struct Selection {
  UnfilledVector<Placement> placements;  // one for each candidate, in the order of the input
  std::vector<std::uint32_t> ranking;    // positions of the candidates, first rank first
  std::vector<GroupTotal> groups;        // as Scheme::groups
  std::vector<FundTotal> funds;          // as Scheme::funds
  std::int64_t selected = 0;
  std::int64_t waiting = 0;
  fund::Earmarks earmarks;  // by which the places were given
};

// `earmarks`: of this scheme (fund::earmarks).
Selection select(const scheme::Scheme& scheme, const Prices& prices, fund::Earmarks earmarks,
                 std::span<const Candidate> candidates);

// Why this candidate stands where he stands, in words for the decree's annex, the person and the
// auditor; with the funds of his group that may not pay for him, if they come before the one that
// pays, and by which rule.
Text explain(const scheme::Scheme& scheme, const Selection& selection, const Candidate& candidate,
             const Placement& placement);

// A sentence for each fund that a group names although the law has not opened it for the group.
std::vector<Text> barred_funds(const scheme::Scheme& scheme, const Selection& selection);

}  // namespace lindung::selection
