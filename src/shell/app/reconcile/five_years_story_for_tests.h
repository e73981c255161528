// shell/app/reconcile/five_years_story_for_tests.h - five years of a city: budgets that come late
// and are cut, deaths that are heard of months later, people whom the carrier refuses, bills that
// lie about, refunds. Everybody does his work rightly, but for the faults that are planted.
#pragma once

#include "shell/app/reconcile/bill_desk_for_tests.h"
#include "shell/app/reconcile/carrier_side_for_tests.h"

namespace lindung::app {

class Story : public BillDesk {
 public:
  Story(std::uint64_t seed, std::size_t count) : BillDesk(seed), carrier_(*this) { invent(count); }

  void live() {
    for (Month m = kAlways.from; m < *Month::make(kLastYear + 1, 1); m = m.plus(1)) {
      now = m;
      live_month();
      if (::testing::Test::HasFatalFailure() || ::testing::Test::HasNonfatalFailure()) return;
    }
  }

 protected:
  enum class Entering : std::uint8_t { Rightly, NotSent, Refused, Unanswered, NotRecorded };

  // Somebody listed whom no other fault or death has touched, on a fund whose money suffices and
  // which is billed this month; 0: nobody. He is taken.
  std::uint64_t somebody() { return somebody_of(-1); }
  std::uint64_t somebody_of(int fund) {
    for (int tries = 0; tries < 200; ++tries) {
      const std::uint64_t person = 1 + chance_.below(people.size() - 2);
      const PlainMonth* cell = recount.find(person, now);
      if (!cell || cell->purse < 0 || touched_people_.contains(person)) continue;
      const int of = cell->purse % kFunds;
      if ((fund >= 0 && of != fund) || is_poor(of) || !is_billing(of)) continue;
      if (months_to_bill(of).from < now) continue;
      touched_people_.insert(person);
      return person;
    }
    return 0;
  }
  std::uint64_t somebody_waiting() {
    if (waiting_.empty()) return 0;
    const std::uint64_t person = waiting_.back();
    waiting_.pop_back();
    touched_people_.insert(person);
    return person;
  }
  // Takes somebody off the list with this month's amendment; somebody else may enter for him.
  void take_off(std::uint64_t person, decree::EndReason reason, Entering entering,
                std::function<void(std::uint64_t)> entered = {}) {
    ending_.push_back({person, reason});
    const std::uint64_t next = somebody_waiting();
    if (next == 0) return;
    entering_.push_back({next, fund_of(person), entering});
    if (entered) entered(next);
  }

  CarrierSide carrier_;
  std::map<std::uint64_t, Date> moved_;
  std::set<std::uint64_t> sponsored_;
  std::map<std::uint64_t, Month> leaving_forgotten_;  // until that month
  std::vector<std::uint64_t> ahead_;                  // enrolled in December, ahead of their decree

  virtual void plant() = 0;
  virtual void reconcile() = 0;

 private:
  struct Comer {
    std::uint64_t person = 0;
    int fund = 0;
    Entering how{};
  };

  void invent(std::size_t count) {
    static const char* kFirst[] = {"Bayu",  "Melati", "Surya",   "Ratna", "Gilang", "Wulan",
                                   "Togar", "Sinta",  "Yohanes", "Dewi",  "Samsul"};
    static const char* kMiddle[] = {"Karsa",  "Wirawan",   "Permana", "Lestari",
                                    "Kusuma", "Anggraini", "Sudarma"};
    static const char* kLast[] = {"Tafuli",   "Mahendra", "Arifin", "Simamora", "Kurniawan",
                                  "Lewerang", "Syafii",   "Harun",  "Hutapea",  "Pranata",
                                  "Manurung", "Sulaiman", "Rahayu"};
    for (std::size_t i = 0; i < count + 2; ++i) {
      const std::size_t n = std::min(i, count);  // the last two are alike
      Who who;
      who.name = std::string(kFirst[n % 11]) + " " + kMiddle[n / 11 % 7] + " " + kLast[n / 77 % 13];
      who.birth = Date::make(1964, 1, 1)->plus_days(static_cast<std::int32_t>(n * 7 % 12'000));
      const auto digits = static_cast<std::uint64_t>(
          who.birth.day() * 10'000 + who.birth.month() * 100 + who.birth.year() % 100);
      who.nik = 2'171'050'000'000'000 + digits * 10'000 + 9'000 + n / 12'000 * 100 + n % 50 +
                (i > count ? 60U : 0U);
      people.push_back(who);
    }
    for (std::uint64_t person = 1; person <= count; ++person)
      (person <= count * 4 / 5 ? active_ : waiting_).push_back(person);
    for (const auto person : active_) funds_[person] = static_cast<int>(person % kFunds);
  }

  void live_month() {
    if (now.month() == 1) begin_year();
    for (int fund = 0; fund < kFunds; ++fund) {
      if (now.month() == budget_month(fund)) give_budget(fund);
    }
    if (now.month() == 7) cut();
    plant();
    die();
    hear_of_deaths();
    run(When::Notice);
    if (now.month() < 12) amend_lists();
    run(When::Enrolment);
    if (now.month() < 12) report_all_leaving(now.plus(1), 21);
    if (now.month() == 12 && now.year() < kLastYear) enrol_ahead();
    for (int fund = 0; fund < kFunds; ++fund) bill(fund);
    run(When::Payment);
    run(When::Refund);
    const bool year_ends = now.month() == 12;
    check_people({now.plus(year_ends ? -11 : 0), now.plus(1)});
    if (year_ends) check_facts();
    reconcile();
  }
  std::vector<decree::Entry> entries_of(const std::vector<std::uint64_t>& who) const {
    std::vector<decree::Entry> entries;
    for (const auto person : who) {
      entries.push_back(
          {person, 0, group_of(person), number(purse(now.year(), funds_.at(person)))});
    }
    return entries;
  }

  // The year's decree, often long before its budget; then those of last December who were enrolled
  // ahead of any decree.
  void begin_year() {
    open_year();
    std::vector<std::uint64_t> stay;
    for (const auto person : active_) {
      if (!known_deaths_.contains(person)) stay.push_back(person);
    }
    active_ = stay;
    issue(entries_of(stay), {now, now.plus(12)}, 2);
    list_ = book.decrees.lists().size() - 1;
    if (!ahead_.empty()) {
      issue(entries_of(ahead_), {now.plus(-1), now.plus(12)}, 2);
      active_.insert(active_.end(), ahead_.begin(), ahead_.end());
      ahead_.clear();
    }
    report_all_leaving(now, 3);
    std::map<int, std::vector<std::uint64_t>> fresh;
    for (const auto person : active_) {
      if (!recount.at(person, now).registered && !touched_people_.contains(person))
        fresh[funds_.at(person)].push_back(person);
    }
    for (const auto& [fund, who] : fresh) enrol(who, fund, now, 2, now.plus(0));
  }

  // Sends them, and the carrier takes them from that month on.
  void enrol(const std::vector<std::uint64_t>& who, int fund, Month month, int day, Month from) {
    const auto batch = send(who, purse(now.year(), fund), month, day);
    accept(batch, who, from, day + 1);
  }
  void accept(std::uint32_t batch, const std::vector<std::uint64_t>& who, Month from, int day) {
    std::vector<enrolment::AnswerRow> rows;
    for (const auto person : who) {
      rows.push_back(answer_row(person));
      rows.back().said = enrolment::Said::Accepted;
      rows.back().kpj = 10'000'000'000 + person;
      rows.back().start = std::max(from.first_day(), on(std::min(day, 27)));
      if (from < now) rows.back().start = from.first_day();
      registered_from(person, from);
      carrier_.enters(person, from);
    }
    answer(batch, rows, day);
  }
  // Now and then the carrier mistypes a number.
  enrolment::AnswerRow answer_row(std::uint64_t person) {
    const Who& who = people[person - 1];
    enrolment::AnswerRow row;
    row.row = 2;
    row.nik = chance_.one_in(30) ? (who.nik % 10 == 9 ? who.nik - 1 : who.nik + 1) : who.nik;
    row.name = who.name;
    row.birth_date = who.birth;
    return row;
  }

  void give_budget(int fund) {
    const int which = purse(now.year(), fund);
    std::int64_t need = 0;
    for (const auto& [month, sum] : plain(which).waiting) need += sum;
    allot(which, is_poor(fund) ? need * static_cast<std::int64_t>(80 + chance_.below(25)) / 100
                               : need * 13 / 10);
    not_done(book.books.allot(act(3), number(which), Rupiah(-plain(which).free() - 1), "DPPA"),
             "FUND_CEILING");
  }
  // In July the council takes what a poor fund has left.
  void cut() {
    const int which = purse(now.year(), 2);
    if (chance_.one_in(2) && plain(which).free() > 0) allot(which, -plain(which).free());
  }

  void die() {
    const std::size_t count = 1 + people.size() / 800;
    for (std::size_t i = 0; i < count; ++i) {
      const std::uint64_t person = somebody();
      if (person == 0) continue;
      const Date day = on(static_cast<int>(1 + chance_.below(20)));
      const int heard = static_cast<int>(chance_.below(4));
      later_deaths_[now.plus(heard)].emplace_back(person, day);
    }
  }
  void hear_of_deaths() {
    const auto heard = later_deaths_.extract(now);
    if (heard.empty()) return;
    for (const auto& [person, day] : heard.mapped()) {
      known_deaths_[person] = day;
      if (chance_.one_in(3)) leaving_forgotten_[person] = now.plus(2);
      if (now.month() < 12) take_off(person, decree::EndReason::Died, Entering::Rightly);
      later(0, When::Refund, [this, who = person, died = day] { claim_back(who, died); });
    }
  }
  void claim_back(std::uint64_t person, Date died) {
    for (const auto& wanted : book.books.claims_after_death(person, died)) {
      const auto refund = claim(wanted, 24);
      if (!chance_.one_in(4)) later(2, When::Refund, [this, refund] { money_back(refund, 24); });
    }
  }

  void amend_lists() {
    std::erase_if(ending_,
                  [&](const auto& one) { return recount.at(one.person, now.plus(1)).purse < 0; });
    std::vector<std::uint64_t> enter;
    for (const auto& one : entering_) {
      funds_[one.person] = one.fund;
      enter.push_back(one.person);
      active_.push_back(one.person);
    }
    for (const auto& one : ending_) std::erase(active_, one.person);
    if (!ending_.empty() || !enter.empty()) amend(list_, ending_, entries_of(enter), 20);
    for (const auto& one : entering_) come(one);
    ending_.clear();
    entering_.clear();
  }
  void come(const Comer& one) {
    const std::vector<std::uint64_t> who{one.person};
    const Month first = now.plus(1);
    if (one.how == Entering::NotSent) {
      later(1, When::Enrolment,
            [this, who, one] { enrol(who, one.fund, now.plus(1), 20, now.plus(1)); });
      return;
    }
    const auto batch = send(who, purse(now.year(), one.fund), first, 20);
    if (one.how == Entering::Rightly) accept(batch, who, first, 21);
    if (one.how == Entering::Refused) {
      enrolment::AnswerRow row = answer_row(one.person);
      row.said = enrolment::Said::Refused;
      answer(batch, {row}, 21);
    }
    if (one.how == Entering::Unanswered)
      later(1, When::Enrolment, [this, who, batch] { accept(batch, who, now.plus(1), 22); });
    if (one.how == Entering::NotRecorded) {
      carrier_.enters(one.person, first);
      later(3, When::Enrolment, [this, who, batch, first] { accept(batch, who, first, 4); });
    }
  }
  void report_all_leaving(Month month, int day) {
    std::set<std::uint64_t> forgotten, dead;
    for (const auto& [person, until] : leaving_forgotten_) {
      if (now < until) forgotten.insert(person);
    }
    for (const auto& [person, died] : known_deaths_) dead.insert(person);
    for (int fund = 0; fund < kFunds; ++fund) {
      for (const auto person : report_leaving(fund, month, day, forgotten, dead))
        carrier_.leaves(person, month);
    }
  }

  void enrol_ahead() {
    for (int i = 0; i < 5; ++i) {
      if (const auto person = somebody_waiting(); person != 0) {
        funds_[person] = 0;
        ahead_.push_back(person);
      }
    }
    if (!ahead_.empty()) enrol(ahead_, 0, now, 20, now);
  }

  std::vector<std::uint64_t> active_, waiting_;
  std::set<std::uint64_t> touched_people_;
  std::map<Month, std::vector<std::pair<std::uint64_t, Date>>> later_deaths_;
  std::vector<decree::Ending> ending_;
  std::vector<Comer> entering_;
  std::size_t list_ = 0;
};

}  // namespace lindung::app
