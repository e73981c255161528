// shell/app/claim/claim_assessment_json.h - reads back an assessment that assessment_json() wrote.
#pragma once

#include "office/claim/assessment.h"
#include "shell/app/json_reader.h"

namespace lindung::app {

claim::Assessment read_assessment(JsonReader& reader);

}  // namespace lindung::app
