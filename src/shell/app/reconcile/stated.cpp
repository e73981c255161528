#include "shell/app/reconcile/stated.h"

#include <vector>

#include "base/text.h"
#include "office/contribution/contribution.h"
#include "shell/app/embedded.h"
#include "shell/app/typed_values.h"

namespace lindung::app {
namespace {

constexpr std::uint64_t kPeopleMax = 1'000'000'000;
constexpr std::uint64_t kMonthsMax = 120;

Result<std::int64_t> typed_number(const char* option, std::string_view text, std::uint64_t most) {
  const auto number = parse_unsigned(trim(text));
  if (!number || *number > most) {
    return wrong_value(option, "Tulis bilangan bulat sampai " + std::to_string(most) + ".",
                       "Write a whole number up to " + std::to_string(most) + ".");
  }
  return static_cast<std::int64_t>(*number);
}

Result<Rupiah> dues_of_the_city(Month month) {
  LINDUNG_ASSIGN_OR_RETURN(const rules::RuleBook* book, law());
  contribution::Case one;
  one.month = month;
  one.payer = "APBD";
  LINDUNG_ASSIGN_OR_RETURN(const auto found, contribution::contribution(*book, one));
  return found.total;
}

}  // namespace

Result<StatedAnswer> answer_stated(const StatedQuestion& question) {
  std::vector<std::int64_t> groups;
  for (const auto part : split(question.groups, ',')) {
    LINDUNG_ASSIGN_OR_RETURN(groups.emplace_back(), typed_number("--groups", part, kPeopleMax));
  }
  const auto month = Month::parse(question.month);
  if (!month) {
    return wrong_value("--month", "Tulis bulan sebagai YYYY-MM.", "Write the month as YYYY-MM.");
  }
  reconciliation::Stated stated;
  stated.groups = groups;
  LINDUNG_ASSIGN_OR_RETURN(const auto months,
                           typed_number("--months", question.months, kMonthsMax));
  stated.months = static_cast<int>(months);
  if (!question.people.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(stated.people, typed_number("--people", question.people, kPeopleMax));
  }
  if (!question.amount.empty()) {
    stated.amount = Rupiah::parse(question.amount);
    if (!stated.amount)
      return wrong_value("--amount", "Tulis jumlah rupiah.", "Write an amount of rupiah.");
  }
  LINDUNG_ASSIGN_OR_RETURN(stated.dues, dues_of_the_city(*month));
  return StatedAnswer{reconciliation::recount(stated), stated.dues};
}

}  // namespace lindung::app
