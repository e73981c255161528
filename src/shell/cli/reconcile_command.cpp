#include "shell/answer/reconcile_json.h"
#include "shell/app/reconcile/reconcile.h"
#include "shell/app/typed_values.h"
#include "shell/cli/commands.h"
#include "shell/cli/day_option.h"

namespace lindung::cli {
namespace {

constexpr std::size_t kLinesShown = 100;  // in text; JSON and the workbook have them all

struct Typed {
  std::string month, from, until, bank, out;
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

std::string months_text(const app::Reconciliation& found, bool english) {
  std::vector<std::vector<std::string>> rows{
      english ? std::vector<std::string>{"", "listed", "registered", "billed", "paid", "amount",
                                         "differences"}
              : std::vector<std::string>{"", "tercantum", "diterima", "ditagih", "lunas", "jumlah",
                                         "selisih"}};
  for (const auto& one : found.counts) {
    rows.push_back({one.month.iso(), grouped(one.listed), grouped(one.registered),
                    grouped(one.billed), grouped(one.paid), grouped(one.amount.amount()),
                    grouped(one.differences)});
  }
  return table(rows);
}

std::string text_of(const app::Reconciliation& found, const Console& console) {
  const bool english = console.english;
  std::string text = months_text(found, english);
  for (const auto& [kind, count] : found.kinds) {
    const auto& words = reconciliation::info(kind);
    text += "\n" + grouped(count) + "  " + std::string(english ? words.name_en : words.name_id) +
            "\n      -> " + std::string(english ? words.cure_en : words.cure_id);
  }
  if (found.kinds.empty()) text += english ? "\nno differences" : "\ntidak ada selisih";
  for (std::size_t i = 0; i < std::min(found.differences.size(), kLinesShown); ++i) {
    const auto& one = found.differences[i];
    text += "\n" + one.person_id + (one.name.empty() ? "" : "  " + one.name) +
            (one.person_id.empty() ? "" : "  ") + console.say(one.what) +
            (one.bill.empty() ? "" : ", " + one.bill) +
            (one.purse.empty() ? "" : " [" + one.purse + "]");
  }
  if (found.differences.size() > kLinesShown) {
    text += "\n... " + std::to_string(found.differences.size() - kLinesShown) +
            (english ? " more: --json, --out" : " lagi: --json, --out");
  }
  return text;
}

Exit show(const Call& call, const Typed& typed, const app::Reconciliation& found) {
  if (!typed.out.empty()) {
    if (const auto written = app::write_reconciliation(typed.out, found); !written)
      return call.console.fail(written.error());
  }
  call.console.print_json(answer::reconcile_json(found, call.console.language()));
  call.console.print(text_of(found, call.console));
  const bool agrees = found.differences.empty() && found.unreadable.empty();
  return agrees ? Exit::Done : Exit::NeedsAPerson;
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
  auto day = add_day(reconcile);
  reconcile->fallthrough()->callback([&call, typed, day] {
    call.action = [&call, typed, day] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<app::Reconciliation> {
            LINDUNG_ASSIGN_OR_RETURN(const auto question, question_of(*typed, *day));
            return app::reconcile(c, city, question);
          },
          [&](const app::Reconciliation& found) { return show(call, *typed, found); });
    };
  });
}

}  // namespace lindung::cli
