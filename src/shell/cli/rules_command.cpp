#include <boost/json.hpp>

#include "base/text.h"
#include "shell/app/calculators.h"
#include "shell/cli/commands.h"
#include "shell/cli/rule_text.h"

namespace lindung::cli {
namespace json = boost::json;
namespace {

Exit show_contribution(const Call& call, const app::ContributionAnswer& answer) {
  json::array lines;
  std::vector<std::vector<std::string>> rows;
  for (const auto& line : answer.lines) {
    lines.push_back(
        {{"program", line.program}, {"amount", line.amount}, {"rules", refs_json(line.rules)}});
    rows.push_back({line.program + "  " + sources_text(line.rules), grouped(line.amount)});
  }
  rows.push_back({call.console.english ? "total" : "jumlah", grouped(answer.total)});
  call.console.print_json({{"base", answer.base}, {"lines", lines}, {"total", answer.total}});
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

Exit list_rules(const Call& call, const std::string& at) {
  const auto rules = app::list_rules(at);
  if (!rules) return call.console.fail(rules.error());
  json::array list;
  std::vector<std::vector<std::string>> rows;
  for (const auto& rule : *rules) {
    list.push_back({{"id", rule.id},
                    {"about", call.console.say(rule.about)},
                    {"value", call.console.say(rule.value)},
                    {"from", rule.from},
                    {"source", rule.source},
                    {"verified", rule.verified}});
    rows.push_back(
        {rule.id, rule.from, call.console.say(rule.value).substr(0, 40),
         rule.verified ? "" : (call.console.english ? "not verified" : "belum dikonfirmasi")});
  }
  call.console.print_json({{"rules", list}});
  call.console.print(table(rows));
  return Exit::Done;
}

Exit explain_rule(const Call& call, const std::string& id) {
  const auto about = app::explain_rule(id);
  if (!about) return call.console.fail(about.error());
  json::array entries;
  call.console.print(about->id + ": " + call.console.say(about->about));
  for (const auto& entry : about->entries) {
    entries.push_back(
        {{"from", entry.from.iso()},
         {"until", entry.until ? json::value(entry.until->iso()) : json::value(nullptr)},
         {"value", call.console.say(entry.value)},
         {"when", entry.when},
         {"source", entry.citation},
         {"verified", entry.verified},
         {"note", entry.note},
         {"where", entry.where}});
    call.console.print("- " + entry.from.iso() + ": " + call.console.say(entry.value) + "  (" +
                       entry.citation + ")" +
                       (entry.verified         ? ""
                        : call.console.english ? " [not verified]"
                                               : " [belum dikonfirmasi]"));
  }
  call.console.print_json(
      {{"id", about->id}, {"about", call.console.say(about->about)}, {"entries", entries}});
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
