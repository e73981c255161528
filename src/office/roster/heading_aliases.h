// office/roster/heading_aliases.h - how senders write their headings, as keys (lower-case letters
// and digits only).
#pragma once

#include <span>
#include <string_view>

#include "office/roster/columns.h"

namespace lindung::roster {

struct HeadingAlias {
  std::string_view key;
  Column column;
};

std::span<const HeadingAlias> heading_aliases();

// How sure a reading of a heading is; between two columns of one meaning the surer wins, then the
// first.
enum class Sureness { None, Guess, Reduced, Exact };
struct HeadingReading {
  Sureness sureness = Sureness::None;
  Column column = Column::kCount;
};
// The heading's key speaks of an heir, a husband or a wife.
bool is_about_relatives(std::string_view key);
HeadingReading weigh_heading(std::string_view text);

}  // namespace lindung::roster
