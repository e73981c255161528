// office/letter/asked.h - the law of one day, remembering what was asked of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engines/rules/rule_book.h"

namespace lindung::letter {

// A rule in force, and the number in it, if it is one.
struct Ground {
  rules::RuleRef rule;
  std::string number;  // "3"; else empty
};

// Refuses NO_RULE_IN_FORCE at "date": the person gave the day, so that is what to correct.
class Asked {
 public:
  Asked(const rules::RuleBook& book, Date on) : book_(book), on_(on) {}

  Result<std::int64_t> number(std::string_view id);
  Result<const rules::Table*> table(std::string_view id);
  Result<Ground> ground(std::string_view id);  // of a number, a list or a table

  const std::vector<rules::RuleRef>& used() const { return used_; }

 private:
  template <class T>
  Result<T> noted(Result<rules::Dated<T>> found);

  const rules::RuleBook& book_;
  Date on_;
  std::vector<rules::RuleRef> used_;
};

}  // namespace lindung::letter
