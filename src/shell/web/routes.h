// shell/web/routes.h - which request goes to which handler. One table; docs/reference/openapi.yaml
// has the same rows, held by a test.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "shell/web/desk.h"

namespace lindung::web {

enum class Access : std::uint8_t { Public, Account };
enum class Body : std::uint8_t { None, Json, File };

struct Route {
  std::string_view method;
  std::string_view pattern;  // "/api/rosters/{number}/rows"
  Access access;
  Body body;
  Answer (*handler)(Call&);
};

std::span<const Route> routes();

struct Match {
  const Route* route = nullptr;
  std::vector<std::string> captured;
  bool other_method = false;  // the path is there, with another method
};
Match match(std::string_view method, std::string_view path);

// Lets a request in, calls its handler, and turns whatever comes of it into a reply.
Reply reply_to(Desk& desk, const Request& request);

// What can be said before the body has been read: whether this request may send one, and of which
// kind. Refuses what reply_to would refuse.
Result<Body> admit(Desk& desk, const Request& request);

// The headers that go with every reply.
void add_security_headers(Reply& reply, const Request& request);

}  // namespace lindung::web
