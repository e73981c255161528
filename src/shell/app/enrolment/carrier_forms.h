// shell/app/enrolment/carrier_forms.h - the carrier's forms and words that the program carries,
// loaded once.
#pragma once

#include <string_view>

#include "base/result.h"
#include "office/enrolment/answer_file.h"
#include "office/enrolment/form.h"

namespace lindung::app {

// The form by which people enter or leave. A fault in a form file is the same Error at every call.
Result<const enrolment::Form*> carrier_form(enrolment::Direction direction);
Result<const enrolment::AnswerWords*> answer_words();

}  // namespace lindung::app
