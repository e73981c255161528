// shell/app - one file a use case: load, call the pure stages, commit once. In: the wish of a
// person (a command, a click), files, a store. Out: what happened, as values that the faces (cli,
// later web) put into words. It judges nobody itself; every decision comes from src/office. Both
// faces call the same functions.
#pragma once

#include "shell/app/context.h"
#include "shell/app/run/process.h"
