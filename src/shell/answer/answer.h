// shell/answer - what a use case answered, as JSON for programs: the same keys at the command
// line (--json) and over the web. In: the answer of a use case and the language of its texts. Out:
// a JSON object. The keys are a contract (docs/reference/cli.md, docs/reference/openapi.yaml): add
// freely, change or remove nothing.
#pragma once

#include "shell/answer/claim_json.h"
#include "shell/answer/enrol_json.h"
#include "shell/answer/language.h"
#include "shell/answer/plan_json.h"
#include "shell/answer/rules_json.h"
#include "shell/answer/summary_json.h"
