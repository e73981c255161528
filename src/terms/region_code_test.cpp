#include "terms/region_code.h"

#include <gtest/gtest.h>

namespace lindung {
namespace {

RegionCode code(std::string_view text) { return *RegionCode::parse(text); }

TEST(RegionCode, ReadsPlainAndDotted) {
  EXPECT_EQ(code("21").level(), RegionLevel::Province);
  EXPECT_EQ(code("2171"), code("21.71"));
  EXPECT_EQ(code("217105"), code("21.71.05"));
  EXPECT_EQ(code("2171051003"), code("21.71.05.1003"));
  EXPECT_EQ(code("2171051003").number(), 2171051003U);
  for (const char* text :
       {"", "2", "217", "21710", "21.7", "21.7105", "2171.05", "21..71", ".21", "21.", " 21", "21 ",
        "21.71.05.10.03", "21710510031", "2a", "01", "21.71.05.", "217105.1003"}) {
    EXPECT_FALSE(RegionCode::parse(text)) << text;
  }
}

TEST(RegionCode, WritesBothForms) {
  for (const char* dotted : {"21", "21.71", "21.71.05", "21.71.05.1003"}) {
    EXPECT_EQ(code(dotted).dotted(), dotted);
    EXPECT_EQ(code(code(dotted).digits()), code(dotted));
  }
  EXPECT_EQ(code("21.71.05.1003").digits(), "2171051003");
}

TEST(RegionCode, KnowsTheRegionsAbove) {
  const RegionCode village = code("2171051003");
  EXPECT_EQ(village.within(RegionLevel::District), code("217105"));
  EXPECT_EQ(village.within(RegionLevel::City), code("2171"));
  EXPECT_EQ(village.within(RegionLevel::Province), code("21"));
  EXPECT_EQ(village.within(RegionLevel::Village), village);
}

TEST(RegionCode, LiesInsideItselfAndWhatIsAbove) {
  const RegionCode village = code("2171051003");
  EXPECT_TRUE(village.is_inside(village));
  EXPECT_TRUE(village.is_inside(code("2171")));
  EXPECT_TRUE(village.is_inside(code("21")));
  EXPECT_FALSE(village.is_inside(code("2172")));
  EXPECT_FALSE(code("2171").is_inside(village));
}

TEST(RegionCode, IsMadeFromANumberOfItsLevel) {
  EXPECT_EQ(RegionCode::make(RegionLevel::City, 2171), code("2171"));
  EXPECT_DEATH(RegionCode::make(RegionLevel::City, 217), "internal check failed");
  EXPECT_DEATH(RegionCode::make(RegionLevel::City, 21710), "internal check failed");
  EXPECT_DEATH(static_cast<void>(code("21").within(RegionLevel::City)), "internal check failed");
}

}  // namespace
}  // namespace lindung
