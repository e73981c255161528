// shell/app/decree/notice_acts.h - somebody is to leave the list: he moved, found work that insures
// him, declines, is too old, or should never have stood there; perhaps with the one who is to enter
// for him. The next amendment takes him off. (A death has an act of its own, which opens the claim:
// claim_desk.h.)
//
// given: person (number), reason (moved, found-work, refused, too-old, correction), since (day),
// replaced_by (number, may be missing), remark (may be missing).
#pragma once

#include <vector>

#include "shell/app/book/desk.h"

namespace lindung::app {

// Refuses NOTICE_NOT_LISTED (he stands on no list on that day or later), NOTICE_TWICE (there is one
// already), NOTICE_REPLACEMENT (who is to enter cannot: he is listed, dead, or not accepted).
Result<std::vector<MoneyList>> make_notice(Making& making, const boost::json::object& given);
Result<void> apply_notice(MoneyBook& book, const MoneyAct& act);

}  // namespace lindung::app
