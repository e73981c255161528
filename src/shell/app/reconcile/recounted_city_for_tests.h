// shell/app/reconcile/recounted_city_for_tests.h - the books, lists and memberships of a city as
// the rooms of the office keep them, beside a plain recount. Whatever is done, both must agree:
// debits equal credits, no fund beyond its ceiling, no person-month with two funders, and who is
// listed, registered, billed and paid.
#pragma once

#include <set>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "shell/app/book/book.h"
#include "shell/app/reconcile/plain_recount_for_tests.h"

namespace lindung::app {

inline constexpr int kFunds = 4;
inline constexpr int kFirstYear = 2024, kLastYear = 2028;
inline const Period kAlways{*Month::make(kFirstYear, 1), *Month::make(kLastYear + 2, 1)};

// What the groups cost a month; the second one runs other risks.
inline Rupiah dues_of_group(std::uint16_t group) { return Rupiah(group == 0 ? 16'800 : 20'200); }

class RecountedCity {
 public:
  struct Who {
    std::string name;
    Date birth;
    std::uint64_t nik = 0;
  };
  std::vector<Who> people;  // person n is people[n - 1]
  MoneyBook book;
  PlainRecount recount;
  Month now = kAlways.from;
  int acts = 0, refusals = 0;
  std::map<std::string, int> refused;  // how often each refusal was met

  Date on(int day) const { return *Date::make(now.year(), now.month(), day); }
  billing::Act act(int day, const char* author = "sari") {
    return {"act " + std::to_string(++acts), on(day), author};
  }
  std::string paper_number() { return "P-" + std::to_string(++papers_); }
  static int purse(int year, int fund) { return (year - kFirstYear) * kFunds + fund; }
  static billing::PurseNumber number(int purse) { return static_cast<billing::PurseNumber>(purse); }

  void done(const auto& result) {
    ASSERT_TRUE(result) << now.iso() << " " << result.error().code << " "
                        << result.error().message.en << " " << result.error().where;
    check();
  }
  // An act that must be refused, and then nothing may have changed.
  void not_done(const auto& result, const char* code) {
    ASSERT_FALSE(result) << now.iso() << " " << code;
    EXPECT_EQ(result.error().code, code);
    ++refusals;
    ++refused[code];
    check();
  }

  void open_year() {
    constexpr FundingSource kSources[] = {FundingSource::RegionalBudget,
                                          FundingSource::ProvincialTransfer,
                                          FundingSource::VillageBudget, FundingSource::Company};
    constexpr const char* kIds[] = {"city-budget", "transfer", "village", "company"};
    for (int i = 0; i < kFunds; ++i) {
      const auto opened = book.books.open(
          {kIds[i], now.year(), kIds[i], kSources[i], i == kFunds - 1 ? "CSR" : "APBD", "5.1"});
      ASSERT_TRUE(opened && *opened == purse(now.year(), i));
      recount.purses.push_back({});
      recount.purses.back().year = now.year();
    }
  }
  void allot(int which, std::int64_t amount) {
    const auto given = book.books.allot(act(3), number(which), Rupiah(amount), paper_number());
    recount.purses[static_cast<std::size_t>(which)].allot(amount);
    done(given);
  }
  PlainPurse& plain(int which) { return recount.purses[static_cast<std::size_t>(which)]; }

  std::vector<std::uint16_t> purses_of(int which) const {
    std::vector<std::uint16_t> all;
    for (int p = which % kFunds; p <= purse(now.year(), kFunds - 1); p += kFunds)
      all.push_back(number(p));
    return all;
  }

  // Who is listed, registered, billed and paid in the months, person by person.
  void check_people(Period months) {
    for (Month m = months.from; m < months.until; m = m.plus(1)) {
      for (std::uint64_t person = 1; person <= people.size(); ++person) {
        const PlainMonth* cell = recount.find(person, m);
        const PlainMonth none;
        const PlainMonth& plain = cell ? *cell : none;
        int open = 0;
        bool paid = false;
        for (const auto& line : plain.lines) {
          open += !line.returned;
          paid |= line.booked && !line.returned;
        }
        const auto place = book.decrees.place_of(person, m);
        ASSERT_EQ(place ? book.decrees.row(*place).entry.fund : -1, plain.purse) << m.iso();
        ASSERT_EQ(book.enrolment.members.is_registered(person, m), plain.registered)
            << person << " " << m.iso();
        ASSERT_EQ(book.books.is_billed(person, m), open > 0) << person << " " << m.iso();
        ASSERT_EQ(book.books.is_paid(person, m), paid) << person << " " << m.iso();
        ASSERT_LE(open, 1) << "two funders: " << person << " " << m.iso();
      }
    }
  }
  // The three facts as a person's page and a claim see them.
  void check_facts() const {
    for (std::uint64_t person = 1; person <= people.size(); ++person) {
      for (const auto& facts : book.facts(person)) {
        const PlainMonth* cell = recount.find(person, facts.month);
        ASSERT_TRUE(cell != nullptr);
        ASSERT_EQ(facts.listed, cell->purse >= 0);
        ASSERT_EQ(facts.registered, cell->registered);
      }
    }
  }

 private:
  // Money, after every act.
  void check() {
    const auto entries = book.books.ledger().entries();
    for (; entries_ < entries.size(); ++entries_) {
      std::map<ledger::FundNumber, std::int64_t> sides;
      for (const auto& posting : entries[entries_].postings) {
        const std::int64_t amount = posting.amount.amount();
        sides[posting.fund] += posting.side == ledger::Side::Debit ? amount : -amount;
        touched_.insert(static_cast<int>(posting.fund));
      }
      for (const auto& [fund, rest] : sides) ASSERT_EQ(rest, 0) << "debits equal credits";
    }
    for (const int which : touched_) check_purse(which);
    touched_.clear();
  }
  void check_purse(int which) {
    using billing::Account;
    const PlainPurse& one = plain(which);
    const auto holds = [&](Account account) {
      return book.books.balance(account, number(which)).amount();
    };
    ASSERT_EQ(holds(Account::Allotment), one.allotted) << now.iso() << " " << which;
    ASSERT_EQ(holds(Account::Available), one.free()) << now.iso() << " " << which;
    ASSERT_EQ(holds(Account::Committed), one.committed()) << now.iso() << " " << which;
    ASSERT_EQ(holds(Account::Billed), one.billed);
    ASSERT_EQ(holds(Account::Spent), one.spent);
    ASSERT_EQ(holds(Account::Expense), one.expense);
    ASSERT_EQ(holds(Account::Payable), one.payable);
    ASSERT_EQ(holds(Account::Treasury), one.treasury);
    ASSERT_EQ(holds(Account::Receivable), one.receivable);
    ASSERT_EQ(holds(Account::Refunded), one.refunded);
    ASSERT_GE(one.free(), 0) << "beyond the ceiling";
  }

  int papers_ = 0;
  std::size_t entries_ = 0;
  std::set<int> touched_;
};

}  // namespace lindung::app
