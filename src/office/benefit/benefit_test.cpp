#include "office/benefit/benefit.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "base/text.h"
#include "engines/rules/reader.h"
#include "engines/rules/source_law_for_tests.h"

namespace lindung::benefit {
namespace {

constexpr const char* kFile = "law/national/benefits.cases.toml";

const rules::RuleBook& law() { return rules::source_law(LINDUNG_SOURCE_DIR); }

Date day(int year, int month, int of_month) { return *Date::make(year, month, of_month); }

std::vector<Child> children(const std::string& text) {
  std::vector<Child> found;
  if (text.empty()) return found;
  for (const auto part : split(text, ',')) {
    const auto colon = part.find(':');
    found.push_back({std::string(part.substr(0, colon)),
                     static_cast<int>(*parse_unsigned(part.substr(colon + 1)))});
  }
  return found;
}

std::vector<LostPart> parts(const std::string& text) {
  std::vector<LostPart> found;
  for (const auto part : split(text, ',')) {
    const auto equals = part.find('='), colon = part.find(':');
    found.push_back({std::string(part.substr(0, std::min(equals, colon))), -1});
    if (colon != part.npos)
      found.back().side = part.substr(colon) == ":left" ? Side::Left : Side::Right;
    if (equals != part.npos)
      found.back().assessed_permille = static_cast<int>(*parse_unsigned(part.substr(equals + 1)));
  }
  return found;
}

int small(const rules::Reader& reader, const char* key, int otherwise) {
  return static_cast<int>(reader.integer_if(key).value_or(otherwise));
}

Result<Benefit> work_out_savings(const rules::Reader& reader, Date date) {
  const std::vector<std::string> reasons{"retirement-age", "death",   "total-disability",
                                         "stopped-work",   "partial", "house"};
  const auto at = std::find(reasons.begin(), reasons.end(), reader.text("reason"));
  return savings_benefit(
      law(), {static_cast<SavingsReason>(at - reasons.begin()), date, reader.date("born"),
              reader.date("member_since"), Rupiah(reader.integer("balance")),
              reader.date_if("stopped_work").value_or(date), small(reader, "partial_before", 0)});
}

Result<Benefit> work_out(const rules::Reader& reader) {
  const Date date = *reader.date_if("date");
  const Rupiah income(reader.integer_if("income").value_or(1'000'000));
  const std::string kind = reader.text("kind");
  if (kind == "death") {
    const auto cause =
        reader.text("cause") == "accident" ? DeathCause::Accident : DeathCause::Other;
    return death_benefit(law(), {cause, date, *reader.date_if("member_since"), income,
                                 small(reader, "paid_months", -1),
                                 children(reader.text_if("children").value_or(""))});
  }
  if (kind == "incapacity") {
    return incapacity_benefit(
        law(), {date, small(reader, "months", -1), small(reader, "days", -1), income});
  }
  if (kind == "disability") {
    return disability_benefit(law(), {date, parts(reader.text("part")), small(reader, "loss", 100),
                                      income, reader.has("handed") ? Handed::Left : Handed::Right});
  }
  if (kind == "aids") {
    const auto cost = [&](const char* key) { return Rupiah(reader.integer_if(key).value_or(0)); };
    return aids_benefit(law(), {date, cost("home_care"), cost("dentures"), cost("hearing_aid"),
                                cost("glasses"), cost("prosthesis"), cost("prosthesis_price")});
  }
  if (kind == "savings") return work_out_savings(reader, date);
  const auto spent = [&](const char* mode) { return Rupiah(reader.integer(mode)); };
  return transport_benefit(law(), {date, spent("land"), spent("sea"), spent("air")});
}

void expect_sound(const Benefit& benefit) {
  Rupiah sum;
  for (const Line& line : benefit.lines) {
    EXPECT_GE(line.amount, Rupiah()) << line.id;
    EXPECT_FALSE(line.rules.empty()) << line.id;
    EXPECT_FALSE(line.formula.empty()) << line.id;
    for (const auto& rule : line.rules) EXPECT_FALSE(rule.citation.empty()) << rule.id;
    sum += line.amount;
  }
  EXPECT_EQ(sum, benefit.total);
}

TEST(BenefitCases, ComeOutAsTheLawSays) {
  const auto root = rules::parse_document(
      rules::read_source(std::string(LINDUNG_SOURCE_DIR) + "/" + kFile), kFile, "CASES");
  ASSERT_TRUE(root) << root.error().where << root.error().message.en;
  rules::Faults faults(kFile, "CASES");
  const rules::Reader all(*root, faults, {"case"});
  const auto cases = all.tables_if("case");
  EXPECT_GE(cases.size(), 300U);
  for (const rules::Node& node : cases) {
    const rules::Reader reader(node, faults,
                               {"id",
                                "what",
                                "basis",
                                "kind",
                                "cause",
                                "date",
                                "member_since",
                                "income",
                                "paid_months",
                                "children",
                                "months",
                                "days",
                                "part",
                                "loss",
                                "land",
                                "sea",
                                "air",
                                "handed",
                                "home_care",
                                "dentures",
                                "hearing_aid",
                                "glasses",
                                "prosthesis",
                                "prosthesis_price",
                                "reason",
                                "born",
                                "balance",
                                "stopped_work",
                                "partial_before",
                                "total",
                                "contradicts"});
    SCOPED_TRACE(reader.text("id") + ": " + reader.text("what"));
    EXPECT_FALSE(reader.text("basis").empty());
    const auto benefit = work_out(reader);
    ASSERT_TRUE(benefit) << benefit.error().where << ": " << benefit.error().message.en;
    expect_sound(*benefit);
    EXPECT_EQ(benefit->total.amount(), reader.integer("total"));
    EXPECT_NE(benefit->total.amount(), reader.integer_if("contradicts"));
  }
  ASSERT_FALSE(faults.first()) << faults.first()->where << faults.first()->message.en;
}

TEST(Benefit, NeverFallsWhenTheIncomeRises) {
  for (const Date date : {day(2016, 1, 1), day(2019, 12, 1), day(2019, 12, 2), day(2026, 11, 1)}) {
    Rupiah accident, incapacity, disability;
    for (std::int64_t income = 0; income <= 25'000'000; income += 49'500) {
      const Rupiah now(income);
      const auto a =
          death_benefit(law(), {DeathCause::Accident, date, day(2015, 7, 1), now, -1, {}});
      const auto b = incapacity_benefit(law(), {date, 14, -1, now});
      const auto c = disability_benefit(law(), {date, {{"right-thumb", -1}}, 100, now});
      ASSERT_TRUE(a && b && c);
      EXPECT_GE(a->total, accident) << income;
      EXPECT_GE(b->total, incapacity) << income;
      EXPECT_GE(c->total, disability) << income;
      accident = a->total, incapacity = b->total, disability = c->total;
    }
  }
}

TEST(Benefit, NeverPaysMoreThanWasSpentAndNeverFallsWhenMoreIs) {
  for (const Date date : {day(2015, 7, 1), day(2019, 12, 1), day(2019, 12, 2), day(2026, 11, 1)}) {
    Rupiah transport, aids;
    for (std::int64_t cost = 1; cost <= 40'000'000; cost += 333'333) {
      const Rupiah now(cost);
      const auto a = transport_benefit(law(), {date, now, now, now});
      const auto b = aids_benefit(law(), {date, now, now, now, now, now, Rupiah(5'000'000)});
      ASSERT_TRUE(a && b);
      for (const auto& benefit : {*a, *b}) {
        expect_sound(benefit);
        for (const Line& line : benefit.lines) EXPECT_LE(line.amount, now) << line.id;
      }
      EXPECT_GE(a->total, transport) << cost;
      EXPECT_GE(b->total, aids) << cost;
      transport = a->total, aids = b->total;
    }
  }
}

TEST(Benefit, SavingsNeverExceedTheBalance) {
  for (int reason = 0; reason < 6; ++reason) {
    Rupiah before;
    for (std::int64_t balance = 0; balance < 50'000'000; balance += 777'777) {
      const auto found = savings_benefit(
          law(), {static_cast<SavingsReason>(reason), day(2026, 10, 1), day(1970, 1, 1),
                  day(2016, 1, 1), Rupiah(balance), day(2026, 1, 1), 0});
      ASSERT_TRUE(found);
      expect_sound(*found);
      EXPECT_LE(found->total, Rupiah(balance));
      EXPECT_GE(found->total, before);
      before = found->total;
    }
  }
}

TEST(Benefit, NeverFallsWhenTimeOrLossGrows) {
  Rupiah before;
  for (int days = 1; days < 900; ++days) {
    const auto now = incapacity_benefit(law(), {day(2018, 5, 1), -1, days, Rupiah(1'000'000)});
    ASSERT_TRUE(now);
    expect_sound(*now);
    EXPECT_GE(now->total, before) << days;
    before = now->total;
  }
  before = Rupiah();
  for (int loss = 1; loss <= 100; ++loss) {
    const auto now =
        disability_benefit(law(), {day(2024, 5, 1), {{"one-eye", -1}, {"smell", -1}}, loss, {}});
    ASSERT_TRUE(now);
    EXPECT_GE(now->total, before) << loss;
    before = now->total;
  }
}

TEST(Benefit, SeveralDisabilitiesStopAtTheLimit) {
  const auto all = disability_benefit(
      law(),
      {day(2024, 5, 1), {{"one-eye", -1}, {"one-leg-groin", -1}, {"right-thumb", -1}}, 100, {}});
  ASSERT_TRUE(all);
  EXPECT_EQ(all->total, Rupiah(56'000'000));
  EXPECT_EQ(all->lines.back().amount, Rupiah());
  EXPECT_EQ(all->notes.front().en, "Several disabilities together are limited to 70%.");
}

TEST(Benefit, SaysWhatNobodyHasConfirmed) {
  const auto thumb = disability_benefit(law(), {day(2024, 5, 1), {{"right-thumb", -1}}, 100, {}});
  ASSERT_TRUE(thumb);
  EXPECT_EQ(thumb->notes.back().en, "Not verified: jkk.disability.parts");
  const auto death = death_benefit(
      law(), {DeathCause::Other, day(2024, 5, 1), day(2024, 1, 1), Rupiah(1'000'000), -1, {}});
  ASSERT_TRUE(death);
  EXPECT_TRUE(death->notes.empty());
  const auto later = death_benefit(
      law(), {DeathCause::Other, day(2025, 9, 1), day(2024, 1, 1), Rupiah(1'000'000), -1, {}});
  ASSERT_TRUE(later);  // whether there was a wait decided this sum too
  EXPECT_EQ(later->notes.back().en, "Not verified: jkm.wait.months");
}

TEST(Benefit, FullDeathBenefitBeginsAfterTheWait) {
  const auto full = [](Date since, Date on) { return *full_death_benefit_from(law(), since, on); };
  EXPECT_EQ(full(day(2025, 6, 15), day(2025, 7, 1)), day(2025, 9, 15));
  EXPECT_EQ(full(day(2025, 11, 30), day(2025, 12, 1)), day(2026, 2, 28));
  EXPECT_EQ(full(day(2025, 1, 10), day(2025, 1, 31)), day(2025, 1, 10));
  EXPECT_EQ(full(day(2025, 1, 10), day(2025, 2, 1)), day(2025, 4, 10));
}

// Every two parts that the table of zones says are one: named together they are refused, and the
// refusal names both.
TEST(Benefit, RefusesTwoPartsThatAreOnePartOfTheBody) {
  const std::vector<std::pair<const char*, const char*>> one_part{
      {"right-arm-shoulder", "right-arm-elbow"},
      {"right-arm-shoulder", "right-hand-wrist"},
      {"left-arm-elbow", "left-hand-wrist"},
      {"right-hand-wrist", "right-thumb"},
      {"left-hand-wrist", "left-index"},
      {"right-arm-elbow", "other-right-finger"},
      {"right-index", "right-index-first-joint"},
      {"both-legs-groin", "one-leg-groin"},
      {"both-legs-groin", "both-feet-ankle"},
      {"one-leg-groin", "both-feet-ankle"},
      {"one-leg-groin", "one-foot-ankle"},
      {"both-feet-ankle", "big-toe"},
      {"one-foot-ankle", "other-toe"},
      {"one-leg-groin", "leg-shortened-over-7.5"},
      {"leg-shortened-under-5", "leg-shortened-over-7.5"},
      {"both-eyes", "one-eye"},
      {"hearing-both-ears", "hearing-one-ear"},
      {"both-auricles", "one-auricle"},
      {"work-capacity-51-70", "work-capacity-10-25"}};
  for (const auto& [a, b] : one_part) {
    for (const auto& [first, second] : {std::pair{a, b}, std::pair{b, a}}) {
      const auto benefit =
          disability_benefit(law(), {day(2024, 5, 1), {{first, -1}, {second, -1}}, 100, {}});
      ASSERT_FALSE(benefit) << first << " " << second;
      EXPECT_EQ(benefit.error().code + " " + benefit.error().where, "BENEFIT_INPUT part");
      for (const char* named : {first, second}) {
        EXPECT_NE(benefit.error().message.id.find(named), std::string::npos);
        EXPECT_NE(benefit.error().message.en.find(named), std::string::npos);
      }
    }
  }
}

TEST(Benefit, AddsPartsOfTwoSides) {
  const auto total = [](std::vector<LostPart> parts) {
    const auto found = disability_benefit(law(), {day(2024, 5, 1), std::move(parts), 100, {}});
    return found ? found->total.amount() / 800'000 : -1;  // per cent of 80 million
  };
  EXPECT_EQ(total({{"right-arm-shoulder", -1}, {"left-thumb", -1}}), 52);
  EXPECT_EQ(total({{"one-leg-groin", -1, Side::Left}, {"one-foot-ankle", -1, Side::Right}}), 60);
  EXPECT_EQ(total({{"one-leg-groin", -1, Side::Left}, {"one-foot-ankle", -1, Side::Left}}), -1);
  EXPECT_EQ(total({{"one-leg-groin", -1, Side::Left}, {"one-foot-ankle", -1}}), -1);
  EXPECT_EQ(total({{"one-leg-groin", -1, Side::Left}, {"one-leg-groin", -1, Side::Right}}), -1);
  EXPECT_EQ(total({{"right-thumb", -1, Side::Left}}), -1);
  const LostPart finger{"other-right-finger", -1}, joint{"other-right-finger-first-joint", -1};
  EXPECT_EQ(total({finger, finger, joint}), 10);
  EXPECT_EQ(total({finger, finger, joint, joint}), -1);
  EXPECT_EQ(total({{"big-toe", -1}, {"big-toe", -1}}), 10);
  EXPECT_EQ(total({{"big-toe", -1}, {"big-toe", -1}, {"big-toe", -1}}), -1);
}

std::string refused(const Result<Benefit>& benefit) {
  return benefit ? "nothing" : benefit.error().code + " " + benefit.error().where;
}

TEST(Benefit, SaysWhatToCorrect) {
  const Date now = day(2024, 5, 1);
  const auto death = [&](Date date, Date since, Rupiah income, int months, std::vector<Child> c) {
    return refused(death_benefit(law(), {DeathCause::Other, date, since, income, months, c}));
  };
  const Rupiah million(1'000'000);
  EXPECT_EQ(death(now, day(2024, 5, 2), million, -1, {}), "BENEFIT_INPUT date");
  EXPECT_EQ(death(day(2015, 6, 30), day(2015, 1, 1), million, -1, {}), "NO_RULE_IN_FORCE date");
  EXPECT_EQ(death(now, now, Rupiah(-1), -1, {}), "CONTRIBUTION_INPUT income");
  EXPECT_EQ(death(now, now, million, -2, {}), "BENEFIT_INPUT paid-months");
  EXPECT_EQ(death(now, now, million, -1, {{"SD", 7}}), "BENEFIT_INPUT children");
  EXPECT_EQ(death(now, now, million, -1, {{"S2", 1}}), "BENEFIT_INPUT children");
  EXPECT_EQ(refused(incapacity_benefit(law(), {now, -1, -1, million})), "BENEFIT_INPUT months");
  EXPECT_EQ(refused(incapacity_benefit(law(), {now, 1, 1, million})), "BENEFIT_INPUT months");
  EXPECT_EQ(refused(incapacity_benefit(law(), {now, -1, 1'000'000, million})),
            "BENEFIT_INPUT days");
  EXPECT_EQ(refused(disability_benefit(law(), {now, {{"hair", -1}}, 100, million})),
            "BENEFIT_INPUT part");
  EXPECT_EQ(refused(disability_benefit(law(), {now, {{"smell", -1}, {"smell", -1}}, 100, million})),
            "BENEFIT_INPUT part");
  EXPECT_EQ(refused(disability_benefit(law(), {now, {{"scalp", 301}}, 100, million})),
            "BENEFIT_INPUT part");
  EXPECT_EQ(refused(disability_benefit(law(), {now, {{"total", -1}, {"smell", -1}}, 100, million})),
            "BENEFIT_INPUT part");
  EXPECT_EQ(refused(disability_benefit(law(), {now, {{"smell", -1}}, 0, million})),
            "BENEFIT_INPUT loss");
  EXPECT_EQ(refused(incapacity_benefit(law(), {now, 0, -1, million})), "BENEFIT_INPUT months");
  EXPECT_EQ(refused(incapacity_benefit(law(), {now, -1, 0, million})), "BENEFIT_INPUT days");
  EXPECT_EQ(refused(transport_benefit(law(), {now, Rupiah(-1), {}, {}})), "BENEFIT_INPUT land");
  EXPECT_EQ(refused(transport_benefit(law(), {now, {}, {}, {}})), "BENEFIT_INPUT land");
  EXPECT_EQ(refused(aids_benefit(law(), {now, {}, {}, {}, {}, {}, {}})), "BENEFIT_INPUT home-care");
  EXPECT_EQ(refused(aids_benefit(law(), {now, {}, Rupiah(-1), {}, {}, {}, {}})),
            "BENEFIT_INPUT dentures");
  EXPECT_EQ(refused(aids_benefit(law(), {now, {}, {}, {}, {}, million, {}})),
            "BENEFIT_INPUT prosthesis-price");
}

TEST(Benefit, SaysWhatToCorrectInSavings) {
  const Date now = day(2024, 5, 1), born = day(1980, 1, 1), since = day(2016, 1, 1);
  Savings one{SavingsReason::StoppedWork, now, born, since, Rupiah(1), now, 0};
  const auto where = [](const Savings& savings) {
    return refused(savings_benefit(law(), savings));
  };
  EXPECT_EQ(where(one), "nothing");
  one.stopped_work = day(2024, 5, 2);
  EXPECT_EQ(where(one), "BENEFIT_INPUT stopped-work");
  one.stopped_work = now;
  one.partial_before = -1;
  EXPECT_EQ(where(one), "BENEFIT_INPUT partial-before");
  one.balance = Rupiah(INT64_MAX);
  EXPECT_EQ(where(one), "BENEFIT_INPUT balance");
  one.balance = Rupiah(1);
  one.born = now;
  EXPECT_EQ(where(one), "BENEFIT_INPUT born");
  one.born = born;
  one.date = day(2015, 12, 31);
  EXPECT_EQ(where(one), "BENEFIT_INPUT date");
}

TEST(Benefit, NamesTheDayAskedWhenThereIsNoLawYet) {
  const auto early = death_benefit(
      law(), {DeathCause::Accident, day(2015, 6, 17), day(2015, 6, 1), Rupiah(1'000'000), -1, {}});
  ASSERT_FALSE(early);
  EXPECT_NE(early.error().message.en.find("2015-06-17"), std::string::npos);
  EXPECT_NE(early.error().message.en.find("since 2015-07-01"), std::string::npos);
}

}  // namespace
}  // namespace lindung::benefit
