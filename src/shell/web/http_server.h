// shell/web/http_server.h - HTTP/1.1, with TLS when it is asked for: a coroutine a connection, one
// thread for all of them, a pool of workers for what they ask. Limits on headers, bodies and time
// everywhere; an uploaded file goes to the disk as it comes.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "shell/web/desk.h"

namespace lindung::web {

class HttpServer {
 public:
  // Listens. Refuses SERVE_ADDRESS (taken, or none of this machine), SERVE_TLS.
  static Result<std::unique_ptr<HttpServer>> listen(Desk& desk);
  virtual ~HttpServer() = default;
  virtual std::uint16_t port() const = 0;
  // Until SIGTERM or SIGINT; then takes no more connections and ends those at hand.
  virtual void run() = 0;
};

}  // namespace lindung::web
