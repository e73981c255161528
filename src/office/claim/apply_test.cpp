#include <gtest/gtest.h>

#include "office/claim/claims_for_tests.h"
#include "office/claim/differences.h"

namespace lindung::claim {
namespace {

using namespace testing;

constexpr const char* kDeath = "2026-03-10";

std::string refused(const Result<Claim>& claim) { return claim ? "nothing" : claim.error().code; }

Assessment expecting(std::int64_t sum) {
  Assessment one;
  one.total = Rupiah(sum);
  one.entitled = {1};
  one.documents = {"death-certificate"};
  return one;
}

Telling reported() { return Telling(12).then("2026-03-12", death_report(kDeath)); }
Telling named() {
  return reported().then("2026-03-13", NameHeir{heir("Melati", Relation::Spouse)});
}
Telling assessed() {
  return named()
      .papers("2026-03-20", {"death-certificate"})
      .then("2026-03-21", Assess{expecting(42'000'000)}, "sari");
}
Telling sent() { return assessed().then("2026-03-23", Send{}, "budi"); }
Telling decided() { return sent().then("2026-03-25", Decide{Rupiah(42'000'000), ""}); }
Telling paid() { return decided().then("2026-03-26", Pay{Rupiah(42'000'000), 1, {}}); }

TEST(ClaimLife, GoesFromTheReportToTheHeirsHands) {
  EXPECT_EQ(reported().claim.state, State::Reported);
  EXPECT_EQ(named().claim.state, State::Reported);
  EXPECT_EQ(named().papers("2026-03-20", {"family-card"}).claim.state, State::Documents);
  EXPECT_EQ(assessed().claim.state, State::Assessed);
  EXPECT_EQ(sent().claim.state, State::Sent);
  EXPECT_EQ(decided().claim.state, State::Decided);
  EXPECT_EQ(paid().claim.state, State::Paid);
  const Claim done = paid().then("2026-03-27", HandOver{Rupiah(42'000'000), 1}).claim;
  EXPECT_EQ(done.state, State::HandedOver);
  EXPECT_EQ(done.number, 12U);
  EXPECT_EQ(done.acts, 8U);
  EXPECT_TRUE(differences(done).empty());
}

TEST(ClaimLife, NothingComesBeforeTheReport) {
  const Telling empty;
  EXPECT_EQ(refused(empty.attempt(kDeath, Withdraw{"x"})), "CLAIM_STATE");
  EXPECT_EQ(refused(empty.attempt(kDeath, Pay{Rupiah(1), 1, {}})), "CLAIM_STATE");
  EXPECT_EQ(refused(reported().attempt("2026-03-12", death_report(kDeath))), "CLAIM_STATE");
}

TEST(ClaimLife, ActsFollowOneAnotherWithoutAGap) {
  const Claim claim = reported().claim;
  const auto at = [&](std::uint64_t number, std::uint32_t act) {
    return refused(apply(claim, {number, act, day("2026-03-20"), "sari", HandIn{{"x"}, ""}}));
  };
  EXPECT_EQ(at(12, 2), "nothing");
  EXPECT_EQ(at(12, 1), "CLAIM_STATE");
  EXPECT_EQ(at(12, 3), "CLAIM_STATE");
  EXPECT_EQ(at(13, 2), "CLAIM_STATE");
}

TEST(ClaimLife, EachActHasItsPlace) {
  const Deed send = Send{}, decide = Decide{Rupiah(1), ""}, pay = Pay{Rupiah(1), 1, {}},
             over = HandOver{Rupiah(1), 1}, assess = Assess{expecting(1)},
             name = NameHeir{heir("Bayu", Relation::Child)};
  const auto all = [&](const Telling& telling) {
    std::string allowed;
    for (const Deed& deed : {name, assess, send, decide, pay, over}) {
      if (telling.attempt("2026-04-01", deed, "budi")) allowed += std::string(deed_id(deed)) + " ";
    }
    return allowed;
  };
  EXPECT_EQ(all(reported()), "heir assess ");
  EXPECT_EQ(all(assessed()), "heir assess send ");
  EXPECT_EQ(all(sent()), "decide ");
  EXPECT_EQ(all(sent().then("2026-03-25", Decide{{}, "tidak aktif"})), "heir assess send ");
  EXPECT_EQ(all(decided()), "pay ");
  EXPECT_EQ(all(paid()), "pay hand-over ");
  EXPECT_EQ(all(paid().then("2026-03-27", HandOver{Rupiah(42'000'000), 1})), "");
  EXPECT_EQ(all(assessed().then("2026-03-22", Withdraw{"salah orang"})), "");
}

TEST(ClaimLife, WhoAssessedDoesNotSend) {
  EXPECT_EQ(refused(assessed().attempt("2026-03-23", Send{}, "sari")), "CLAIM_SAME_AUTHOR");
  EXPECT_EQ(refused(assessed().attempt("2026-03-23", Send{}, "budi")), "nothing");
}

TEST(ClaimLife, WaitsForEveryPaperThatIsNotWaived) {
  auto told = named().then("2026-03-21", Assess{expecting(42'000'000)});
  EXPECT_EQ(refused(told.attempt("2026-03-23", Send{}, "budi")), "CLAIM_PAPERS");
  told.then("2026-03-22", HandIn{{"death-certificate"}, "BPJS menerima surat kelurahan"});
  EXPECT_EQ(refused(told.attempt("2026-03-23", Send{}, "budi")), "nothing");
}

TEST(ClaimLife, ANewHeirAsksForANewAssessment) {
  const auto changed = assessed().then("2026-03-22", NameHeir{heir("Bayu", Relation::Child)});
  EXPECT_FALSE(changed.claim.assessment);
  EXPECT_EQ(changed.claim.state, State::Documents);
  EXPECT_EQ(refused(changed.attempt("2026-03-23", Send{}, "budi")), "CLAIM_STATE");
}

TEST(ClaimLife, OnlyAnEntitledHeirIsPaidAndConfirms) {
  auto two = named()
                 .then("2026-03-13", NameHeir{heir("Bayu", Relation::Sibling)})
                 .papers("2026-03-20", {"death-certificate"})
                 .then("2026-03-21", Assess{expecting(42'000'000)})
                 .then("2026-03-23", Send{}, "budi")
                 .then("2026-03-25", Decide{Rupiah(42'000'000), ""});
  EXPECT_EQ(refused(two.attempt("2026-03-26", Pay{Rupiah(1), 2, {}})), "CLAIM_HEIR");
  EXPECT_EQ(refused(two.attempt("2026-03-26", Pay{Rupiah(1), 3, {}})), "CLAIM_HEIR");
  EXPECT_EQ(refused(two.attempt("2026-03-26", Pay{Rupiah(1), 0, {}})), "CLAIM_HEIR");
  two.then("2026-03-26", Pay{Rupiah(42'000'000), 1, {}});
  EXPECT_EQ(refused(two.attempt("2026-03-27", HandOver{Rupiah(1), 2})), "CLAIM_HEIR");
}

TEST(ClaimLife, ARefusalNeedsItsReasonAndCanBeAnswered) {
  EXPECT_EQ(refused(sent().attempt("2026-03-25", Decide{{}, " "})), "CLAIM_VALUE");
  auto no = sent().then("2026-03-25", Decide{{}, "iuran belum lunas"});
  EXPECT_EQ(no.claim.state, State::Refused);
  EXPECT_EQ(differences(no.claim).front().actual, Rupiah());
  EXPECT_EQ(refused(no.attempt("2026-03-26", Pay{Rupiah(1), 1, {}})), "CLAIM_STATE");
  no.then("2026-04-02", Send{}, "budi").then("2026-04-03", Decide{Rupiah(10'000'000), ""});
  EXPECT_EQ(no.claim.state, State::Decided);
  EXPECT_EQ(differences(no.claim).front().expected, Rupiah(42'000'000));
  EXPECT_EQ(differences(no.claim).front().actual, Rupiah(10'000'000));
}

TEST(ClaimLife, DaysDoNotRunBackwards) {
  EXPECT_EQ(refused(Telling().attempt("2026-03-09", death_report(kDeath))), "CLAIM_DATE");
  EXPECT_EQ(refused(reported().attempt("2026-03-11", HandIn{{"x"}, ""})), "CLAIM_DATE");
  EXPECT_EQ(refused(reported().attempt("2026-03-11", Assess{expecting(1)})), "CLAIM_DATE");
  EXPECT_EQ(refused(assessed().attempt("2026-03-20", Send{}, "budi")), "CLAIM_DATE");
  EXPECT_EQ(refused(sent().attempt("2026-03-22", Decide{Rupiah(1), ""})), "CLAIM_DATE");
  EXPECT_EQ(refused(decided().attempt("2026-03-24", Pay{Rupiah(1), 1, {}})), "CLAIM_DATE");
  EXPECT_EQ(refused(paid().attempt("2026-03-25", HandOver{Rupiah(1), 1})), "CLAIM_DATE");
}

TEST(ClaimLife, SumsAndNamesAreReal) {
  EXPECT_EQ(refused(sent().attempt("2026-03-25", Decide{Rupiah(), ""})), "CLAIM_VALUE");
  EXPECT_EQ(refused(decided().attempt("2026-03-26", Pay{Rupiah(-1), 1, {}})), "CLAIM_VALUE");
  EXPECT_EQ(refused(paid().attempt("2026-03-27", HandOver{Rupiah(-1), 1})), "CLAIM_VALUE");
  EXPECT_EQ(refused(reported().attempt(kDeath, HandIn{{""}, ""})), "CLAIM_VALUE");
  EXPECT_EQ(refused(reported().attempt("2026-04-01", Withdraw{""})), "CLAIM_VALUE");
  const auto name = [&](const char* text, const char* account) {
    return refused(
        reported().attempt("2026-03-13", NameHeir{heir(text, Relation::Spouse, account)}));
  };
  EXPECT_EQ(name(" ", "1"), "CLAIM_VALUE");
  EXPECT_EQ(name("Melati", "12-3"), "CLAIM_VALUE");
  EXPECT_EQ(name("Melati", ""), "nothing");
  Report nobody = death_report(kDeath);
  nobody.person = 0;
  EXPECT_EQ(refused(Telling().attempt(kDeath, nobody)), "CLAIM_VALUE");
}

TEST(ClaimLife, ADeadlyAccidentHasADayOfDeathAndNothingElseHas) {
  Report report = death_report(kDeath);
  report.incident = Incident::AccidentDeath;
  EXPECT_EQ(refused(Telling().attempt("2026-04-01", report)), "CLAIM_VALUE");
  report.died_on = day("2026-03-01");
  EXPECT_EQ(refused(Telling().attempt("2026-04-01", report)), "CLAIM_DATE");
  report.died_on = day("2026-03-15");
  EXPECT_EQ(refused(Telling().attempt("2026-03-14", report)), "CLAIM_DATE");
  EXPECT_EQ(refused(Telling().attempt("2026-04-01", report)), "nothing");
  EXPECT_EQ(death_day(report), day("2026-03-15"));
  report.incident = Incident::Accident;
  EXPECT_EQ(refused(Telling().attempt("2026-04-01", report)), "CLAIM_VALUE");
}

TEST(ClaimLife, WhatTheHeirDoesNotHaveIsSeen) {  // an official kept half
  const auto half = paid().then("2026-03-27", HandOver{Rupiah(21'000'000), 1});
  ASSERT_EQ(differences(half.claim).size(), 1U);
  EXPECT_EQ(differences(half.claim).front().id, "received");
  EXPECT_EQ(differences(half.claim).front().actual, Rupiah(21'000'000));
  const auto less = decided().then("2026-03-26", Pay{Rupiah(40'000'000), 1, {}});
  ASSERT_EQ(differences(less.claim).size(), 1U);
  EXPECT_EQ(differences(less.claim).front().id, "paid");
}

TEST(ClaimLife, EachOfTwoHeirsConfirms) {
  Assessment both = expecting(42'000'000);
  both.entitled = {1, 2};
  auto told = named()
                  .then("2026-03-13", NameHeir{heir("Bayu", Relation::Child)})
                  .papers("2026-03-20", {"death-certificate"})
                  .then("2026-03-21", Assess{both})
                  .then("2026-03-23", Send{}, "budi")
                  .then("2026-03-25", Decide{Rupiah(42'000'000), ""})
                  .then("2026-03-26", Pay{Rupiah(21'000'000), 1, {}})
                  .then("2026-03-26", Pay{Rupiah(21'000'000), 2, {}})
                  .then("2026-03-27", HandOver{Rupiah(21'000'000), 1});
  EXPECT_EQ(told.claim.state, State::Paid);
  told.then("2026-03-28", HandOver{Rupiah(21'000'000), 2});
  EXPECT_EQ(told.claim.state, State::HandedOver);
  EXPECT_TRUE(differences(told.claim).empty());
}

TEST(SharedHeirs, AreFoundByAccountAndByNik) {
  const auto claim_of = [](std::uint64_t number, const char* account, const char* nik) {
    Telling telling(number);
    telling.then("2026-03-12", death_report(kDeath));
    Heir one = heir("Melati", Relation::Spouse, account);
    one.nik = Nik::parse(nik);
    return telling.then("2026-03-13", NameHeir{one}).claim;
  };
  std::vector<Claim> claims{claim_of(1, "111", "2171055405909000"),
                            claim_of(2, "222", "2171055405909000"),
                            claim_of(3, "222", "2171051203859001"), claim_of(4, "", "")};
  EXPECT_EQ(shared_heirs(claims), (std::vector<SharedHeir>{{false, {1, 2}}, {true, {2, 3}}}));
  claims[1].state = State::Withdrawn;
  EXPECT_TRUE(shared_heirs(claims).empty());
}

TEST(ClaimName, IsReadBack) {
  EXPECT_EQ(claim_name(12), "K0000012");
  EXPECT_EQ(parse_claim_name("K0000012"), 12U);
  EXPECT_EQ(parse_claim_name("k12"), 12U);
  EXPECT_FALSE(parse_claim_name("K"));
  EXPECT_FALSE(parse_claim_name("K0"));
  EXPECT_FALSE(parse_claim_name("P12"));
}

template <class T>
void expect_all_read_back(int count) {
  for (int i = 0; i < count; ++i) {
    const auto value = static_cast<T>(i);
    EXPECT_EQ(parse<T>(word(value).id), value);
    EXPECT_FALSE(word(value).indonesian.empty());
    EXPECT_FALSE(word(value).english.empty());
  }
  EXPECT_FALSE(parse<T>("no-such-word"));
}

TEST(Words, AreReadBack) {
  expect_all_read_back<Incident>(4);
  expect_all_read_back<State>(9);
  expect_all_read_back<Place>(5);
  expect_all_read_back<Reporter>(6);
  expect_all_read_back<Relation>(10);
  expect_all_read_back<Holder>(6);
}

}  // namespace
}  // namespace lindung::claim
