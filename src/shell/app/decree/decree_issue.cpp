#include <algorithm>
#include <array>
#include <set>

#include "shell/app/book/dues.h"
#include "shell/app/book/given.h"
#include "shell/app/book/purses.h"
#include "shell/app/decree/annex_list.h"
#include "shell/app/decree/decree_acts.h"
#include "shell/app/decree/decree_frame.h"

namespace lindung::app {
namespace {

struct IssueGiven {
  decree::Paper paper;
  std::optional<Month> from, until;
  std::vector<std::string> groups, funds;
};

Result<IssueGiven> read_issue(const boost::json::object& object) {
  Given given(object);
  IssueGiven issue;
  issue.paper = given_paper(given);
  issue.from = given.optional_month("from");
  issue.until = given.optional_month("until");
  issue.groups = given.optional_lines("group");
  issue.funds = given.optional_lines("fund");
  LINDUNG_RETURN_IF_ERROR(given.done());
  return issue;
}

template <class T>
Result<void> all_known(const std::vector<std::string>& ids, const std::vector<T>& all,
                       const char* option) {
  for (const auto& id : ids) {
    if (std::any_of(all.begin(), all.end(), [&](const T& one) { return one.id == id; })) continue;
    return Error::input("CALL_VALUE", option,
                        {"Program yang berlaku tidak mengenal \"" + id + "\".",
                         "The scheme in force does not know \"" + id + "\"."});
  }
  return {};
}

bool wanted(const std::vector<std::string>& ids, const std::string& id) {
  return ids.empty() || std::find(ids.begin(), ids.end(), id) != ids.end();
}

// Whether a person stands on a list in one of the months already.
bool listed_in(const decree::Decrees& decrees, std::uint64_t person, Period months) {
  const auto places = decrees.places_of(person);
  return std::any_of(places.begin(), places.end(), [&](const decree::Place& place) {
    const Period row = decrees.row(place).months;
    return row.from < months.until && months.from < row.until;
  });
}

Period both(Period a, Period b) { return {std::max(a.from, b.from), std::min(a.until, b.until)}; }

// Those who have a place now and stand on no list in these months.
Result<std::vector<decree::AnnexRow>> selected_rows(Making& making, const scheme::Scheme& scheme,
                                                    const IssueGiven& issue, Period months) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* places, making.places());
  LINDUNG_ASSIGN_OR_RETURN(const auto people, making.people());
  std::vector<decree::AnnexRow> rows;
  for (std::size_t i = 0; i < places->candidates.size(); ++i) {
    const auto& placement = places->selection.placements[i];
    if (placement.outcome != selection::Outcome::Selected) continue;
    const auto& candidate = places->candidates[i];
    const auto& group = scheme.groups[candidate.group].id;
    const auto& fund = scheme.funds[placement.fund];
    const Period own = both(months, fund.months);
    if (!wanted(issue.groups, group) || !wanted(issue.funds, fund.id) || own.months() == 0)
      continue;
    if (listed_in(making.book().decrees, candidate.person, own)) continue;
    auto& row = rows.emplace_back(annex_row(*find_entry(people, candidate.person)));
    row.group = group;
    row.fund = fund.id;
    row.months = own;
  }
  put_in_order(rows);
  return rows;
}

}  // namespace

Result<std::vector<MoneyList>> make_decree_issue(Making& making, const boost::json::object& given) {
  LINDUNG_ASSIGN_OR_RETURN(const auto issue, read_issue(given));
  LINDUNG_ASSIGN_OR_RETURN(const auto* scheme, making.scheme());
  LINDUNG_RETURN_IF_ERROR(all_known(issue.groups, scheme->groups, "--group"));
  LINDUNG_RETURN_IF_ERROR(all_known(issue.funds, scheme->funds, "--fund"));
  const Period months{issue.from.value_or(scheme->months.from),
                      issue.until.value_or(scheme->months.until)};
  LINDUNG_ASSIGN_OR_RETURN(const auto rows, selected_rows(making, *scheme, issue, months));
  if (rows.empty()) {
    return Error::input(
        "DECREE_NOBODY", issue.paper.number,
        {"Tidak ada orang terpilih yang belum tercantum pada bulan-bulan ini. Jalankan `lindung "
         "select`, atau ubah keputusan yang ada dengan `lindung decree amend`.",
         "Nobody has a place who does not stand on a list in these months already. Run `lindung "
         "select`, or amend the decree that is there with `lindung decree amend`."});
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto dues, dues_of(*scheme, rows, {}));
  std::vector<MoneyList> lists;
  lists.push_back(write_frame(making, {scheme->fiscal_year, months, ""}));
  lists.push_back(write_annex(making, "annex", rows));
  lists.push_back(write_dues(making, dues));
  lists.push_back(write_purses(making, *scheme, funds_of(rows)));
  return lists;
}

Result<void> apply_decree_issue(MoneyBook& book, const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(auto issue, read_issue(act.given));
  LINDUNG_ASSIGN_OR_RETURN(const auto frame, read_frame(act));
  LINDUNG_ASSIGN_OR_RETURN(const auto rows, read_annex(act, "annex"));
  LINDUNG_RETURN_IF_ERROR(enter_purses(book, act));
  decree::Decree decree{std::move(issue.paper), frame.months, {}};
  LINDUNG_ASSIGN_OR_RETURN(decree.entries, entries_of(book, rows, frame.fiscal_year));
  LINDUNG_ASSIGN_OR_RETURN(std::ignore, book.decrees.issue(decree));
  book.papers.push_back({act.number, decree.paper.number, frame.fiscal_year});
  return follow_dues(book, act, frame.fiscal_year);
}

}  // namespace lindung::app
