// shell/cli/card_text.h - cards as a person reads them on a terminal.
#pragma once

#include <string>

#include "shell/app/card/card_check.h"
#include "shell/app/card/card_views.h"
#include "shell/cli/console.h"

namespace lindung::cli {

std::string cards_text(const app::CardList& list, const Console& console);
std::string card_text(const app::CardLine& line, const Console& console);
std::string card_act_text(const app::CardAct& act, const Console& console);
std::string verdict_text(const card::Verdict& verdict, Date on, const Console& console);

}  // namespace lindung::cli
