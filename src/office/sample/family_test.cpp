#include "office/sample/family.h"

#include <map>
#include <set>
#include <unordered_set>

#include <gtest/gtest.h>

#include "office/sample/naming.h"
#include "office/sample/nik_text.h"
#include "terms/nik.h"

namespace lindung::sample {
namespace {

const City& ambon() {
  static const City city = city_of(RegionCode::make(RegionLevel::City, 8171), 1);
  return city;
}
const AgeRule kRule{*Date::make(2021, 1, 1), 18, 65};

TEST(Families, TheSameHouseholdIsAlwaysTheSame) {
  const Families families(ambon(), kRule, 5, 200);
  const Family once = families.family(4321);
  const Family again = families.family(4321);
  ASSERT_EQ(once.size, again.size);
  for (std::size_t i = 0; i < once.size; ++i) {
    EXPECT_EQ(once.members[i].nik, again.members[i].nik);
    EXPECT_EQ(name_of(once, i, 5), name_of(again, i, 5));
  }
}

// Far more households than patterns, so that serials are shared out among the copies of a pattern.
TEST(Families, NumbersDifferAlsoWhereAPatternIsUsedManyTimes) {
  const std::uint64_t per_ward = 20'000;
  const Families families(ambon(), kRule, 5, per_ward);
  ASSERT_GT(families.copies(), 1U);
  std::unordered_set<std::uint64_t> niks;
  std::unordered_set<std::uint64_t> cards;
  std::size_t people = 0;
  for (const std::size_t ward : {0U, 17U, 49U}) {
    for (std::uint64_t position = 0; position < per_ward; ++position) {
      const Family family = families.family(families.household(ward, position));
      EXPECT_EQ(family.ward, ward);
      EXPECT_TRUE(cards.insert(family.card).second);
      for (const Member& member : family.all()) {
        ++people;
        EXPECT_TRUE(niks.insert(member.nik).second);
        const auto nik = Nik::from_number(member.nik);
        ASSERT_TRUE(nik.has_value());
        EXPECT_GE(nik->serial(), 9000);
      }
    }
  }
  EXPECT_EQ(niks.size(), people);
}

TEST(Families, LookLikeHouseholds) {
  const Families families(ambon(), kRule, 9, 400);
  std::size_t couples = 0;
  std::size_t defaults = 0;
  std::size_t adults = 0;
  std::size_t twins = 0;
  std::size_t sons_like_father = 0;
  std::size_t later_codes = 0;
  for (std::uint64_t h = 0; h < 20'000; ++h) {
    const Family family = families.family(h);
    ASSERT_GE(family.size, 1U);
    for (std::size_t i = 0; i < family.size; ++i) {
      const Member& member = family.members[i];
      couples += member.role == Role::Spouse;
      later_codes += member.nik / 10'000'000'000 == 817104;
      if (member.role == Role::Child) {
        for (const Member& parent : family.all()) {
          if (parent.role == Role::Spouse ||
              (parent.role == Role::Head && parent.sex == Sex::Female)) {
            EXPECT_GT(member.birth.days() - parent.birth.days(), 12 * 365);
          }
        }
        sons_like_father += name_of(family, i, 9) == name_of(family, 0, 9);
      }
      const bool twin = i > 0 && family.members[i - 1].role == Role::Child &&
                        member.role == Role::Child && member.birth == family.members[i - 1].birth;
      twins += twin;
      if (!families.of_good_age(member.birth)) continue;
      ++adults;
      const int d = member.birth.month() * 100 + member.birth.day();
      defaults += d == 101 || d == 701 || d == 1231;
    }
  }
  EXPECT_GT(couples, 12'000U);
  EXPECT_GT(twins, 30U);
  EXPECT_GT(sons_like_father, 30U);
  EXPECT_GT(defaults * 100, adults * 3);
  EXPECT_LT(defaults * 100, adults * 12);
  EXPECT_GT(later_codes, 0U);
  EXPECT_LT(later_codes, 3000U);
}

TEST(Naming, NamesAreSpelledByTheRulesAndRepeatAsInLife) {
  const Families families(ambon(), kRule, 2, 400);
  std::map<std::string, int> names;
  std::size_t one_word = 0;
  for (std::uint64_t h = 0; h < 10'000; ++h) {
    const Family family = families.family(h);
    const std::string name = name_of(family, 0, 2);
    ++names[name];
    one_word += name.find(' ') == std::string::npos;
    EXPECT_GE(name.size(), 2U);
    EXPECT_LE(name.size(), 60U);
    EXPECT_EQ(name.find("  "), std::string::npos) << name;
    EXPECT_EQ(name.find_first_of("0123456789"), std::string::npos) << name;
  }
  int most = 0;
  for (const auto& [name, count] : names) most = std::max(most, count);
  EXPECT_GT(names.size(), 4000U);
  EXPECT_GT(most, 5);
  EXPECT_LT(most, 200);
  EXPECT_GT(one_word, 100U);
}

TEST(Naming, AVariantIsAnotherSpellingOfTheName) {
  Random random(4);
  std::set<std::string> variants;
  for (int i = 0; i < 200; ++i) {
    const std::string variant = name_variant("Muhammad Yusuf Hidayat", Sex::Male, random);
    EXPECT_NE(variant, "Muhammad Yusuf Hidayat");
    variants.insert(variant);
  }
  EXPECT_GT(variants.size(), 12U);
  EXPECT_TRUE(variants.contains("Muh. Yusuf Hidayat"));
  EXPECT_NE(name_variant("Budi", Sex::Male, random), "Budi");
}

TEST(NikText, ATypingErrorHitsNobody) {
  const Families families(ambon(), kRule, 5, 300);
  std::unordered_set<std::uint64_t> niks;
  for (std::uint64_t h = 0; h < 15'000; ++h) {
    const auto family = families.family(h);
    for (const Member& member : family.all()) niks.insert(member.nik);
  }
  Random random(1);
  for (const std::uint64_t nik : niks) {
    const std::uint64_t wrong = mistyped_nik(nik, random);
    EXPECT_FALSE(niks.contains(wrong));
    EXPECT_EQ(wrong / 1000 % 10, 9U);
    EXPECT_EQ(std::to_string(wrong).size(), 16U);
  }
}

}  // namespace
}  // namespace lindung::sample
