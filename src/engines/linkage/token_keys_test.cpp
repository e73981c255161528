#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "engines/linkage/evidence.h"

namespace lindung::linkage {
namespace {

std::vector<std::uint32_t> keys_of(std::string_view sounds) {
  std::vector<std::uint32_t> keys;
  TokenKeys(Tokens(sounds)).each(sounds, [&](std::uint32_t key) { keys.push_back(key); });
  return keys;
}

std::vector<std::uint32_t> hashes_of(std::string_view sounds) {
  std::vector<std::uint32_t> hashes;
  for (const std::string_view token : Tokens(sounds))
    hashes.push_back(static_cast<std::uint32_t>(hash_text(token)));
  return hashes;
}

// Names with less, as much and more than there is room for, up to more tokens than are told apart.
TEST(TokenKeys, AreTheHashesOfTheTokensInOrder) {
  std::string sounds;
  for (int tokens = 0; tokens <= 15; ++tokens) {
    EXPECT_EQ(keys_of(sounds), hashes_of(sounds)) << tokens << " tokens";
    sounds += (tokens == 0 ? "NUR" : " A") + std::to_string(tokens);
  }
}

TEST(TokenKeys, NobodyHasNone) {
  TokenKeys().each("", [](std::uint32_t) { FAIL(); });
  EXPECT_TRUE(keys_of("").empty());
}

TEST(TokenKeys, ARepeatedTokenCountsTwice) {
  const auto keys = keys_of("ALI ALI");
  ASSERT_EQ(keys.size(), 2U);
  EXPECT_EQ(keys[0], keys[1]);
}

}  // namespace
}  // namespace lindung::linkage
