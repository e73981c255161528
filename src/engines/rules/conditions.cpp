#include "engines/rules/conditions.h"

#include <algorithm>
#include <set>

namespace lindung::rules {
namespace {

bool contains(const std::vector<std::string>& texts, std::string_view text) {
  return std::find(texts.begin(), texts.end(), text) != texts.end();
}

const Condition* find(std::span<const Condition> conditions, std::string_view name) {
  const auto at = std::find_if(conditions.begin(), conditions.end(),
                               [&](const Condition& c) { return c.name == name; });
  return at == conditions.end() ? nullptr : &*at;
}

void add_unknown(Faults& faults, int line, const std::string& what) {
  faults.add("CONDITION", line,
             {"\"" + what + "\" tidak ada dalam [enumeration] mana pun",
              "\"" + what + "\" stands in no [enumeration]"});
}

// Narrows `members` to those listed, or to those not listed.
void narrow(std::vector<std::string>& members, const std::vector<std::string>& listed, bool keep) {
  std::erase_if(members, [&](const std::string& m) { return contains(listed, m) != keep; });
}

void read_key(const Reader& reader, std::string_view key, const Enumerations& enumerations,
              std::map<std::string, std::vector<std::string>>& allowed) {
  const Node* table = reader.table_if(key);
  if (!table) return;
  for (const auto& [name, line, list] : table->members) {
    const auto enumeration = enumerations.find(name);
    if (enumeration == enumerations.end()) {
      add_unknown(reader.faults(), line, name);
      continue;
    }
    const auto listed = read_texts(list, reader.faults());
    for (const auto& member : listed) {
      if (!contains(enumeration->second, member)) add_unknown(reader.faults(), line, member);
    }
    const auto at = allowed.try_emplace(name, enumeration->second).first;
    narrow(at->second, listed, key == "when");
    if (at->second.empty()) {
      reader.faults().add("CONDITION", line,
                          {"syarat ini tidak pernah terpenuhi", "nothing can meet this condition"});
    }
  }
}

}  // namespace

std::vector<Condition> read_conditions(const Reader& reader, const Enumerations& enumerations) {
  std::map<std::string, std::vector<std::string>> allowed;
  read_key(reader, "when", enumerations, allowed);
  read_key(reader, "except", enumerations, allowed);
  std::vector<Condition> conditions;
  for (auto& [name, members] : allowed) conditions.push_back({name, std::move(members)});
  return conditions;
}

Result<void> check_facts(std::span<const Fact> facts, const Enumerations& enumerations,
                         std::string_view where) {
  for (const Fact& fact : facts) {
    const auto at = enumerations.find(fact.name);
    if (at != enumerations.end() && contains(at->second, fact.value)) continue;
    const std::string name(fact.name), value(fact.value);
    return Error::input("RULES_CONDITION", std::string(where),
                        {"keadaan \"" + name + " = " + value + "\" tidak dikenal dalam aturan",
                         "the rules know no \"" + name + " = " + value + "\""});
  }
  return {};
}

Result<bool> holds(std::span<const Condition> when, std::span<const Fact> facts,
                   std::string_view where) {
  for (const Condition& condition : when) {
    const auto fact = std::find_if(facts.begin(), facts.end(),
                                   [&](const Fact& f) { return f.name == condition.name; });
    if (fact == facts.end()) {
      return Error::input(
          "RULES_CONDITION", std::string(where),
          {"aturan ini bergantung pada \"" + condition.name + "\", yang belum disebut",
           "this rule depends on \"" + condition.name + "\", which was not given"});
    }
    if (!contains(condition.members, fact->value)) return false;
  }
  return true;
}

bool intersect(std::span<const Condition> a, std::span<const Condition> b) {
  for (const Condition& one : a) {
    const Condition* other = find(b, one.name);
    if (!other) continue;
    const bool shared = std::any_of(one.members.begin(), one.members.end(),
                                    [&](const auto& m) { return contains(other->members, m); });
    if (!shared) return false;
  }
  return true;
}

std::vector<std::vector<Fact>> circumstances(const Rule& rule, const Enumerations& enumerations) {
  std::set<std::string_view> names;
  for (const auto& value : rule.values) {
    for (const auto& condition : value.when) names.insert(condition.name);
  }
  std::vector<std::vector<Fact>> all{{}};
  for (const std::string_view name : names) {
    std::vector<std::vector<Fact>> longer;
    for (const auto& facts : all) {
      for (const auto& member : enumerations.find(name)->second) {
        longer.push_back(facts);
        longer.back().push_back({name, member});
      }
    }
    all = std::move(longer);
  }
  return all;
}

std::string conditions_text(std::span<const Condition> when) {
  std::string all;
  for (const auto& condition : when) {
    all += (all.empty() ? "" : "; ") + condition.name + ":";
    for (const auto& member : condition.members) {
      all += (&member == &condition.members.front() ? " " : ", ") + member;
    }
  }
  return all;
}

Text circumstances_text(std::span<const Condition> when, const Words& words) {
  std::vector<Text> parts;
  for (const auto& condition : when) {
    std::vector<Text> members;
    for (const auto& member : condition.members) members.push_back(words.of(member));
    const Text name = words.of(condition.name), all = joined(members, ", ");
    parts.push_back({name.id + ": " + all.id, name.en + ": " + all.en});
  }
  return joined(parts, "; ");
}

}  // namespace lindung::rules
