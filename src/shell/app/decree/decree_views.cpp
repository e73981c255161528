#include "shell/app/decree/decree_views.h"

#include <algorithm>
#include <map>

#include "base/check.h"
#include "shell/app/book/documents.h"
#include "shell/app/book/dues.h"
#include "shell/app/decree/decree_acts.h"
#include "shell/app/login/rights.h"
#include "shell/app/run/workbench.h"
#include "terms/gazetteer.h"

namespace lindung::app {
namespace {

DecreeLine line_of(const MoneyAct& act, const decree::AnnexPaper& annex) {
  return {money_act_name(act.number),
          annex.paper.number,
          annex.paper.date,
          annex.amends.value_or(""),
          annex.months,
          static_cast<std::int64_t>(annex.entering.size()),
          static_cast<std::int64_t>(annex.leaving.size())};
}

template <class T>
std::string name_in(const std::vector<T>& all, const std::string& id) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == id; });
  return found == all.end() ? id : found->name.id;
}

std::string ward_name(std::uint64_t village) {
  if (village == 0) return "";
  const auto region = gazetteer::find(RegionCode::make(RegionLevel::Village, village));
  return region ? std::string(region->name) : "";
}

template <class Key, class KeyOf, class NameOf>
std::vector<DecreeSum> sums_by(const std::vector<decree::AnnexRow>& rows, KeyOf key_of,
                               NameOf name_of) {
  std::map<Key, std::int64_t> people;
  for (const auto& row : rows) ++people[key_of(row)];
  std::vector<DecreeSum> sums;
  std::int64_t all = 0;
  for (const auto& [key, count] : people) {
    if constexpr (std::is_integral_v<Key>) {
      sums.push_back({key == 0 ? std::string() : std::to_string(key), name_of(key), count});
    } else {
      sums.push_back({key, name_of(key), count});
    }
    all += count;
  }
  LINDUNG_CHECK(all == static_cast<std::int64_t>(rows.size()));
  return sums;
}

bool is_decree(const std::string& kind) { return kind.starts_with("decree."); }

// A book that knows its papers and nothing else: a view of decrees need not read the bills.
Result<MoneyBook> papers_only(const Context& context, const CityState& state) {
  LINDUNG_ASSIGN_OR_RETURN(const auto documents, documents_of(context, state, "decree"));
  MoneyBook book;
  for (const auto& one : documents) {
    const auto* number = one.act.given.if_contains("number");
    if (number && number->is_string())
      book.papers.push_back({one.act.number, std::string(number->as_string()), 0});
  }
  return book;
}

}  // namespace

Result<std::vector<DecreeLine>> list_decrees(const Context& context, std::uint64_t city) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::DecreeRead));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto book, papers_only(context, state));
  return list_decrees(context, state, book);
}

Result<std::vector<DecreeLine>> list_decrees(const Context& context, const CityState& state,
                                             const MoneyBook& book) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::DecreeRead));
  std::vector<DecreeLine> lines;
  for (const auto& paper : book.papers) {
    LINDUNG_ASSIGN_OR_RETURN(const auto act, load_money_act(context, state, paper.act));
    LINDUNG_ASSIGN_OR_RETURN(const auto annex, annex_paper(act));
    lines.push_back(line_of(act, annex));
  }
  return lines;
}

DecreeView view_decree(const MoneyAct& act, const scheme::Scheme& scheme,
                       const decree::AnnexPaper& annex) {
  DecreeView view;
  view.line = line_of(act, annex);
  view.legal_bases = annex.paper.legal_bases;
  view.annex = annex;
  view.wards = sums_by<std::uint64_t>(
      annex.entering, [](const auto& row) { return row.village; }, ward_name);
  view.groups = sums_by<std::string>(
      annex.entering, [](const auto& row) { return row.group; },
      [&](const std::string& id) { return name_in(scheme.groups, id); });
  view.funds = sums_by<std::string>(
      annex.entering, [](const auto& row) { return row.fund; },
      [&](const std::string& id) { return name_in(scheme.funds, id); });
  return view;
}

namespace {

Result<DecreeView> view_with_dues(const Context& context, const CityState& state,
                                  const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(const auto scheme, load_scheme(*context.store, state));
  LINDUNG_ASSIGN_OR_RETURN(const auto annex, annex_paper(act));
  auto view = view_decree(act, scheme, annex);
  LINDUNG_ASSIGN_OR_RETURN(const auto dues, read_dues(act));
  for (const auto& due : dues) {
    view.commitment.push_back({due.fund, due.month, due.people, due.amount});
    view.committed = view.committed + due.amount;
  }
  return view;
}

}  // namespace

Result<DecreeView> show_decree(const Context& context, std::uint64_t city,
                               const std::string& number) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::DecreeRead));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto book, papers_only(context, state));
  return show_decree(context, state, book, number);
}

Result<DecreeView> show_decree(const Context& context, const CityState& state,
                               const MoneyBook& book, const std::string& number) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::DecreeRead));
  const auto found =
      std::find_if(book.papers.begin(), book.papers.end(), [&](const BookedPaper& paper) {
        return paper.number == number || money_act_name(paper.act) == number;
      });
  if (found == book.papers.end()) {
    return Error::input("DECREE_UNKNOWN", number,
                        {"Tidak ada keputusan dengan nomor ini. Lihat `lindung decree list`.",
                         "There is no decree of this number. See `lindung decree list`."});
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto act, load_money_act(context, state, found->act));
  return view_with_dues(context, state, act);
}

Result<DecreeView> make_decree(const Context& context, std::uint64_t city, MoneyWish wish,
                               Keep keep) {
  LINDUNG_CHECK(is_decree(wish.kind));
  MoneyDesk desk(context, city);
  LINDUNG_ASSIGN_OR_RETURN(const auto act, keep == Keep::Record ? desk.record(std::move(wish))
                                                                : desk.rehearse(std::move(wish)));
  return view_with_dues(context, desk.state(), act);
}

}  // namespace lindung::app
