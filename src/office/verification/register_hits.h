// office/verification/register_hits.h - which rows stand in the registers of others: deaths, civil
// servants, the carrier's members, other sponsors, the city's own earlier recipients.
//
// A number that agrees, under a name that is not another, is certain. But in every register a
// number may be missing or wrong, so name and birth date are compared too; such a match is only
// likely. It is dropped when the numbers prove two people: both known to the civil registry under
// their names, or the register's number standing in these lists under its own name already.
#pragma once

#include <span>
#include <vector>

#include "office/verification/case.h"
#include "office/verification/evidence.h"
#include "office/verification/registers.h"

namespace lindung::verification {

// What the registers may say against a row: the bits of Listed that the scheme's conditions for its
// group name.
using ListedMask = std::uint8_t;

Listed listed_in(roster::RegisterKind kind, roster::Segment segment);

// Hits by number, and RegisterConflict where the name is another; a conflict only with a register
// that `relevant` names for the case's group.
void find_exact_hits(std::span<Case> cases, const Registers& registers,
                     const std::vector<ListedMask>& relevant_by_group);

// Hits by name and birth date. `rows` are the records of the cases, `by_number` holds them too.
void find_likely_hits(std::span<Case> cases, const NumberIndex& by_number,
                      std::span<const linkage::Record> rows, const Registers& registers);

}  // namespace lindung::verification
