// shell/answer/card_json.h - member cards, their keys, and what a shown card is worth. NIKs and
// KPJs are masked.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include "shell/answer/language.h"
#include "shell/app/card/card_check.h"
#include "shell/app/card/card_views.h"

namespace lindung::answer {

boost::json::object card_json(const app::CardLine& line);
boost::json::object cards_json(const app::CardList& list);
boost::json::object card_act_json(const app::CardAct& act);
boost::json::object card_keys_json(const std::vector<app::CardKeyLine>& keys);
boost::json::object verdict_json(const card::Verdict& verdict, Date on, const Language& language);

// A signed list of revoked cards, as the program writes and serves it.
boost::json::object revocations_json(const card::RevocationList& list,
                                     const std::string& signed_list);

}  // namespace lindung::answer
