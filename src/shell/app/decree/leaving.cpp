#include "shell/app/decree/leaving.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "shell/app/decree/annex_list.h"

namespace lindung::app {
namespace {

constexpr std::array<std::string_view, 3> kReasonColumns{"person", "reason", "notice"};
constexpr std::array<std::string_view, 2> kReplacementColumns{"leaving", "entering"};

}  // namespace

Result<std::vector<Leaving>> who_leaves(Making& making, const decree::RecipientList& list,
                                        Month effective) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* deaths, making.deaths());
  LINDUNG_ASSIGN_OR_RETURN(const auto people, making.people());
  const auto& book = making.book();
  std::map<std::uint64_t, const Notice*> notices;
  for (const auto& notice : book.notices) {
    if (!notice.settled && notice.since < effective.first_day()) notices[notice.person] = &notice;
  }
  std::vector<Leaving> leaving;
  for (const auto& listed : list.listed(effective)) {
    const std::uint64_t person = listed.entry.person;
    const auto death = deaths->find(person);
    const auto notice = notices.find(person);
    const bool dead = death != deaths->end() && death->second < effective.first_day();
    if (!dead && notice == notices.end()) continue;
    Leaving one;
    if (const auto* entry = find_entry(people, person)) one.row = annex_row(*entry);
    one.row.person = person;
    one.row.village = listed.entry.village;
    one.row.group = book.groups[listed.entry.group];
    one.row.fund = book.books.purses()[listed.entry.fund].fund;
    one.row.months = {effective, listed.months.until};
    one.reason = dead ? decree::EndReason::Died : notice->second->reason;
    one.notice = notice == notices.end() ? nullptr : notice->second;
    leaving.push_back(std::move(one));
  }
  std::sort(leaving.begin(), leaving.end(), [](const auto& a, const auto& b) {
    return std::tie(a.row.village, a.row.group, a.row.name, a.row.person) <
           std::tie(b.row.village, b.row.group, b.row.name, b.row.person);
  });
  std::int64_t number = 0;
  for (auto& one : leaving) one.row.number = ++number;
  return leaving;
}

MoneyList write_replacements(Making& making, const std::vector<Replaced>& replaced) {
  auto list = making.list("replacements", kReplacementColumns);
  for (const auto& [leaving, entering] : replaced)
    list.natural(leaving).natural(entering).end_row();
  return list.finish();
}

Result<std::vector<Replaced>> read_replacements(const MoneyAct& act) {
  std::vector<Replaced> replaced;
  const auto found = act.lists.find("replacements");
  if (found == act.lists.end()) return replaced;
  LINDUNG_ASSIGN_OR_RETURN(
      auto list, MoneyListReader::open(found->second, "replacements", kReplacementColumns));
  while (list.next()) {
    const std::uint64_t leaving = list.natural();
    replaced.emplace_back(leaving, list.natural());
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  return replaced;
}

MoneyList write_reasons(Making& making, const std::vector<Leaving>& leaving) {
  auto list = making.list("reasons", kReasonColumns);
  for (const auto& one : leaving) {
    list.natural(one.row.person)
        .text(decree::end_reason_id(one.reason))
        .natural(one.notice ? one.notice->act : 0);
    list.end_row();
  }
  return list.finish();
}

Result<LeavingReasons> read_reasons(const MoneyAct& act) {
  LeavingReasons reasons;
  const auto found = act.lists.find("reasons");
  if (found == act.lists.end()) return reasons;
  LINDUNG_ASSIGN_OR_RETURN(auto list,
                           MoneyListReader::open(found->second, "reasons", kReasonColumns));
  while (list.next()) {
    const std::uint64_t person = list.natural();
    reasons.of[person] =
        decree::parse_end_reason(list.text()).value_or(decree::EndReason::Correction);
    if (const std::uint64_t notice = list.natural()) reasons.notices.insert(notice);
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  return reasons;
}

}  // namespace lindung::app
