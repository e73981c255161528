#include "shell/web/login_guard.h"

#include <gtest/gtest.h>

namespace lindung::web {
namespace {

void guess(LoginGuard& guard, const std::string& login, int times, const std::string& from) {
  // A place of its own for each guess: what is looked at here is the account.
  for (int i = 0; i < times; ++i) guard.failed(login, from + std::to_string(i));
}

TEST(LoginGuard, AStrangerKeepsStrangersOutButNotTheOwner) {
  LoginGuard guard;
  guard.succeeded("dewi", "192.0.2.1");
  guess(guard, "dewi", 10, "198.51.100.");
  EXPECT_TRUE(guard.is_locked("dewi"));
  EXPECT_EQ(guard.may_try("dewi", "203.0.113.9").error().code, "LOGIN_LOCKED");
  EXPECT_TRUE(guard.may_try("dewi", "192.0.2.1"));
  EXPECT_TRUE(guard.may_try("wati", "203.0.113.9"));
}

TEST(LoginGuard, AtAKnownPlaceTheTriesAreCountedToo) {
  LoginGuard guard;
  guard.succeeded("dewi", "192.0.2.1");
  for (int i = 0; i < 10; ++i) guard.failed("dewi", "192.0.2.1");
  EXPECT_EQ(guard.may_try("dewi", "192.0.2.1").error().code, "LOGIN_LOCKED");
  EXPECT_FALSE(guard.is_locked("dewi"));
  EXPECT_TRUE(guard.may_try("dewi", "192.0.2.7"));
  guard.forget("dewi");
  EXPECT_TRUE(guard.may_try("dewi", "192.0.2.1"));
}

TEST(LoginGuard, OnlyTheLatestPlacesAreKnown) {
  LoginGuard guard;
  guard.succeeded("dewi", "first");
  for (int i = 0; i < 8; ++i) guard.succeeded("dewi", "later" + std::to_string(i));
  guess(guard, "dewi", 10, "stranger");
  EXPECT_FALSE(guard.may_try("dewi", "first"));
  EXPECT_TRUE(guard.may_try("dewi", "later7"));
}

TEST(LoginGuard, APlaceThatTriesManyNamesIsHeldBack) {
  LoginGuard guard;
  for (int i = 0; i < 30; ++i) guard.failed("name" + std::to_string(i), "198.51.100.1");
  EXPECT_FALSE(guard.may_try("another", "198.51.100.1"));
  EXPECT_TRUE(guard.may_try("another", "198.51.100.2"));
}

TEST(LoginGuard, NamesThatNobodyCanHaveShareOneCount) {
  LoginGuard guard;
  for (int i = 0; i < 10; ++i)
    guard.failed(std::string(100, 'x') + std::to_string(i), "place" + std::to_string(i));
  EXPECT_FALSE(guard.may_try(std::string(1'000'000, 'y'), "elsewhere"));
}

TEST(LoginGuard, TriesOfASessionAreItsOwn) {
  LoginGuard guard;
  for (int i = 0; i < 10; ++i) guard.failed_again("dewi");
  EXPECT_FALSE(guard.may_ask_again("dewi"));
  EXPECT_TRUE(guard.may_try("dewi", "192.0.2.1"));
  guess(guard, "wati", 10, "198.51.100.");
  EXPECT_TRUE(guard.may_ask_again("wati"));
}

TEST(LoginGuard, ACodeServesOnceAndNoEarlierOneAfterIt) {
  LoginGuard guard;
  EXPECT_EQ(guard.latest_code("dewi"), 0u);
  EXPECT_TRUE(guard.use_code("dewi", 100));
  EXPECT_FALSE(guard.use_code("dewi", 100));
  EXPECT_FALSE(guard.use_code("dewi", 99));
  EXPECT_EQ(guard.latest_code("dewi"), 100u);
  EXPECT_TRUE(guard.use_code("wati", 100));
  EXPECT_TRUE(guard.use_code("dewi", 101));
}

}  // namespace
}  // namespace lindung::web
