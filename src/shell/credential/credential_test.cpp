#include "shell/credential/credential.h"

#include <gtest/gtest.h>

namespace lindung::credential {
namespace {

// RFC 6238, appendix B, SHA-1, the last six of eight digits.
TEST(OneTimeCode, AgreesWithTheStandardsExamples) {
  const std::string secret = "12345678901234567890";
  EXPECT_EQ(code_of_step(secret, 59 / 30), "287082");
  EXPECT_EQ(code_of_step(secret, 1111111109 / 30), "081804");
  EXPECT_EQ(code_of_step(secret, 1234567890 / 30), "005924");
  EXPECT_EQ(code_of_step(secret, 20000000000 / 30), "353130");
}

TEST(OneTimeCode, ServesOnceAndForgivesOneStep) {
  const std::string secret = new_code_secret();
  const std::int64_t now = 1'800'000'000;
  const std::uint64_t step = now / 30;
  EXPECT_EQ(match_code(secret, code_of_step(secret, step), now, 0), step);
  EXPECT_EQ(match_code(secret, code_of_step(secret, step - 1), now, 0), step - 1);
  EXPECT_EQ(match_code(secret, code_of_step(secret, step - 3), now, 0), std::nullopt);
  EXPECT_EQ(match_code(secret, code_of_step(secret, step), now, step), std::nullopt);
  EXPECT_EQ(match_code(secret, "12345", now, 0), std::nullopt);
}

// RFC 4648, section 10.
TEST(Token, Base32IsTheStandards) {
  EXPECT_EQ(base32("foobar"), "MZXW6YTBOI");
  EXPECT_EQ(base32("f"), "MY");
  EXPECT_EQ(from_base32("mzxw 6ytb-oi"), "foobar");
  EXPECT_EQ(from_base32("mzxw1"), std::nullopt);
  const std::string bytes = random_bytes(20);
  EXPECT_EQ(from_base32(base32(bytes)), bytes);
}

TEST(Token, NoTwoAreEqual) {
  EXPECT_EQ(random_token().size(), 64u);
  EXPECT_NE(random_token(), random_token());
  EXPECT_EQ(readable_secret().size(), 19u);
  EXPECT_NE(readable_secret(), readable_secret());
  EXPECT_TRUE(same_secret("abc", "abc"));
  EXPECT_FALSE(same_secret("abc", "abd"));
  EXPECT_FALSE(same_secret("abc", "abcd"));
}

TEST(Password, IsKnownAgainAndNothingElseIs) {
  const std::string hash = hash_password("ikan teri enak sekali");
  EXPECT_TRUE(hash.starts_with("$argon2id$")) << hash;
  EXPECT_NE(hash, hash_password("ikan teri enak sekali"));
  EXPECT_TRUE(is_password(hash, "ikan teri enak sekali"));
  EXPECT_FALSE(is_password(hash, "ikan teri enak sekal"));
  EXPECT_FALSE(is_password("no hash", "ikan teri enak sekali"));
  EXPECT_FALSE(is_password(hash, std::string(100'000, 'a')));
}

TEST(Password, EasyOnesAreRefused) {
  const auto refused = [](std::string_view password) {
    const auto checked = check_password(password, "dewi");
    return !checked && checked.error().code == "PASSWORD_WEAK";
  };
  EXPECT_TRUE(refused("sebelas hur"));
  EXPECT_TRUE(refused("Password12345"));
  EXPECT_TRUE(refused("!!indonesia1945"));
  EXPECT_TRUE(refused("aaaaaaaaaaaaaaab"));
  EXPECT_TRUE(refused("perahu biru Dewi di laut"));
  EXPECT_TRUE(refused(std::string(201, 'a') + "bcdefgh"));
  EXPECT_FALSE(refused("perahu biru di laut"));
  EXPECT_FALSE(refused("k3md-7fqa-2xwz-pb5n"));
}

}  // namespace
}  // namespace lindung::credential
