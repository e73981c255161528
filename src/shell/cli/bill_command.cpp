#include <map>

#include <boost/json.hpp>

#include "shell/answer/bill_json.h"
#include "shell/app/money/bill_files.h"
#include "shell/app/money/bill_views.h"
#include "shell/app/run/outputs.h"
#include "shell/cli/act_options.h"
#include "shell/cli/commands.h"
#include "terms/spoken.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

std::vector<std::string> list_row(const app::BillSummary& one, const Console& console) {
  return {one.name,
          one.fund + " " + std::to_string(one.fiscal_year),
          span(one.bill.months),
          console.count(one.bill.people),
          console.sum(one.bill.amount),
          std::string(billing::stage_id(one.bill.stage)),
          console.sum(one.unbooked())};
}

void add_notes(std::vector<std::vector<std::string>>& rows, const app::BillSummary& one,
               const Console& console) {
  const auto& bill = one.bill;
  if (one.earlier_year) {
    rows.push_back({"!", console.say("membayar bulan tahun anggaran yang lalu",
                                     "pays for a month of an earlier fiscal year")});
  }
  if (one.missing > Rupiah(0)) {
    rows.push_back({console.say("Kurang pada dana", "The fund lacks"), console.sum(one.missing)});
  }
  if (one.unbooked() > Rupiah(0)) {
    rows.push_back({console.say("Dibayar, belum dibukukan BPJS", "Paid out, not booked"),
                    console.sum(one.unbooked())});
  }
  for (const auto& code : bill.obstacles) rows.push_back({"!", code});
  if (!bill.reason.empty()) rows.push_back({console.say("Alasan", "Reason"), bill.reason});
}

void add_papers(std::vector<std::vector<std::string>>& rows, const billing::Bill& bill,
                const Console& console) {
  const auto paper = [&](const char* name, const std::optional<billing::Paper>& one) {
    if (one) rows.push_back({name, one->date.iso() + "  " + one->number});
  };
  rows.push_back(
      {console.say("Disusun", "Drafted"), bill.drafted.on.iso() + "  " + bill.drafted.author});
  if (bill.approved) {
    rows.push_back({console.say("Disetujui", "Approved"),
                    bill.approved->on.iso() + "  " + bill.approved->author});
  }
  if (!bill.billing_code.empty())
    rows.push_back({console.say("Kode iuran", "Billing code"), bill.billing_code});
  paper("SPP", bill.request);
  paper("SPM", bill.order);
  paper("SP2D", bill.disbursement);
  for (const auto& receipt : bill.receipts) {
    rows.push_back({console.say("Bukti BPJS", "Receipt"), receipt.paper.date.iso() + "  " +
                                                              receipt.paper.number + "  " +
                                                              console.sum(receipt.amount)});
  }
  if (bill.cancelled) {
    rows.push_back(
        {console.say("Dibatalkan", "Cancelled"),
         bill.cancelled->on.iso() + "  " + bill.cancelled->author + "  " + bill.cancel_reason});
  }
}

// By which word on who has died the list was made.
void add_basis(std::vector<std::vector<std::string>>& rows, const app::BillView& view,
               const Console& console) {
  const auto& basis = view.basis;
  const std::string title = console.say("Data kematian", "Data on deaths");
  if (basis.as_of) {
    rows.push_back({title, basis.register_id + " " + basis.as_of->iso()});
  } else if (basis.register_id.empty()) {
    rows.push_back({title, console.say("! tidak ada register", "! no register")});
  } else {
    rows.push_back({title, basis.register_id + console.say(": ! tanggal data tidak diketahui",
                                                           ": ! day of the data unknown")});
  }
  if (!basis.reason.empty()) {
    rows.push_back({console.say("! data lama, alasan", "! old data, reason"), basis.reason});
  }
}

// Those who are left out are shown by reason; JSON has their names.
std::string view_text(const app::BillView& view, const Console& console) {
  const auto& one = view.summary;
  std::string text = one.name + "  " + one.fund + " " + std::to_string(one.fiscal_year) + "  " +
                     span(one.bill.months) + "  " + std::string(billing::stage_id(one.bill.stage));
  std::vector<std::vector<std::string>> rows{
      {console.say("Orang", "People"), console.count(one.bill.people)},
      {console.say("Jumlah", "Amount"), console.sum(one.bill.amount)}};
  std::map<std::string_view, std::int64_t> reasons;
  for (const auto& out : view.left_out) {
    reasons[billing::left_out_id(out.left_out.reason)] += out.left_out.months.months();
  }
  for (const auto& [reason, months] : reasons) {
    rows.push_back({std::string(console.say("Tidak ditagihkan (bulan orang): ",
                                            "Left out (person-months): ")) +
                        std::string(reason),
                    console.count(months)});
  }
  add_basis(rows, view, console);
  add_papers(rows, one.bill, console);
  add_notes(rows, one, console);
  return text + "\n" + table(rows);
}

// Exit 1 while somebody is left out, money is missing, or money was paid and not booked.
Exit show_view(const Call& call, const app::BillView& view) {
  call.console.print_json(answer::bill_json(view));
  call.console.print(view_text(view, call.console));
  const auto& one = view.summary;
  const bool waits = one.bill.is_live() &&
                     (one.left_out > 0 || one.missing > Rupiah(0) || one.unbooked() > Rupiah(0));
  return waits ? Exit::NeedsAPerson : Exit::Done;
}

ActOptions act(CLI::App& bill, Call& call, const char* name, const char* help) {
  auto* command = bill.add_subcommand(name, help);
  ActOptions options(command);
  const std::string kind = std::string("bill.") + name;
  const bool draft = kind == "bill.draft";
  auto rehearse = std::make_shared<bool>(false);
  if (draft) {
    command->add_flag("--dry-run", *rehearse,
                      "hanya perlihatkan / only show what it would come to");
  } else {
    options.text("bill", "T0000012");
  }
  command->fallthrough()->callback([&call, options, rehearse, kind] {
    call.action = [&call, options, rehearse, kind] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<app::BillView> {
            LINDUNG_ASSIGN_OR_RETURN(auto wish, options.wish(c, city, kind));
            return app::act_on_bill(c, city, std::move(wish),
                                    *rehearse ? app::Keep::Rehearse : app::Keep::Record);
          },
          [&](const app::BillView& view) { return show_view(call, view); });
    };
  });
  return options;
}

void add_acts(CLI::App& bill, Call& call) {
  act(bill, call, "draft", "susun tagihan dengan daftar nama / draft a bill with its list")
      .text("fund", "id dana / id of the fund")
      .text("month", "YYYY-MM")
      .text("from", "YYYY-MM")
      .text("until", "YYYY-MM, bulan pertama yang tidak dibayar / the first month that is not paid")
      .number("fiscal_year", "tahun anggaran / fiscal year")
      .text("reason", "alasan, bila data kematian lama / reason, where the data on deaths are old");
  act(bill, call, "approve", "setujui, oleh orang lain / approve, by another person")
      .text("reason", "alasan, bila diminta / reason, where it is asked for");
  act(bill, call, "request", "catat SPP dan kode iuran / record the payment request")
      .text("number", "nomor SPP / number")
      .text("date", "YYYY-MM-DD")
      .text("code", "kode iuran / billing code")
      .number("carrier_amount", "jumlah menurut BPJS / what the carrier asks for");
  act(bill, call, "order", "catat SPM / record the payment order")
      .text("number", "nomor SPM / number")
      .text("date", "YYYY-MM-DD");
  act(bill, call, "pay", "catat SP2D / record the disbursement")
      .text("number", "nomor SP2D / number")
      .text("date", "YYYY-MM-DD")
      .number("amount", "rupiah");
  act(bill, call, "receipt", "catat bukti BPJS / record the carrier's receipt")
      .text("number", "nomor bukti / number")
      .text("date", "YYYY-MM-DD")
      .number("amount", "rupiah")
      .file("file", "daftar yang dibukukan; tanpa berkas: semua / who is booked; without it: all");
  act(bill, call, "cancel", "batalkan sebelum dibayar / cancel before it is paid")
      .text("reason", "alasan / reason");
}

void add_list(CLI::App& bill, Call& call) {
  bill.add_subcommand("list", "semua tagihan / all bills")->fallthrough()->callback([&call] {
    call.action = [&call] {
      return with_city(
          call, [](const app::Context& c, std::uint64_t city) { return app::list_bills(c, city); },
          [&](const std::vector<app::BillSummary>& bills) {
            json::array all;
            std::vector<std::vector<std::string>> rows{
                {call.console.say("Tagihan", "Bill"), call.console.say("Dana", "Fund"),
                 call.console.say("Bulan", "Months"), call.console.say("Orang", "People"),
                 call.console.say("Jumlah", "Amount"), call.console.say("Tahap", "Stage"),
                 call.console.say("Belum dibukukan", "Not booked")}};
            for (const auto& one : bills) {
              all.push_back(answer::bill_summary_json(one));
              rows.push_back(list_row(one, call.console));
            }
            call.console.print_json({{"bills", all}});
            call.console.print(table(rows));
            return Exit::Done;
          });
    };
  });
}

void add_show(CLI::App& bill, Call& call) {
  auto name = std::make_shared<std::string>();
  auto* show = bill.add_subcommand("show", "satu tagihan dengan daftarnya / one bill and its list");
  show->add_option("bill", *name, "T0000012")->required();
  show->fallthrough()->callback([&call, name] {
    call.action = [&call, name] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) { return app::show_bill(c, city, *name); },
          [&](const app::BillView& view) { return show_view(call, view); });
    };
  });
}

}  // namespace

namespace {

void add_print(CLI::App& bill, Call& call) {
  auto name = std::make_shared<std::string>();
  auto question = std::make_shared<app::AnnexQuestion>();
  auto* print = bill.add_subcommand(
      "print", "lampiran tagihan per nama / the list by name that belongs to a bill");
  print->add_option("bill", *name, "T0000001")->required();
  print->add_option("--out", question->out, "FILE.pdf | FILE.xlsx")->required();
  print->add_option("--issuer", question->issuer, "jabatan / office of who signs");
  print->add_option("--signer", question->signer, "nama / name of who signs");
  print->fallthrough()->callback([&call, name, question] {
    call.action = [&call, name, question] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) {
            return app::write_bill_list(c, city, *name, *question);
          },
          [&](const app::ListAnswer& answer) {
            call.console.print_json({{"out", answer.out},
                                     {"pages", answer.pages},
                                     {"people", answer.people},
                                     {"amount", answer.amount.amount()}});
            call.console.print(answer.out + ": " + call.console.count(answer.people) +
                               (call.console.english ? " people, " : " orang, ") +
                               call.console.say(spoken_rupiah(answer.amount)));
            return Exit::Done;
          });
    };
  });
}

}  // namespace

void add_bill(CLI::App& root, Call& call) {
  auto* bill = root.add_subcommand("bill", "tagihan BPJS, dari susunan sampai bukti / bills");
  bill->require_subcommand(1)->fallthrough();
  add_acts(*bill, call);
  add_list(*bill, call);
  add_show(*bill, call);
  add_print(*bill, call);
}

}  // namespace lindung::cli
