// shell/app/decree/leaving.h - who leaves a list with the next amendment, and why.
#pragma once

#include <map>
#include <set>
#include <utility>
#include <vector>

#include "office/decree/annex.h"
#include "shell/app/book/desk.h"

namespace lindung::app {

struct Leaving {
  decree::AnnexRow row;
  decree::EndReason reason{};
  const Notice* notice = nullptr;  // of the book; none for a death that nobody else noted
};

// The dead and those of whom a notice says so, as far as they still stand on the list in that
// month. By ward, group and name.
Result<std::vector<Leaving>> who_leaves(Making& making, const decree::RecipientList& list,
                                        Month effective);

// Why each of them leaves, as a list of the act.
struct LeavingReasons {
  std::map<std::uint64_t, decree::EndReason> of;  // by person
  std::set<std::uint64_t> notices;                // acts that are heeded
};
// Who takes whose place, as a list of the act: the one who leaves, then the one who enters.
using Replaced = std::pair<std::uint64_t, std::uint64_t>;
MoneyList write_replacements(Making& making, const std::vector<Replaced>& replaced);
// None for an act that was made before it was kept.
Result<std::vector<Replaced>> read_replacements(const MoneyAct& act);

MoneyList write_reasons(Making& making, const std::vector<Leaving>& leaving);
Result<LeavingReasons> read_reasons(const MoneyAct& act);

}  // namespace lindung::app
