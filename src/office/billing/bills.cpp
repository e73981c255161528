// Drafting, approving and cancelling a bill.
#include <algorithm>

#include "base/check.h"
#include "base/text.h"
#include "office/billing/books.h"
#include "office/billing/postings.h"
#include "office/billing/refusals.h"

namespace lindung::billing {
namespace {

constexpr int kMonthsMax = 24;
constexpr Rupiah kDuesMax(100'000'000);
constexpr std::size_t kLinesMax = 20'000'000;  // times the two above: within 64 bits

std::string bill_name(BillNumber number) { return "bill " + std::to_string(number); }

// One login, however it is typed.
std::string login(std::string_view author) { return to_lower(trim(author)); }

bool same_person(const std::string& a, const std::string& b) { return login(a) == login(b); }

// Somebody on both lists in one month.
bool meet(std::span<const Line> lines, std::span<const LeftOut> left_out) {
  return std::any_of(left_out.begin(), left_out.end(), [&](const LeftOut& out) {
    const auto runs = runs_of(lines, out.person);
    return std::any_of(runs.begin(), runs.end(),
                       [&](const Line& line) { return overlap(line.months, out.months); });
  });
}

bool are_inside(const auto& runs, Period months) {
  return std::all_of(runs.begin(), runs.end(),
                     [&](const auto& run) { return inside(run.months, months); });
}

Rupiah sum(std::span<const Line> lines) {
  Rupiah all;
  for (const Line& line : lines) all += line.amount();
  return all;
}

std::int64_t count_people(std::span<const Line> lines) {
  std::int64_t people = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 || lines[i - 1].person != lines[i].person) ++people;
  }
  return people;
}

// The reason why nothing may be approved, if there is one that no word can mend.
std::optional<Error> refusal(const Approval& approval, const std::string& where) {
  for (const fund::Obstacle obstacle : approval.obstacles) {
    const fund::ObstacleInfo& why = fund::info(obstacle);
    if (why.weight != fund::Weight::Refuse) continue;
    return Error::input(std::string(why.code), where,
                        {std::string(why.what_id) + "; " + std::string(why.todo_id),
                         std::string(why.what_en) + "; " + std::string(why.todo_en)});
  }
  return std::nullopt;
}

fund::Weight heaviest(const std::vector<fund::Obstacle>& obstacles) {
  fund::Weight weight = fund::Weight::Warn;
  for (const fund::Obstacle obstacle : obstacles) {
    weight = std::max(weight, fund::info(obstacle).weight);
  }
  return weight;
}

}  // namespace

std::vector<MonthSum> sums_by_month(std::span<const Line> lines) {
  std::vector<MonthSum> sums;
  for (const Line& line : lines) {
    for_each_month(line.months, [&](Month month) {
      auto at = std::lower_bound(sums.begin(), sums.end(), month,
                                 [](const MonthSum& one, Month m) { return one.month < m; });
      if (at == sums.end() || at->month != month) at = sums.insert(at, {month, Rupiah(0)});
      at->amount += line.dues;
    });
  }
  return sums;
}

Result<void> Books::check_list(const Draft& draft) const {
  const std::string where = purses_[draft.purse].label();
  if (draft.months.months() < 1 || draft.months.months() > kMonthsMax) {
    return Error::input("BILL_MONTHS", where,
                        {"tagihan mencakup 1 sampai 24 bulan", "a bill covers 1 to 24 months"});
  }
  if (draft.lines.empty()) {
    return Error::input("BILL_EMPTY", where,
                        {"tidak ada seorang pun yang dapat ditagihkan; tagihan harus mempunyai "
                         "daftar nama",
                         "there is nobody to bill; a bill must have its list by name"});
  }
  const std::span<const Line> lines(draft.lines);
  const std::span<const LeftOut> left_out(draft.left_out);
  const bool priced = std::all_of(lines.begin(), lines.end(), [](const Line& line) {
    return line.dues > Rupiah(0) && line.dues <= kDuesMax;
  });
  const bool ordered = lines.size() <= kLinesMax && is_in_order(lines) && is_in_order(left_out) &&
                       are_inside(lines, draft.months) && are_inside(left_out, draft.months);
  if (!priced || !ordered || meet(lines, left_out)) {
    return wrong_list(where, {"daftar tagihan tidak teratur: orang atau bulan dua kali, bulan di "
                              "luar tagihan, atau iuran nol",
                              "the list is not in order: a person or month twice, a month outside "
                              "the bill, or dues of zero"});
  }
  const Rupiah counted = sum(lines);
  if (counted != draft.amount) return sums_differ(where, draft.amount, counted);
  return {};
}

Result<void> Books::check_twice(const Draft& draft) const {
  for (const Bill& bill : bills_) {
    if (!bill.is_live() || !overlap(bill.months, draft.months)) continue;
    auto other = bill.lines.begin();
    for (const Line& line : draft.lines) {
      while (other != bill.lines.end() && other->person < line.person) ++other;
      for (auto at = other; at != bill.lines.end() && at->person == line.person; ++at) {
        const Period both{std::max(at->months.from, line.months.from),
                          std::min(at->months.until, line.months.until)};
        bool twice = false;
        for_each_month(
            both, [&](Month month) { twice = twice || !billed_month(bill, *at, month).refunded; });
        if (!twice) continue;
        return Error::input("BILL_TWICE", bill_name(bill.number),
                            {"seorang penerima sudah ditagihkan untuk bulan itu pada tagihan ini",
                             "a recipient's month stands on this bill already"});
      }
    }
  }
  return {};
}

Result<BillNumber> Books::draft(const Act& act, Draft draft) {
  LINDUNG_RETURN_IF_ERROR(check_purse(draft.purse));
  LINDUNG_RETURN_IF_ERROR(check_list(draft));
  LINDUNG_RETURN_IF_ERROR(check_twice(draft));
  Bill bill;
  bill.number = static_cast<BillNumber>(bills_.size() + 1);
  bill.purse = draft.purse;
  bill.months = draft.months;
  bill.people = count_people(draft.lines);
  bill.amount = draft.amount;
  bill.lines = std::move(draft.lines);
  bill.left_out = std::move(draft.left_out);
  bill.drafted = act;
  bills_.push_back(std::move(bill));
  return bills_.back().number;
}

Rupiah Books::missing(PurseNumber purse, std::span<const MonthSum> sums) const {
  Rupiah left = balance(Account::Available, purse);
  for (const MonthSum& sum : sums) {
    const Rupiah bound = balance(Account::Committed, purse, sum.month);
    left -= std::max(Rupiah(0), sum.amount - bound);
  }
  return std::max(Rupiah(0), Rupiah(0) - left);
}

Result<void> Books::approve(const Act& act, BillNumber number, const Approval& approval) {
  static constexpr Stage kFrom[] = {Stage::Drafted};
  LINDUNG_ASSIGN_OR_RETURN(const std::size_t at, find_bill(number, kFrom, "approve"));
  Bill& bill = bills_[at];
  const std::string where = bill_name(number);
  if (login(act.author).empty() || same_person(act.author, bill.drafted.author)) {
    return maker_is_checker(where);
  }
  if (auto refused = refusal(approval, where)) return *std::move(refused);
  const Purse& purse = purses_[bill.purse];
  const bool asked =
      heaviest(approval.obstacles) == fund::Weight::Ask || pays_for_earlier_year(bill, purse);
  if (asked && trim(approval.reason).empty()) return no_reason(where);

  const auto sums = sums_by_month(bill.lines);
  const Rupiah lacking = missing(bill.purse, sums);
  if (lacking > Rupiah(0)) return beyond_ceiling(purse, lacking);
  Booking booking(act.id, bill.purse);
  Rupiah counted;
  for (const MonthSum& sum : sums) {
    const Rupiah bound = balance(Account::Committed, bill.purse, sum.month);
    const Rupiah from_bound = std::min(bound, sum.amount);
    booking.move(from_bound, Account::Billed, Account::Committed, sum.month);
    booking.move(sum.amount - from_bound, Account::Billed, Account::Available, sum.month);
    booking.move(sum.amount, Account::Expense, Account::Payable, sum.month);
    counted += sum.amount;
  }
  LINDUNG_CHECK(counted == bill.amount);  // the list again, another way than when it was drafted
  LINDUNG_ASSIGN_OR_RETURN(bill.entry, ledger_.post(booking.transaction()));
  bill.stage = Stage::Approved;
  bill.approved = act;
  bill.reason = approval.reason;
  for (const fund::Obstacle obstacle : approval.obstacles) {
    bill.obstacles.emplace_back(fund::info(obstacle).code);
  }
  return {};
}

Result<void> Books::cancel(const Act& act, BillNumber number, std::string reason) {
  static constexpr Stage kFrom[] = {Stage::Drafted, Stage::Approved, Stage::Requested,
                                    Stage::Ordered};
  LINDUNG_ASSIGN_OR_RETURN(const std::size_t at, find_bill(number, kFrom, "cancel"));
  Bill& bill = bills_[at];
  if (trim(reason).empty()) return no_reason(bill_name(number));
  if (bill.entry) {
    if (login(act.author).empty() || same_person(act.author, bill.approved->author)) {
      return maker_is_checker(bill_name(number));
    }
    LINDUNG_RETURN_IF_ERROR(ledger_.reverse(*bill.entry, act.id));
  }
  bill.stage = Stage::Cancelled;
  bill.cancelled = act;
  bill.cancel_reason = std::move(reason);
  return {};
}

Result<std::size_t> Books::find_bill(BillNumber number, std::span<const Stage> allowed,
                                     std::string_view step) const {
  if (number < 1 || number > bills_.size()) return unknown_number(bill_name(number));
  const Stage stage = bills_[number - 1].stage;
  if (std::find(allowed.begin(), allowed.end(), stage) == allowed.end()) {
    const std::string now(stage_id(stage));
    return Error::input("BILL_STATE", bill_name(number) + " " + std::string(step),
                        {"tagihan ini dalam tahap " + now + "; langkah ini tidak dapat dilakukan",
                         "this bill is " + now + "; the step cannot be taken"});
  }
  return number - 1;
}

}  // namespace lindung::billing
