#include "office/billing/propose.h"

#include <algorithm>

#include "office/billing/refusals.h"

namespace lindung::billing {
namespace {

constexpr int kMonthsMax = 24;

std::optional<LeftOutReason> unregistered(const Candidate& one, Month month) {
  switch (one.registration) {
    case Registration::NotSent:
      return LeftOutReason::NotSent;
    case Registration::Unanswered:
      return LeftOutReason::Unanswered;
    case Registration::Refused:
      return LeftOutReason::RefusedByCarrier;
    case Registration::Registered:
      break;
  }
  if (month < one.registered.from) return LeftOutReason::NotYetRegistered;
  if (month >= one.registered.until) return LeftOutReason::NoLongerRegistered;
  return std::nullopt;
}

class Proposer {
 public:
  Proposer(const Books& books, const Wanted& wanted) : wanted_(wanted) {
    for (const Bill& bill : books.bills()) {
      if (bill.is_live() && overlap(bill.months, wanted.months)) billed_.push_back(&bill);
    }
    books_ = &books;
  }

  void add(const Candidate& one) {
    const Period months{std::max(one.listed.from, wanted_.months.from),
                        std::min(one.listed.until, wanted_.months.until)};
    for_each_month(months, [&](Month month) {
      if (const auto reason = why_not(one, month)) {
        leave_out(one.person, month, *reason);
      } else {
        bill(one, month);
      }
    });
  }

  Proposal finish() { return std::move(proposal_); }

 private:
  std::optional<LeftOutReason> why_not(const Candidate& one, Month month) const {
    if (is_billed(one.person, month)) return LeftOutReason::BilledAlready;
    if (one.death && *one.death < month.first_day()) return LeftOutReason::Dead;
    if (const auto reason = unregistered(one, month)) return reason;
    if (!one.verified) return LeftOutReason::NotVerified;
    if (one.verified_on < wanted_.verified_from) return LeftOutReason::VerifiedTooLongAgo;
    return std::nullopt;
  }

  // The bills that can hold the month are few; the books are asked only about a hit, which may have
  // been refunded.
  bool is_billed(std::uint64_t person, Month month) const {
    const bool hit = std::any_of(billed_.begin(), billed_.end(), [&](const Bill* bill) {
      return line_of(*bill, person, month) != nullptr;
    });
    return hit && books_->is_billed(person, month);
  }

  void bill(const Candidate& one, Month month) {
    const auto at = static_cast<std::size_t>(month - wanted_.months.from);
    const Rupiah dues = wanted_.rates[one.rate][at];
    auto& lines = proposal_.lines;
    const bool known = !lines.empty() && lines.back().person == one.person;
    if (known && lines.back().dues == dues && lines.back().months.until == month) {
      lines.back().months.until = month.plus(1);
    } else {
      lines.push_back({one.person, {month, month.plus(1)}, dues});
    }
    if (!known) ++proposal_.people;
    proposal_.amount += dues;
  }

  void leave_out(std::uint64_t person, Month month, LeftOutReason reason) {
    auto& out = proposal_.left_out;
    if (!out.empty() && out.back().person == person && out.back().reason == reason &&
        out.back().months.until == month) {
      out.back().months.until = month.plus(1);
    } else {
      out.push_back({person, {month, month.plus(1)}, reason});
    }
  }

  const Wanted& wanted_;
  const Books* books_;
  std::vector<const Bill*> billed_;
  Proposal proposal_;
};

Result<void> check(const Wanted& wanted, std::span<const Candidate> candidates) {
  const int months = wanted.months.months();
  if (months < 1 || months > kMonthsMax) {
    return Error::input("BILL_MONTHS", "",
                        {"tagihan mencakup 1 sampai 24 bulan", "a bill covers 1 to 24 months"});
  }
  for (const auto& rate : wanted.rates) {
    const bool whole =
        rate.size() == static_cast<std::size_t>(months) &&
        std::all_of(rate.begin(), rate.end(), [](Rupiah dues) { return dues > Rupiah(0); });
    if (!whole) return wrong_amount("dues");
  }
  const bool rated = std::all_of(candidates.begin(), candidates.end(), [&](const Candidate& one) {
    return one.rate < wanted.rates.size();
  });
  if (!rated) return wrong_amount("dues");
  return {};
}

}  // namespace

Result<Proposal> propose(const Books& books, const Wanted& wanted,
                         std::span<const Candidate> candidates) {
  LINDUNG_RETURN_IF_ERROR(check(wanted, candidates));
  std::vector<const Candidate*> order;
  order.reserve(candidates.size());
  for (const Candidate& one : candidates) order.push_back(&one);
  std::sort(order.begin(), order.end(), [](const Candidate* a, const Candidate* b) {
    return std::pair(a->person, a->listed) < std::pair(b->person, b->listed);
  });
  Proposer proposer(books, wanted);
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (i > 0 && order[i - 1]->person == order[i]->person &&
        overlap(order[i - 1]->listed, order[i]->listed)) {
      return wrong_list("", {"seorang penerima tercantum dua kali pada bulan yang sama",
                             "a recipient is listed twice in the same month"});
    }
    proposer.add(*order[i]);
  }
  return proposer.finish();
}

}  // namespace lindung::billing
