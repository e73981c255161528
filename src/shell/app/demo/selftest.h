// shell/app/demo/selftest.h - the fingerprint: what the program decides about one invented city, as
// one digest. Two programs of the same fingerprint decide alike; a change of it is named in the
// commit that makes it.
#pragma once

#include <functional>

#include "base/digest.h"
#include "shell/app/context.h"

namespace lindung::app {

// Makes the city in a temporary folder, processes it in memory and gives the journal's root. The
// same on any machine, with any number of threads.
Result<Digest> fingerprint(const std::function<void(const Progress&)>& progress);

}  // namespace lindung::app
