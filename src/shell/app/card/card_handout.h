// shell/app/card/card_handout.h - the list against whose signatures a ward hands cards out.
#pragma once

#include <filesystem>
#include <string>

#include "shell/app/card/card_views.h"
#include "shell/app/city/city_view.h"

namespace lindung::app {

struct HandoutQuestion {
  CardQuestion cards;    // day, ward, group
  std::uint16_t rt = 0;  // 0: all
};
struct HandoutList {
  int pages = 0;  // of a PDF
  std::int64_t cards = 0;
};

// Cards that wait to be handed out, by ward, RW and RT, with room for a signature. As .pdf or
// .xlsx. Refuses CARD_EMPTY, CALL_VALUE at --out.
Result<HandoutList> write_handout_list(const Context& context, CityViews& views, std::uint64_t city,
                                       const HandoutQuestion& question, const std::string& out);

// A text of ours into a file, there whole or not at all.
Result<void> write_text(const std::filesystem::path& out, const std::string& text);

}  // namespace lindung::app
