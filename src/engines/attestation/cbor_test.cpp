#include "engines/attestation/cbor.h"

#include <limits>

#include <gtest/gtest.h>

namespace lindung::attestation {
namespace {

std::string from_hex(std::string_view hex) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2)
    bytes += static_cast<char>(std::stoi(std::string(hex.substr(i, 2)), nullptr, 16));
  return bytes;
}

TEST(Cbor, WritesAsTheStandardSays) {
  EXPECT_EQ(Cbor::integer(0).encode(), from_hex("00"));
  EXPECT_EQ(Cbor::integer(23).encode(), from_hex("17"));
  EXPECT_EQ(Cbor::integer(24).encode(), from_hex("1818"));
  EXPECT_EQ(Cbor::integer(1'000'000).encode(), from_hex("1a000f4240"));
  EXPECT_EQ(Cbor::integer(1'000'000'000'000).encode(), from_hex("1b000000e8d4a51000"));
  EXPECT_EQ(Cbor::integer(-1000).encode(), from_hex("3903e7"));
  EXPECT_EQ(Cbor::text("IETF").encode(), from_hex("6449455446"));
  EXPECT_EQ(Cbor::map({{Cbor::integer(1), Cbor::array({Cbor::bytes("\x01")})}}).encode(),
            from_hex("a101814101"));
  EXPECT_EQ(Cbor::tagged(18, Cbor()).encode(), from_hex("d2f6"));
}

// Of appendix A of RFC 8949: what is read is written again byte for byte.
TEST(Cbor, ReadsAndWritesAgain) {
  for (const char* hex : {"00",
                          "1903e8",
                          "1bffffffffffffffff",
                          "20",
                          "3bffffffffffffffff",
                          "f97e00",
                          "fa47c35000",
                          "fb7e37e43c8800759c",
                          "f4",
                          "f5",
                          "f6",
                          "f7",
                          "f0",
                          "f8ff",
                          "c11a514b67b0",
                          "4401020304",
                          "62c3bc",
                          "80",
                          "83010203",
                          "8301820203820405",
                          "a0",
                          "a201020304",
                          "a26161016162820203",
                          "d818456449455446"}) {
    const auto read = Cbor::decode(from_hex(hex));
    ASSERT_TRUE(read) << hex;
    EXPECT_EQ(read->encode(), from_hex(hex)) << hex;
  }
}

TEST(Cbor, RefusesWhatIsNotStrict) {
  for (const char* hex : {"",      // nothing
                          "0000",  // two values
                          "1817",  // not the shortest form
                          "190017",
                          "1a0000ffff",
                          "1b00000000ffffffff",
                          "5801ff",
                          "5f4101ff",
                          "9fff",
                          "bfff",
                          "ff",  // indefinite lengths
                          "1c",
                          "fc",
                          "f818",        // reserved codes
                          "a201010102",  // a key twice
                          "61ff",
                          "62c328",  // no UTF-8
                          "4201",
                          "8201",
                          "a101",
                          "19",
                          "9bffffffffffffffff",
                          "bbffffffffffffffff"}) {
    EXPECT_FALSE(Cbor::decode(from_hex(hex))) << hex;
  }
}

TEST(Cbor, BoundsTheNesting) {
  const auto nested = [](int depth) {
    return std::string(static_cast<std::size_t>(depth), '\x81') + '\x01';
  };
  EXPECT_TRUE(Cbor::decode(nested(kNestingMost)));
  EXPECT_FALSE(Cbor::decode(nested(kNestingMost + 1)));
  EXPECT_FALSE(Cbor::decode(std::string(100'000, '\xd2')));
}

TEST(Cbor, FindsMembersByTheirNumber) {
  const auto map = Cbor::map({{Cbor::integer(-2), Cbor::text("x")}, {Cbor::text("1"), Cbor()}});
  ASSERT_TRUE(map.find(-2));
  EXPECT_EQ(*map.find(-2)->if_text(), "x");
  EXPECT_FALSE(map.find(1));
  EXPECT_FALSE(Cbor::integer(1).find(1));
  EXPECT_FALSE(Cbor::decode(from_hex("1bffffffffffffffff"))->if_integer());
  EXPECT_EQ(Cbor::integer(std::numeric_limits<std::int64_t>::min()).if_integer(),
            std::numeric_limits<std::int64_t>::min());
}

}  // namespace
}  // namespace lindung::attestation
