// shell/cli/wrong_call.h - a call that cannot be understood, in words of our own: what is wrong,
// at which command or option, and what to write. Values are never repeated: they may be numbers of
// people.
#pragma once

#include <CLI/CLI.hpp>

#include "base/error.h"

namespace lindung::cli {

// `root` is the parser that gave `error`. The code is CALL, `where` the command ("roster import").
Error wrong_call(const CLI::App& root, const CLI::ParseError& error);

}  // namespace lindung::cli
