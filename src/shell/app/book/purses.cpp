#include "shell/app/book/purses.h"

#include <array>

namespace lindung::app {
namespace {

const std::string kName = "purses";
constexpr std::array<std::string_view, 9> kColumns{
    "fund", "fiscal_year", "name", "source", "payer", "account", "ceiling", "from", "until"};

Error unreadable(const MoneyAct& act) {
  return Error::environment(
      "JOURNAL_UNREADABLE", money_act_name(act.number),
      {"Daftar dana pada catatan ini tidak terbaca; periksa jurnal dengan `lindung journal "
       "verify`.",
       "The funds of this record cannot be read; check with `lindung journal verify`."});
}

}  // namespace

std::set<std::string> funds_of(const std::vector<decree::AnnexRow>& rows) {
  std::set<std::string> funds;
  for (const auto& row : rows) funds.insert(row.fund);
  return funds;
}

MoneyList write_purses(Making& making, const scheme::Scheme& scheme,
                       const std::set<std::string>& funds) {
  auto list = making.list(kName, kColumns);
  for (const auto& fund : scheme.funds) {
    if (!funds.contains(fund.id)) continue;
    list.text(fund.id).number(scheme.fiscal_year).text(fund.name.id);
    list.text(info(fund.funding_source()).word).text(fund.payer).text(fund.account);
    list.rupiah(fund.ceiling).month(fund.months.from).month(fund.months.until).end_row();
  }
  return list.finish();
}

Result<std::vector<std::uint16_t>> enter_purses(MoneyBook& book, const MoneyAct& act) {
  const auto found = act.lists.find(kName);
  if (found == act.lists.end()) return unreadable(act);
  LINDUNG_ASSIGN_OR_RETURN(auto list, MoneyListReader::open(found->second, kName, kColumns));
  std::vector<std::uint16_t> numbers;
  while (list.next()) {
    billing::Purse purse;
    purse.fund = std::string(list.text());
    purse.fiscal_year = static_cast<int>(list.number());
    purse.name = std::string(list.text());
    const auto source = parse_funding_source(list.text());
    if (!source) return unreadable(act);
    purse.source = *source;
    purse.payer = std::string(list.text());
    purse.account = std::string(list.text());
    for (std::size_t i = 6; i < kColumns.size(); ++i) list.text();
    LINDUNG_ASSIGN_OR_RETURN(const auto number, book.books.open(purse));
    numbers.push_back(number);
  }
  LINDUNG_RETURN_IF_ERROR(list.done());
  return numbers;
}

billing::Act billing_act(const MoneyAct& act) {
  return {money_act_name(act.number), act.on, act.author};
}

}  // namespace lindung::app
