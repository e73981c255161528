// Thousands of invented months with faults planted in them: every planted fault is found, and no
// other. What each fault must be called is written out here, not taken from the program.
#include <algorithm>
#include <random>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "office/reconciliation/match_month.h"

namespace lindung::reconciliation {
namespace {

const Month kMonth = *Month::make(2025, 8);
const Date kBefore = *Date::make(2025, 7, 31);
const Rupiah kDues(16'800);

struct Life {
  std::uint64_t number = 0;
  std::optional<Listed> listed;
  bool registered = false;
  std::vector<CarrierMember> carrier;
  std::vector<Billed> billed;
  std::vector<Booked> booked;
  bool sponsored = false;
  std::optional<Departed> departed;
};

struct Fault {
  const char* name;
  void (*plant)(Life&);
  std::set<Kind> expected;
};

void forget(Life& life) { life.registered = false, life.carrier.clear(); }
void unpaid(Life& life) { life.billed.clear(), life.booked.clear(); }

const Fault kFaults[] = {
    {"clerk forgot to send", [](Life& l) { forget(l), unpaid(l); }, {Kind::ListedNotRegistered}},
    {"billed though refused", [](Life& l) { forget(l); }, {Kind::BilledNotRegistered}},
    {"carrier lost him",
     [](Life& l) { l.carrier.clear(), unpaid(l); },
     {Kind::ListedNotRegistered}},
    {"answer not recorded", [](Life& l) { l.registered = false; }, {Kind::RegisteredUnanswered}},
    {"off the decree, still billed", [](Life& l) { l.listed.reset(); }, {Kind::BilledNotListed}},
    {"off the decree, still a member",
     [](Life& l) { l.listed.reset(), unpaid(l); },
     {Kind::RegisteredNotListed}},
    {"a stranger billed",
     [](Life& l) { l.listed.reset(), forget(l); },
     {Kind::BilledNotListed, Kind::BilledNotRegistered}},
    {"left off the bill", [](Life& l) { unpaid(l); }, {Kind::NotBilled}},
    {"left off the bill, booked all the same",
     [](Life& l) { l.billed.clear(); },
     {Kind::NotBilled, Kind::BookedNotBilled}},
    {"not booked", [](Life& l) { l.booked.clear(); }, {Kind::PaidNotBooked}},
    {"receipt leaves him out", [](Life& l) { l.billed[0].booked = false; }, {Kind::PaidNotBooked}},
    {"billed twice", [](Life& l) { l.billed.push_back(l.billed[0]); }, {Kind::BilledTwice}},
    {"two purses",
     [](Life& l) {
       l.billed.push_back(l.billed[0]);
       l.billed[1].purse = static_cast<std::uint16_t>(l.billed[0].purse + 1);
     },
     {Kind::TwoFunders}},
    {"the other purse",
     [](Life& l) { l.billed[0].purse = static_cast<std::uint16_t>(l.billed[0].purse + 1); },
     {Kind::WrongPurse}},
    {"the province pays too", [](Life& l) { l.sponsored = true; }, {Kind::TwoFunders}},
    {"a slip in the sum",
     [](Life& l) { l.billed[0].amount = l.booked[0].amount = Rupiah(18'600); },
     {Kind::AmountDiffers}},
    {"booked too little",
     [](Life& l) { l.booked[0].amount = Rupiah(8'400); },
     {Kind::AmountDiffers}},
    {"a wage earner", [](Life& l) { l.carrier[0].wage_earner = true; }, {Kind::SegmentChanged}},
    {"another NIK",
     [](Life& l) { l.carrier[0].fields = Field::Nik | Field::Name; },
     {Kind::IdentityDiffers}},
    {"two cards", [](Life& l) { l.carrier.push_back(l.carrier[0]); }, {Kind::MemberTwice}},
    {"dead and billed",
     [](Life& l) {
       l.departed = {0, kBefore, true};
     },
     {Kind::DeadBilled}},
    {"dead and listed",
     [](Life& l) {
       l.departed = {0, kBefore, true}, unpaid(l);
     },
     {Kind::DeadListed}},
    {"dead and a member",
     [](Life& l) {
       l.departed = {0, kBefore, true}, unpaid(l), l.listed.reset();
     },
     {Kind::DeadRegistered}},
    {"dead, refund received",
     [](Life& l) {
       l.departed = {0, kBefore, true}, l.billed[0].refund = Refund::Received;
     },
     {}},
    {"died this month",
     [](Life& l) {
       l.departed = {0, kMonth.first_day(), true};
     },
     {}},
    {"moved",
     [](Life& l) {
       l.departed = {0, kBefore, false};
     },
     {Kind::MovedListed}},
};

using Found = std::multiset<std::pair<std::uint64_t, Kind>>;

struct Columns {
  std::vector<Listed> listed;
  std::vector<Registered> registered;
  std::vector<CarrierMember> carrier;
  std::vector<Billed> billed;
  std::vector<Booked> booked;
  std::vector<Sponsored> sponsored;
  std::vector<Departed> departed;

  void add(const Life& life) {
    const auto keep = [&](auto& column, auto row) {
      row.person = life.number;
      column.push_back(row);
    };
    if (life.listed) keep(listed, *life.listed);
    if (life.registered) keep(registered, Registered{});
    for (const auto& row : life.carrier) keep(carrier, row);
    for (const auto& row : life.billed) keep(billed, row);
    for (const auto& row : life.booked) keep(booked, row);
    if (life.sponsored) keep(sponsored, Sponsored{});
    if (life.departed) keep(departed, *life.departed);
  }
  MonthSides sides() const {
    return {kMonth, listed, registered, true, carrier, billed, true, booked, sponsored, departed};
  }
};

Life clean_life(std::uint64_t number, std::uint16_t purse) {
  Life life;
  life.number = number;
  life.listed = Listed{number, purse, kDues};
  life.registered = true;
  life.carrier = {{number, static_cast<std::uint32_t>(number + 1)}};
  life.billed = {{number, 1u + purse, purse, kDues, true, true}};
  life.booked = {{number, static_cast<std::uint32_t>(number + 1), kDues}};
  return life;
}

TEST(Planted, EveryFaultIsFoundAndNoOther) {
  std::mt19937_64 numbers(20250831);
  const auto below = [&](std::size_t n) { return numbers() % n; };
  std::map<std::string, int> tried;
  for (int round = 0; round < 2000; ++round) {
    Columns columns;
    Found planted;
    std::uint64_t number = 0;
    for (std::uint16_t purse = 0; purse < 3; ++purse) columns.add(clean_life(++number, purse));
    const std::size_t people = 1 + below(60);
    for (std::size_t i = 0; i < people; ++i) {
      Life life = clean_life(++number, static_cast<std::uint16_t>(below(3)));
      if (below(3) == 0) {
        const Fault& fault = kFaults[below(std::size(kFaults))];
        fault.plant(life);
        ++tried[fault.name];
        for (const Kind kind : fault.expected) planted.emplace(life.number, kind);
      }
      columns.add(life);
    }
    Found found;
    for (const auto& one : match_month(columns.sides())) {
      found.emplace(one.person, one.kind);
      EXPECT_EQ(one.month, kMonth);
    }
    ASSERT_EQ(found, planted) << "round " << round;
  }
  EXPECT_EQ(tried.size(), std::size(kFaults));
}

TEST(Planted, EveryKindOfDifferenceHasItsWords) {
  std::set<std::string_view> ids;
  for (const auto& kind : kKinds) {
    EXPECT_TRUE(ids.insert(kind.id).second) << kind.id;
    EXPECT_EQ(&info(kind.kind), &kind);
    for (const auto text : {kind.name_id, kind.name_en, kind.cure_id, kind.cure_en})
      EXPECT_FALSE(text.empty()) << kind.id;
  }
}

}  // namespace
}  // namespace lindung::reconciliation
