// shell/web/roster_preview_json.h - what was understood of a roster file, as JSON.
#pragma once

#include <boost/json/object.hpp>

#include "shell/answer/language.h"
#include "shell/app/run/roster_preview.h"

namespace lindung::web {

// `id`: of the staged file.
boost::json::object roster_preview_json(const std::string& id, const app::RosterPreview& preview,
                                        const answer::Language& language);

}  // namespace lindung::web
