// shell/web/answer_request.h - a request becomes a reply: let in (gate), given to the handler of
// its row (routes) or to the page of its name, counted, and sent with the headers of every reply.
#pragma once

#include "shell/web/desk.h"

namespace lindung::web {

// Refusals and faults are replies too (error_reply); a handler that throws is INTERNAL.
Reply reply_to(Desk& desk, const Request& request);

// What keeps a browser from framing, guessing, embedding or storing what it is sent.
void add_security_headers(Reply& reply, const Request& request);

}  // namespace lindung::web
