#include <algorithm>

#include <boost/json.hpp>

#include "shell/answer/rules_json.h"
#include "shell/app/law/calculators.h"
#include "shell/cli/commands.h"
#include "shell/cli/rule_text.h"

namespace lindung::cli {
namespace {

Exit show_contribution(const Call& call, const app::ContributionAnswer& answer) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& line : answer.lines) {
    rows.push_back(
        {line.program + "  " + sources_text(line.rules), call.console.count(line.amount)});
  }
  rows.push_back({call.console.english ? "total" : "jumlah", call.console.count(answer.total)});
  call.console.print_json(answer::contribution_json(answer));
  call.console.print(table(rows));
  return Exit::Done;
}

void add_contribution(CLI::App& root, Call& call) {
  auto question = std::make_shared<app::ContributionQuestion>();
  auto* contribution =
      root.add_subcommand("contribution", "hitung iuran sebulan / one month's contribution");
  contribution->add_option("--month", question->month, "YYYY-MM")->required();
  contribution->add_option("--income", question->income, "rupiah");
  contribution->add_option("--sector", question->sector, "transport | other");
  contribution->add_option("--payer", question->payer, "APBN | APBD | APBDES | CSR | SELF");
  contribution->add_option("--programs", question->programs, "JKK,JKM,JHT");
  contribution->add_option("--registered", question->registered, "YYYY-MM");
  contribution->fallthrough()->callback([&call, question] {
    call.action = [&call, question] {
      const auto answer = app::answer_contribution(*question);
      return answer ? show_contribution(call, *answer) : call.console.fail(answer.error());
    };
  });
}

std::string confirmed(const Call& call, bool verified) {
  if (verified) return "";
  return call.console.english ? "not confirmed" : "belum dikonfirmasi";
}

// Texts of a value are cut where a line of the screen would end.
std::string short_value(const std::string& text) {
  constexpr std::size_t kMost = 44;
  return text.size() <= kMost ? text : text.substr(0, kMost - 3) + "...";
}

// Rules of one topic below its name, topics in the order of the ids.
void print_groups(const Call& call, const std::vector<app::RuleLine>& rules) {
  std::vector<std::string> topics;
  for (const auto& rule : rules) {
    const std::string topic = call.console.say(rule.topic);
    if (std::find(topics.begin(), topics.end(), topic) == topics.end()) topics.push_back(topic);
  }
  for (const auto& topic : topics) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& rule : rules) {
      if (call.console.say(rule.topic) != topic) continue;
      rows.push_back(
          {"  " + rule.id +
               (rule.when.empty() ? ""
                                  : " (" + short_value(call.console.say(rule.circumstances)) + ")"),
           rule.from, short_value(call.console.say(rule.value)), confirmed(call, rule.verified)});
    }
    call.console.print(topic + "\n" + table(rows) + "\n");
  }
}

Exit list_rules(const Call& call, const std::string& at) {
  const auto rules = app::list_rules(at);
  if (!rules) return call.console.fail(rules.error());
  call.console.print_json(answer::rules_json(*rules, call.console.language()));
  print_groups(call, *rules);
  return Exit::Done;
}

std::string decided_by(const Call& call, const std::string& basis) {
  const bool en = call.console.english;
  if (basis == "contribution-month")
    return en ? "the contribution month decides" : "yang menentukan bulan iuran";
  if (basis == "registration-date")
    return en ? "the day of registration decides" : "yang menentukan hari pendaftaran";
  if (basis == "fiscal-year")
    return en ? "the fiscal year decides" : "yang menentukan tahun anggaran";
  return en ? "the day of the event decides" : "yang menentukan hari kejadian";
}

void print_entry(const Call& call, const rules::Explanation::Entry& entry) {
  const bool en = call.console.english;
  const std::string only = en ? "only for " : "hanya untuk ";
  call.console.print(
      "- " + (entry.when.empty() ? "" : "(" + only + call.console.say(entry.circumstances) + ") ") +
      call.console.say(entry.change));
  for (const auto& row : entry.rows) call.console.print("    " + call.console.say(row));
  if (!entry.note.id.empty())
    call.console.print((en ? "  Note: " : "  Catatan: ") + call.console.say(entry.note));
  call.console.print("  " + entry.where);
}

Exit explain_rule(const Call& call, const std::string& id) {
  const auto about = app::explain_rule(id);
  if (!about) return call.console.fail(about.error());
  call.console.print(about->id + ": " + call.console.say(about->about));
  call.console.print(call.console.say(about->topic) + "; " + decided_by(call, about->basis_date) +
                     ".");
  for (const auto& entry : about->entries) print_entry(call, entry);
  call.console.print_json(answer::rule_json(*about, call.console.language()));
  return Exit::Done;
}

}  // namespace

void add_rules(CLI::App& root, Call& call) {
  add_contribution(root, call);
  auto* rules = root.add_subcommand("rules", "aturan yang dipakai / the rules in use");
  rules->require_subcommand(1);
  auto at = std::make_shared<std::string>();
  auto* list = rules->add_subcommand("list", "semua aturan / all rules");
  list->add_option("--at", *at, "YYYY-MM-DD");
  list->fallthrough()->callback(
      [&call, at] { call.action = [&call, at] { return list_rules(call, *at); }; });
  auto id = std::make_shared<std::string>();
  auto* explain = rules->add_subcommand("explain", "riwayat satu aturan / one rule's history");
  explain->add_option("id", *id)->required();
  explain->fallthrough()->callback(
      [&call, id] { call.action = [&call, id] { return explain_rule(call, *id); }; });
}

}  // namespace lindung::cli
