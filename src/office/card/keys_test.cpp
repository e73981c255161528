#include "office/card/keys.h"

#include <gtest/gtest.h>

#include "office/card/cards_for_tests.h"

namespace lindung::card {
namespace {

CardKey key_of(char seed, Date from, Date until) {
  const auto key = attestation::SigningKey::from_seed(std::string(32, seed));
  return {key_name(key->public_bytes()), key->public_bytes(), from, until, {}};
}

template <class T>
std::string code(const Result<T>& result) {
  return result ? "" : result.error().code;
}

TEST(CardKeys, OverlapAndAreWithdrawn) {
  CardKeys keys;
  const auto first = key_of('a', day(2025, 1, 1), day(2025, 12, 31));
  const auto second = key_of('b', day(2025, 11, 1), day(2026, 12, 31));
  ASSERT_TRUE(keys.add(first));
  ASSERT_TRUE(keys.add(second));
  EXPECT_EQ(first.id.size(), 16U);
  EXPECT_TRUE(keys.all()[0].signs_on(day(2025, 12, 31)));
  EXPECT_FALSE(keys.all()[0].signs_on(day(2026, 1, 1)));
  EXPECT_EQ(keys.trusted(2171).size(), 2U);
  ASSERT_TRUE(keys.withdraw(first.id, day(2025, 5, 1)));
  ASSERT_EQ(keys.trusted(2171).size(), 1U);
  EXPECT_EQ(keys.trusted(2171)[0].bytes, second.bytes);
  EXPECT_EQ(keys.trusted(2171)[0].issuer, "lindung:2171");
  EXPECT_FALSE(keys.all()[0].signs_on(day(2025, 6, 1)));
}

TEST(CardKeys, RefuseWhatIsNoKey) {
  CardKeys keys;
  const auto good = key_of('a', day(2025, 1, 1), day(2025, 12, 31));
  auto other_name = good, too_short = good, ends_first = good;
  other_name.id = "0011223344556677";
  too_short.bytes.pop_back();
  ends_first.until = day(2024, 12, 31);
  for (const auto& one : {other_name, too_short, ends_first})
    EXPECT_EQ(code(keys.add(one)), "CARD_KEY");
  ASSERT_TRUE(keys.add(good));
  EXPECT_EQ(code(keys.add(good)), "CARD_KEY");
  EXPECT_EQ(code(keys.withdraw("nobody's", day(2025, 5, 1))), "CARD_KEY_UNKNOWN");
  ASSERT_TRUE(keys.withdraw(good.id, day(2025, 5, 1)));
  EXPECT_EQ(code(keys.withdraw(good.id, day(2025, 5, 1))), "CARD_KEY");
}

}  // namespace
}  // namespace lindung::card
