// shell/app/decree/notice_views.h - who is to leave, as a person looks at it: reported by a ward, a
// sector office or the office, and heeded by the next amendment.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "shell/app/book/book.h"
#include "shell/app/run/known_people.h"

namespace lindung::app {

struct NoticeView {
  Notice notice;
  std::string act;  // "A0000012"
  Date on;
  std::string author;
  const KnownEntry* person = nullptr;  // null: on no row any more
};

// In order; within the area of whoever asks. Asks for person.read.
Result<std::vector<NoticeView>> list_notices(const Context& context, const MoneyBook& book,
                                             std::span<const KnownEntry> people);

}  // namespace lindung::app
