#include "shell/app/reconcile/compared_papers.h"

#include <algorithm>
#include <array>

#include "shell/app/money/bill_given.h"

namespace lindung::app {
namespace {

constexpr std::array<std::string_view, static_cast<std::size_t>(ComparedKind::kCount)> kKinds{
    "decree", "bill", "receipt", "member-list", "booking-list", "bank-statement"};

bool overlap(Period a, Period b) { return a.from < b.until && b.from < a.until; }

void add_decrees(const MoneyBook& book, Period months, std::vector<Compared>& all) {
  for (const auto& list : book.decrees.lists()) {
    if (!overlap(list.months(), months)) continue;
    const auto papers = list.papers();
    for (std::size_t i = 0; i < papers.size(); ++i) {
      Compared one;
      one.kind = ComparedKind::Decree;
      one.name = papers[i].number;
      if (i > 0) one.of = papers[0].number;
      one.date = papers[i].date;
      one.months = list.months();
      one.rows = std::count_if(list.rows().begin(), list.rows().end(),
                               [&](const decree::Row& row) { return row.decree == i; });
      all.push_back(std::move(one));
    }
  }
}

void add_bills(const MoneyBook& book, Period months, std::vector<Compared>& all) {
  for (const auto& bill : book.books.bills()) {
    if (!bill.is_live() || !overlap(bill.months, months)) continue;
    Compared one;
    one.kind = ComparedKind::Bill;
    one.name = bill_name(bill.number);
    one.of = book.books.purses()[bill.purse].label();
    one.date = bill.drafted.on;
    one.months = bill.months;
    one.rows = bill.people;
    one.amount = bill.amount;
    all.push_back(one);
    for (const auto& receipt : bill.receipts) {
      Compared paid;
      paid.kind = ComparedKind::Receipt;
      paid.name = receipt.paper.number;
      paid.of = bill_name(bill.number);
      paid.date = receipt.paper.date;
      paid.amount = receipt.amount;
      all.push_back(std::move(paid));
    }
  }
}

}  // namespace

std::string_view compared_id(ComparedKind kind) { return kKinds[static_cast<std::size_t>(kind)]; }

std::optional<ComparedKind> parse_compared(std::string_view id) {
  const auto found = std::find(kKinds.begin(), kKinds.end(), id);
  if (found == kKinds.end()) return std::nullopt;
  return static_cast<ComparedKind>(found - kKinds.begin());
}

bool Reconciliation::has_bill() const {
  return std::any_of(compared.begin(), compared.end(),
                     [](const Compared& one) { return one.kind == ComparedKind::Bill; });
}

std::vector<Compared> compared_papers(const MoneyBook& book, Period months) {
  std::vector<Compared> all;
  add_decrees(book, months, all);
  add_bills(book, months, all);
  return all;
}

}  // namespace lindung::app
