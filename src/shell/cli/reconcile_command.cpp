#include "shell/answer/reconcile_json.h"
#include "shell/app/reconcile/minutes.h"
#include "shell/app/reconcile/reconcile.h"
#include "shell/app/typed_values.h"
#include "shell/cli/commands.h"
#include "shell/cli/day_option.h"
#include "shell/cli/minutes_command.h"
#include "shell/cli/reconcile_text.h"

namespace lindung::cli {
namespace {

struct Typed {
  std::string month, from, until, bank, out, record;
  std::vector<std::string> carrier;
};

Result<std::optional<Month>> month_of(const char* option, const std::string& text) {
  if (text.empty()) return std::optional<Month>();
  const auto month = Month::parse(text);
  if (!month)
    return app::wrong_value(option, "Tulis bulan sebagai YYYY-MM.", "Write the month as YYYY-MM.");
  return month;
}

Result<app::ReconcileQuestion> question_of(const Typed& typed, const std::string& day) {
  app::ReconcileQuestion question;
  LINDUNG_ASSIGN_OR_RETURN(question.on, day_of(day));
  LINDUNG_ASSIGN_OR_RETURN(const auto month, month_of("--month", typed.month));
  LINDUNG_ASSIGN_OR_RETURN(question.from, month_of("--from", typed.from));
  LINDUNG_ASSIGN_OR_RETURN(question.until, month_of("--until", typed.until));
  if (month) {
    question.from = month;
    question.until = month->plus(1);
  }
  for (const auto& path : typed.carrier) question.carrier.emplace_back(path);
  question.bank = typed.bank;
  return question;
}

// The same wish as an act: what was typed, and the files as they are.
Result<app::MoneyWish> wish_of(const Typed& typed, const std::string& day) {
  app::MoneyWish wish;
  wish.kind = "reconcile.record";
  LINDUNG_ASSIGN_OR_RETURN(wish.on, day_of(day));
  wish.given["number"] = typed.record;
  for (const auto& [key, text] : {std::pair("month", typed.month), std::pair("from", typed.from),
                                  std::pair("until", typed.until)}) {
    if (!text.empty()) wish.given[key] = text;
  }
  for (const auto& path : typed.carrier) {
    LINDUNG_ASSIGN_OR_RETURN(wish.files.emplace_back(), app::attach_file(path));
  }
  if (!typed.bank.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(wish.files.emplace_back(), app::attach_file(typed.bank));
    wish.given["bank"] = wish.files.back().name;
  }
  return wish;
}

Result<void> write_out(const Typed& typed, const app::Reconciliation& found) {
  if (typed.out.empty()) return {};
  return app::write_reconciliation(typed.out, found);
}

Exit show(const Call& call, const Typed& typed, const app::Reconciliation& found) {
  if (const auto written = write_out(typed, found); !written)
    return call.console.fail(written.error());
  call.console.print_json(answer::reconcile_json(found, call.console.language()));
  call.console.print(reconciliation_text(found, call.console));
  return reconciliation_exit(found);
}

Exit compare_only(const Call& call, const Typed& typed, const std::string& day) {
  return with_city(
      call,
      [&](const app::Context& c, std::uint64_t city) -> Result<app::Reconciliation> {
        LINDUNG_ASSIGN_OR_RETURN(const auto question, question_of(typed, day));
        return app::reconcile(c, city, question);
      },
      [&](const app::Reconciliation& found) { return show(call, typed, found); });
}

Exit record(const Call& call, const Typed& typed, const std::string& day) {
  return with_city(
      call,
      [&](const app::Context& c, std::uint64_t city) -> Result<app::MinutesView> {
        LINDUNG_ASSIGN_OR_RETURN(auto wish, wish_of(typed, day));
        return app::record_minutes(c, city, std::move(wish));
      },
      [&](const app::MinutesView& view) {
        if (const auto written = write_out(typed, view.found); !written)
          return call.console.fail(written.error());
        return show_minutes(call, view);
      });
}

}  // namespace

void add_reconcile(CLI::App& root, Call& call) {
  auto typed = std::make_shared<Typed>();
  auto* reconcile = root.add_subcommand(
      "reconcile",
      "cocokkan SK, daftar BPJS, tagihan, bank / decree, carrier's list, bills, bank against each "
      "other");
  reconcile->add_option("--month", typed->month, "YYYY-MM");
  reconcile->add_option("--from", typed->from, "YYYY-MM");
  reconcile->add_option("--until", typed->until,
                        "YYYY-MM, bulan pertama yang tidak ikut / the first month left out");
  reconcile->add_option("--carrier", typed->carrier,
                        "daftar peserta atau pembukuan BPJS / the carrier's list of members, or of "
                        "what it booked");
  reconcile->add_option("--bank", typed->bank, "rekening koran / bank statement");
  reconcile->add_option("--out", typed->out, ".xlsx");
  reconcile->add_option("--record", typed->record,
                        "nomor berita acara; rekonsiliasi dicatat / number of the minutes; the "
                        "reconciliation is recorded");
  auto day = add_day(reconcile);
  add_minutes(*reconcile, call);
  reconcile->fallthrough()->callback([&call, reconcile, typed, day] {
    if (!reconcile->get_subcommands().empty()) return;
    call.action = [&call, typed, day] {
      return typed->record.empty() ? compare_only(call, *typed, *day) : record(call, *typed, *day);
    };
  });
}

}  // namespace lindung::cli
