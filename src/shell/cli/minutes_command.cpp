#include "shell/cli/minutes_command.h"

#include <boost/json.hpp>

#include "shell/answer/minutes_json.h"
#include "shell/cli/act_options.h"
#include "shell/cli/reconcile_text.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

// "; signed: Ratna Dewi (office), Bayu Putra (carrier)"; nothing where nobody has.
std::string signed_by(const app::MinutesLine& line, const Console& console) {
  std::string names;
  for (const auto& one : line.signatures) {
    const bool office = one.side == app::MinutesSide::Office;
    names += (names.empty() ? console.say("; ditandatangani: ", "; signed: ") : std::string(", ")) +
             one.name + (office ? console.say(" (dinas)", " (office)") : std::string(" (BPJS)"));
  }
  return names;
}

std::string head_of(const app::MinutesLine& line, const Console& console) {
  return line.number + "  " + line.on.iso() + "  " + span(line.months) + "  " +
         console.count(line.differences) + " " + console.say("selisih", "differences") +
         (line.author.empty() ? "" : "  " + line.author) + signed_by(line, console);
}

Exit show_list(const Call& call, const std::vector<app::MinutesLine>& lines) {
  const auto say = [&](const char* id, const char* en) { return call.console.say(id, en); };
  json::array all;
  std::vector<std::vector<std::string>> rows{{say("Nomor", "Number"), say("Bulan", "Months"),
                                              say("Tanggal", "Day"), say("Selisih", "Differences"),
                                              say("File BPJS", "Carrier's file")}};
  for (const auto& line : lines) {
    all.push_back(answer::minutes_line_json(line));
    rows.push_back({line.number, span(line.months), line.on.iso(),
                    call.console.count(line.differences),
                    line.with_carrier ? say("ada", "yes") : say("tidak", "no")});
  }
  call.console.print_json({{"minutes", all}});
  call.console.print(lines.empty() ? say("Belum ada rekonsiliasi yang dicatat.",
                                         "No reconciliation is recorded yet.")
                                   : table(rows));
  return Exit::Done;
}

void add_list(CLI::App& reconcile, Call& call) {
  reconcile.add_subcommand("list", "rekonsiliasi yang dicatat / what is recorded")
      ->fallthrough()
      ->callback([&call] {
        call.action = [&call] {
          return with_city(
              call,
              [](const app::Context& c, std::uint64_t city) { return app::list_minutes(c, city); },
              [&](const auto& lines) { return show_list(call, lines); });
        };
      });
}

void add_show(CLI::App& reconcile, Call& call) {
  auto number = std::make_shared<std::string>();
  auto* show = reconcile.add_subcommand("show", "satu rekonsiliasi / one reconciliation");
  show->add_option("number", *number, "BA-1/2025")->required();
  show->fallthrough()->callback([&call, number] {
    call.action = [&call, number] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) {
            return app::show_minutes(c, city, *number);
          },
          [&](const app::MinutesView& view) { return show_minutes(call, view); });
    };
  });
}

Exit printed(const Call& call, const app::MinutesAnswer& answer) {
  call.console.print_json(
      {{"out", answer.out}, {"pages", answer.pages}, {"differences", answer.differences}});
  call.console.print(answer.out + ": " + std::to_string(answer.pages) +
                     call.console.say(" halaman, ", " pages, ") +
                     call.console.count(answer.differences) +
                     call.console.say(" selisih", " differences"));
  return Exit::Done;
}

void add_sign(CLI::App& reconcile, Call& call) {
  auto number = std::make_shared<std::string>();
  auto* sign = reconcile.add_subcommand(
      "sign", "tanda tangani berita acara untuk satu pihak / sign the minutes for a side");
  ActOptions options(sign);
  sign->add_option("number", *number, "BA-1/2025")->required();
  options.text("side", "office (dinas), carrier (BPJS)")
      .text("name", "nama yang menandatangani / name of who signs");
  sign->fallthrough()->callback([&call, number, options] {
    call.action = [&call, number, options] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<app::MinutesLine> {
            LINDUNG_ASSIGN_OR_RETURN(auto wish, options.wish(c, city, "reconcile.sign"));
            wish.given["minutes"] = *number;
            return app::sign_minutes(c, city, std::move(wish));
          },
          [&](const app::MinutesLine& line) {
            call.console.print_json({{"minutes", answer::minutes_line_json(line)}});
            call.console.print(head_of(line, call.console));
            return Exit::Done;
          });
    };
  });
}

void add_print(CLI::App& reconcile, Call& call) {
  auto number = std::make_shared<std::string>();
  auto question = std::make_shared<app::MinutesQuestion>();
  auto* print = reconcile.add_subcommand(
      "print", "berita acara untuk ditandatangani / the minutes, ready to sign");
  print->add_option("number", *number, "BA-1/2025")->required();
  print->add_option("--out", question->out, "FILE.pdf")->required();
  print->add_option("--office", question->office, "dinas / the labour office");
  print->add_option("--office-signer", question->office_signer, "nama / name of who signs");
  print->add_option("--carrier", question->carrier, "kantor cabang BPJS / the carrier's branch");
  print->add_option("--carrier-signer", question->carrier_signer, "nama / name of who signs");
  print->add_option("--treasurer", question->treasurer, "jabatan yang membayar / who pays");
  print->add_option("--treasurer-signer", question->treasurer_signer, "nama / name of who signs");
  print->fallthrough()->callback([&call, number, question] {
    call.action = [&call, number, question] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) {
            return app::write_minutes(c, city, *number, *question);
          },
          [&](const app::MinutesAnswer& answer) { return printed(call, answer); });
    };
  });
}

}  // namespace

void add_minutes(CLI::App& reconcile, Call& call) {
  add_list(reconcile, call);
  add_show(reconcile, call);
  add_sign(reconcile, call);
  add_print(reconcile, call);
}

Exit show_minutes(const Call& call, const app::MinutesView& view) {
  call.console.print_json(answer::minutes_json(view, call.console.language()));
  call.console.print(head_of(view.line, call.console) + "\n" +
                     reconciliation_text(view.found, call.console));
  return reconciliation_exit(view.found);
}

}  // namespace lindung::cli
