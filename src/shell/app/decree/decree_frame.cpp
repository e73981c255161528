#include "shell/app/decree/decree_frame.h"

#include <array>
#include <map>

#include "shell/app/book/dues.h"
#include "shell/app/book/purses.h"

namespace lindung::app {
namespace {

constexpr std::array<std::string_view, 4> kFrame{"fiscal_year", "from", "until", "amends"};

Result<const MoneyList*> need(const MoneyAct& act, const std::string& name) {
  const auto found = act.lists.find(name);
  if (found != act.lists.end()) return &found->second;
  return Error::environment(
      "JOURNAL_UNREADABLE", money_act_name(act.number),
      {"Daftar \"" + name + "\" tidak ada.", "The list \"" + name + "\" is missing."});
}

}  // namespace

decree::Paper given_paper(Given& given) {
  decree::Paper paper;
  paper.number = given.line("number");
  paper.date = given.date("date");
  paper.legal_bases = given.lines("basis");
  return paper;
}

MoneyList write_frame(Making& making, const DecreeFrame& frame) {
  auto list = making.list("frame", kFrame);
  list.number(frame.fiscal_year)
      .month(frame.months.from)
      .month(frame.months.until)
      .text(frame.amends)
      .end_row();
  return list.finish();
}

Result<DecreeFrame> read_frame(const MoneyAct& act) {
  LINDUNG_ASSIGN_OR_RETURN(const auto* text, need(act, "frame"));
  LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(*text, "frame", kFrame));
  DecreeFrame frame;
  if (list.next()) {
    frame.fiscal_year = static_cast<int>(list.number());
    frame.months.from = list.month();
    frame.months.until = list.month();
    frame.amends = std::string(list.text());
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  return frame;
}

Result<void> follow_dues(MoneyBook& book, const MoneyAct& act, int fiscal_year) {
  LINDUNG_ASSIGN_OR_RETURN(const auto dues, read_dues(act));
  std::map<std::string, std::vector<billing::MonthSum>> changes;
  for (const auto& due : dues) changes[due.fund].push_back({due.month, due.amount});
  for (const auto& [fund, sums] : changes) {
    LINDUNG_ASSIGN_OR_RETURN(const auto purse, book.purse_number(fund, fiscal_year));
    LINDUNG_RETURN_IF_ERROR(book.books.follow_decree(billing_act(act), purse, sums));
  }
  return {};
}

Result<std::vector<decree::Entry>> entries_of(MoneyBook& book,
                                              const std::vector<decree::AnnexRow>& rows,
                                              int fiscal_year) {
  std::vector<decree::Entry> entries;
  entries.reserve(rows.size());
  for (const auto& row : rows) {
    LINDUNG_ASSIGN_OR_RETURN(const auto purse, book.purse_number(row.fund, fiscal_year));
    entries.push_back({row.person, row.village, book.group_number(row.group), purse, row.months});
  }
  return entries;
}

}  // namespace lindung::app
