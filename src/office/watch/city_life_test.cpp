// Five years of a city of 24,000: people come in, gaps open, some die, some are hurt, families
// claim or do not. What each claim may expect is worked out here a second time, by other means and
// with the sums of the law written out, and must agree to the rupiah.
#include <array>
#include <map>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "office/claim/claims_for_tests.h"
#include "office/claim/clocks.h"
#include "office/claim/documents.h"
#include "office/claim/scholarship.h"
#include "office/watch/watch.h"
#include "terms/calendar.h"

namespace lindung::watch {
namespace {

using namespace claim::testing;
using claim::Claim;
using claim::ClaimAct;
using claim::Deed;
using claim::Incident;
using claim::Relation;

constexpr int kPeople = 24'000;
constexpr int kMonths = 60;  // from January 2021
const Month kFirst = *Month::make(2021, 1);
const Date kToday = *Date::make(2026, 1, 31);

const rules::RuleBook& law() {
  static const rules::RuleBook kLaw = load_law(LINDUNG_SOURCE_DIR);
  return kLaw;
}

struct Life {
  std::uint64_t number = 0;
  std::vector<coverage::PersonMonthFacts> months;
  std::set<int> covered;  // months counted from kFirst
  bool has_event = false;
  Incident incident = Incident::Death;
  Date event_on;
  std::vector<claim::Heir> heirs;
  claim::Outcome outcome;
  bool claims = false;
  Date assessed_on;
  Claim claim;
};

class Fate {
 public:
  explicit Fate(std::uint64_t seed) : numbers_(seed) {}
  int below(int n) { return static_cast<int>(numbers_() % static_cast<std::uint64_t>(n)); }
  bool chance(int in_1000) { return below(1000) < in_1000; }

 private:
  std::mt19937_64 numbers_;
};

// Covered from some month on, with holes of one to seven months, sometimes paid ahead to the end.
void live(Life& life, Fate& fate) {
  int at = fate.below(58);
  while (at < kMonths) {
    const int run = 1 + fate.below(40);
    for (int i = 0; i < run && at < kMonths; ++i, ++at) {
      life.covered.insert(at);
      life.months.push_back({kFirst.plus(at), !fate.chance(10), true, true});
    }
    const int gap = 1 + fate.below(7);
    for (int i = 0; i < gap && at < kMonths; ++i, ++at)
      life.months.push_back({kFirst.plus(at), true, fate.chance(500), false});
  }
}

void name_heirs(Life& life, Fate& fate) {
  static constexpr std::array<const char*, 5> kLevels{"TK", "SD", "SMP", "SMA", "S1"};
  static constexpr std::array<int, 5> kYears{2, 6, 3, 3, 5};
  const int family = fate.below(20);
  if (family == 0) life.heirs.push_back(heir("Tetangga", Relation::FuneralArranger));
  if (family == 1) life.heirs.push_back(heir("Kakak", Relation::Sibling));
  if (family == 2) life.heirs.push_back(heir("Ibu", Relation::Parent));
  if (family <= 2) return;
  life.heirs.push_back(heir("Pasangan", Relation::Spouse));
  for (int child = fate.below(4); child > 0; --child) {
    const auto level = static_cast<std::size_t>(fate.below(5));
    auto one = pupil("Anak", kLevels[level], 1 + fate.below(kYears[level]));
    const int age = 5 + static_cast<int>(level) * 4;
    if (fate.chance(500))
      one.birth_date =
          *Date::make(life.event_on.year() - age, 1 + fate.below(12), 1 + fate.below(28));
    life.heirs.push_back(one);
  }
}

void meet_fate(Life& life, Fate& fate) {
  const int lot = fate.below(1000);
  if (lot >= 45) return;
  life.has_event = true;
  life.incident = lot < 30   ? Incident::Death
                  : lot < 35 ? Incident::AccidentDeath
                             : Incident::Accident;
  life.event_on = kFirst.first_day().plus_days(40 + fate.below(1760));
  life.claims = fate.chance(800);
  if (life.incident != Incident::Accident) return name_heirs(life, fate);
  life.outcome.incapacity_days = 3 * fate.below(100);
  if (fate.chance(300)) life.outcome.parts = {{fate.chance(500) ? "right-thumb" : "one-eye", -1}};
  life.outcome.land = Rupiah(fate.below(8'000'000));
  life.outcome.sea = Rupiah(fate.chance(100) ? fate.below(4'000'000) : 0);
}

// The acts of a claim until some stage, each at least a day after the one before.
class Office {
 public:
  Office(Life& life, Fate& fate) : life_(life), fate_(fate), on_(life.event_on) {}

  void work(std::uint64_t number) {
    number_ = number;
    claim::Report report;
    report.person = life_.number;
    report.incident = life_.incident;
    report.event_on = life_.event_on;
    if (life_.incident == Incident::AccidentDeath) report.died_on = life_.event_on;
    step(report, "sari", 40);
    for (const auto& heir : life_.heirs) step(claim::NameHeir{heir}, "sari", 3);
    if (life_.incident == Incident::Accident) step(life_.outcome, "sari", 30);
    assess();
    const int stage = fate_.below(6);
    if (stage == 0) return;
    hand_in();
    step(claim::Send{}, "budi", 5);
    if (stage == 1) return;
    const Rupiah expected = life_.claim.assessment->total;
    if (expected == Rupiah() || stage == 2) {
      step(claim::Decide{{}, "tidak aktif"}, "budi", 8);
      return;
    }
    step(claim::Decide{expected, ""}, "budi", 8);
    if (stage == 3) return;
    const std::uint32_t to = life_.incident == Incident::Accident ? 0 : 1;
    step(claim::Pay{expected, to, {}}, "budi", 6);
    if (stage == 5) step(claim::HandOver{expected, to}, "sari", 10);
  }

 private:
  void step(Deed deed, const char* author, int days) {
    on_ = on_.plus_days(fate_.below(days) + 1);
    auto next = claim::apply(life_.claim, {number_, life_.claim.acts + 1, on_, author, deed});
    ASSERT_TRUE(next) << next.error().code << ": " << next.error().message.en;
    life_.claim = *std::move(next);
  }
  void assess() {
    claim::Member member;
    member.months = life_.months;
    const int days = 5;
    life_.assessed_on = on_.plus_days(days);
    auto found = claim::assess(law(), life_.claim, member, life_.assessed_on);
    ASSERT_TRUE(found) << found.error().code << ": " << found.error().message.en;
    on_ = life_.assessed_on.plus_days(-1);
    step(claim::Assess{*std::move(found)}, "sari", 1);
  }
  void hand_in() {
    const auto needed = claim::checklist(law(), life_.claim);
    ASSERT_TRUE(needed);
    claim::HandIn papers;
    for (const auto& paper : *needed) papers.documents.push_back(paper.document);
    step(papers, "sari", 20);
  }

  Life& life_;
  Fate& fate_;
  Date on_;
  std::uint64_t number_ = 0;
};

const std::vector<Life>& city() {
  static const std::vector<Life> kCity = [] {
    std::vector<Life> lives(kPeople);
    Fate fate(20260131);
    std::uint64_t claims = 0;
    for (int i = 0; i < kPeople; ++i) {
      Life& life = lives[static_cast<std::size_t>(i)];
      life.number = static_cast<std::uint64_t>(i) + 1;
      live(life, fate);
      meet_fate(life, fate);
      if (life.has_event && life.claims) Office(life, fate).work(++claims);
    }
    return lives;
  }();
  return kCity;
}

// The same questions answered a second time.
struct Independent {
  const Life& life;

  int event_month() const { return Month::of(life.event_on) - kFirst; }
  // The last covered month up to the event, or -1.
  int last() const {
    for (int at = event_month(); at >= 0; --at) {
      if (life.covered.contains(at)) return at;
    }
    return -1;
  }
  bool insured() const { return last() >= 0 && event_month() - last() <= 3; }
  int start() const {  // of the cover without four unpaid months in a row
    int first = last();
    for (int at = first, missing = 0; at >= 0 && missing <= 3; --at) {
      missing = life.covered.contains(at) ? 0 : missing + 1;
      if (missing == 0) first = at;
    }
    return first;
  }
  int months_paid() const {
    return static_cast<int>(
        std::distance(life.covered.begin(), life.covered.upper_bound(event_month())));
  }
  bool only_funeral() const { return life.heirs.front().relation == Relation::FuneralArranger; }

  std::int64_t death() const {
    if (only_funeral()) return 10'000'000;
    if (life.incident == Incident::AccidentDeath) return 70'000'000;
    const bool waits = life.event_on >= *Date::make(2025, 2, 1) &&
                       event_month() < start() + 3;  // whole months: the 1st to the 1st
    return waits ? 10'000'000 : 42'000'000;
  }
  std::int64_t accident() const {
    std::int64_t sum = std::min<std::int64_t>(life.outcome.land.amount(), 5'000'000) +
                       std::min<std::int64_t>(life.outcome.sea.amount(), 2'000'000) +
                       life.outcome.incapacity_days / 3 * std::int64_t{100'000};
    for (const auto& part : life.outcome.parts)
      sum += part.part == "right-thumb" ? 12'000'000 : 28'000'000;
    return sum;
  }
  std::int64_t expected() const {
    if (!insured()) return 0;
    return life.incident == Incident::Accident ? accident() : death();
  }

  // The years that a child may still claim, each with its sum.
  static std::vector<std::int64_t> school_of(const claim::Heir& child, Date event) {
    std::vector<std::pair<std::string, std::int64_t>> ladder;
    const auto rungs = [&](const char* level, int years, std::int64_t sum) {
      for (int i = 0; i < years; ++i) ladder.emplace_back(level, sum);
    };
    rungs("TK", 2, 1'500'000), rungs("SD", 6, 1'500'000), rungs("SMP", 3, 2'000'000);
    rungs("SMA", 3, 3'000'000), rungs("S1", 5, 12'000'000);
    std::size_t at = 0;
    while (ladder[at].first != child.school_level) ++at;
    at += static_cast<std::size_t>(child.school_grade - 1);
    std::vector<std::int64_t> sums;
    for (int year = event.month() >= 7 ? event.year() : event.year() - 1; at < ladder.size();
         ++at, ++year) {
      if (child.birth_date && *Date::make(year, 7, 1) >= *Date::make(child.birth_date->year() + 23,
                                                                     child.birth_date->month(),
                                                                     child.birth_date->day()))
        break;
      sums.push_back(ladder[at].second);
    }
    return sums;
  }
  std::int64_t scholarships() const {
    const bool entitled = insured() && life.incident != Incident::Accident &&
                          (life.incident == Incident::AccidentDeath || months_paid() >= 36);
    std::int64_t sum = 0;
    int children = 0;
    for (const auto& heir : life.heirs) {
      if (!entitled || heir.relation != Relation::Child || ++children > 2) continue;
      for (const auto year : school_of(heir, life.event_on)) sum += year;
    }
    return sum;
  }
  std::int64_t refund() const {
    if (life.incident == Incident::Accident) return 0;
    const int claimed = Month::of(life.assessed_on) - kFirst;
    return 16'800 * std::distance(life.covered.upper_bound(std::max(claimed, event_month())),
                                  life.covered.end());
  }
};

TEST(CityLife, EveryExpectedSumIsTheIndependentOne) {
  int claims = 0, with_scholarship = 0, not_covered = 0, waiting = 0, refunds = 0;
  std::map<claim::State, int> states;
  for (const Life& life : city()) {
    if (!life.has_event || !life.claims) continue;
    SCOPED_TRACE("person " + std::to_string(life.number) + ", " + life.event_on.iso());
    const Independent independent{life};
    const auto& found = *life.claim.assessment;
    ASSERT_EQ(found.total.amount(), independent.expected());
    ASSERT_EQ(found.scholarship_total.amount(), independent.scholarships());
    ASSERT_EQ(found.refund.amount(), independent.refund());
    Rupiah lines;
    for (const auto& line : found.lines) lines += line.amount;
    ASSERT_EQ(lines, found.total);
    ++claims;
    ++states[life.claim.state];
    with_scholarship += found.scholarship_total > Rupiah();
    not_covered += !independent.insured();
    waiting += life.incident == Incident::Death && independent.insured() &&
               !independent.only_funeral() && independent.expected() == 10'000'000;
    refunds += found.refund > Rupiah();
  }
  EXPECT_GT(claims, 700);
  EXPECT_GT(with_scholarship, 30);
  EXPECT_GT(not_covered, 100);
  EXPECT_GT(waiting, 3);
  EXPECT_GT(refunds, 100);
  EXPECT_GE(states.size(), 6U);
}

TEST(CityLife, NoOpenClaimIsWithoutAClock) {
  int open = 0;
  for (const Life& life : city()) {
    if (life.claim.acts == 0) continue;
    const auto all = claim::clocks(law(), life.claim);
    ASSERT_TRUE(all);
    int running = 0;
    for (const auto& clock : *all) {
      EXPECT_FALSE(clock.rule.id.empty());
      running += !clock.ended;
    }
    const bool closed = claim::is_closed(life.claim.state);
    EXPECT_EQ(running > 0, !closed) << claim::word(life.claim.state).id;
    open += !closed;
  }
  EXPECT_GT(open, 500);
}

TEST(CityLife, TheFinderNamesEveryFamilyThatNeverClaimedAndNoOther) {
  std::vector<Person> people;
  std::vector<Claim> claims;
  std::map<std::uint64_t, std::int64_t> planted;  // person, sum
  for (const Life& life : city()) {
    Person person{life.number, life.months, {}};
    const bool died = life.has_event && life.incident != Incident::Accident;
    if (died) person.death = Death{life.event_on, true};
    if (life.claim.acts > 0) claims.push_back(life.claim);
    people.push_back(person);
    const Independent independent{life};
    if (!died || life.claims || !independent.insured()) continue;
    Life ordinary = life;  // the register does not know what caused it, nor who the heirs are
    ordinary.incident = Incident::Death;
    ordinary.heirs = {heir("X", Relation::Spouse)};
    planted[life.number] = Independent{ordinary}.expected();
  }
  const auto found = watch(law(), {people, claims}, kToday, 60);
  ASSERT_TRUE(found);
  std::map<std::uint64_t, std::int64_t> named;
  for (const auto& item : *found) {
    if (item.kind == Kind::Unclaimed) {
      EXPECT_TRUE(named.emplace(item.person, item.amount.amount()).second);
    }
  }
  EXPECT_GT(planted.size(), 80U);
  EXPECT_EQ(named, planted);
  EXPECT_TRUE(std::is_sorted(found->begin(), found->end(),
                             [](const auto& a, const auto& b) { return a.until < b.until; }));
}

TEST(CityLife, NobodyDeadOrEndedIsWatchedForCover) {
  std::vector<Person> people;
  for (const Life& life : city()) people.push_back({life.number, life.months, {}});
  const auto found = watch(law(), {people, {}}, *Date::make(2025, 6, 15), 60);
  ASSERT_TRUE(found);
  std::set<std::uint64_t> in_grace;
  for (const auto& item : *found) {
    if (item.kind == Kind::GraceEnds) in_grace.insert(item.person);
  }
  std::set<std::uint64_t>
      expected;  // unpaid for one to three months in June 2025, two of them soon
  for (const Life& life : city()) {
    const int now = *Month::make(2025, 6) - kFirst;
    int last = now;
    while (last >= 0 && !life.covered.contains(last)) --last;
    const bool grace = last >= 0 && last < now && now - last <= 3;
    const bool soon = last_day(kFirst.plus(last + 3)) <= Date::make(2025, 6, 15)->plus_days(60);
    if (grace && soon) expected.insert(life.number);
  }
  EXPECT_GT(expected.size(), 100U);
  EXPECT_EQ(in_grace, expected);
}

}  // namespace
}  // namespace lindung::watch
