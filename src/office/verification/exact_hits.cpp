#include <algorithm>

#include <tbb/parallel_for.h>

#include "office/verification/likeness.h"
#include "office/verification/register_hits.h"

namespace lindung::verification {

using roster::RegisterKind;

Listed listed_in(RegisterKind kind, roster::Segment segment) {
  switch (kind) {
    case RegisterKind::Deaths:
      return Listed::Death;
    case RegisterKind::CivilServants:
      return Listed::CivilServant;
    case RegisterKind::OtherSponsors:
      return Listed::OtherSponsor;
    case RegisterKind::EarlierRecipients:
      return Listed::EarlierRecipient;
    default:
      break;
  }
  return segment == roster::Segment::WageEarner ? Listed::WageEarner : Listed::CarrierMember;
}

namespace {

void look_up(Case& looked_up, const RegisterRows& rows, RegisterKind kind, ListedMask relevant) {
  for (const NumberIndex::Entry& entry : rows.by_number.find(looked_up.nik())) {
    const roster::RegisterRow& row = *rows.rows[entry.position];
    const auto listed = static_cast<std::uint8_t>(listed_in(kind, row.segment));
    const std::string_view name = looked_up.proposal->name;
    if (row.name.empty() || name.empty() || likeness(name, row.name) >= kNameNotOther) {
      looked_up.hits.exact |= listed;
    } else if ((listed & relevant) != 0 && kind != RegisterKind::EarlierRecipients) {
      looked_up.hold(Reason::RegisterConflict);
    }
  }
}

}  // namespace

void find_exact_hits(std::span<Case> cases, const Registers& registers,
                     const std::vector<ListedMask>& relevant_by_group) {
  if (!registers.list_anybody()) return;
  tbb::parallel_for(std::size_t{0}, cases.size(), [&](std::size_t i) {
    Case& looked_up = cases[i];
    if (!looked_up.judged() || looked_up.nik() == 0) return;
    const std::size_t group =
        std::min<std::size_t>(looked_up.proposal->group, relevant_by_group.size() - 1);
    for (std::size_t k = 1; k < registers.kinds.size(); ++k) {
      look_up(looked_up, registers.kinds[k], static_cast<RegisterKind>(k),
              relevant_by_group[group]);
    }
  });
}

}  // namespace lindung::verification
