#include "office/reconciliation/match_month.h"

#include <algorithm>
#include <map>
#include <set>

#include "base/check.h"

namespace lindung::reconciliation {
namespace {

// The rows of one person, taken off the front of a list.
template <class Row>
std::span<const Row> take(std::span<const Row>& rest, std::uint64_t person) {
  std::size_t count = 0;
  while (count < rest.size() && rest[count].person == person) ++count;
  const auto taken = rest.first(count);
  rest = rest.subspan(count);
  LINDUNG_CHECK(rest.empty() || rest.front().person > person);
  return taken;
}

struct PersonSides {
  std::uint64_t person = 0;
  std::span<const Listed> listed;
  std::span<const Registered> registered;
  std::span<const CarrierMember> carrier;
  std::span<const Billed> billed;
  std::span<const Booked> booked;
  std::span<const Sponsored> sponsored;
  std::span<const Departed> departed;
};

class MonthMatch {
 public:
  explicit MonthMatch(const MonthSides& sides) : sides_(sides), rest_(sides) {
    for (const auto& line : sides.billed) billing_purses_.insert(line.purse);
  }

  std::vector<Difference> run() {
    strangers();
    while (const auto person = next()) match(sides_of(*person));
    for (const auto& [purse, missing] : unbilled_) {
      Difference all = of(Kind::MonthNotBilled);
      all.purse = purse;
      all.people = missing.people;
      all.ours = missing.dues;
      found_.push_back(all);
    }
    std::sort(found_.begin(), found_.end(), comes_before);
    return std::move(found_);
  }

 private:
  struct Missing {
    std::int64_t people = 0;
    Rupiah dues;
  };

  Difference of(Kind kind, Detail detail = Detail::None) const {
    Difference one;
    one.kind = kind;
    one.detail = detail;
    one.month = sides_.month;
    return one;
  }
  Difference& add(Kind kind, const PersonSides& p, Detail detail = Detail::None) {
    Difference one = of(kind, detail);
    one.person = p.person;
    if (!p.listed.empty()) one.purse = p.listed[0].purse;
    return found_.emplace_back(one);
  }
  Difference& add(Kind kind, const PersonSides& p, const Billed& line,
                  Detail detail = Detail::None) {
    Difference& one = add(kind, p, detail);
    one.bill = line.bill;
    one.ours = line.amount;
    if (p.listed.empty()) one.purse = line.purse;
    return one;
  }

  void strangers() {
    for (const auto& row : take(rest_.carrier, 0)) {
      Difference one = of(row.ambiguous ? Kind::Ambiguous : Kind::Stranger);
      one.row = row.row;
      found_.push_back(one);
    }
    for (const auto& row : take(rest_.booked, 0)) {
      Difference one = of(Kind::BookedNotBilled);
      one.row = row.row;
      one.theirs = row.amount;
      found_.push_back(one);
    }
  }

  std::optional<std::uint64_t> next() const {
    std::optional<std::uint64_t> lowest;
    const auto look = [&](const auto& rows) {
      if (!rows.empty() && (!lowest || rows.front().person < *lowest)) lowest = rows.front().person;
    };
    look(rest_.listed), look(rest_.registered), look(rest_.carrier), look(rest_.billed);
    look(rest_.booked), look(rest_.sponsored), look(rest_.departed);
    return lowest;
  }
  PersonSides sides_of(std::uint64_t person) {
    return {person,
            take(rest_.listed, person),
            take(rest_.registered, person),
            take(rest_.carrier, person),
            take(rest_.billed, person),
            take(rest_.booked, person),
            take(rest_.sponsored, person),
            take(rest_.departed, person)};
  }

  bool is_registered(const PersonSides& p) const {
    return sides_.has_carrier_list ? !p.carrier.empty() : !p.registered.empty();
  }

  void match(const PersonSides& p) {
    for (const auto& departed : p.departed) {
      if (departed.died && Month::of(departed.on) < sides_.month) return match_dead(p);
    }
    if (!p.listed.empty()) {
      for (const auto& departed : p.departed) {
        if (!departed.died && Month::of(departed.on) < sides_.month) add(Kind::MovedListed, p);
      }
    }
    match_lists(p);
    match_carrier_row(p);
    match_lines(p);
    match_booking(p);
  }

  void match_dead(const PersonSides& p) {
    bool billed = false;
    for (const auto& line : p.billed) {
      billed = true;
      if (line.refund == Refund::Received) continue;
      add(Kind::DeadBilled, p, line,
          line.refund == Refund::Claimed ? Detail::RefundClaimed : Detail::None);
    }
    for (const auto& line : p.booked) {
      if (billed) continue;
      Difference& one = add(Kind::DeadBilled, p, Detail::Booked);
      one.row = line.row;
      one.theirs = line.amount;
    }
    if (billed || !p.booked.empty()) return;
    if (!p.listed.empty()) {
      add(Kind::DeadListed, p);
    } else if (is_registered(p)) {
      add(Kind::DeadRegistered, p);
    }
  }

  // The first line that is not paid back; null: nobody bills the person.
  static const Billed* open_line(const PersonSides& p) {
    for (const auto& line : p.billed) {
      if (line.refund != Refund::Received) return &line;
    }
    return nullptr;
  }

  void match_lists(const PersonSides& p) {
    const bool listed = !p.listed.empty();
    const bool registered = is_registered(p);
    if (const Billed* line = open_line(p)) {
      if (!listed) add(Kind::BilledNotListed, p, *line);
      if (!registered) add(Kind::BilledNotRegistered, p, *line);
      return;
    }
    if (registered && !listed) add(Kind::RegisteredNotListed, p);
    if (listed && !registered) {
      const Detail state = p.registered.empty() ? p.listed[0].state : Detail::Lost;
      add(Kind::ListedNotRegistered, p, state).ours = p.listed[0].dues;
    }
    if (listed && registered) not_billed(p);
  }

  void not_billed(const PersonSides& p) {
    const Listed& row = p.listed[0];
    if (billing_purses_.contains(row.purse)) {
      add(Kind::NotBilled, p).ours = row.dues;
      return;
    }
    Missing& missing = unbilled_[row.purse];
    ++missing.people;
    missing.dues += row.dues;
  }

  void match_carrier_row(const PersonSides& p) {
    bool wage_earner = false;
    for (const auto& row : p.registered) wage_earner |= row.wage_earner;
    for (const auto& row : p.carrier) {
      wage_earner |= row.wage_earner;
      if (row.fields == 0) continue;
      Difference& one = add(Kind::IdentityDiffers, p);
      one.row = row.row;
      one.fields = row.fields;
    }
    if (wage_earner) add(Kind::SegmentChanged, p);
    if (p.carrier.size() > 1) add(Kind::MemberTwice, p).row = p.carrier[1].row;
    if (!p.carrier.empty() && p.registered.empty() && !p.listed.empty())
      add(Kind::RegisteredUnanswered, p).row = p.carrier[0].row;
  }

  void match_lines(const PersonSides& p) {
    std::map<std::uint16_t, int> lines;
    for (const auto& line : p.billed) {
      if (line.refund == Refund::Received) continue;
      if (++lines[line.purse] > 1) add(Kind::BilledTwice, p, line).purse = line.purse;
      if (p.listed.empty() || p.listed[0].dues == Rupiah()) continue;
      if (line.amount != p.listed[0].dues) {
        Difference& one = add(Kind::AmountDiffers, p, line);
        one.ours = p.listed[0].dues;
        one.theirs = line.amount;
      }
    }
    if (lines.size() > 1) {
      Difference& one = add(Kind::TwoFunders, p);
      one.purse = lines.begin()->first;
      one.against = std::next(lines.begin())->first;
    } else if (lines.size() == 1 && !p.listed.empty() &&
               lines.begin()->first != p.listed[0].purse) {
      add(Kind::WrongPurse, p, *open_line(p)).against = lines.begin()->first;
    }
    if (!p.sponsored.empty() && (!lines.empty() || !p.listed.empty()))
      add(Kind::TwoFunders, p, Detail::OtherSponsor);
  }

  void match_booking(const PersonSides& p) {
    for (const auto& line : p.billed) {
      if (!line.receipted || line.refund != Refund::None) continue;
      const bool booked = line.booked && (!sides_.has_booking_list || !p.booked.empty());
      if (!booked) add(Kind::PaidNotBooked, p, line).purse = line.purse;
    }
    for (const auto& line : p.booked) {
      if (p.billed.empty()) {
        Difference& one = add(Kind::BookedNotBilled, p);
        one.row = line.row;
        one.theirs = line.amount;
      } else if (line.amount != Rupiah() && line.amount != p.billed[0].amount) {
        Difference& one = add(Kind::AmountDiffers, p, p.billed[0], Detail::Booked);
        one.theirs = line.amount;
        one.row = line.row;
      }
    }
  }

  const MonthSides& sides_;
  MonthSides rest_;
  std::set<std::uint16_t> billing_purses_;
  std::map<std::uint16_t, Missing> unbilled_;
  std::vector<Difference> found_;
};

}  // namespace

std::vector<Difference> match_month(const MonthSides& sides) { return MonthMatch(sides).run(); }

}  // namespace lindung::reconciliation
