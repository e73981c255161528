#include "shell/late/late_library.h"

#include <cmath>
#include <thread>
#include <vector>

#include <gtest/gtest.h>
#include <zlib.h>

namespace lindung::late {
namespace {

inline constinit const LateLibrary kZlib{"libz.so.1", "zlib1g"};
LINDUNG_LATE_FUNCTION(kZlib, crc32);

TEST(LateLibrary, CallsAFunctionOfALibraryThatIsNotLinked) {
  ASSERT_TRUE(kZlib.open());
  const unsigned char nine[] = "123456789";
  EXPECT_EQ(crc32(0, nine, 9), 0xCBF43926u);  // the check value of CRC-32
}

TEST(LateLibrary, ManyThreadsMayCallFirst) {
  static constinit const LateLibrary library{"libz.so.1", "zlib1g"};
  static constinit const LateFunction<decltype(::adler32)> adler{library, "adler32"};
  std::vector<unsigned long> sums(8);
  std::vector<std::thread> threads;
  for (auto& sum : sums) {
    threads.emplace_back(
        [&sum] { sum = adler(1, reinterpret_cast<const unsigned char*>("abc"), 3); });
  }
  for (auto& thread : threads) thread.join();
  for (const unsigned long sum : sums) EXPECT_EQ(sum, 0x024d0127u);
}

TEST(LateLibrary, ALibraryThatIsNotThereIsAnError) {
  static constinit const LateLibrary none{"liblindung-none.so.9", "liblindung-none9"};
  const auto opened = none.open();
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().code, "LIBRARY_MISSING");
  EXPECT_EQ(opened.error().kind, ErrorKind::Environment);
  EXPECT_EQ(opened.error().where, "liblindung-none.so.9");
  EXPECT_NE(opened.error().message.id.find("liblindung-none9"), std::string::npos);
  EXPECT_NE(opened.error().message.en.find("liblindung-none9"), std::string::npos);
}

TEST(LateLibraryDeathTest, AFunctionThatIsNotThereStopsTheProgram) {
  EXPECT_DEATH(kZlib.address_of("lindung_no_such_function"), "");
}

}  // namespace
}  // namespace lindung::late
