#include "engines/attestation/base45.h"

#include <gtest/gtest.h>

namespace lindung::attestation {
namespace {

TEST(Base45, TheExamplesOfTheStandard) {
  EXPECT_EQ(to_base45("AB"), "BB8");
  EXPECT_EQ(to_base45("Hello!!"), "%69 VD92EX0");
  EXPECT_EQ(to_base45("base-45"), "UJCLQE7W581");
  EXPECT_EQ(from_base45("QED8WEX0"), "ietf!");
}

TEST(Base45, GivesBackEveryLengthAndByte) {
  std::string bytes;
  EXPECT_EQ(from_base45(to_base45(bytes)), bytes);
  for (int i = 255; i >= 0; --i) {
    bytes += static_cast<char>(i);
    EXPECT_EQ(from_base45(to_base45(bytes)), bytes);
  }
}

TEST(Base45, RefusesWhatNobodyWrites) {
  EXPECT_TRUE(from_base45("FGW"));  // 65535
  for (const char* text : {"GGW", ":::", "A", "AAAA", "bb8", "BB8\n", "U5,", "::", "V5"})
    EXPECT_FALSE(from_base45(text)) << text;
}

}  // namespace
}  // namespace lindung::attestation
