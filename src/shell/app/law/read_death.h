// shell/app/law/read_death.h - a death as typed, as office/benefit wants it.
#pragma once

#include "office/benefit/benefit.h"
#include "shell/app/law/benefits.h"

namespace lindung::app {

// Refuses CALL_VALUE with the option in `where`.
Result<benefit::Death> read_death(const DeathQuestion& question);

// The stages name a field ("date"); a person typed an option ("--date").
Error naming_the_option(Error error);

}  // namespace lindung::app
