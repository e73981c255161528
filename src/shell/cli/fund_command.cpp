#include <boost/json.hpp>

#include "shell/answer/fund_json.h"
#include "shell/app/money/fund_views.h"
#include "shell/cli/act_options.h"
#include "shell/cli/commands.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

std::string view_text(const app::FundView& view, const Console& console) {
  const auto& sums = view.balances;
  std::string text = view.purse.label() + "  " + view.purse.name;
  if (!view.purse.account.empty()) text += "  " + view.purse.account;
  std::vector<std::vector<std::string>> rows{
      {console.say("Pagu", "Allotment"), console.sum(sums.allotment)},
      {console.say("Terikat keputusan", "Committed"), console.sum(sums.committed)},
      {console.say("Tagihan disetujui", "Billed"), console.sum(sums.billed)},
      {console.say("Realisasi", "Spent"), console.sum(sums.spent)},
      {console.say("Sisa pagu", "Available"), console.sum(sums.available)}};
  if (sums.receivable != Rupiah(0)) {
    rows.push_back(
        {console.say("Piutang pengembalian", "Refunds claimed"), console.sum(sums.receivable)});
  }
  if (view.uncovered_from) {
    rows.push_back({console.say("Tanpa anggaran, sejak ", "Without a budget, from ") +
                        view.uncovered_from->iso(),
                    console.sum(view.waiting)});
  }
  text += "\n" + table(rows);
  std::vector<std::vector<std::string>> months{
      {console.say("Bulan", "Month"), console.say("Terikat", "Committed"),
       console.say("Tagihan", "Billed"), console.say("Realisasi", "Spent"),
       console.say("Tanpa anggaran", "Without a budget")}};
  for (const auto& one : view.months) {
    months.push_back({one.month.iso(), console.sum(one.committed), console.sum(one.billed),
                      console.sum(one.spent), console.sum(one.waiting)});
  }
  if (!view.months.empty()) text += "\n" + table(months);
  return text;
}

// Exit 1 while decrees need money that no budget gives.
Exit show_views(const Call& call, const std::vector<app::FundView>& views) {
  std::string text;
  bool uncovered = false;
  for (const auto& view : views) {
    text += (text.empty() ? "" : "\n") + view_text(view, call.console);
    uncovered = uncovered || view.uncovered_from.has_value();
  }
  call.console.print_json({{"funds", answer::funds_json(views)}});
  call.console.print(text);
  return uncovered ? Exit::NeedsAPerson : Exit::Done;
}

void add_show(CLI::App& fund, Call& call) {
  auto id = std::make_shared<std::string>();
  auto* show = fund.add_subcommand("show", "saldo tiap dana / balances of each fund");
  show->add_option("fund", *id, "id dana; semua bila kosong / id of a fund; all when missing");
  show->fallthrough()->callback([&call, id] {
    call.action = [&call, id] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) { return app::show_funds(c, city, *id); },
          [&](const std::vector<app::FundView>& views) { return show_views(call, views); });
    };
  });
}

void add_allotment(CLI::App& fund, Call& call, const char* name, const char* help) {
  auto* command = fund.add_subcommand(name, help);
  ActOptions options(command);
  options.text("fund", "id dana / id of the fund")
      .number("amount", "rupiah")
      .text("paper", "nomor DPA atau DPPA / number of the budget document");
  const std::string kind = std::string("fund.") + name;
  command->fallthrough()->callback([&call, options, kind] {
    call.action = [&call, options, kind] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<std::vector<app::FundView>> {
            LINDUNG_ASSIGN_OR_RETURN(auto wish, options.wish(c, city, kind));
            LINDUNG_ASSIGN_OR_RETURN(const auto act,
                                     app::record_money_act(c, city, std::move(wish)));
            return app::show_funds(c, city, std::string(act.given.at("fund").as_string()));
          },
          [&](const std::vector<app::FundView>& views) { return show_views(call, views); });
    };
  });
}

}  // namespace

void add_fund(CLI::App& root, Call& call) {
  auto* fund = root.add_subcommand("fund", "dana: pagu, ikatan, realisasi / funds and balances");
  fund->require_subcommand(1)->fallthrough();
  add_show(*fund, call);
  add_allotment(*fund, call, "allot", "catat pagu dari DPA / record what the budget gives");
  add_allotment(*fund, call, "cut", "catat pengurangan pagu / record what a revision takes");
}

}  // namespace lindung::cli
