// shell/web/session_table.h - who is logged in. A session ends after a time without a call, and
// after a working day in any case; in memory, so that all end with the server.
#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <optional>
#include <string>

#include "shell/app/login/account.h"

namespace lindung::web {

inline constexpr std::chrono::seconds kIdle = std::chrono::minutes(30);
inline constexpr std::chrono::seconds kLongest = std::chrono::hours(10);

struct LoggedIn {
  std::string token;
  std::string csrf;
  app::Account account;
  std::int64_t ends_at_ms = 0;
};

class SessionTable {
 public:
  using Clock = std::chrono::steady_clock;

  LoggedIn open(app::Account account, std::int64_t now_ms);
  // The session of a token, if it has not ended; counts as a call.
  std::optional<LoggedIn> find(const std::string& token);
  void close(const std::string& token);
  // All of a login, but one.
  void close_all(const std::string& login, const std::string& but = "");
  // Whether the account should be read again: some seconds have passed since.
  bool is_stale(const std::string& token);
  void refresh(const std::string& token, const app::Account& account);
  std::size_t size();

 private:
  struct Entry {
    LoggedIn session;
    Clock::time_point last_call, opened, checked;
  };
  std::map<std::string, Entry> entries_;
  std::mutex mutex_;
};

}  // namespace lindung::web
