#include "shell/app/book/dues.h"

#include <algorithm>
#include <array>

#include "office/selection/prices.h"
#include "shell/app/embedded.h"

namespace lindung::app {
namespace {

constexpr std::array<std::string_view, 4> kColumns{"fund", "month", "people", "amount"};
constexpr const char* kName = "dues";

template <class T>
std::size_t position(const std::vector<T>& all, const std::string& id) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
  return static_cast<std::size_t>(found - all.begin());
}

}  // namespace

Result<Rupiah> DuesTable::of(const std::string& group, const std::string& fund, Month month) {
  const auto key = std::make_tuple(group, fund, month);
  if (const auto found = known_.find(key); found != known_.end()) return found->second;
  const std::size_t g = position(scheme_.groups, group);
  const std::size_t f = position(scheme_.funds, fund);
  if (g == scheme_.groups.size() || f == scheme_.funds.size()) {
    return Error::input("DECREE_GROUP", group + ", " + fund,
                        {"Program yang berlaku tidak mempunyai kelompok atau sumber dana ini.",
                         "The scheme in force has no such group or fund."});
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto* law_in_force, law());
  LINDUNG_ASSIGN_OR_RETURN(const Rupiah due,
                           selection::person_month(*law_in_force, scheme_, g, f, month));
  known_[key] = due;
  return due;
}

Result<std::vector<Due>> dues_of(const scheme::Scheme& scheme,
                                 const std::vector<decree::AnnexRow>& entering,
                                 const std::vector<decree::AnnexRow>& leaving) {
  DuesTable table(scheme);
  std::map<std::pair<std::string, Month>, Due> sums;
  const auto add = [&](const std::vector<decree::AnnexRow>& rows, int sign) -> Result<void> {
    for (const auto& row : rows) {
      for (Month month = row.months.from; month < row.months.until; month = month.plus(1)) {
        LINDUNG_ASSIGN_OR_RETURN(const Rupiah due, table.of(row.group, row.fund, month));
        auto& sum = sums[{row.fund, month}];
        sum.people += sign;
        sum.amount = sign > 0 ? sum.amount + due : sum.amount - due;
      }
    }
    return {};
  };
  LINDUNG_RETURN_IF_ERROR(add(entering, 1));
  LINDUNG_RETURN_IF_ERROR(add(leaving, -1));
  std::vector<Due> dues;
  for (const auto& [key, sum] : sums)
    dues.push_back({key.first, key.second, sum.people, sum.amount});
  return dues;
}

MoneyList write_dues(Making& making, const std::vector<Due>& dues) {
  auto list = making.list(kName, kColumns);
  for (const auto& due : dues) {
    list.text(due.fund).month(due.month).number(due.people).rupiah(due.amount).end_row();
  }
  return list.finish();
}

Result<std::vector<Due>> read_dues(const MoneyAct& act) {
  std::vector<Due> dues;
  const auto found = act.lists.find(kName);
  if (found == act.lists.end()) return dues;
  LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(found->second, kName, kColumns));
  while (list.next()) {
    auto& due = dues.emplace_back();
    due.fund = std::string(list.text());
    due.month = list.month();
    due.people = list.number();
    due.amount = list.rupiah();
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  return dues;
}

}  // namespace lindung::app
