// shell/answer/person_json.h - what is known of a person, as JSON: both faces say the same.
#pragma once

#include <boost/json/object.hpp>

#include "shell/answer/language.h"
#include "shell/app/city/person.h"

namespace lindung::answer {

// The NIK is masked; `place` is null when the person is no candidate.
boost::json::object person_json(const app::PersonCard& card, const Language& language);

}  // namespace lindung::answer
