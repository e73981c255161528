// One person and one difference at a time: what each kind needs, and what it is not.
#include "office/reconciliation/match_month.h"

#include <gtest/gtest.h>

#include "office/reconciliation/words.h"

namespace lindung::reconciliation {
namespace {

const Month kMay = *Month::make(2025, 5);
const Rupiah kDues(16'800);

// One person on every list, as it should be; a test takes things away or adds them.
struct City {
  std::vector<Listed> listed{{7, 0, kDues}};
  std::vector<Registered> registered{{7}};
  std::vector<CarrierMember> carrier{{7, 12}};
  std::vector<Billed> billed{{7, 3, 0, kDues, true, true}};
  std::vector<Booked> booked{{7, 40, kDues}};
  std::vector<Sponsored> sponsored;
  std::vector<Departed> departed;
  bool has_carrier_list = true;
  bool has_booking_list = true;

  std::vector<Difference> match() const {
    return match_month({kMay, listed, registered, has_carrier_list, carrier, billed,
                        has_booking_list, booked, sponsored, departed});
  }
};

std::string kinds(const std::vector<Difference>& found) {
  std::string all;
  for (const auto& one : found) {
    EXPECT_FALSE(words(one).id.empty());
    EXPECT_FALSE(words(one).en.empty());
    EXPECT_FALSE(cure(one).id.empty());
    EXPECT_FALSE(cure(one).en.empty());
    all += std::string(info(one.kind).id) + " ";
  }
  return all;
}
std::string kinds(const City& city) { return kinds(city.match()); }

TEST(MatchMonth, AgreesWhereAllThreeListsAgree) { EXPECT_EQ(kinds(City()), ""); }

TEST(MatchMonth, TheAnswersCountWhereThereIsNoCarrierList) {
  City city;
  city.has_carrier_list = city.has_booking_list = false;
  city.carrier.clear(), city.booked.clear();
  EXPECT_EQ(kinds(city), "");
  city.registered.clear();
  EXPECT_EQ(kinds(city), "billed-not-registered ");
}

TEST(MatchMonth, ListedAndRefusedSaysSo) {
  City city;
  city.registered.clear(), city.carrier.clear(), city.billed.clear(), city.booked.clear();
  city.listed[0].state = Detail::Refused;
  const auto found = city.match();
  ASSERT_EQ(kinds(found), "listed-not-registered ");
  EXPECT_EQ(found[0].detail, Detail::Refused);
  EXPECT_EQ(found[0].ours, kDues);
  EXPECT_EQ(words(found[0]).en,
            "listed but not registered: May 2025, refused by the carrier, Rp 16,800");
  EXPECT_EQ(words(found[0]).id,
            "tercantum dalam SK, belum diterima BPJS: Mei 2025, ditolak BPJS, Rp 16.800");
}

TEST(MatchMonth, WhoIsLostByTheCarrierIsNamed) {
  City city;
  city.carrier.clear(), city.billed.clear(), city.booked.clear();
  const auto found = city.match();
  ASSERT_EQ(kinds(found), "listed-not-registered ");
  EXPECT_EQ(found[0].detail, Detail::Lost);
}

TEST(MatchMonth, RegisteredWithoutDecreeOrWithoutAnswer) {
  City city;
  city.listed.clear(), city.billed.clear(), city.booked.clear();
  EXPECT_EQ(kinds(city), "registered-not-listed ");
  City unanswered;
  unanswered.registered.clear();
  EXPECT_EQ(kinds(unanswered), "registered-unanswered ");
}

TEST(MatchMonth, BilledWithoutDecreeOrRegistration) {
  City city;
  city.listed.clear();
  EXPECT_EQ(kinds(city), "billed-not-listed ");
  city.registered.clear(), city.carrier.clear();
  EXPECT_EQ(kinds(city), "billed-not-listed billed-not-registered ");
}

TEST(MatchMonth, ThoseWhomABillForgotAreNamedAndAWholePurseIsOneDifference) {
  City city;
  city.listed = {{7, 0, kDues}, {8, 0, kDues}, {9, 1, kDues}, {10, 1, kDues}};
  city.registered = {{7}, {8}, {9}, {10}};
  city.has_carrier_list = false;
  const auto found = city.match();
  ASSERT_EQ(kinds(found), "not-billed month-not-billed ");
  EXPECT_EQ(found[0].person, 8U);
  EXPECT_EQ(found[1].people, 2);
  EXPECT_EQ(found[1].purse, 1);
  EXPECT_EQ(found[1].ours, Rupiah(33'600));
}

TEST(MatchMonth, TheDeadAreNamedOnceFromTheMonthAfter) {
  City city;
  city.departed = {{7, *Date::make(2025, 5, 1)}};
  EXPECT_EQ(kinds(city), "");  // the month of death is owed
  city.departed[0].on = *Date::make(2025, 4, 30);
  EXPECT_EQ(kinds(city), "dead-billed ");
  city.billed[0].refund = Refund::Claimed;
  EXPECT_EQ(city.match()[0].detail, Detail::RefundClaimed);
  city.billed[0].refund = Refund::Received;
  EXPECT_EQ(kinds(city), "");
  city.billed.clear();
  EXPECT_EQ(city.match()[0].detail, Detail::Booked);
  city.booked.clear();
  EXPECT_EQ(kinds(city), "dead-listed ");
  city.listed.clear();
  EXPECT_EQ(kinds(city), "dead-registered ");
}

TEST(MatchMonth, WhoMovedAwayIsNamedWhileListed) {
  City city;
  city.departed = {{7, *Date::make(2025, 3, 2), false}};
  EXPECT_EQ(kinds(city), "moved-listed ");
}

TEST(MatchMonth, OnePurseForAPersonAndMonth) {
  City city;
  city.billed[0].purse = 1;
  auto found = city.match();
  ASSERT_EQ(kinds(found), "wrong-purse ");
  EXPECT_EQ(found[0].purse, 0);
  EXPECT_EQ(found[0].against, 1);
  city.billed = {{7, 3, 0, kDues, true, true}, {7, 4, 0, kDues, true, true}};
  EXPECT_EQ(kinds(city), "billed-twice ");
  city.billed[1].purse = 2;
  EXPECT_EQ(kinds(city), "two-funders ");
  City other;
  other.sponsored = {{7}};
  found = other.match();
  ASSERT_EQ(kinds(found), "two-funders ");
  EXPECT_EQ(found[0].detail, Detail::OtherSponsor);
}

TEST(MatchMonth, AmountsAreTheLawsAndTheCarriers) {
  City city;
  city.billed[0].amount = city.booked[0].amount = Rupiah(18'800);
  auto found = city.match();
  ASSERT_EQ(kinds(found), "amount-differs ");
  EXPECT_EQ(found[0].ours, kDues);
  EXPECT_EQ(found[0].theirs, Rupiah(18'800));
  city.listed[0].dues = Rupiah();  // nobody can tell
  EXPECT_EQ(kinds(city), "");
  City other;
  other.booked[0].amount = Rupiah(8'400);
  found = other.match();
  ASSERT_EQ(kinds(found), "amount-differs ");
  EXPECT_EQ(found[0].detail, Detail::Booked);
  other.booked[0].amount = Rupiah();  // the list has no sums
  EXPECT_EQ(kinds(other), "");
}

TEST(MatchMonth, PaidMeansBookedByTheCarrier) {
  City city;
  city.booked.clear();
  EXPECT_EQ(kinds(city), "paid-not-booked ");
  city.billed[0].receipted = city.billed[0].booked = false;
  EXPECT_EQ(kinds(city), "");  // not paid yet: the bill's matter
  City line;
  line.has_booking_list = false, line.booked.clear();
  line.billed[0].booked = false;
  EXPECT_EQ(kinds(line), "paid-not-booked ");
  City extra;
  extra.booked.push_back({8, 41, kDues});
  EXPECT_EQ(kinds(extra), "booked-not-billed ");
}

TEST(MatchMonth, RowsOfTheCarriersFileSayMore) {
  City city;
  city.carrier[0].wage_earner = true;
  city.carrier[0].fields = Field::Nik | Field::Name;
  const auto found = city.match();
  ASSERT_EQ(kinds(found), "segment-changed identity-differs ");
  EXPECT_EQ(words(found[1]).en, "the identity differs: May 2025, NIK, name, row 12");
  City rows;
  rows.carrier = {{0, 2}, {0, 3, true}, {7, 12}, {7, 13}};
  EXPECT_EQ(kinds(rows), "member-twice stranger ambiguous ");
}

}  // namespace
}  // namespace lindung::reconciliation
