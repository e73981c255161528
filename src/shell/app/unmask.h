// shell/app/unmask.h - a person's numbers in clear, for somebody whose work needs them: who looked,
// at whom and why is an act in the journal, written before the numbers are shown.
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

}  // namespace lindung::app
