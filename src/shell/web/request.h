// shell/web/request.h - a request as handlers see it: no sockets, no parser.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shell/answer/language.h"

namespace lindung::web {

struct Request {
  std::string method;  // "GET"
  std::string path;    // decoded, without the query
  std::map<std::string, std::string> query;
  std::map<std::string, std::string, std::less<>> headers;  // names in small letters
  std::string body;
  std::filesystem::path file;  // where an uploaded body lies; empty otherwise
  std::string peer;            // address of the client
  std::string place() const;   // the peer as paces count it: of IPv6 the network that one line gets
  bool https = false;

  std::string_view header(std::string_view name) const;  // empty when missing
  std::string cookie(std::string_view name) const;
  answer::Language language() const;  // of Accept-Language; Indonesian unless English is preferred
  // GET, HEAD or POST, else "other": a client may call a method what it likes, or after somebody.
  std::string known_method() const;
  bool unsafe() const { return method != "GET" && method != "HEAD"; }
};

// Splits and decodes a target ("/api/people?x=%41"). False for what is no target: a bad escape, a
// control character, "..", a doubled parameter.
bool read_target(std::string_view target, Request& request);

// "%41b" as "Ab"; nothing for a bad escape, or when the result is no UTF-8 or has control
// characters.
std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space);

}  // namespace lindung::web
