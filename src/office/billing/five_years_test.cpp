// Five years of a city's money: late budgets, cuts in July, deaths, refusals, partial receipts,
// refunds and the errors of clerks. After every act the books and a plain recount must agree.
#include <map>

#include <gtest/gtest.h>

#include "office/billing/books_for_tests.h"
#include "office/billing/propose.h"
#include "office/billing/recounted_books_for_tests.h"

namespace lindung::billing {
namespace {

constexpr std::uint64_t kPeople = 60;
constexpr std::int64_t kOne = 16'800;
constexpr int kPursesAYear = 3;

struct Member {
  int purse = 0;  // of the year's three
  Period listed;
  Registration registration = Registration::Registered;
  Month registered_from;
  std::optional<Date> death;
  bool verified = true;
};

class City : public RecountedBooks {
 public:
  explicit City(std::uint64_t seed) : chance_(seed) {}

  void live() {
    for (int year = 2024; year < 2029; ++year) {
      begin(year);
      for (int number = 1; number <= 12; ++number) live_month(*Month::make(year, number));
      end(year);
    }
  }

 private:
  Date on(int day_of_month) const { return *Date::make(now_.year(), now_.month(), day_of_month); }
  Act act(int day_of_month, std::string author = "sari") {
    return {"act " + std::to_string(++acts_), on(day_of_month), std::move(author)};
  }
  Paper paper(int day_of_month) { return {"P " + std::to_string(++papers_), on(day_of_month)}; }
  PurseNumber purse(int which) const {
    return static_cast<PurseNumber>((now_.year() - 2024) * kPursesAYear + which);
  }

  void begin(int year) {
    now_ = *Month::make(year, 1);
    constexpr FundingSource kSources[] = {FundingSource::RegionalBudget,
                                          FundingSource::VillageBudget, FundingSource::Company};
    constexpr const char* kIds[] = {"city", "village", "company"};
    for (int i = 0; i < kPursesAYear; ++i) {
      (void)*books_.open({kIds[i], year, kIds[i], kSources[i], "APBD", ""});
      sums_.push_back({});
    }
    budget_month_ = static_cast<int>(1 + chance_.below(4));  // late: up to April
    people_.clear();
    for (std::uint64_t person = 1; person <= kPeople; ++person) {
      if (deaths_.contains(person)) continue;
      Member member;
      member.purse = static_cast<int>(chance_.below(kPursesAYear));
      member.listed = {now_.plus(budget_month_ - 1), *Month::make(year + 1, 1)};
      member.registered_from = member.listed.from.plus(static_cast<int>(chance_.below(2)));
      if (chance_.one_in(15)) member.registration = Registration::Refused;
      if (chance_.one_in(15)) member.registration = Registration::Unanswered;
      member.verified = !chance_.one_in(20);
      people_[person] = member;
    }
  }

  void allot_and_commit() {
    for (int i = 0; i < kPursesAYear; ++i) {
      const std::int64_t amount = kOne * 12 * 25;
      const auto done = books_.allot(act(3), purse(i), Rupiah(amount), "DPA");
      sums_[purse(i)].allotted += amount;
      expect_done(done);
      std::map<Month, Rupiah> wanted;
      for (const auto& [person, member] : people_) {
        if (member.purse != i) continue;
        for_each_month(member.listed, [&](Month month) { wanted[month] += Rupiah(kOne); });
      }
      std::vector<MonthSum> sums;
      for (const auto& [month, amount_of] : wanted) sums.push_back({month, amount_of});
      expect_committed(i, sums);
    }
  }

  // Binds month after month while the money lasts, as a city does.
  void expect_committed(int which, const std::vector<MonthSum>& sums) {
    for (const MonthSum& sum : sums) {
      const std::vector<MonthSum> one{sum};
      if (free_of(purse(which)) < sum.amount.amount()) {
        expect_refused(books_.commit(act(4), purse(which), one), "FUND_CEILING");
        continue;
      }
      const auto done = books_.commit(act(4), purse(which), one);
      sums_[purse(which)].committed += sum.amount.amount();
      bound_[{purse(which), sum.month}] += sum.amount.amount();
      expect_done(done);
    }
  }

  void live_month(Month month) {
    now_ = month;
    if (month.month() < budget_month_) {
      const std::vector<MonthSum> early{{month, Rupiah(kOne)}};
      expect_refused(books_.commit(act(2), purse(0), early), "FUND_CEILING");
      return;
    }
    if (month.month() == budget_month_) allot_and_commit();
    if (month.month() == 7 && chance_.one_in(2)) cut();
    die();
    for (int i = 0; i < kPursesAYear; ++i) {
      if (chance_.below(4) != 0) bill(i);
    }
    come_back();
  }

  void cut() {
    const int which = static_cast<int>(chance_.below(kPursesAYear));
    const std::int64_t left = free_of(purse(which));
    expect_refused(books_.allot(act(5), purse(which), Rupiah(-left - 1), "DPPA"), "FUND_CEILING");
    if (left == 0) return;
    const auto done = books_.allot(act(5), purse(which), Rupiah(-left), "DPPA");
    sums_[purse(which)].allotted -= left;
    expect_done(done);
  }

  void die() {
    if (!chance_.one_in(3)) return;
    const std::uint64_t person = 1 + chance_.below(kPeople);
    if (!deaths_.contains(person)) deaths_[person] = on(static_cast<int>(1 + chance_.below(20)));
  }

  void bill(int which) {
    const int block = static_cast<int>(1 + chance_.below(3));
    const int back = chance_.one_in(3) ? 1 : 0;
    Period months{now_.plus(-back), now_.plus(block)};
    months.until = std::min(months.until, *Month::make(now_.year() + 1, 1));
    std::vector<Candidate> candidates;
    for (const auto& [person, member] : people_) {
      if (member.purse != which) continue;
      Candidate one{person,
                    member.listed,
                    0,
                    member.registration,
                    {member.registered_from, *Month::make(2999, 1)},
                    std::nullopt,
                    member.verified,
                    on(1)};
      // A death is known two months late, as it is.
      const auto death = deaths_.find(person);
      if (death != deaths_.end() && now_ - Month::of(death->second) >= 2) one.death = death->second;
      candidates.push_back(one);
    }
    const std::vector<Rupiah> rate(static_cast<std::size_t>(months.months()), Rupiah(kOne));
    auto proposal = *propose(books_, {months, {rate}, on(1)}, candidates);
    expect_every_month_is_named(proposal, candidates, months);
    Draft draft{purse(which), months, proposal.lines, proposal.left_out, proposal.amount};
    if (draft.lines.empty()) {
      expect_refused(books_.draft(act(6), draft), "BILL_EMPTY");
      return;
    }
    wrong_drafts(draft);
    const auto number = books_.draft(act(6), draft);
    if (number) hold(draft, static_cast<int>(*number));
    expect_done(number);
    expect_refused(books_.draft(act(6), draft), "BILL_TWICE");
    pay(*number, which);
  }

  // Billed or left out: each listed month once, and nobody else.
  void expect_every_month_is_named(const Proposal& proposal,
                                   const std::vector<Candidate>& candidates, Period months) {
    std::map<std::pair<std::uint64_t, Month>, int> named;
    for (const Line& line : proposal.lines) {
      for_each_month(line.months, [&](Month month) {
        ++named[{line.person, month}];
        const Cell& cell = sheet_[{line.person, month}];
        EXPECT_TRUE(cell.holder == 0 || cell.refunded) << "two funders";
      });
    }
    for (const LeftOut& out : proposal.left_out) {
      for_each_month(out.months, [&](Month month) { ++named[{out.person, month}]; });
    }
    std::size_t listed = 0;
    for (const Candidate& one : candidates) {
      const Period both{std::max(one.listed.from, months.from),
                        std::min(one.listed.until, months.until)};
      for_each_month(both, [&](Month month) {
        ++listed;
        const auto found = named.find(std::pair(one.person, month));
        EXPECT_TRUE(found != named.end() && found->second == 1);
      });
    }
    EXPECT_EQ(listed, named.size());
  }

  void wrong_drafts(const Draft& draft) {
    Draft wrong = draft;
    wrong.amount += Rupiah(chance_.one_in(2) ? 1 : -kOne);
    expect_refused(books_.draft(act(6), wrong), "BILL_SUM");
    wrong = draft;
    wrong.lines.push_back(wrong.lines.front());
    expect_refused(books_.draft(act(6), wrong), "BILL_LIST");
  }

  void hold(const Draft& draft, int number) {
    for (const Line& line : draft.lines) {
      for_each_month(line.months, [&](Month month) {
        sheet_[{line.person, month}] = {number, false, false};
      });
    }
  }

  std::map<Month, std::int64_t> by_month(BillNumber number) const {
    std::map<Month, std::int64_t> sums;
    for (const auto& [key, cell] : sheet_) {
      if (cell.holder == static_cast<int>(number)) sums[key.second] += kOne;
    }
    return sums;
  }

  void pay(BillNumber number, int which) {
    Sums& sums = sums_[purse(which)];
    expect_refused(books_.approve(act(7, "SARI "), number, {}), "BILL_MAKER_IS_CHECKER");
    expect_refused(books_.approve(act(7, "dewi"), number, {"", {fund::Obstacle::NoDecree}}),
                   "FUND_NO_DECREE");
    const auto months = by_month(number);
    std::int64_t amount = 0, beyond = 0;
    std::map<Month, std::int64_t> taken;
    for (const auto& [month, sum] : months) {
      amount += sum;
      taken[month] = std::min(sum, bound_[{purse(which), month}]);
      beyond += sum - taken[month];
    }
    if (beyond > free_of(purse(which))) {
      expect_refused(books_.approve(act(7, "dewi"), number, {}), "FUND_CEILING");
      cancel(number, "sari");
      return;
    }
    const auto approved = books_.approve(act(7, "dewi"), number, {});
    for (const auto& [month, sum] : taken) {
      bound_[{purse(which), month}] -= sum;
      sums.committed -= sum;
    }
    sums.billed += amount;
    sums.expense += amount;
    sums.payable += amount;
    expect_done(approved);

    if (chance_.one_in(6)) {
      expect_refused(books_.cancel(act(8, "dewi"), number, "wrong"), "BILL_MAKER_IS_CHECKER");
      for (const auto& [month, sum] : taken) {
        bound_[{purse(which), month}] += sum;
        sums.committed += sum;
      }
      sums.billed -= amount;
      sums.expense -= amount;
      sums.payable -= amount;
      cancel(number, "sari");
      return;
    }
    disburse(number, sums, amount);
  }

  void cancel(BillNumber number, const char* author) {
    const auto done = books_.cancel(act(8, author), number, "the list was wrong");
    for (auto& [key, cell] : sheet_) {
      if (cell.holder == static_cast<int>(number)) cell = {};
    }
    expect_done(done);
  }

  void disburse(BillNumber number, Sums& sums, std::int64_t amount) {
    expect_refused(books_.disburse(act(9), number, paper(9), Rupiah(amount)), "BILL_STATE");
    const std::string billing_code = std::to_string(250'500'000'000 + number);
    expect_done(books_.request(act(9), number, {paper(9), billing_code, Rupiah(amount)}));
    expect_done(books_.order(act(10), number, paper(10)));
    expect_refused(books_.disburse(act(11), number, paper(11), Rupiah(amount - 1)), "BILL_SUM");
    const auto done = books_.disburse(act(11), number, paper(11), Rupiah(amount));
    sums.billed -= amount;
    sums.spent += amount;
    sums.payable -= amount;
    sums.treasury += amount;
    expect_done(done);
    if (chance_.one_in(8)) return;  // the receipt never comes
    receipt(number, amount);
  }

  void receipt(BillNumber number, std::int64_t amount) {
    std::vector<PersonMonths> booked;
    std::int64_t sum = 0;
    const bool all = chance_.below(3) != 0;
    for (auto& [key, cell] : sheet_) {
      if (cell.holder != static_cast<int>(number)) continue;
      if (!all && chance_.one_in(5)) continue;
      booked.push_back({key.first, {key.second, key.second.plus(1)}});
      sum += kOne;
    }
    if (booked.empty()) return;
    expect_refused(books_.receipt(act(12), number, {paper(12), Rupiah(sum - 1), false, booked}),
                   "BILL_SUM");
    const auto done =
        all ? books_.receipt(act(12), number, {paper(12), Rupiah(amount), true, {}})
            : books_.receipt(act(12), number, {paper(12), Rupiah(sum), false, booked});
    for (const PersonMonths& one : booked) sheet_[{one.person, one.months.from}].booked = true;
    expect_done(done);
  }

  // Claims for the dead and for what was never booked; some are paid, some declined.
  void come_back() {
    for (const auto& [person, death] : deaths_) {
      if (now_ - Month::of(death) < 2) continue;
      for (RefundClaim& claim : books_.claims_after_death(person, death)) {
        claim.agreement = "PKS 1";
        claim_back(claim);
      }
    }
    for (const Bill& bill : books_.bills()) {
      if (bill.stage != Stage::Receipted || bill.booked == bill.amount || !chance_.one_in(4))
        continue;
      RefundClaim claim{bill.purse, RefundReason::NotBooked, "PKS 1", {}};
      for (const auto& [key, cell] : sheet_) {
        if (cell.holder != static_cast<int>(bill.number) || cell.booked || cell.refunded) continue;
        if (claimed_.contains({key.first, key.second})) continue;
        claim.lines.push_back(
            {key.first, {key.second, key.second.plus(1)}, bill.number, Rupiah(kOne)});
      }
      if (!claim.lines.empty()) {
        claim_back(claim);
        break;
      }
    }
  }

  void claim_back(const RefundClaim& claim) {
    Sums& sums = sums_[claim.purse];
    std::vector<std::pair<std::uint64_t, Month>> cells;
    for (const RefundLine& line : claim.lines) {
      for_each_month(line.months, [&](Month month) { cells.emplace_back(line.person, month); });
    }
    const std::int64_t amount = kOne * static_cast<std::int64_t>(cells.size());
    const auto number = books_.claim_refund(act(14), claim);
    sums.receivable += amount;
    sums.refunded += amount;
    expect_done(number);
    expect_refused(books_.claim_refund(act(14), claim), "BILL_REFUND");
    for (const auto& cell : cells) claimed_.emplace(cell, *number);

    const auto back = static_cast<std::int64_t>(chance_.below(cells.size() + 1));
    if (back > 0) {
      const auto received = books_.receive_refund(act(15), *number, paper(15), Rupiah(back * kOne));
      sums.receivable -= back * kOne;
      sums.treasury -= back * kOne;
      if (books_.purses()[claim.purse].fiscal_year == now_.year()) sums.spent -= back * kOne;
      for (std::int64_t i = 0; i < back; ++i)
        sheet_[cells[static_cast<std::size_t>(i)]].refunded = true;
      expect_done(received);
    }
    const std::int64_t rest = amount - back * kOne;
    expect_refused(books_.receive_refund(act(15), *number, paper(15), Rupiah(rest + kOne)),
                   "BILL_SUM");
    if (rest == 0 || !chance_.one_in(3)) return;
    const auto declined = books_.decline_refund(act(16), *number, "too late");
    sums.receivable -= rest;
    sums.refunded -= rest;
    expect_done(declined);
    for (std::size_t i = static_cast<std::size_t>(back); i < cells.size(); ++i)
      claimed_.erase(cells[i]);
  }

  // What decrees still bind when the year is over is set free.
  void end(int year) {
    for (int i = 0; i < kPursesAYear; ++i) {
      const auto number = static_cast<PurseNumber>((year - 2024) * kPursesAYear + i);
      for (auto& [key, amount] : bound_) {
        if (key.first != number || amount == 0) continue;
        const std::vector<MonthSum> rest{{key.second, Rupiah(amount)}};
        const std::vector<MonthSum> more{{key.second, Rupiah(amount + 1)}};
        expect_refused(books_.release(act(27), number, more), "BILL_COMMITMENT");
        const auto done = books_.release(act(28), number, rest);
        sums_[number].committed -= amount;
        amount = 0;
        expect_done(done);
      }
    }
  }

  Chance chance_;
  Month now_;
  int budget_month_ = 1;
  int papers_ = 0;
  std::map<std::uint64_t, Member> people_;
  std::map<std::uint64_t, Date> deaths_;
  std::map<std::pair<std::uint64_t, Month>, RefundNumber> claimed_;
  std::map<std::pair<PurseNumber, Month>, std::int64_t> bound_;
};

TEST(FiveYears, BooksAndRecountAgreeAfterEveryAct) {
  std::map<std::string, int> seen;
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    City city(seed);
    city.live();
    EXPECT_GT(city.acts(), 500) << "seed " << seed;
    EXPECT_GT(city.refusals(), 100) << "seed " << seed;
    for (const auto& [code_of, count] : city.seen) seen[code_of] += count;
    if (::testing::Test::HasFailure()) FAIL() << "seed " << seed;
  }
  for (const char* wanted : {"FUND_CEILING", "BILL_EMPTY", "BILL_SUM", "BILL_LIST", "BILL_TWICE",
                             "BILL_MAKER_IS_CHECKER", "FUND_NO_DECREE", "BILL_STATE", "BILL_REFUND",
                             "BILL_COMMITMENT"}) {
    EXPECT_GT(seen[wanted], 0) << wanted << " was never met";
  }
}

}  // namespace
}  // namespace lindung::billing
