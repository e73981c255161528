// office/verification/evidence.h - rows, known people and register rows as the evidence that
// linkage compares.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "base/arena.h"
#include "base/unfilled.h"
#include "engines/linkage/record.h"
#include "office/verification/case.h"
#include "terms/person_name.h"

namespace lindung::verification {

// Records whose texts live in its arenas.
struct Evidence {
  UnfilledVector<linkage::Record> records;
  std::vector<Arena> texts;
};

// Rows are worked through in pieces of this many, each with an arena of its own; the result does
// not depend on it.
inline constexpr std::size_t kPiece = 2048;

// Runs `work(begin, end, arena)` over the pieces of [0, size) in parallel and keeps the arenas.
void for_pieces(std::size_t size, std::vector<Arena>& texts,
                const std::function<void(std::size_t, std::size_t, Arena&)>& work);

// Name and sounds of a reading.
void describe_name(linkage::Record& record, const NameReading& name, Arena& texts);
std::string_view keep_tokens(std::string_view written, Arena& texts);

// Everything but the name; with what the civil registry has confirmed.
void describe_case(linkage::Record& record, const Case& described);

linkage::Record describe_known(const KnownPerson& known, Arena& texts);
linkage::Record describe_register_row(const roster::RegisterRow& row, Arena& texts);

}  // namespace lindung::verification
