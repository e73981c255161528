// shell/web/card_paper.h - how cards are drawn for whoever asks: in his language, signed by the
// keys that this server has.
#pragma once

#include "shell/app/card/card_files.h"
#include "shell/web/desk.h"

namespace lindung::web {

app::CardPaper card_paper(const Call& call, paper::CardLayout layout);

}  // namespace lindung::web
