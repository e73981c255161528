// What holds for the law files as a whole: a rule switches on its days and on no other, every word
// has its name, and a file with a fault is refused with its file and line.
#include <set>

#include <gtest/gtest.h>

#include "base/text.h"
#include "engines/rules/conditions.h"
#include "engines/rules/source_law_for_tests.h"
namespace lindung::testing_law {
namespace {

using rules::DatedValue;
using rules::Fact;
using rules::Rule;
using rules::RuleRef;
using rules::Unit;

const rules::RuleBook& law() { return rules::source_law(LINDUNG_SOURCE_DIR); }

std::vector<const Rule*> all_rules() {
  std::vector<const Rule*> all;
  for (const auto id : law().ids()) {
    if (const Rule* rule = law().find(id)) all.push_back(rule);
  }
  return all;
}

template <class Asked>
Result<RuleRef> used(const Asked& asked) {
  if (!asked) return asked.error();
  return asked->rule;
}

// Which value answers on a day, whatever its kind.
Result<RuleRef> answer(const Rule& rule, Date on, std::span<const Fact> facts) {
  switch (rule.unit) {
    case Unit::Date:
      return used(law().date(rule.id, on, facts));
    case Unit::Flag:
      return used(law().flag(rule.id, on, facts));
    case Unit::Text:
      return used(law().text(rule.id, on, facts));
    case Unit::List:
      return used(law().list(rule.id, on, facts));
    case Unit::Table:
      return used(law().table(rule.id, on, facts));
    default:
      return used(law().number(rule.id, on, facts));
  }
}

rules::Enumerations enumerations() {
  rules::Enumerations all;
  for (const Rule* rule : all_rules()) {
    for (const auto& value : rule->values) {
      for (const auto& condition : value.when)
        all[condition.name] = *law().enumeration(condition.name);
    }
  }
  return all;
}

bool in_force(const Result<RuleRef>& found, const DatedValue& value) {
  return found && found->from == value.from && found->citation == value.citation;
}

// The day before a value begins another one answers or none; from that day on it does, up to its
// end.
void expect_switches(const Rule& rule, const DatedValue& value, std::span<const Fact> facts) {
  EXPECT_TRUE(in_force(answer(rule, value.from, facts), value)) << value.from.iso();
  const auto before = answer(rule, value.from.plus_days(-1), facts);
  EXPECT_FALSE(in_force(before, value)) << value.from.iso();
  if (!before) {
    EXPECT_EQ(before.error().code, "NO_RULE_IN_FORCE");
  }
  if (!value.until) return;
  EXPECT_TRUE(in_force(answer(rule, value.until->plus_days(-1), facts), value));
  EXPECT_FALSE(in_force(answer(rule, *value.until, facts), value)) << value.until->iso();
}

TEST(Law, EveryRuleSwitchesExactlyOnItsDays) {
  const auto words = enumerations();
  int several = 0;
  for (const Rule* rule : all_rules()) {
    SCOPED_TRACE(rule->id);
    several += rule->values.size() > 1;
    for (const auto& facts : rules::circumstances(*rule, words)) {
      for (const auto& value : rule->values) {
        if (*rules::holds(value.when, facts, rule->id)) expect_switches(*rule, value, facts);
      }
    }
  }
  EXPECT_GT(several, 30);
}

// "payer: CSR, SELF; sector: other" -> the first member of each.
std::vector<std::pair<std::string, std::string>> first_members(const std::string& when) {
  std::vector<std::pair<std::string, std::string>> all;
  if (when.empty()) return all;
  for (const auto part : split(when, ';')) {
    const auto colon = part.find(':');
    all.emplace_back(trim(part.substr(0, colon)), trim(split(part.substr(colon + 1), ',').front()));
  }
  return all;
}

TEST(Law, EveryDiscountBeginsAndEndsWithItsMonths) {
  int discounts = 0;
  for (const auto id : law().ids()) {
    if (law().find(id)) continue;
    SCOPED_TRACE(id);
    ++discounts;
    const auto about = *law().explain(id);
    const auto& entry = about.entries.front();
    auto circumstance = first_members(entry.when);
    for (const char* name : {"payer", "sector"}) {
      const bool given = std::any_of(circumstance.begin(), circumstance.end(),
                                     [&](const auto& one) { return one.first == name; });
      if (!given) circumstance.emplace_back(name, law().enumeration(name)->front());
    }
    std::vector<Fact> facts;
    for (const auto& [name, value] : circumstance) facts.push_back({name, value});
    const auto applies = [&](Month month) {
      const auto found = law().discount("program", "JKK", month, Date::from_days(0), facts);
      return found && *found && (*found)->rule.id == id;
    };
    EXPECT_FALSE(applies(Month::of(entry.from).plus(-1)));
    EXPECT_TRUE(applies(Month::of(entry.from)));
    EXPECT_TRUE(applies(Month::of(*entry.until).plus(-1)));
    EXPECT_FALSE(applies(Month::of(*entry.until)));
  }
  EXPECT_GE(discounts, 6);
}

// The words in lists and in the first column of tables of the rules whose ids begin so.
std::set<std::string> words_of(const std::vector<std::string>& beginnings,
                               const std::string& names_rule) {
  std::set<std::string> words;
  for (const Rule* rule : all_rules()) {
    const bool speaks = std::any_of(beginnings.begin(), beginnings.end(),
                                    [&](const auto& one) { return rule->id.starts_with(one); });
    if (!speaks || rule->id == names_rule) continue;
    for (const auto& value : rule->values) {
      if (const auto* list = std::get_if<std::vector<std::string>>(&value.value))
        words.insert(list->begin(), list->end());
      if (const auto* table = std::get_if<rules::Table>(&value.value)) {
        for (const auto& row : table->rows) words.insert(std::get<std::string>(row.front()));
      }
    }
  }
  return words;
}

void expect_names(const std::vector<std::string>& beginnings, const std::string& names_rule) {
  const auto* names = law().table(names_rule, *Date::parse_iso("2026-01-01"))->value;
  const auto words = words_of(beginnings, names_rule);
  EXPECT_GT(words.size(), 20U);
  for (const auto& word : words) EXPECT_NE(names->row(word), nullptr) << word;
  for (const auto& row : names->rows) {
    const auto& word = std::get<std::string>(row.front());
    EXPECT_TRUE(words.contains(word)) << word;
    EXPECT_FALSE(std::get<std::string>(row[1]).empty());
    EXPECT_FALSE(std::get<std::string>(row[2]).empty());
  }
}

TEST(Law, NamesEveryWordOfItsListsInBothLanguagesAndNoOther) {
  expect_names({"claim.", "heirs."}, "claim.names");
  expect_names({"fund.", "payment."}, "fund.names");
}

// A code is written in small letters; names of laws, programmes and papers are not.
bool is_code(const std::string& text) {
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

void expect_words(const std::string& text, const std::string& where) {
  if (!is_code(text)) return;
  for (const auto part : split(text, ' ')) {
    EXPECT_TRUE(law().words().knows(text) || law().words().knows(part)) << where << ": " << part;
  }
}

TEST(Law, EveryCodeThatAReaderMeetsHasWordsInBothLanguages) {
  for (const Rule* rule : all_rules()) {
    for (const DatedValue& value : rule->values) {
      for (const auto& condition : value.when) {
        expect_words(condition.name, value.where);
        for (const auto& member : condition.members) expect_words(member, value.where);
      }
      if (const auto* text = std::get_if<std::string>(&value.value))
        expect_words(*text, value.where);
      if (const auto* list = std::get_if<std::vector<std::string>>(&value.value)) {
        for (const auto& one : *list) expect_words(one, value.where);
      }
      const auto* table = std::get_if<rules::Table>(&value.value);
      if (!table || table->columns.back().name == "en") continue;
      for (const auto& row : table->rows) {
        for (const auto& cell : row) {
          if (const auto* text = std::get_if<std::string>(&cell)) expect_words(*text, value.where);
        }
      }
    }
  }
}

TEST(Law, HasATopicForEveryRule) {
  for (const auto id : law().ids()) {
    const Text topic = law().topic(id);
    EXPECT_NE(topic.id, id.substr(0, id.find('.'))) << id;
    EXPECT_FALSE(topic.en.empty());
  }
}

// A value is not called confirmed on days on which the text that it cites did not exist.
TEST(Law, NothingIsConfirmedBeforeTheLawThatItCites) {
  const std::vector<std::pair<std::string, Date>> youngest{
      {"PP 82/2019", *Date::parse_iso("2019-12-02")},
      {"PP 49/2023", *Date::parse_iso("2023-11-01")},
      {"Permenaker 5/2021", *Date::parse_iso("2021-01-01")},
      {"Permenaker 4/2022", *Date::parse_iso("2022-04-26")},
      {"Permenaker 4/2023", *Date::parse_iso("2023-01-01")},
      {"Permenaker 1/2025", *Date::parse_iso("2025-02-01")},
      {"PP 50/2025", *Date::parse_iso("2025-12-22")},
      {"22/PERDIR.02/072022", *Date::parse_iso("2022-07-01")}};
  for (const Rule* rule : all_rules()) {
    for (const auto& value : rule->values) {
      if (!value.verified || value.citation.find(';') != std::string::npos ||
          value.citation.find("before") != std::string::npos) {
        continue;
      }
      for (const auto& [name, since] : youngest) {
        if (value.citation.find(name) == std::string::npos) continue;
        EXPECT_GE(value.from, since) << rule->id << " " << value.citation;
      }
    }
  }
}

}  // namespace
}  // namespace lindung::testing_law
