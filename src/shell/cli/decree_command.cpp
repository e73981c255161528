#include <boost/json.hpp>

#include "shell/answer/decree_json.h"
#include "shell/app/decree/annex_files.h"
#include "shell/app/decree/decree_views.h"
#include "shell/cli/act_options.h"
#include "shell/cli/commands.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

void add_sums(std::vector<std::vector<std::string>>& rows, const std::string& heading,
              const std::vector<app::DecreeSum>& sums, std::int64_t all, const Console& console) {
  rows.push_back({heading, ""});
  for (const auto& sum : sums)
    rows.push_back({"  " + sum.name + (sum.id.empty() ? "-" : ""), console.count(sum.people)});
  rows.push_back({"  =", console.count(all)});
}

std::string view_text(const app::DecreeView& view, const Console& console) {
  const auto& line = view.line;
  std::string text = line.number + ", " + line.date.iso() + ", " + span(line.months);
  if (!line.amends.empty())
    text += std::string(", ") + console.say("mengubah ", "amends ") + line.amends;
  for (const auto& basis : view.legal_bases) text += "\n  " + basis;
  std::vector<std::vector<std::string>> rows;
  add_sums(rows, console.say("Kelompok", "Group"), view.groups, line.entering, console);
  add_sums(rows, console.say("Sumber dana", "Fund"), view.funds, line.entering, console);
  add_sums(rows, console.say("Kelurahan", "Ward"), view.wards, line.entering, console);
  if (line.leaving > 0)
    rows.push_back({console.say("Keluar", "Leaving"), console.count(line.leaving)});
  rows.push_back({console.say("Komitmen", "Commitment"), console.sum(view.committed)});
  return text + "\n" + table(rows);
}

Exit show_view(const Call& call, const app::DecreeView& view) {
  call.console.print_json(answer::decree_json(view));
  call.console.print(view_text(view, call.console));
  return Exit::Done;
}

// A command that makes a decree of what is typed; --dry-run only shows what it would come to.
void add_act(CLI::App* command, Call& call, const ActOptions& options, const std::string& kind) {
  auto rehearse = std::make_shared<bool>(false);
  command->add_flag("--dry-run", *rehearse, "hanya perlihatkan / only show what it would come to");
  command->fallthrough()->callback([&call, options, rehearse, kind] {
    call.action = [&call, options, rehearse, kind] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) -> Result<app::DecreeView> {
            LINDUNG_ASSIGN_OR_RETURN(auto wish, options.wish(c, city, kind));
            return app::make_decree(c, city, std::move(wish),
                                    *rehearse ? app::Keep::Rehearse : app::Keep::Record);
          },
          [&](const app::DecreeView& view) { return show_view(call, view); });
    };
  });
}

void add_issue(CLI::App& decree, Call& call) {
  auto* issue = decree.add_subcommand("issue", "tetapkan penerima / name the recipients");
  ActOptions options(issue);
  options.text("number", "nomor keputusan / number of the decree")
      .text("date", "YYYY-MM-DD")
      .texts("basis", "dasar hukum, boleh berulang / legal basis, may be repeated")
      .text("from", "YYYY-MM")
      .text("until",
            "YYYY-MM, bulan pertama yang tidak tercakup / the first month that is not covered")
      .texts("group", "hanya kelompok ini / only this group")
      .texts("fund", "hanya dana ini / only this fund");
  add_act(issue, call, options, "decree.issue");
}

void add_amend(CLI::App& decree, Call& call) {
  auto* amend = decree.add_subcommand(
      "amend",
      "keluarkan yang meninggal dan pindah, masukkan penggantinya / take off the "
      "dead and moved, let the next enter");
  ActOptions options(amend);
  options.text("number", "nomor keputusan perubahan / number of the amendment")
      .text("date", "YYYY-MM-DD")
      .texts("basis", "dasar hukum, boleh berulang / legal basis, may be repeated")
      .text("effective",
            "YYYY-MM, bulan pertama tanpa yang keluar / the first month without those who leave")
      .text("decree", "nomor keputusan yang diubah / number of the decree that is amended")
      .flag("keep_places_free", "tanpa pengganti / nobody enters");
  add_act(amend, call, options, "decree.amend");
}

void add_list(CLI::App& decree, Call& call) {
  decree.add_subcommand("list", "semua keputusan / all decrees")->fallthrough()->callback([&call] {
    call.action = [&call] {
      return with_city(
          call,
          [](const app::Context& c, std::uint64_t city) { return app::list_decrees(c, city); },
          [&](const std::vector<app::DecreeLine>& lines) {
            json::array all;
            std::vector<std::vector<std::string>> rows{
                {call.console.say("Keputusan", "Decree"), call.console.say("Tanggal", "Date"),
                 call.console.say("Bulan", "Months"), call.console.say("Masuk", "Entering"),
                 call.console.say("Keluar", "Leaving")}};
            for (const auto& line : lines) {
              all.push_back(answer::decree_line_json(line));
              rows.push_back({line.number, line.date.iso(), span(line.months),
                              call.console.count(line.entering), call.console.count(line.leaving)});
            }
            call.console.print_json({{"decrees", all}});
            call.console.print(table(rows));
            return Exit::Done;
          });
    };
  });
}

void add_show(CLI::App& decree, Call& call) {
  auto number = std::make_shared<std::string>();
  auto* show = decree.add_subcommand("show", "satu keputusan / one decree");
  show->add_option("number", *number, "188.45/231/2025")->required();
  show->fallthrough()->callback([&call, number] {
    call.action = [&call, number] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) {
            return app::show_decree(c, city, *number);
          },
          [&](const app::DecreeView& view) { return show_view(call, view); });
    };
  });
}

void add_annex(CLI::App& decree, Call& call) {
  auto number = std::make_shared<std::string>();
  auto question = std::make_shared<app::AnnexQuestion>();
  auto* annex = decree.add_subcommand(
      "annex", "lampiran siap ditandatangani / the annex, ready to be signed");
  annex->add_option("number", *number, "188.45/231/2025")->required();
  annex->add_option("--out", question->out, "FILE.pdf | FILE.xlsx")->required();
  annex->add_option("--about", question->about, "tentang apa / what the decree decides");
  annex->add_option("--issuer", question->issuer, "\"Wali Kota Batam\"");
  annex->add_option("--signer", question->signer, "nama penanda tangan / who signs");
  annex->fallthrough()->callback([&call, number, question] {
    call.action = [&call, number, question] {
      return with_city(
          call,
          [&](const app::Context& c, std::uint64_t city) {
            return app::write_annex_of(c, city, *number, *question);
          },
          [&](const app::AnnexAnswer& answer) {
            call.console.print_json({{"out", answer.out},
                                     {"pages", answer.pages},
                                     {"entering", answer.entering},
                                     {"leaving", answer.leaving}});
            call.console.print(answer.out + ": " + call.console.count(answer.entering) +
                               call.console.say(" orang masuk, ", " people enter, ") +
                               call.console.count(answer.leaving) +
                               call.console.say(" keluar", " leave"));
            return Exit::Done;
          });
    };
  });
}

}  // namespace

void add_decree(CLI::App& root, Call& call) {
  auto* decree =
      root.add_subcommand("decree", "keputusan dan lampirannya / decrees and their annexes");
  decree->require_subcommand(1)->fallthrough();
  add_issue(*decree, call);
  add_amend(*decree, call);
  add_list(*decree, call);
  add_show(*decree, call);
  add_annex(*decree, call);
}

}  // namespace lindung::cli
