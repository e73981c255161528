#include <algorithm>

#include "shell/app/book/dues.h"
#include "shell/app/book/given.h"
#include "shell/app/book/purses.h"
#include "shell/app/decree/annex_list.h"
#include "shell/app/decree/decree_acts.h"
#include "shell/app/decree/decree_frame.h"
#include "shell/app/decree/leaving.h"
#include "shell/app/decree/successors.h"

namespace lindung::app {
namespace {

struct AmendGiven {
  decree::Paper paper;
  Month effective;
  std::string amends;  // empty: not said
  bool keep_places_free = false;
};

Result<AmendGiven> read_amend(const boost::json::object& object) {
  Given given(object);
  AmendGiven amend;
  amend.paper = given_paper(given);
  amend.effective = given.month("effective");
  amend.amends = given.optional_line("decree");
  amend.keep_places_free = given.flag("keep_places_free");
  LINDUNG_RETURN_IF_ERROR(given.done());
  return amend;
}

Result<std::size_t> list_to_amend(const MoneyBook& book, const AmendGiven& amend) {
  const auto lists = book.decrees.lists();
  if (!amend.amends.empty()) {
    if (const auto found = book.decrees.find(amend.amends)) return *found;
  } else {
    std::vector<std::size_t> covering;
    for (std::size_t i = 0; i < lists.size(); ++i) {
      if (lists[i].months().contains(amend.effective)) covering.push_back(i);
    }
    if (covering.size() == 1) return covering.front();
  }
  return Error::input("DECREE_UNKNOWN", amend.amends.empty() ? "--decree" : amend.amends,
                      {"Sebutkan nomor keputusan yang diubah; lihat `lindung decree list`.",
                       "Name the decree that is amended; see `lindung decree list`."});
}

struct Entering {
  std::vector<decree::AnnexRow> rows;
  std::vector<Replaced> replaced;
};

Result<Entering> who_enters(Making& making, const std::vector<Leaving>& leaving, Month effective) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* scheme, making.scheme());
  LINDUNG_ASSIGN_OR_RETURN(const auto* places, making.places());
  LINDUNG_ASSIGN_OR_RETURN(const auto people, making.people());
  Successors successors(*scheme, *places, people, making.book().decrees, effective);
  for (const auto& one : leaving) {
    successors.reserve(one.row.person);
    if (one.notice && one.notice->replaced_by) successors.reserve(*one.notice->replaced_by);
  }
  Entering entering;
  for (const auto& one : leaving) {
    auto row = successors.enter(one);
    if (!row) continue;
    entering.replaced.emplace_back(one.row.person, row->person);
    entering.rows.push_back(*std::move(row));
  }
  put_in_order(entering.rows);
  return entering;
}

}  // namespace

Result<std::vector<MoneyList>> make_decree_amend(Making& making, const boost::json::object& given) {
  LINDUNG_ASSIGN_OR_RETURN(const auto amend, read_amend(given));
  LINDUNG_ASSIGN_OR_RETURN(const std::size_t at, list_to_amend(making.book(), amend));
  const auto& list = making.book().decrees.lists()[at];
  LINDUNG_ASSIGN_OR_RETURN(const auto leaving, who_leaves(making, list, amend.effective));
  Entering found;
  if (!amend.keep_places_free) {
    LINDUNG_ASSIGN_OR_RETURN(found, who_enters(making, leaving, amend.effective));
  }
  const auto& entering = found.rows;
  std::vector<decree::AnnexRow> left;
  for (const auto& one : leaving) left.push_back(one.row);
  LINDUNG_ASSIGN_OR_RETURN(const auto* scheme, making.scheme());
  LINDUNG_ASSIGN_OR_RETURN(const auto dues, dues_of(*scheme, entering, left));
  const auto& first = list.papers().front().number;
  const auto paper =
      std::find_if(making.book().papers.begin(), making.book().papers.end(),
                   [&](const BookedPaper& booked) { return booked.number == first; });
  std::vector<MoneyList> lists;
  lists.push_back(
      write_frame(making, {paper->fiscal_year, {amend.effective, list.months().until}, first}));
  lists.push_back(write_annex(making, "entering", entering));
  lists.push_back(write_annex(making, "leaving", left));
  lists.push_back(write_reasons(making, leaving));
  lists.push_back(write_replacements(making, found.replaced));
  lists.push_back(write_dues(making, dues));
  lists.push_back(write_purses(making, *scheme, funds_of(entering)));
  return lists;
}

Result<void> apply_decree_amend(MoneyBook& book, const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(auto amend, read_amend(act.given));
  LINDUNG_ASSIGN_OR_RETURN(const auto frame, read_frame(act));
  LINDUNG_ASSIGN_OR_RETURN(const auto entering, read_annex(act, "entering"));
  LINDUNG_ASSIGN_OR_RETURN(const auto reasons, read_reasons(act));
  LINDUNG_ASSIGN_OR_RETURN(const auto replaced, read_replacements(act));
  LINDUNG_RETURN_IF_ERROR(enter_purses(book, act));
  const auto list = book.decrees.find(frame.amends);
  decree::Amendment amendment{std::move(amend.paper), amend.effective, {}, {}};
  for (const auto& [person, reason] : reasons.of) amendment.ending.push_back({person, reason});
  LINDUNG_ASSIGN_OR_RETURN(amendment.entering, entries_of(book, entering, frame.fiscal_year));
  LINDUNG_RETURN_IF_ERROR(
      book.decrees.amend(list.value_or(book.decrees.lists().size()), amendment));
  for (const auto& [leaving, takes_over] : replaced)
    book.replacements.push_back({leaving, takes_over, amendment.effective});
  for (auto& notice : book.notices) notice.settled |= reasons.notices.contains(notice.act);
  book.papers.push_back({act.number, amendment.paper.number, frame.fiscal_year});
  return follow_dues(book, act, frame.fiscal_year);
}

Result<decree::AnnexPaper> annex_paper(const MoneyAct& act) {
  Given given(act.given);
  decree::AnnexPaper paper;
  paper.paper = given_paper(given);
  LINDUNG_ASSIGN_OR_RETURN(const auto frame, read_frame(act));
  paper.months = frame.months;
  const bool first = frame.amends.empty();
  if (!first) paper.amends = frame.amends;
  LINDUNG_ASSIGN_OR_RETURN(paper.entering, read_annex(act, first ? "annex" : "entering"));
  LINDUNG_ASSIGN_OR_RETURN(const auto left, read_annex(act, "leaving"));
  LINDUNG_ASSIGN_OR_RETURN(const auto reasons, read_reasons(act));
  for (const auto& row : left) paper.leaving.push_back({row, reasons.of.at(row.person)});
  return paper;
}

}  // namespace lindung::app
