// office/benefit/calculation.h - what every calculation shares: asking the law of one day, adding
// lines, saying what is wrong.
#pragma once

#include <string>
#include <string_view>

#include "office/benefit/benefit.h"

namespace lindung::benefit {

Error wrong(std::string_view where, Text message);

// No cost or balance is larger; beyond it a product could overflow.
constexpr Rupiah kSumMax{1'000'000'000'000};

std::string percent(std::int64_t permille);  // "4,5%"
std::string grouped(Rupiah amount);          // "1.000.000"

// The rules of one day.
class Law {
 public:
  Law(const rules::RuleBook& rules, Date on) : rules_(rules), on_(on) {}
  Result<rules::Dated<std::int64_t>> number(std::string_view id) const;
  Result<rules::Dated<std::string_view>> text(std::string_view id) const;
  Result<rules::Dated<bool>> flag(std::string_view id) const;
  Result<rules::Dated<const rules::Table*>> table(std::string_view id) const;
  // The base of the income's band; refuses "income".
  Result<rules::Dated<Rupiah>> base(Rupiah income) const;

 private:
  const rules::RuleBook& rules_;
  Date on_;
};

void add(Benefit& benefit, Line line);
// A line of one sum that a rule names.
Result<void> add_sum(Benefit& benefit, const Law& law, std::string_view id);
// Names the rules used that nobody has confirmed.
void note_unverified(Benefit& benefit);

}  // namespace lindung::benefit
