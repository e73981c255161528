// The numbers of the console: points between the thousands in Indonesian, commas in English.
#include "shell/cli/console.h"

#include <gtest/gtest.h>

#include "terms/spoken.h"

namespace lindung::cli {
namespace {

Console in_english() {
  Console console;
  console.english = true;
  return console;
}

std::string printed(const Console& console) {
  testing::internal::CaptureStdout();
  console.print(
      table({{console.say("Orang", "People"), console.count(12'847)},
             {console.say("Iuran (Rp)", "Dues (Rp)"), console.sum(Rupiah(215'829'600))},
             {console.say("Sebulan", "A month"), console.say(spoken_rupiah(Rupiah(16'800)))}}));
  return testing::internal::GetCapturedStdout();
}

TEST(Console, PrintsNumbersInItsLanguage) {
  EXPECT_EQ(printed(in_english()),
            "People          12,847\n"
            "Dues (Rp)  215,829,600\n"
            "A month      Rp 16,800\n");
  EXPECT_EQ(printed(Console()),
            "Orang            12.847\n"
            "Iuran (Rp)  215.829.600\n"
            "Sebulan       Rp 16.800\n");
}

TEST(Console, CountsAnyKindOfNumber) {
  const Console console = in_english();
  EXPECT_EQ(console.count(std::size_t{999}), "999");
  EXPECT_EQ(console.count(-1'000), "-1,000");
  EXPECT_EQ(console.sum(Rupiah(-1'234'567)), "-1,234,567");
}

}  // namespace
}  // namespace lindung::cli
