// The documents say what the program does: every command and option, every reason, every link.
#include <algorithm>
#include <regex>
#include <set>

#include <gtest/gtest.h>

#include "runner.h"
#include "terms/reason.h"

namespace lindung::testing_binary {
namespace {

const fs::path kProject = LINDUNG_SOURCE_DIR;

std::string document(const std::string& name) { return read_file(kProject / "docs" / name); }

std::set<std::string> matches(const std::string& text, const std::string& pattern) {
  const std::regex expression(pattern);
  std::set<std::string> found;
  for (std::sregex_iterator it(text.begin(), text.end(), expression), end; it != end; ++it)
    found.insert((*it)[1]);
  return found;
}

// The names under "Subcommands:" of a help page.
std::vector<std::string> subcommands(const std::string& help) {
  std::vector<std::string> names;
  std::istringstream lines(help.substr(std::min(help.find("Subcommands:"), help.size())));
  for (std::string line; std::getline(lines, line);) {
    if (line.size() > 2 && line.starts_with("  ") && line[2] != ' ')
      names.push_back(line.substr(2, line.find(' ', 2) - 2));
  }
  return names;
}

struct Help {
  std::set<std::string> commands;  // "review decide"
  std::set<std::string> options;   // "--reason"
};

void collect(Help& help, std::vector<std::string> path) {
  auto arguments = path;
  arguments.push_back("--help");
  const auto page = run(arguments);
  EXPECT_EQ(page.exit, 0);
  for (const auto& option : matches(page.out, R"((--[a-z][a-z-]+))")) help.options.insert(option);
  const auto below = subcommands(page.out);
  // A command that may stand without its subcommands says so.
  const bool stands_alone = page.out.find("[SUBCOMMAND]") != std::string::npos;
  if ((below.empty() || stands_alone) && !path.empty()) {
    std::string name;
    for (const auto& word : path) name += (name.empty() ? "" : " ") + word;
    help.commands.insert(name);
  }
  for (const auto& name : below) {
    auto next = path;
    next.push_back(name);
    collect(help, next);
  }
}

const Help& help_of_binary() {
  static const Help kHelp = [] {
    Help help;
    collect(help, {});
    help.options.erase("--help");
    return help;
  }();
  return kHelp;
}

TEST(Reference, NamesEveryCommandAndOptionOfTheBinary) {
  const std::string text = document("reference/cli.md");
  EXPECT_GT(help_of_binary().commands.size(), 25U);
  for (const auto& command : help_of_binary().commands)
    EXPECT_NE(text.find("`" + command), std::string::npos) << command;
  for (const auto& option : help_of_binary().options)
    EXPECT_NE(text.find(option), std::string::npos) << option;
}

// What stands in the first column of the table of commands, without options and placeholders:
// "review decide".
std::set<std::string> commands_of_reference() {
  const std::string text = document("reference/cli.md");
  const auto from = text.find("| Command |");
  const std::string table = text.substr(from, text.find("\n\n", from) - from);
  std::set<std::string> named;
  for (const std::string& cell : matches(table, R"(\n\| (`[^|]*(?:\\\|[^|]*)*) \|)")) {
    for (const std::string& call : matches(cell, "`([^`]+)`")) {
      std::string command;
      std::istringstream words(call);
      for (std::string word; words >> word &&
                             word.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") == word.npos &&
                             !word.starts_with('-');)
        command += (command.empty() ? "" : " ") + word;
      if (!command.empty()) named.insert(command);
    }
  }
  return named;
}

TEST(Reference, NamesNoCommandThatTheBinaryLacks) {
  const auto named = commands_of_reference();
  EXPECT_GE(named.size(), help_of_binary().commands.size());
  for (const auto& command : named) {
    const bool there = help_of_binary().commands.contains(command);
    EXPECT_TRUE(there) << "'" << command << "' is no command of the program";
  }
}

TEST(Reference, NamesNoOptionThatTheBinaryLacks) {
  for (const auto& option : matches(document("reference/cli.md"), R"((--[a-z][a-z-]+))"))
    EXPECT_TRUE(help_of_binary().options.contains(option)) << option;
}

const char* effect_name(Effect effect) {
  switch (effect) {
    case Effect::Note:
      return "note";
    case Effect::Warn:
      return "warning";
    case Effect::Known:
      return "known";
    case Effect::Hold:
      return "held";
    case Effect::Refuse:
      return "refused";
    case Effect::NotPerson:
      return "no person";
  }
  return "";
}

// The page of reasons as the catalogue has them.
std::string page_of_reasons() {
  std::string text =
      "# Reasons\n\nEvery reason that `verdicts.csv` and `corrections.xlsx` can give; "
      "[verdicts](verdicts.md) says how they make a verdict.\nWritten from the program's "
      "catalogue: "
      "`LINDUNG_WRITE_DOCS=1 build/docs_test`.\n\n"
      "| Code | Effect | What it says | What to do | Rests on |\n|---|---|---|---|---|\n";
  for (int i = 0; i < static_cast<int>(Reason::kCount); ++i) {
    const auto& reason = info(static_cast<Reason>(i));
    text += "| `" + std::string(reason.code) + "` | " + effect_name(reason.effect) + " | " +
            std::string(reason.what_en) + " | " + std::string(reason.todo_en) + " | " +
            std::string(reason.basis.en) + " |\n";
  }
  return text;
}

TEST(Reference, HasThePageOfReasonsThatTheProgramGives) {
  if (std::getenv("LINDUNG_WRITE_DOCS"))
    std::ofstream(kProject / "docs/reference/reasons.md") << page_of_reasons();
  EXPECT_EQ(document("reference/reasons.md"), page_of_reasons());
}

TEST(Reference, SpeaksOfNoReasonThatIsGone) {
  for (const auto& code : matches(document("reference/verdicts.md"), R"(\b([A-Z]+_[A-Z_]+)\b)"))
    EXPECT_TRUE(parse_reason(code)) << code;
}

// A cell of a table in a page.
std::string cell(const boost::json::value& text) {
  std::string out;
  for (const char c : std::string(text.as_string())) {
    if (c == '|') out += '\\';
    out += c;
  }
  return out;
}

constexpr std::string_view kWritten = "<!-- Below: written by docs_test from the law files. -->\n";

// Every rule by topic, and what nobody has confirmed with the reason.
std::string tables_of_law() {
  const auto rules = run({"--json", "--lang", "en", "rules", "list"}).json().at("rules").as_array();
  std::vector<std::string> topics;
  std::map<std::string, std::string> tables;
  std::string doubtful;
  for (const auto& rule : rules) {
    const std::string topic = cell(rule.at("topic"));
    auto [at, is_new] = tables.try_emplace(
        topic, "| Rule | What it fixes | Now | Since | Confirmed |\n|---|---|---|---|---|\n");
    if (is_new) topics.push_back(topic);
    const std::string id = "`" + cell(rule.at("id")) + "`";
    const std::string when = cell(rule.at("when"));
    const bool verified = rule.at("verified").as_bool();
    at->second += "| " + id + " | " + cell(rule.at("about")) +
                  (when.empty() ? "" : " (" + when + ")") + " | " + cell(rule.at("value")) + " | " +
                  cell(rule.at("from")) + " | " + (verified ? "yes" : "no") + " |\n";
    if (!verified) {
      doubtful += "| " + id + (when.empty() ? "" : " (" + when + ")") + " | " +
                  cell(rule.at("source")) + " | " + cell(rule.at("note")) + " |\n";
    }
  }
  std::string page;
  for (const auto& topic : topics) page += "\n## " + topic + "\n\n" + tables[topic];
  return page + "\n## Not confirmed, and why\n\n| Rule | Source | Why |\n|---|---|---|\n" +
         doubtful;
}

TEST(Reference, HasEveryRuleOfTheLawOnItsPage) {
  std::string page = document("reference/law.md");
  const auto mark = page.find(kWritten);
  ASSERT_NE(mark, std::string::npos);
  const auto head = page.substr(0, mark + kWritten.size());
  if (std::getenv("LINDUNG_WRITE_DOCS"))
    std::ofstream(kProject / "docs/reference/law.md") << head << tables_of_law();
  page = document("reference/law.md");
  EXPECT_EQ(page, head + tables_of_law());
  const auto listed = run({"--json", "rules", "list"}).json();
  for (const auto& rule : listed.at("rules").as_array()) {
    const std::string id = rule.at("id").as_string().c_str();
    EXPECT_NE(page.find("`" + id + "`"), std::string::npos) << id;
  }
}

// A value that a later one has replaced is not in force, though nobody wrote when it ends.
TEST(RulesList, ShowsOneValueOfARuleOnADay) {
  const auto value_on = [](const std::string& day) {
    const auto listed = run({"--json", "rules", "list", "--at", day}).json();
    std::string values;
    for (const auto& rule : listed.at("rules").as_array()) {
      if (rule.at("id") == "jkk.funeral") values += rule.at("value").as_string().c_str();
    }
    return values;
  };
  EXPECT_EQ(value_on("2015-06-30"), "");
  EXPECT_EQ(value_on("2019-12-01"), "Rp 3.000.000");
  EXPECT_EQ(value_on("2019-12-02"), "Rp 10.000.000");
}

TEST(Links, LeadSomewhere) {
  std::vector<fs::path> pages{kProject / "README.md", kProject / "CHANGELOG.md"};
  for (const auto& entry : fs::recursive_directory_iterator(kProject / "docs")) {
    if (entry.path().extension() == ".md") pages.push_back(entry.path());
  }
  EXPECT_GT(pages.size(), 25U);
  for (const auto& page : pages) {
    for (std::string link : matches(read_file(page), R"(\]\(([^)\s]+)\))")) {
      if (link.starts_with("http")) continue;
      link = link.substr(0, link.find('#'));
      EXPECT_TRUE(link.empty() || fs::exists(page.parent_path() / link)) << page << " -> " << link;
    }
  }
}

}  // namespace
}  // namespace lindung::testing_binary
