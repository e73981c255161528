// shell/app/enrolment/batch_form.h - the carrier's form for the lines of a batch: whom it names,
// with the particulars it asks for.
#pragma once

#include <span>
#include <vector>

#include "office/enrolment/form.h"
#include "office/scheme/scheme.h"
#include "shell/app/enrolment/batch_lists.h"
#include "shell/app/run/known_people.h"

namespace lindung::app {

struct FormFacts {
  const scheme::Scheme& scheme;
  const enrolment::Form& form;
  std::span<const KnownEntry> people;
};

// A row of the form for each line but those who enter beside one who leaves. Says in `rows` which
// particulars are the office's own. Refuses CALL_VALUE: the form asks for a phone or e-mail that
// neither the person nor the office has.
Result<FilledForm> fill_form(const FormFacts& facts, const BatchFrame& frame,
                             std::vector<BatchRow>& rows);

}  // namespace lindung::app
