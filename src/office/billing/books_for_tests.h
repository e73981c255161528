// office/billing/books_for_tests.h - a city's books on the way through a fiscal year, as the tests
// of this room tell it.
#pragma once

#include <string>
#include <vector>

#include "office/billing/billing.h"

namespace lindung::billing {

inline Date day(const char* iso) { return *Date::parse_iso(iso); }
inline Month month(const char* iso) { return *Month::parse(iso); }
// From the first to the last month, both included.
inline Period months(const char* first, const char* last) {
  return {month(first), month(last).plus(1)};
}
inline std::string code(const auto& result) { return result ? "" : result.error().code; }
inline Act act(const char* on, std::string author = "sari", std::string id = "act") {
  return {std::move(id), day(on), std::move(author)};
}
inline Purse city_budget(int year) {
  return {"city-budget", year, "APBD", FundingSource::RegionalBudget, "APBD", "5.1.02"};
}

inline constexpr Rupiah kDues{16'800};

// People 1 to `people`, each for all of these months.
inline Draft draft_for(std::uint64_t people, Period period, PurseNumber purse = 0) {
  Draft draft{purse, period, {}, {}, Rupiah(0)};
  for (std::uint64_t person = 1; person <= people; ++person) {
    draft.lines.push_back({person, period, kDues});
    draft.amount += draft.lines.back().amount();
  }
  return draft;
}

// Takes bills through their stages, as sari drafts and dewi approves; papers are dated 2025.
struct Office {
  Books books;
  int papers = 0;

  explicit Office(Rupiah ceiling, int year = 2025) {
    (void)*books.open(city_budget(year));
    (void)books.allot(act("2025-01-02"), 0, ceiling, "DPA 1");
  }
  Paper paper(const char* on) { return {"P-" + std::to_string(++papers), day(on)}; }
  std::string billing_code() { return std::to_string(2'502'000'000 + ++papers); }

  BillNumber approved(Draft draft) {
    const BillNumber bill = *books.draft(act("2025-02-01"), std::move(draft));
    (void)books.approve(act("2025-02-02", "dewi"), bill, {});
    return bill;
  }
  BillNumber disbursed(Draft draft) {
    const BillNumber bill = approved(std::move(draft));
    const Rupiah amount = books.bill(bill)->amount;
    (void)books.request(act("2025-02-03"), bill, {paper("2025-02-03"), billing_code(), amount});
    (void)books.order(act("2025-02-04"), bill, paper("2025-02-04"));
    (void)books.disburse(act("2025-02-05"), bill, paper("2025-02-05"), amount);
    return bill;
  }
  BillNumber paid(Draft draft) {
    const BillNumber bill = disbursed(std::move(draft));
    const Rupiah amount = books.bill(bill)->amount;
    (void)books.receipt(act("2025-02-07"), bill, {paper("2025-02-06"), amount, true, {}});
    return bill;
  }
  Rupiah on(Account account) const { return books.balance(account, 0); }
};

}  // namespace lindung::billing
