// office/claim/clocks.h - how long each stage of a claim may last, since when it has, and who holds
// the claim. Limits of law: the first and second report of an accident (48 hours), the carrier's
// payment (7 working days for JKK, 3 for JKM, from complete papers), the right to claim (5 years,
// JKK). Where the law sets no limit the office's own service standard does (rules service.claim.*),
// so that no claim is without a clock. Days, not hours: 48 hours are two days.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "engines/rules/rule_book.h"
#include "office/claim/claim.h"

namespace lindung::claim {

struct Clock {
  std::string id;  // "first-report", "papers", "assess", "send", "carrier", "hand-over" ...
  Text what;
  Date from;
  Date due;                   // the last day in time
  std::optional<Date> ended;  // nothing: it still runs
  Holder holder = Holder::Nobody;
  rules::RuleRef rule;
  bool late_on(Date on) const { return ended.value_or(on) > due; }
};

// Those that have ended and those that run. Every claim that is not closed has one that runs.
Result<std::vector<Clock>> clocks(const rules::RuleBook& rules, const Claim& claim);

// Who has to act next.
Result<Holder> holder_of(const rules::RuleBook& rules, const Claim& claim);

// What the carrier owes for paying late: a share of the sum for each day after the last day in time
// (PP 44/2015 art. 37), working days Monday to Friday.
struct LatePayment {
  Date due;
  int days = 0;  // of the longest delay
  Rupiah amount;
  rules::RuleRef rule;
};
// Nothing while it is in time, or not sent.
Result<std::optional<LatePayment>> late_payment(const rules::RuleBook& rules, const Claim& claim,
                                                Date on);

}  // namespace lindung::claim
