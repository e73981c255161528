#include <boost/json.hpp>

#include "shell/answer/claim_json.h"
#include "shell/app/claim/claim_requests.h"
#include "shell/app/claim/claims.h"
#include "shell/cli/claim_text.h"
#include "shell/cli/commands.h"
#include "shell/cli/day_option.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

Exit show_view(const Call& call, const app::ClaimView& view) {
  call.console.print_json(answer::claim_json(view, call.console.language()));
  call.console.print(claim_text(view, call.console));
  return view.needs_a_person() ? Exit::NeedsAPerson : Exit::Done;
}

// Records what `read` makes of the call, and shows the claim after it.
template <class Read>
Exit act_on_claim(const Call& call, const std::string& typed_day, Read read) {
  return with_city(
      call,
      [&](const app::Context& c, std::uint64_t city) -> Result<app::ClaimView> {
        LINDUNG_ASSIGN_OR_RETURN(const Date on, day_of(typed_day));
        LINDUNG_ASSIGN_OR_RETURN(app::ClaimWish wish, read(c, city, on));
        LINDUNG_ASSIGN_OR_RETURN(const auto claim, app::record_claim_act(c, city, std::move(wish)));
        return app::show_claim(c, city, claim::claim_name(claim.number), on);
      },
      [&](const app::ClaimView& view) { return show_view(call, view); });
}

// A command on one claim: `read` makes the deed of the options.
template <class Read>
void on_claim(CLI::App* command, Call& call, Read read) {
  auto name = std::make_shared<std::string>();
  command->add_option("claim", *name, "K0000012")->required();
  auto day = add_day(command);
  command->fallthrough()->callback([&call, name, day, read] {
    call.action = [&call, name, day, read] {
      return act_on_claim(
          call, *day, [&](const app::Context&, std::uint64_t, Date on) -> Result<app::ClaimWish> {
            LINDUNG_ASSIGN_OR_RETURN(const auto number, app::read_claim_name(*name));
            LINDUNG_ASSIGN_OR_RETURN(claim::Deed deed, read());
            return app::ClaimWish{number, on, std::move(deed)};
          });
    };
  });
}

void add_report_options(CLI::App* command, app::ReportRequest& request) {
  command->add_option("--person", request.person, "P0000123");
  command->add_option("--nik", request.nik, "NIK");
  command->add_option("--place", request.place, "home, hospital, road, work, elsewhere");
  command->add_option("--reporter", request.reporter,
                      "family, ward, office, participant, group, health-facility");
  command->add_option("--circumstance", request.circumstances,
                      "traffic, violence, transport-paid, treatment-paid");
  command->add_option("--occupation", request.occupation,
                      "pekerjaan saat kejadian / work at the time");
  command->add_option("--events", request.account_of_events, "kronologi / what happened");
}

void add_report(CLI::App& claim, Call& call) {
  auto request = std::make_shared<app::ReportRequest>();
  auto* report = claim.add_subcommand("report", "laporkan kejadian / report an incident");
  report->add_option("--incident", request->incident, "accident, disease, accident-death, death")
      ->required();
  report->add_option("--date", request->event_on, "YYYY-MM-DD")->required();
  report->add_option("--died", request->died_on, "YYYY-MM-DD (accident-death)");
  add_report_options(report, *request);
  auto day = add_day(report);
  report->fallthrough()->callback([&call, request, day] {
    call.action = [&call, request, day] {
      return act_on_claim(call, *day, [&](const app::Context& c, std::uint64_t city, Date on) {
        return app::read_report(c, city, *request, on);
      });
    };
  });
}

void add_death(CLI::App& mutate, Call& call) {
  auto request = std::make_shared<app::DeathRequest>();
  request->cause = "other";
  auto* death = mutate.add_subcommand(
      "death",
      "meninggal: iuran berhenti, klaim dibuka / a death: ends the premium, opens a claim");
  death->add_option("--date", request->date, "YYYY-MM-DD")->required();
  death->add_option("--cause", request->cause, "other | accident");
  death->add_option("--accident-date", request->accident_on,
                    "YYYY-MM-DD, bila kecelakaan lebih dahulu / when the accident was earlier");
  add_report_options(death, request->report);
  auto day = add_day(death);
  death->fallthrough()->callback([&call, request, day] {
    call.action = [&call, request, day] {
      return act_on_claim(call, *day, [&](const app::Context& c, std::uint64_t city, Date on) {
        return app::read_death_report(c, city, *request, on);
      });
    };
  });
}

void add_heir(CLI::App& claim, Call& call) {
  auto request = std::make_shared<app::HeirRequest>();
  auto* heir = claim.add_subcommand("heir", "catat ahli waris / name an heir");
  heir->add_option("--name", request->name, "nama / name")->required();
  heir->add_option("--relation", request->relation,
                   "spouse, child, parent, grandchild, grandparent, sibling, parent-in-law, "
                   "named-in-will, funeral-arranger, other")
      ->required();
  heir->add_option("--nik", request->nik, "NIK");
  heir->add_option("--phone", request->phone, "telepon / telephone");
  heir->add_option("--account", request->account, "nomor rekening / bank account");
  heir->add_option("--birth", request->birth_date, "YYYY-MM-DD");
  heir->add_option("--school", request->school, "SD:4");
  on_claim(heir, call, [request] { return app::read_heir(*request); });
}

void add_document(CLI::App& claim, Call& call) {
  auto paper = std::make_shared<claim::HandIn>();
  auto* document = claim.add_subcommand("document", "catat dokumen / record a paper");
  document->add_option("--document", paper->documents, "death-certificate, ...")->required();
  document->add_option("--waived", paper->waived,
                       "alasan bila tidak diminta / why it is not asked for");
  on_claim(document, call, [paper] { return Result<claim::Deed>(*paper); });
}

void add_outcome(CLI::App& claim, Call& call) {
  auto request = std::make_shared<app::OutcomeRequest>();
  auto* outcome = claim.add_subcommand("outcome", "akibat kecelakaan / outcome of an accident");
  outcome->add_option("--days", request->days, "hari tidak mampu bekerja / days unable to work");
  outcome->add_option("--part", request->parts, "total | ID[,ID] | ID=PERMILLE");
  outcome->add_option("--loss", request->loss,
                      "persen fungsi yang hilang / per cent of the function lost");
  outcome->add_option("--land", request->land, "rupiah");
  outcome->add_option("--sea", request->sea, "rupiah");
  outcome->add_option("--air", request->air, "rupiah");
  on_claim(outcome, call, [request] { return app::read_outcome(*request); });
}

void add_assess_and_send(CLI::App& claim, Call& call) {
  on_claim(claim.add_subcommand("assess", "hitung yang dapat diharapkan / what may be expected"),
           call, [] { return Result<claim::Deed>(claim::Assess{}); });
  on_claim(
      claim.add_subcommand("send", "setujui dan kirim ke BPJS / approve and send to the carrier"),
      call, [] { return Result<claim::Deed>(claim::Send{}); });
}

void add_decide(CLI::App& claim, Call& call) {
  auto request = std::make_shared<app::DecideRequest>();
  auto* decide = claim.add_subcommand("decide", "keputusan BPJS / what the carrier decided");
  decide->add_option("--amount", request->amount, "rupiah");
  decide->add_option("--refused", request->refused, "alasan penolakan / why it was refused");
  on_claim(decide, call, [request] { return app::read_decision(*request); });
}

void add_pay(CLI::App& claim, Call& call) {
  struct Payment {
    std::int64_t amount = 0;
    std::uint32_t heir = 0;
    int school_year = 0;
  };
  auto payment = std::make_shared<Payment>();
  auto* pay = claim.add_subcommand("pay", "BPJS membayar / the carrier paid");
  pay->add_option("--amount", payment->amount, "rupiah")->required();
  pay->add_option("--heir", payment->heir, "nomor ahli waris / number of the heir");
  pay->add_option("--school-year", payment->school_year, "2026: beasiswa / a scholarship");
  on_claim(pay, call, [payment] {
    claim::Pay one{Rupiah(payment->amount), payment->heir, {}};
    if (payment->school_year != 0) one.school_year = payment->school_year;
    return Result<claim::Deed>(one);
  });
  auto receipt = std::make_shared<Payment>();
  auto* over = claim.add_subcommand(
      "hand-over", "ahli waris mengonfirmasi yang diterima / the heir confirms what he received");
  over->add_option("--amount", receipt->amount, "rupiah")->required();
  over->add_option("--heir", receipt->heir, "nomor ahli waris / number of the heir");
  on_claim(over, call, [receipt] {
    return Result<claim::Deed>(claim::HandOver{Rupiah(receipt->amount), receipt->heir});
  });
}

void add_school(CLI::App& claim, Call& call) {
  auto request = std::make_shared<app::SchoolRequest>();
  auto* school = claim.add_subcommand("school", "surat sekolah anak / letter of a child's school");
  school->add_option("--child", request->child, "nomor ahli waris / number of the heir")
      ->required();
  school->add_option("--year", request->year, "2026")->required();
  school->add_option("--school", request->school, "SD:4");
  school->add_option("--ended", request->ended,
                     "alasan berakhir: menikah, bekerja, ... / why it ended");
  on_claim(school, call, [request] { return app::read_school(*request); });
}

void add_withdraw(CLI::App& claim, Call& call) {
  auto reason = std::make_shared<std::string>();
  auto* withdraw = claim.add_subcommand("withdraw", "cabut klaim / withdraw a claim");
  withdraw->add_option("--reason", *reason, "alasan / why")->required();
  on_claim(withdraw, call, [reason] { return Result<claim::Deed>(claim::Withdraw{*reason}); });
}

void add_show(CLI::App& claim, Call& call) {
  auto name = std::make_shared<std::string>();
  auto* show = claim.add_subcommand("show", "satu klaim / one claim");
  show->add_option("claim", *name, "K0000012")->required();
  auto day = add_day(show);
  show->fallthrough()->callback([&call, name, day] {
    call.action = [&call, name, day] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<app::ClaimView> {
            LINDUNG_ASSIGN_OR_RETURN(const Date on, day_of(*day));
            return app::show_claim(c, city, *name, on);
          },
          [&](const app::ClaimView& view) { return show_view(call, view); });
    };
  });
}

Exit show_list(const Call& call, const std::vector<app::ClaimView>& views) {
  json::array claims;
  bool look = false;
  for (const auto& view : views) {
    claims.push_back(answer::claim_json(view, call.console.language()));
    look |= view.needs_a_person();
  }
  call.console.print_json({{"claims", claims}});
  call.console.print(claims_table(views, call.console));
  return look ? Exit::NeedsAPerson : Exit::Done;
}

void add_list(CLI::App& claim, Call& call) {
  auto all = std::make_shared<bool>(false);
  auto* list = claim.add_subcommand("list", "klaim yang belum selesai / claims that are open");
  list->add_flag("--all", *all, "juga yang selesai / those that are over too");
  auto day = add_day(list);
  list->fallthrough()->callback([&call, all, day] {
    call.action = [&call, all, day] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<std::vector<app::ClaimView>> {
            LINDUNG_ASSIGN_OR_RETURN(const Date on, day_of(*day));
            return app::list_claims(c, city, *all ? app::Which::All : app::Which::Open, on);
          },
          [&](const auto& views) { return show_list(call, views); });
    };
  });
}

}  // namespace

void add_claim(CLI::App& root, Call& call) {
  auto* claim = root.add_subcommand("claim",
                                    "klaim, dari laporan sampai diterima ahli waris / "
                                    "claims, from the report to the heir's hands");
  claim->require_subcommand(1)->fallthrough();
  add_report(*claim, call);
  add_heir(*claim, call);
  add_document(*claim, call);
  add_outcome(*claim, call);
  add_assess_and_send(*claim, call);
  add_decide(*claim, call);
  add_pay(*claim, call);
  add_school(*claim, call);
  add_withdraw(*claim, call);
  add_show(*claim, call);
  add_list(*claim, call);
  auto* mutate = root.add_subcommand("mutate", "perubahan peserta / changes of a participant");
  mutate->require_subcommand(1)->fallthrough();
  add_death(*mutate, call);
  add_leaving_acts(*mutate, call);
}

}  // namespace lindung::cli
