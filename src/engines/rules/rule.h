// engines/rules/rule.h - one parameter of the law with all its values since the beginning, and one
// discount. Every value carries its source, whether somebody has confirmed it, and the file and
// line it was read from.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "engines/rules/value.h"
#include "terms/date.h"

namespace lindung::rules {

// Which day decides which value holds.
enum class BasisDate : std::uint8_t { ContributionMonth, EventDate, RegistrationDate, FiscalYear };
std::string_view basis_id(BasisDate basis);  // "contribution-month"
std::optional<BasisDate> parse_basis(std::string_view id);

// A circumstance that a value may depend on, one of an enumeration declared in a law file:
// {"payer", "APBD"}.
struct Fact {
  std::string_view name;
  std::string_view value;
};

// The members of one enumeration for which a value holds.
struct Condition {
  std::string name;
  std::vector<std::string> members;
};

struct DatedValue {
  Date from;
  std::optional<Date>
      until;  // the first day on which it no longer holds; none: until the next value begins
  bool ends = false;  // nothing need follow
  std::vector<Condition> when;
  Value value;
  std::string citation;  // as results quote it
  Text source;           // the same in words of the reader
  bool verified = false;
  Text note;
  std::string where;  // "law/national/contributions.toml:12"
};

struct Rule {
  std::string id;  // "contribution.jkk.rate"
  Text about;
  Unit unit = Unit::Count;
  BasisDate basis = BasisDate::ContributionMonth;
  std::vector<DatedValue> values;  // in the order of the file, which is the order of time
  std::string where;
};

// Multiplies what a member of an enumeration (a programme) owes, in some months and for some.
// Members not named owe in full.
struct Discount {
  std::string id;  // "relief.pp50-2025.transport"
  Text about;
  Date from;   // first day of the first month
  Date until;  // first day of the first month without it
  std::vector<Condition> when;
  std::string over;                                            // the enumeration: "program"
  std::vector<std::pair<std::string, std::int64_t>> permille;  // what remains due of 1000
  std::optional<Date> newcomers_from;                          // who registers from this day on ...
  int newcomers_wait_months = 0;  // ... first pays so many months in full
  std::string citation;           // as results quote it
  Text source;                    // the same in words of the reader
  bool verified = false;
  Text note;
  std::string where;
};

// What a result says about a value that it used. The views live as long as the RuleBook.
struct RuleRef {
  std::string_view id;
  std::string_view citation;
  Date from;
  bool verified = false;
};

}  // namespace lindung::rules
