// shell/web/serve.h - the web server from its start to its end.
#pragma once

#include <functional>
#include <string>

#include "base/result.h"
#include "shell/web/desk.h"

namespace lindung::web {

// Serves until SIGTERM or SIGINT. `ready` is told the address once connections are taken. Refuses
// what opening the database refuses, SERVE_ADDRESS, SERVE_TLS.
Result<void> serve(const ServeOptions& options,
                   const std::function<void(const std::string& url)>& ready);

}  // namespace lindung::web
