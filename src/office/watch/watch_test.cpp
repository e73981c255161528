#include "office/watch/watch.h"

#include <gtest/gtest.h>

#include "office/claim/claims_for_tests.h"
#include "office/claim/documents.h"

namespace lindung::watch {
namespace {

using namespace claim::testing;

const rules::RuleBook& law() {
  static const rules::RuleBook kLaw = load_law(LINDUNG_SOURCE_DIR);
  return kLaw;
}

using claim::Relation;
using Months = std::vector<coverage::PersonMonthFacts>;

std::vector<Item> look(const Months& months, const char* on, std::optional<Death> death = {},
                       std::vector<claim::Claim> claims = {}, int horizon = 60) {
  const Person people[] = {{7, months, death}};
  auto found = watch(law(), {people, claims}, day(on), horizon);
  if (!found) throw std::runtime_error(found.error().code + ": " + found.error().message.en);
  return *std::move(found);
}

std::string kinds(const std::vector<Item>& items) {
  std::string all;
  for (const auto& item : items) {
    EXPECT_FALSE(item.what.id.empty());
    EXPECT_FALSE(item.what.en.empty());
    if (!item.rule.empty()) {
      EXPECT_TRUE(law().find(item.rule)) << item.rule;
    }
    all += std::string(kind_id(item.kind)) + " ";
  }
  return all;
}

Months listed(const char* from, const char* last) {
  Months all = covered(from, last);
  for (auto& facts : all) facts.registered = facts.paid = false;
  return all;
}
Months joined(Months first, const Months& second) {
  first.insert(first.end(), second.begin(), second.end());
  return first;
}

TEST(WatchCover, ANewParticipantWaits) {
  const auto found = look(covered("2026-01", "2026-12"), "2026-02-10");
  EXPECT_EQ(kinds(found), "waiting ");
  EXPECT_EQ(found[0].until, day("2026-04-01"));
  EXPECT_EQ(found[0].person, 7U);
  EXPECT_EQ(kinds(look(covered("2026-01", "2026-12"), "2026-04-01")), "");
}

TEST(WatchCover, TheGraceEndsWithinTheHorizon) {
  const Months months = covered("2025-01", "2025-12");
  EXPECT_EQ(kinds(look(months, "2026-01-15")), "");
  const auto found = look(months, "2026-02-01");
  EXPECT_EQ(kinds(found), "grace-ends ");
  EXPECT_EQ(found[0].until, day("2026-03-31"));
  EXPECT_FALSE(found[0].overdue);
  EXPECT_EQ(kinds(look(months, "2026-04-01")), "");  // ended, and nobody lists him
  EXPECT_EQ(kinds(look(joined(months, listed("2026-01", "2026-06")), "2026-04-01")), "lapsed ");
}

TEST(WatchCover, AGapAheadIsSeenBeforeItOpens) {
  const Months months = joined(covered("2025-01", "2025-12"), listed("2026-03", "2026-12"));
  EXPECT_EQ(kinds(look(months, "2025-10-01")), "");
  const auto found = look(months, "2025-11-15");
  EXPECT_EQ(kinds(found), "gap-ahead ");
  EXPECT_EQ(found[0].rule, "membership.grace");
  EXPECT_EQ(found[0].until, day("2026-03-31"));
  const auto longer =
      look(joined(covered("2025-01", "2025-12"), listed("2026-05", "2026-12")), "2025-11-15");
  EXPECT_EQ(longer[0].rule, "membership.wait-restarts-after-lapse");
  const auto end = look(covered("2025-01", "2025-12"), "2025-11-15");
  EXPECT_EQ(kinds(end), "gap-ahead ");
}

TEST(WatchUnclaimed, FindsWhoWasCoveredAndNobodyElse) {
  const Months months = covered("2025-01", "2026-01");
  const auto found = look(months, "2026-06-01", Death{day("2026-01-20"), true});
  EXPECT_EQ(kinds(found), "unclaimed ");
  EXPECT_EQ(found[0].amount, Rupiah(42'000'000));
  EXPECT_EQ(found[0].until, day("2026-02-19"));
  EXPECT_TRUE(found[0].overdue);
  EXPECT_EQ(kinds(look(months, "2026-06-01", Death{day("2026-04-30"), true})), "unclaimed ");
  EXPECT_EQ(kinds(look(months, "2026-06-01", Death{day("2026-05-01"), true})), "");
  EXPECT_EQ(kinds(look(months, "2026-06-01", Death{day("2024-12-31"), true})), "");
  EXPECT_EQ(kinds(look({}, "2026-06-01", Death{day("2026-01-20"), true})), "");
  const auto likely = look(months, "2026-06-01", Death{day("2026-01-20"), false});
  EXPECT_NE(likely[0].what.en.find("make sure"), std::string::npos);
}

TEST(WatchUnclaimed, AClaimEndsIt) {
  const Months months = covered("2025-01", "2026-01");
  const Death death{day("2026-01-20"), true};
  auto claim = Telling().then("2026-01-22", death_report("2026-01-20"));
  EXPECT_EQ(kinds(look(months, "2026-01-23", death, {claim.claim})), "claim ");
  claim.then("2026-01-24", claim::Withdraw{"salah orang"});
  EXPECT_EQ(kinds(look(months, "2026-01-25", death, {claim.claim})), "unclaimed ");
}

Telling complete() {
  auto told = Telling()
                  .then("2026-01-22", death_report("2026-01-20"))
                  .then("2026-01-22", claim::NameHeir{heir("Melati", Relation::Spouse)})
                  .then("2026-01-22", claim::NameHeir{pupil("Ana", "SD", 1)});
  const auto papers = *claim::checklist(law(), told.claim);
  for (const auto& paper : papers) told.papers("2026-01-23", {paper.document});
  claim::Assessment assessment;
  assessment.total = Rupiah(42'000'000);
  assessment.entitled = {1, 2};
  assessment.months_paid = 40;
  return told.then("2026-01-26", claim::Assess{assessment})
      .then("2026-01-27", claim::Send{}, "budi");
}

TEST(WatchClaim, SaysWhoHoldsItAndWhatIsOwed) {
  const auto claim = complete().claim;
  const auto found = look({}, "2026-02-02", {}, {claim});
  EXPECT_EQ(kinds(found), "claim ");
  EXPECT_TRUE(found[0].overdue);
  EXPECT_EQ(found[0].holder, claim::Holder::Carrier);
  EXPECT_EQ(found[0].rule, "claim.jkm.pay-days");
  EXPECT_NE(found[0].what.id.find("Rp 1.260.000"), std::string::npos) << found[0].what.id;
  EXPECT_NE(found[0].what.en.find("Rp 1,260,000"), std::string::npos) << found[0].what.en;
  EXPECT_EQ(kinds(look({}, "2026-01-28", {}, {claim}, 1)), "");  // not within a day
}

TEST(WatchClaim, SchoolYearsAreClaimedThenPaid) {
  auto told = complete()
                  .then("2026-01-28", claim::Decide{Rupiah(42'000'000), ""})
                  .then("2026-01-29", claim::Pay{Rupiah(42'000'000), 1, {}})
                  .then("2026-01-30", claim::HandOver{Rupiah(42'000'000), 1});
  auto found = look({}, "2026-02-02", {}, {told.claim});
  EXPECT_EQ(kinds(found), "scholarship ");
  EXPECT_EQ(found[0].until, day("2026-06-30"));
  EXPECT_EQ(found[0].holder, claim::Holder::Family);
  EXPECT_EQ(found[0].amount, Rupiah(1'500'000));
  told.then("2026-02-03", claim::SchoolLetter{2, 2025, "SD", 1, ""});
  found = look({}, "2026-02-04", {}, {told.claim});
  EXPECT_EQ(found[0].holder, claim::Holder::Carrier);
  EXPECT_EQ(found[0].until, day("2026-02-06"));
  told.then("2026-02-05", claim::Pay{Rupiah(1'500'000), 2, 2025});
  EXPECT_EQ(kinds(look({}, "2026-06-30", {}, {told.claim})), "");
  EXPECT_EQ(kinds(look({}, "2026-07-01", {}, {told.claim})), "scholarship ");
}

TEST(WatchClaim, ADifferenceStaysUntilTheHeirHasTheSum) {
  auto told = complete()
                  .then("2026-01-28", claim::Decide{Rupiah(42'000'000), ""})
                  .then("2026-01-29", claim::Pay{Rupiah(42'000'000), 1, {}})
                  .then("2026-01-30", claim::HandOver{Rupiah(20'000'000), 1})
                  .then("2026-01-30", claim::SchoolLetter{2, 2025, "", 0, "selesai"});
  const auto found = look({}, "2026-02-02", {}, {told.claim});
  EXPECT_EQ(kinds(found), "difference ");
  EXPECT_EQ(found[0].amount, Rupiah(22'000'000));
}

TEST(WatchClaim, OneAccountOnTwoClaims) {
  auto first = complete().claim;
  auto second = Telling(2)
                    .then("2026-01-22", death_report("2026-01-20"))
                    .then("2026-01-22", claim::NameHeir{heir("Melati", Relation::Spouse)})
                    .claim;
  second.report.person = 8;
  const auto found = look({}, "2026-01-27", {}, {first, second}, 0);
  EXPECT_EQ(kinds(found), "shared-heir ");
  EXPECT_NE(found[0].what.en.find("K0000001, K0000002"), std::string::npos);
}

TEST(Watch, TheMostUrgentComesFirst) {
  const Months waiting = covered("2026-01", "2026-12"), grace = covered("2025-01", "2025-12");
  const Person people[] = {{1, waiting, {}}, {2, grace, {}}, {3, grace, {}}};
  const auto found = watch(law(), {people, {}}, day("2026-03-01"), 60);
  ASSERT_TRUE(found);
  ASSERT_EQ(found->size(), 3U);
  EXPECT_EQ((*found)[0].person, 2U);
  EXPECT_EQ((*found)[1].person, 3U);
  EXPECT_EQ((*found)[2].person, 1U);
}

std::vector<Item> look_at_money(const City& city, const char* on, int horizon = 60) {
  auto found = watch(law(), city, day(on), horizon);
  if (!found) throw std::runtime_error(found.error().code + ": " + found.error().message.en);
  return *std::move(found);
}

TEST(WatchMoney, SamarindasMoneyEndsAfterNineMonths) {
  Purse purse{"city-budget", Rupiah(3'000'000'000), {}};
  for (int i = 0; i < 12; ++i)
    purse.ahead.emplace_back(month("2024-01").plus(i), Rupiah(319'200'000));
  City city;
  city.purses = {&purse, 1};
  const auto found = look_at_money(city, "2024-01-02");
  ASSERT_EQ(kinds(found), "fund-ends ");
  EXPECT_EQ(found[0].until, day("2024-09-30"));
  EXPECT_EQ(found[0].amount, Rupiah(12 * 319'200'000LL - 3'000'000'000));
  EXPECT_EQ(found[0].subject, "city-budget");
  EXPECT_EQ(found[0].what.id,
            "Dana tidak cukup mulai Oktober 2024; kurang Rp 830.400.000 sampai Desember 2024.");
  EXPECT_EQ(found[0].what.en,
            "The money does not last from October 2024 on; Rp 830,400,000 are missing until "
            "December 2024.");
  purse.ahead.resize(9);
  EXPECT_EQ(kinds(look_at_money(city, "2024-01-02")), "");
}

TEST(WatchMoney, AMonthWithoutAReceiptIsSaidBeforeTheThird) {
  const UnpaidMonth january{"B0000001", month("2024-01"), 594, Rupiah(9'979'200)};
  City city;
  city.unpaid = {&january, 1};
  EXPECT_EQ(kinds(look_at_money(city, "2024-01-31")), "");  // it has not passed yet
  auto found = look_at_money(city, "2024-02-01");
  ASSERT_EQ(kinds(found), "bill-unpaid ");
  EXPECT_EQ(found[0].until, day("2024-02-29"));
  EXPECT_FALSE(found[0].overdue);
  EXPECT_EQ(found[0].amount, Rupiah(9'979'200));
  EXPECT_TRUE(look_at_money(city, "2024-03-01")[0].overdue);
  EXPECT_EQ(kinds(look_at_money(city, "2025-01-10")), "prior-year ");
  EXPECT_EQ(kinds(look_at_money(city, "2024-02-01", 10)), "");
}

TEST(WatchMoney, PlacesThatNobodyHasAndAnswersThatDoNotCome) {
  const WardPlaces wards[] = {{"8171011001", 300, 300, day("2021-12-31")},
                              {"8171011002", 300, 212, day("2021-12-31")}};
  const SentBatch batches[] = {{"E0000001", day("2021-02-01"), 37},
                               {"E0000002", day("2021-02-01"), 0}};
  City city;
  city.wards = wards;
  city.batches = batches;
  const auto found = look_at_money(city, "2021-02-20", 0);
  ASSERT_EQ(kinds(found), "answer-outstanding quota-unfilled ");
  EXPECT_EQ(found[0].until, day("2021-02-15"));
  EXPECT_TRUE(found[0].overdue);
  EXPECT_EQ(found[0].holder, claim::Holder::Carrier);
  EXPECT_EQ(found[1].subject, "8171011002");
  EXPECT_NE(found[1].what.en.find("88 of 300"), std::string::npos);
}

TEST(WatchCards, ThoseThatWaitInAWardAndThoseToBeRevoked) {
  const WaitingCards waiting[] = {{"8171011001", 12, day("2024-03-01")},
                                  {"8171011002", 3, day("2024-03-20")}};
  const CardToRevoke revoke[] = {{"C0000007", 7}};
  City city;
  city.waiting_cards = waiting;
  city.cards_to_revoke = revoke;
  const auto found = look_at_money(city, "2024-03-12", 0);
  ASSERT_EQ(kinds(found), "card-waiting card-revoke ");
  EXPECT_EQ(found[0].until, day("2024-03-08"));  // seven days, says the carrier
  EXPECT_TRUE(found[0].overdue);
  EXPECT_EQ(found[0].subject, "8171011001");
  EXPECT_EQ(found[1].person, 7U);
  EXPECT_EQ(found[1].subject, "C0000007");
}

TEST(WatchMoney, AnOldRegisterIsNamedBeforeItIsTooOld) {
  City city;
  city.death_data = DeathData{"civil-registry", day("2025-01-01")};
  EXPECT_EQ(kinds(look_at_money(city, "2025-01-20", 10)), "");
  const auto soon = look_at_money(city, "2025-01-30", 10);
  ASSERT_EQ(kinds(soon), "register-old ");
  EXPECT_EQ(soon[0].until, day("2025-02-05"));  // 35 days
  EXPECT_FALSE(soon[0].overdue);
  EXPECT_EQ(soon[0].rule, "service.register.age-days");
  EXPECT_TRUE(look_at_money(city, "2025-02-06", 0)[0].overdue);
}

TEST(WatchMoney, ARegisterOfUnknownAgeIsNeverFresh) {
  City city;
  city.death_data = DeathData{"deaths", {}};
  const auto unknown = look_at_money(city, "2025-01-20", 0);
  ASSERT_EQ(kinds(unknown), "register-old ");
  EXPECT_NE(unknown[0].what.en.find("is unknown"), std::string::npos);
  city.death_data = DeathData{};
  EXPECT_NE(look_at_money(city, "2025-01-20", 0)[0].what.en.find("There is no"), std::string::npos);
}

}  // namespace
}  // namespace lindung::watch
