// shell/web/login_guard.h - how often somebody may try to log in, and that a code of an
// authenticator serves once; in memory, forgotten when the server ends.
//
// An account has ten tries, and one more a minute. Whoever guesses uses them up, but only for
// places from which the account has never logged in: at a place that it knows it has tries of its
// own, so that a stranger cannot keep its owner out.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <string>

#include "base/result.h"
#include "shell/web/throttle.h"

namespace lindung::web {

class LoginGuard {
 public:
  // Refuses LOGIN_LOCKED, at the place or for the account. `place`: Request::place().
  Result<void> may_try(const std::string& login, const std::string& place);
  void failed(const std::string& login, const std::string& place);
  void succeeded(const std::string& login, const std::string& place);

  // The password asked for once more by who has a session: tries of their own. Refuses
  // LOGIN_LOCKED.
  Result<void> may_ask_again(const std::string& login);
  void failed_again(const std::string& login);

  // Whether strangers have used up the tries of an account.
  bool is_locked(const std::string& login);
  // Gives an account all its tries back.
  void forget(const std::string& login);

  // The step of the latest code that a login used; 0 when none.
  std::uint64_t latest_code(const std::string& login);
  // Uses up a code; false when it, or a later one, was used before.
  bool use_code(const std::string& login, std::uint64_t step);

 private:
  std::string key(const std::string& login, const std::string& place);

  Throttle of_account_{10, std::chrono::minutes(1)};
  Throttle of_place_{30, std::chrono::seconds(10)};
  std::mutex mutex_;                                      // of what follows
  std::map<std::string, std::deque<std::string>> known_;  // places of a login, the latest last
  std::map<std::string, std::uint64_t> codes_;
};

}  // namespace lindung::web
