// What the bound turns away, the judge would have turned away too.
#include "engines/linkage/bound.h"

#include <array>
#include <string_view>

#include <gtest/gtest.h>

#include "engines/linkage/compare.h"
#include "engines/linkage/tokens.h"

namespace lindung::linkage {
namespace {

constexpr std::array<std::string_view, 6> kNames{"BUDI SANTOSO", "BUDI SANTOSA", "SANTOSO BUDI",
                                                 "SITI AMINAH",  "SUPARMI",      ""};
constexpr std::array<std::uint64_t, 7> kNumbers{0,
                                                2171011203809001,
                                                2171011203809010,
                                                2171012203809001,
                                                2171011203809777,
                                                1571021203809001,
                                                2171010506049001};
constexpr std::array<std::int32_t, 6> kDays{kNoDate, 3723, 3724, 3840, 12575, 3653};

class Draw {
 public:
  explicit Draw(std::uint64_t seed) : state_(seed) {}
  template <class Values>
  auto from(const Values& values) {
    return values[below(values.size())];
  }
  std::size_t below(std::size_t n) { return (state_ = mix(state_ + 1)) % n; }

 private:
  std::uint64_t state_;
};

Record draw_record(Draw& draw) {
  Record record;
  record.name = record.sounds = draw.from(kNames);
  record.number = draw.from(kNumbers);
  record.number_confirmed = draw.below(4) == 0;
  record.birth_date = draw.from(kDays);
  if (draw.below(4) == 0) record.birth_date_alternative = draw.from(kDays);
  record.birth_date_year_only = draw.below(8) == 0;
  record.sex = "LP "[draw.below(3)];
  record.place = draw.below(3);
  record.household = draw.below(3);
  record.phone = draw.below(3);
  if (draw.below(3) == 0) record.mother = draw.from(kNames);
  return record;
}

TEST(Bound, TurnsAwayOnlyWhatTheJudgeTurnsAway) {
  const Model model = Model::people();
  // Priors from lists of a dozen records to millions: where the bound bites and where it cannot.
  for (const MatchWeight prior : {-3000, -10000, -18000, -27000}) {
    const TermFrequency frequency;
    const Judge judge(model, frequency, prior);
    Draw draw(7);
    int turned_away = 0, links = 0;
    for (int i = 0; i < 200'000; ++i) {
      const Record a = draw_record(draw), b = draw_record(draw);
      Evidence x = pack(a), y = pack(b);
      frequency.weigh(x);
      frequency.weigh(y);
      const bool linked = judge.judge({a, x}, {b, y}).has_value();
      const bool may = judge.may_link(x, y);
      ASSERT_TRUE(may || !linked) << "pair " << i << " at prior " << prior;
      links += linked;
      turned_away += !may;
    }
    EXPECT_GT(links, 0);
    EXPECT_GT(turned_away, 0);
  }
}

}  // namespace
}  // namespace lindung::linkage
