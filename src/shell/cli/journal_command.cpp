#include <boost/json.hpp>

#include "shell/app/audit/journal_check.h"
#include "shell/app/audit/journal_entries.h"
#include "shell/app/audit/journal_replay.h"
#include "shell/cli/commands.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

Exit show_report(const Call& call, const app::JournalReport& report, const Text& intact) {
  const auto& console = call.console;
  json::array faults;
  for (const auto& fault : report.faults)
    faults.push_back({{"sequence", fault.sequence}, {"what", console.say(fault.what)}});
  const bool ok = report.faults.empty();
  console.print_json({{"city", std::to_string(report.city)},
                      {"ok", ok},
                      {"size", report.size},
                      {"root", report.root.hex()},
                      {"seal", report.seal.hex()},
                      {"faults", faults}});
  console.print(table({{console.english ? "entries" : "entri", console.count(report.size)},
                       {"root", report.root.hex()}}));
  for (const auto& fault : report.faults)
    console.print("! " + std::to_string(fault.sequence) + ": " + console.say(fault.what));
  if (ok) console.print(console.say(intact));
  return ok ? Exit::Done : Exit::NeedsAPerson;
}

// A database so damaged that it cannot be read has not passed either: exit 1, like any failed
// verification.
template <class Check>
Exit check_journal(const Call& call, Check check, const Text& intact) {
  auto session = call.open();
  if (!session) return call.console.fail(session.error());
  auto city = session->city(call.city);
  if (!city) return call.console.fail(city.error());
  auto report = check(session->context(), *city);
  call.console.end_progress();
  if (report) return show_report(call, *report, intact);
  const bool damaged =
      report.error().code == "STORE_CORRUPT" || report.error().code == "JOURNAL_UNREADABLE";
  const Exit exit = call.console.fail(report.error());
  return damaged ? Exit::NeedsAPerson : exit;
}

Exit show_entries(const Call& call, const std::vector<app::JournalLine>& lines) {
  json::array entries;
  std::vector<std::vector<std::string>> rows;
  for (const auto& line : lines) {
    boost::system::error_code error;
    const auto body = json::parse(line.body, error);
    entries.push_back({{"sequence", line.sequence},
                       {"kind", line.kind},
                       {"time", line.time},
                       {"author", line.author},
                       {"leaf", line.leaf},
                       {"body", error ? json::value(line.body) : body}});
    rows.push_back({line.kind, std::to_string(line.sequence), line.time, line.author,
                    line.leaf.substr(0, 16)});
  }
  call.console.print_json({{"entries", entries}});
  call.console.print(table(rows));
  return Exit::Done;
}

}  // namespace

void add_journal(CLI::App& root, Call& call) {
  auto* journal = root.add_subcommand(
      "journal",
      "jurnal: apa yang diputuskan, kapan, oleh siapa / what was decided, when, by whom");
  journal->require_subcommand(1);
  journal->fallthrough();
  journal->add_subcommand("show", "tampilkan entri / show the entries")
      ->fallthrough()
      ->callback([&call] {
        call.action = [&call] {
          return with_city(
              call,
              [](const app::Context& c, std::uint64_t city) { return app::journal_lines(c, city); },
              [&](const std::vector<app::JournalLine>& lines) {
                return show_entries(call, lines);
              });
        };
      });
  journal->add_subcommand("verify", "periksa jurnal dan keadaan / check journal and state")
      ->fallthrough()
      ->callback([&call] {
        call.action = [&call] {
          return check_journal(call, app::verify_journal,
                               {"Jurnal dan keadaan utuh.", "Journal and state are intact."});
        };
      });
  journal->add_subcommand("replay", "hitung ulang semua keputusan / decide everything again")
      ->fallthrough()
      ->callback([&call] {
        call.action = [&call] {
          return check_journal(
              call, app::replay_journal,
              {"Semua keputusan terhitung ulang sama.", "Every decision came out the same."});
        };
      });
}

}  // namespace lindung::cli
