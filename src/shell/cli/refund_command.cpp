#include <boost/json.hpp>

#include "shell/answer/bill_json.h"
#include "shell/app/money/bill_views.h"
#include "shell/cli/act_options.h"
#include "shell/cli/commands.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

std::string refunds_text(const std::vector<app::RefundSummary>& refunds, const Console& console) {
  const bool english = console.english;
  std::vector<std::vector<std::string>> rows{
      {english ? "Refund" : "Pengembalian", english ? "Fund" : "Dana",
       english ? "Reason" : "Alasan", english ? "Amount" : "Jumlah",
       english ? "Received" : "Diterima", english ? "Outstanding" : "Sisa"}};
  for (const auto& one : refunds) {
    rows.push_back({one.name, one.fund + " " + std::to_string(one.fiscal_year),
                    std::string(billing::refund_reason_id(one.refund.claim.reason)),
                    console.sum(one.refund.amount), console.sum(one.refund.received),
                    console.sum(one.refund.outstanding())});
  }
  return table(rows);
}

ActOptions act(CLI::App& refund, Call& call, const char* name, const char* help) {
  auto* command = refund.add_subcommand(name, help);
  ActOptions options(command);
  const std::string kind = std::string("refund.") + name;
  if (kind != "refund.claim") options.text("refund", "R0000003");
  command->fallthrough()->callback([&call, options, kind] {
    call.action = [&call, options, kind] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<app::RefundSummary> {
            LINDUNG_ASSIGN_OR_RETURN(auto wish, options.wish(c, city, kind));
            return app::act_on_refund(c, city, std::move(wish));
          },
          [&](const app::RefundSummary& one) {
            call.console.print_json(answer::refund_json(one));
            call.console.print(refunds_text({one}, call.console));
            return Exit::Done;
          });
    };
  });
  return options;
}

void add_acts(CLI::App& refund, Call& call) {
  act(refund, call, "claim", "minta kembali bulan yang sia-sia / claim months back")
      .text("reason", "died, moved, found-work, paid-twice, not-booked, mistake")
      .text("agreement", "nomor perjanjian yang memberi hak / number of the agreement")
      .person("person", "P0000123, atau NIK / or a NIK")
      .text("bill", "T0000012 (not-booked)")
      .text("month", "YYYY-MM")
      .text("from", "YYYY-MM")
      .text("until", "YYYY-MM")
      .text("fund", "id dana / id of the fund")
      .number("fiscal_year", "tahun anggaran / fiscal year");
  act(refund, call, "receive", "catat uang yang kembali / record the money")
      .text("number", "nomor bukti / number of the paper")
      .text("date", "YYYY-MM-DD")
      .number("amount", "rupiah");
  act(refund, call, "decline", "BPJS menolak sisanya / the carrier refuses the rest")
      .text("reason", "alasan / reason");
}

void add_list(CLI::App& refund, Call& call) {
  refund.add_subcommand("list", "semua / all of them")->fallthrough()->callback([&call] {
    call.action = [&call] {
      return with_city(
          call,
          [](const app::Context& c, std::uint64_t city) { return app::list_refunds(c, city); },
          [&](const std::vector<app::RefundSummary>& refunds) {
            json::array all;
            for (const auto& one : refunds) all.push_back(answer::refund_json(one));
            call.console.print_json({{"refunds", all}});
            call.console.print(refunds_text(refunds, call.console));
            return Exit::Done;
          });
    };
  });
}

}  // namespace

void add_refund(CLI::App& root, Call& call) {
  auto* refund = root.add_subcommand("refund", "pengembalian iuran dari BPJS / money claimed back");
  refund->require_subcommand(1)->fallthrough();
  add_acts(*refund, call);
  add_list(*refund, call);
}

}  // namespace lindung::cli
