// shell/web/gate.h - who may enter: what is asked of every request before a handler sees it. The
// session behind its cookie, its origin (the browser's word and the token in X-CSRF-Token), the
// type of its body, the pace of those without an account. Not asked here: rights of roles, which
// the use cases ask.
#pragma once

#include "shell/web/routes.h"

namespace lindung::web {

// What can be said from the head alone: the kind of body that may follow. Refuses SESSION_NONE,
// CSRF, PASSWORD_CHANGE.
Result<Body> admit(Desk& desk, const Request& request);

// Lets a call in: sets who calls and for which city. Refuses what admit refuses, and BODY_TYPE,
// TOO_OFTEN; an account that was changed since the last look has no session (SESSION_NONE).
Result<void> enter(Call& call, const Route& route);

}  // namespace lindung::web
