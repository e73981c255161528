// shell/web/routes.h - which request goes to which handler. One table; docs/reference/openapi.yaml
// has the same rows, held by a test.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shell/web/desk.h"

namespace lindung::web {

enum class Access : std::uint8_t { Public, Account };  // Account: whoever is logged in
enum class Body : std::uint8_t { None, Json, File };   // File: an upload, which goes to the disk

struct Route {
  std::string_view method;
  std::string_view pattern;  // "/api/rosters/{number}/rows"
  Access access;
  Body body;
  Answer (*handler)(Call&);
};

std::span<const Route> routes();

struct Match {
  const Route* route = nullptr;       // none: no row has this method and path
  std::vector<std::string> captured;  // what stood for {number} and the like, in order
  bool other_method = false;          // the path is there, with another method
};
// The first row that fits; HEAD asks as GET does.
Match match(std::string_view method, std::string_view path);

}  // namespace lindung::web
