// shell/app/session.h - a database opened for one command or one server: what the faces hold
// instead of a store.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shell/app/context.h"

namespace lindung::app {

class Session {
 public:
  static Result<Session> open(const std::string& url, std::string author,
                              std::function<void(const Progress&)> progress);
  const Context& context() const { return *context_; }
  Result<std::vector<std::uint64_t>> cities() const { return context_->store->cities(); }
  // The city that is meant: by code ("2171") or name ("Batam"); without a word the only one there
  // is. Refuses CITY_NONE, CITY_UNKNOWN, CITY_AMBIGUOUS (several, and none named).
  Result<std::uint64_t> city(std::string_view wanted) const;

 private:
  std::unique_ptr<store::Store> store_;
  std::unique_ptr<Context> context_;
};

}  // namespace lindung::app
