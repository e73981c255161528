#include "shell/web/login_guard.h"

#include <algorithm>

namespace lindung::web {
namespace {

constexpr std::size_t kLongestLogin = 64;  // no account has a longer one
constexpr std::size_t kMostPlaces = 8;

Error locked(const Throttle& throttle) {
  const std::string seconds = std::to_string(throttle.seconds_until_next());
  return Error::input("LOGIN_LOCKED", "",
                      {"Terlalu banyak percobaan. Coba lagi sesudah " + seconds + " detik.",
                       "Too many tries. Try again in " + seconds + " seconds."});
}

// Names that no account can have share one key: nobody fills the memory with them.
std::string bounded(const std::string& login) {
  return login.size() > kLongestLogin ? "\ntoo long" : login;
}

std::string session_key(const std::string& login) { return login + "\nsession"; }

}  // namespace

std::string LoginGuard::key(const std::string& login, const std::string& place) {
  const std::string name = bounded(login);
  const std::lock_guard guard(mutex_);
  const auto known = known_.find(name);
  if (known == known_.end()) return name;
  const auto& places = known->second;
  return std::find(places.begin(), places.end(), place) == places.end() ? name
                                                                        : name + "\n" + place;
}

Result<void> LoginGuard::may_try(const std::string& login, const std::string& place) {
  if (!of_place_.may(place)) return locked(of_place_);
  if (!of_account_.may(key(login, place))) return locked(of_account_);
  return {};
}

void LoginGuard::failed(const std::string& login, const std::string& place) {
  of_place_.spend(place);
  of_account_.spend(key(login, place));
}

void LoginGuard::succeeded(const std::string& login, const std::string& place) {
  of_account_.forget(key(login, place));
  const std::lock_guard guard(mutex_);
  auto& places = known_[login];
  std::erase(places, place);
  places.push_back(place);
  if (places.size() > kMostPlaces) places.pop_front();
}

Result<void> LoginGuard::may_ask_again(const std::string& login) {
  if (!of_account_.may(session_key(login))) return locked(of_account_);
  return {};
}

void LoginGuard::failed_again(const std::string& login) { of_account_.spend(session_key(login)); }

bool LoginGuard::is_locked(const std::string& login) { return !of_account_.may(login); }

void LoginGuard::forget(const std::string& login) {
  of_account_.forget(login);
  of_account_.forget(session_key(login));
  const std::lock_guard guard(mutex_);
  for (const auto& place : known_[login]) of_account_.forget(login + "\n" + place);
}

std::uint64_t LoginGuard::latest_code(const std::string& login) {
  const std::lock_guard guard(mutex_);
  const auto found = codes_.find(login);
  return found == codes_.end() ? 0 : found->second;
}

bool LoginGuard::use_code(const std::string& login, std::uint64_t step) {
  const std::lock_guard guard(mutex_);
  auto& latest = codes_[login];
  if (step <= latest) return false;
  latest = step;
  return true;
}

}  // namespace lindung::web
