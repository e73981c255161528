// shell/web/reply.h - what goes back: a status, a type, bytes.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <boost/json/object.hpp>

#include "base/error.h"
#include "shell/answer/language.h"

namespace lindung::web {

struct Reply {
  int status = 200;
  std::string type = "application/json";
  std::string body;
  std::string_view fixed;  // bytes of the program itself, instead of a body
  std::vector<std::pair<std::string, std::string>> headers;

  std::string_view bytes() const { return fixed.empty() ? std::string_view(body) : fixed; }
  Reply& with(std::string name, std::string value) {
    headers.emplace_back(std::move(name), std::move(value));
    return *this;
  }
};

Reply json_reply(const boost::json::object& document, int status = 200);
Reply empty_reply();  // 204
boost::json::object error_json(const Error& error, const answer::Language& language);
// The status that the code of the error stands for.
Reply error_reply(const Error& error, const answer::Language& language);

}  // namespace lindung::web
