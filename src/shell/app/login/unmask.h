// shell/app/login/unmask.h - a person's numbers in clear, for somebody whose work needs them: who
// looked, at whom and why is an act in the journal, written before the numbers are shown.
#pragma once

#include <string>

#include "shell/app/context.h"

namespace lindung::app {

// Empty where unknown.
struct ClearNumbers {
  std::string nik;
  std::string family_card;
  std::string kpj;
  std::string phone;
};

// `wanted`: "P0000123". Refuses RIGHT_MISSING, PERSON_UNKNOWN, CALL_VALUE without a reason.
Result<ClearNumbers> unmask_person(const Context& context, store::City city,
                                   const std::string& wanted, const std::string& reason);

// A list with whole numbers was given to whoever acts: `what` it was ("bill T0000012") and of how
// many people stand in the journal (list.unmask). Refuses RIGHT_MISSING for who may not see a NIK.
Result<void> note_list_taken(const Context& context, store::City city, const std::string& what,
                             std::int64_t people);

}  // namespace lindung::app
