// shell/app/reconcile/planted_faults_for_tests.h - the faults of clerks, carrier and bank that are
// planted along the five years, each with the name that reconcile must give it.
#pragma once

#include "office/reconciliation/difference.h"
#include "shell/app/reconcile/five_years_story_for_tests.h"

namespace lindung::app {

using reconciliation::Kind;

// A difference by kind, person and month; of the others by bill, purse or sum.
struct Key {
  Kind kind{};
  std::uint64_t person = 0;
  std::optional<Month> month;
  std::int64_t other = 0;
  friend auto operator<=>(const Key&, const Key&) = default;
};
using Keys = std::multiset<Key>;

class PlantedFaults : public Story {
 public:
  using Story::Story;

 protected:
  // Of a month, from one run of reconcile on and up to another.
  struct Planted {
    Key key;
    Month since, until;
  };
  void expect(Kind kind, std::uint64_t person, Month month, Month until = kAlways.until) {
    planted_.push_back({{kind, person, month, 0}, std::max(month, now), until});
  }
  bool once_in(std::uint64_t months) { return chance_.one_in(months); }

  void plant() override {
    plant_on_bills();
    plant_in_files();
    if (now.month() <= 8) plant_on_lists();
    if (once_in(3)) plant_in_books_of_others();
    if (once_in(4)) plant_in_bank();
  }

  void plant_on_bills() {
    if (const auto p = somebody(); p && once_in(2)) {
      unverified_.insert({p, now});
      expect(Kind::NotBilled, p, now);
    }
    if (const auto p = somebody(); p && once_in(2)) {
      other_amount_.insert({p, now});
      expect(Kind::AmountDiffers, p, now);
    }
    if (const auto p = somebody_of(0); p && is_billing(1)) {
      strayed_[{p, now}] = 1;
      expect(Kind::WrongPurse, p, now);
    }
    if (const auto p = somebody(); p && once_in(2) && now.month() <= 8) {
      half_receipts_[{fund_of(p), now}] = {p, once_in(2)};
    }
  }
  // The carrier left one off: it books him next month, or his money is claimed back.
  void half_received(billing::BillNumber bill, const HalfReceipt& half) override {
    const auto p = half.person;
    const Month month = now;
    if (!half.whole_sum) {
      expect(Kind::PaidNotBooked, p, month, month.plus(1));
      later(1, When::Payment, [this, bill] { receipt(bill, {}, false, 14); });
      return;
    }
    expect(Kind::PaidNotBooked, p, month, month.plus(2));
    later(2, When::Refund, [this, bill, p, month] {
      const auto* line = recount.line(p, month, bill);
      const auto refund = claim({number(line->purse),
                                 billing::RefundReason::NotBooked,
                                 "",
                                 {{p, {month, month.plus(1)}, bill, Rupiah(line->dues)}}},
                                25);
      later(2, When::Refund, [this, refund, p, month] {
        money_back(refund, 25);
        expect(Kind::NotBilled, p, month);
      });
    });
  }

  void plant_in_files() {
    FileSlips& files = carrier_.slips[now];
    const auto one = [&](std::set<std::uint64_t>& slip, std::initializer_list<Kind> kinds) {
      const auto p = once_in(3) ? somebody() : 0;
      if (p == 0) return p;
      slip.insert(p);
      for (const Kind kind : kinds) expect(kind, p, now);
      return p;
    };
    one(files.missing, {Kind::BilledNotRegistered});
    if (const auto p = one(files.missing, {Kind::ListedNotRegistered}); p)
      unverified_.insert({p, now});
    one(files.wage_earner, {Kind::SegmentChanged});
    one(files.twice, {Kind::MemberTwice});
    one(files.two_numbers, {Kind::MemberTwice, Kind::IdentityDiffers});
    one(files.other_birth, {Kind::IdentityDiffers});
    one(files.other_name, {Kind::IdentityDiffers});
    one(files.near_nik, {Kind::IdentityDiffers});
    if (once_in(4)) files.strangers = 1, expect(Kind::Stranger, 0, now);
    if (once_in(4)) files.twins = 1, expect(Kind::Ambiguous, 0, now);
    if (is_billing(0) && once_in(4))
      files.strangers_booked = 1, expect(Kind::BookedNotBilled, 0, now);
    plant_bookings(files);
  }
  void plant_bookings(FileSlips& files) {
    if (const auto p = somebody(); p && once_in(2)) slow_bookings_[now].push_back(p);
    if (const auto p = somebody(); p && once_in(2)) other_bookings_[now].push_back(p);
    if (const auto p = somebody(); p && once_in(3)) {
      unverified_.insert({p, now});
      files.booked_beside[p] = dues_of(p);
      expect(Kind::NotBilled, p, now);
      expect(Kind::BookedNotBilled, p, now);
    }
    if (once_in(4)) {
      if (const auto p = somebody_waiting(); p) {
        files.booked_beside[p] = dues_of(p);
        expect(Kind::BookedNotBilled, p, now);
      }
    }
  }

  void plant_on_lists() {
    plant_leaving();
    plant_entering(Entering::NotSent);
    plant_entering(Entering::Refused);
    plant_entering(Entering::Unanswered);
    plant_entering(Entering::NotRecorded);
    if (const auto p = somebody(); p && once_in(2)) {
      moved_[p] = on(10);
      expect(Kind::MovedListed, p, now.plus(1), now.plus(3));
      expect(Kind::MovedListed, p, now.plus(2), now.plus(3));
      later(3, When::Notice, [this, p] {
        moved_.erase(p);
        take_off(p, decree::EndReason::Moved, Entering::Rightly);
      });
    }
    if (const auto p = somebody(); p && once_in(4)) sponsored_.insert(p);
  }
  // Somebody found work and is taken off; the carrier hears of it late, or the clerk bills him yet.
  void plant_leaving() {
    const auto p = somebody();
    if (p == 0) return;
    take_off(p, decree::EndReason::FoundWork, Entering::Rightly);
    const Month next = now.plus(1);
    switch (chance_.below(4)) {
      case 0:
        leaving_forgotten_[p] = now.plus(2);
        expect_at(Kind::RegisteredNotListed, p, next);
        expect_at(Kind::RegisteredNotListed, p, next.plus(1));
        break;
      case 1:
        leaving_forgotten_[p] = next;
        put_on_.insert({p, next});
        expect_at(Kind::BilledNotListed, p, next);
        break;
      case 2:
        put_on_.insert({p, next});
        expect_at(Kind::BilledNotListed, p, next, now.plus(4));
        expect_at(Kind::BilledNotRegistered, p, next, now.plus(4));
        claim_back_later(p, next);
        break;
      default:
        break;
    }
  }
  // A month to come: seen from then on.
  void expect_at(Kind kind, std::uint64_t person, Month month, Month until = kAlways.until) {
    planted_.push_back({{kind, person, month, 0}, month, until});
  }
  void claim_back_later(std::uint64_t p, Month month) {
    later(3, When::Refund, [this, p, month] {
      const PlainLine line = recount.at(p, month).lines.back();
      if (!line.booked) return expect_again(p, month);
      const auto refund = claim({number(line.purse),
                                 billing::RefundReason::FoundWork,
                                 "",
                                 {{p, {month, month.plus(1)}, line.bill, Rupiah(line.dues)}}},
                                25);
      later(1, When::Refund, [this, refund] { money_back(refund, 25); });
    });
  }
  // The bill was not receipted in time, so nothing was claimed, and the fault stays.
  void expect_again(std::uint64_t p, Month month) {
    for (const Kind kind : {Kind::BilledNotListed, Kind::BilledNotRegistered})
      planted_.push_back({{kind, p, month, 0}, now.plus(1), kAlways.until});
  }

  void plant_entering(Entering how) {
    const auto leaves = once_in(2) ? somebody() : 0;
    if (leaves == 0) return;
    take_off(leaves, decree::EndReason::Refused, how, [this, how](std::uint64_t p) {
      const Month first = now.plus(1), second = now.plus(2);
      if (how == Entering::NotRecorded) return expect_not_recorded(p, first, second);
      expect_at(Kind::ListedNotRegistered, p, first);
      // Not sent, and not answered for a month: a member from the second month on.
      if (how != Entering::Refused) return;
      expect_at(Kind::ListedNotRegistered, p, second);
      later(2, When::Notice,
            [this, p] { take_off(p, decree::EndReason::Correction, Entering::Rightly); });
    });
  }
  // The carrier's answer lies in a drawer for two months; the clerk bills him all the same, or not.
  void expect_not_recorded(std::uint64_t p, Month first, Month second) {
    const bool billed = once_in(2);
    for (const Month month : {first, second}) {
      expect_at(Kind::RegisteredUnanswered, p, month, first.plus(2));
      if (billed) {
        put_on_.insert({p, month});
      } else {
        expect_at(Kind::NotBilled, p, month);
      }
    }
  }

  // What the rooms refuse, as a list kept by hand would have it: planted in the sides of a month.
  void plant_in_books_of_others() {
    later(0, When::Refund, [this] {
      for (const bool same_purse : {true, false}) {
        const auto p = somebody();
        if (p == 0 || recount.at(p, now).lines.empty()) return;
        const int own = recount.at(p, now).purse, other = same_purse ? own : other_purse(own);
        if (other < 0) continue;
        Sheaf sheaf;
        sheaf.lines[{p, now}] = dues_of(p);
        billing::Draft again{number(other), {now, now.plus(1)}, runs(sheaf.lines), {}, dues_of(p)};
        not_done(book.books.draft(act(26), again), "BILL_TWICE");
        doubles_[{p, now}] = other;
        expect(same_purse ? Kind::BilledTwice : Kind::TwoFunders, p, now);
      }
      if (recount.bills.empty()) return;
      const auto bill = recount.bills.rbegin()->first;
      if (recount.bills[bill].live) other_totals_.insert(bill);
    });
  }
  // Another that bills in this month; -1: none.
  int other_purse(int own) {
    for (const auto& [person, cell] : recount.months[now]) {
      for (const auto& line : cell.lines) {
        if (line.purse != own) return line.purse;
      }
    }
    return -1;
  }
  void plant_in_bank() {
    later(0, When::Refund, [this] {
      std::vector<std::uint32_t> paid;
      for (const auto& [number, bill] : recount.bills) {
        if (bill.disbursed && Month::of(bill.paid) == now) paid.push_back(number);
      }
      if (paid.size() > 1) carrier_.not_in_bank.insert(paid[0]);
      if (paid.size() > 1) carrier_.bank_differs.insert(paid[1]);
      carrier_.bank_unknown.emplace_back(on(20), 1'000'000 + acts);
    });
  }

  // Bookings can only be spoilt where there is one: the bill of this month has its receipt.
  void book_slips() {
    const auto booked = [&](std::uint64_t p) {
      const auto& lines = recount.at(p, now).lines;
      return lines.size() == 1 && lines[0].booked;
    };
    for (const auto p : slow_bookings_[now]) {
      if (!booked(p)) continue;
      carrier_.slips[now].not_booked.insert(p);
      expect(Kind::PaidNotBooked, p, now);
    }
    for (const auto p : other_bookings_[now]) {
      if (!booked(p)) continue;
      carrier_.slips[now].booked_otherwise[p] = Rupiah(8'400);
      expect(Kind::AmountDiffers, p, now);
    }
  }

  std::vector<Planted> planted_;
  std::map<Month, std::vector<std::uint64_t>> slow_bookings_, other_bookings_;
  std::map<PersonMonth, int> doubles_;  // the purse of the second line
  std::set<std::uint32_t> other_totals_;
};

}  // namespace lindung::app
