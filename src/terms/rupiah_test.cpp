#include "terms/rupiah.h"

#include <limits>

#include <gtest/gtest.h>

namespace lindung {
namespace {

struct Written {
  const char* text;
  std::int64_t amount;
};

TEST(Rupiah, ReadsAmountsAsPeopleWriteThem) {
  constexpr Written kAmounts[] = {{"Rp 2.000.000,-", 2'000'000},
                                  {"2.000.000", 2'000'000},
                                  {"2000000", 2'000'000},
                                  {"Rp2.500.000,00", 2'500'000},
                                  {"2 jt", 2'000'000},
                                  {"2,5 juta", 2'500'000},
                                  {"2.5 JT", 2'500'000},
                                  {"750 rb", 750'000},
                                  {"750rb", 750'000},
                                  {"1,2 M", 1'200'000'000},
                                  {"Rp. 1.750.000", 1'750'000},
                                  {"1,500,000", 1'500'000},
                                  {"1,500,000.00", 1'500'000},
                                  {"2500000.0", 2'500'000},
                                  {"2500000,00", 2'500'000},
                                  {"1.500", 1'500},
                                  {"0", 0},
                                  {"Rp 0,-", 0},
                                  {"1.500 ribu", 1'500'000},
                                  {"1.250 jt", 1'250'000},
                                  {"500 K", 500'000},
                                  {"IDR 900000", 900'000},
                                  {"1.800.000/bulan", 1'800'000},
                                  {"Rp 3.000.000 per bulan", 3'000'000},
                                  {" 2 juta ", 2'000'000},
                                  {"16.800", 16'800},
                                  {"3 Milyar", 3'000'000'000}};
  for (const auto& [text, amount] : kAmounts) {
    const auto read = Rupiah::parse(text);
    ASSERT_TRUE(read) << text;
    EXPECT_EQ(read->amount(), amount) << text;
  }
}

TEST(Rupiah, RefusesWhatIsNoAmount) {
  for (const char* text : {"",
                           "-",
                           "Rp",
                           "tidak tetap",
                           "-500",
                           "2.5",
                           "2,50",
                           "2.000.00",
                           "20.00.000",
                           "1-2 jt",
                           "1,2345678 jt",
                           "2 xyz",
                           "jt",
                           "1.2.3 jt",
                           "2..000",
                           ".500",
                           "999999999999999999",
                           "99999999999999 M",
                           "1,500.000.00",
                           "2.500.000,50",
                           "12a34"}) {
    EXPECT_FALSE(Rupiah::parse(text)) << text;
  }
}

TEST(Rupiah, WritesGroups) {
  EXPECT_EQ(Rupiah(0).text(), "Rp 0");
  EXPECT_EQ(Rupiah(999).text(), "Rp 999");
  EXPECT_EQ(Rupiah(16'800).text(), "Rp 16.800");
  EXPECT_EQ(Rupiah(2'000'000).text(), "Rp 2.000.000");
  EXPECT_EQ(Rupiah(-16'800).text(), "-Rp 16.800");
  EXPECT_EQ(Rupiah(-100).text(), "-Rp 100");
  for (const std::int64_t amount : {1LL, 12LL, 123LL, 1'234LL, 98'765'432LL, 3'000'000'000LL}) {
    EXPECT_EQ(Rupiah::parse(Rupiah(amount).text()), Rupiah(amount));
  }
}

TEST(Rupiah, Reckons) {
  EXPECT_EQ(Rupiah(16'800) * 12, Rupiah(201'600));
  EXPECT_EQ(Rupiah(10'000) + Rupiah(6'800), Rupiah(16'800));
  EXPECT_EQ(Rupiah(10'000) - Rupiah(16'800), Rupiah(-6'800));
  Rupiah sum(1);
  sum += Rupiah(2);
  sum -= Rupiah(5);
  EXPECT_EQ(sum, Rupiah(-2));
  EXPECT_EQ(Rupiah(3'000'000'000).whole_times(Rupiah(16'800)), 178'571);
  EXPECT_LT(Rupiah(1), Rupiah(2));
}

TEST(RupiahDeathTest, OverflowStopsTheProgram) {
  const Rupiah most(std::numeric_limits<std::int64_t>::max());
  EXPECT_DEATH(most + Rupiah(1), "internal check failed");
  EXPECT_DEATH(Rupiah(-2) - most, "internal check failed");
  EXPECT_DEATH(most * 2, "internal check failed");
  EXPECT_DEATH(most.whole_times(Rupiah(0)), "internal check failed");
}

}  // namespace
}  // namespace lindung
