#include "shell/web/session_table.h"

#include "shell/credential/credential.h"

namespace lindung::web {
namespace {

constexpr std::chrono::seconds kAccountAge(3);

}  // namespace

LoggedIn SessionTable::open(app::Account account, std::int64_t now_ms) {
  const auto now = Clock::now();
  Entry entry;
  entry.session = {credential::random_token(), credential::random_token(), std::move(account),
                   now_ms + std::chrono::milliseconds(kLongest).count()};
  entry.last_call = entry.opened = entry.checked = now;
  const std::lock_guard guard(mutex_);
  std::erase_if(entries_, [&](const auto& one) {
    return now - one.second.last_call > kIdle || now - one.second.opened > kLongest;
  });
  return (entries_[entry.session.token] = std::move(entry)).session;
}

std::optional<LoggedIn> SessionTable::find(const std::string& token) {
  const auto now = Clock::now();
  const std::lock_guard guard(mutex_);
  const auto found = entries_.find(token);
  if (found == entries_.end()) return std::nullopt;
  if (now - found->second.last_call > kIdle || now - found->second.opened > kLongest) {
    entries_.erase(found);
    return std::nullopt;
  }
  found->second.last_call = now;
  return found->second.session;
}

void SessionTable::close(const std::string& token) {
  const std::lock_guard guard(mutex_);
  entries_.erase(token);
}

void SessionTable::close_all(const std::string& login, const std::string& but) {
  const std::lock_guard guard(mutex_);
  std::erase_if(entries_, [&](const auto& one) {
    return one.second.session.account.login == login && one.first != but;
  });
}

bool SessionTable::is_stale(const std::string& token) {
  const std::lock_guard guard(mutex_);
  const auto found = entries_.find(token);
  return found != entries_.end() && Clock::now() - found->second.checked > kAccountAge;
}

void SessionTable::refresh(const std::string& token, const app::Account& account) {
  const std::lock_guard guard(mutex_);
  const auto found = entries_.find(token);
  if (found == entries_.end()) return;
  found->second.session.account = account;
  found->second.checked = Clock::now();
}

std::size_t SessionTable::size() {
  const std::lock_guard guard(mutex_);
  return entries_.size();
}

}  // namespace lindung::web
