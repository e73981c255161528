#include "office/claim/heirs.h"

#include <limits>

namespace lindung::claim {
namespace {

const rules::Row* row_of(const rules::Table& order, Relation relation) {
  const rules::Row* row = order.row(word(relation).id);
  return row || relation != Relation::Other ? row : order.row(word(Relation::NamedInWill).id);
}

}  // namespace

Result<Entitlement> entitled_heirs(const rules::RuleBook& rules, const Claim& claim) {
  const bool work = is_work(claim.report.incident);
  LINDUNG_ASSIGN_OR_RETURN(
      const auto order, rules.table(work ? "heirs.jkk.order" : "heirs.jkm.order", law_day(claim)));
  Entitlement found{{}, Receives::All, order.rule};
  std::int64_t best = std::numeric_limits<std::int64_t>::max();
  for (const Heir& heir : claim.heirs) {
    const rules::Row* row = row_of(*order.value, heir.relation);
    if (!row) continue;
    const auto rank = std::get<std::int64_t>((*row)[1]);
    if (rank > best) continue;
    if (rank < best) found.heirs.clear();
    best = rank;
    found.heirs.push_back(heir.number);
    const bool funeral = std::get<std::string>((*row)[2]) == "funeral";
    found.receives = funeral ? Receives::FuneralOnly : Receives::All;
  }
  return found;
}

}  // namespace lindung::claim
