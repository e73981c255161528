#include "office/planning/scenario.h"

#include <algorithm>
#include <set>

#include "base/check.h"
#include "engines/rules/document.h"
#include "engines/rules/reader.h"

namespace lindung::planning {
namespace {

using rules::Faults;
using rules::Node;
using rules::Reader;

constexpr std::int64_t kPeopleMax = 100'000'000;
constexpr std::int64_t kRupiahMax = 1'000'000'000'000'000;

class ScenarioReader {
 public:
  ScenarioReader(const Node& node, Faults& faults, const scheme::Scheme& scheme,
                 const Wishes& usual)
      : faults_(faults),
        scheme_(scheme),
        reader_(node, faults,
                {"id", "name", "people", "grow_permille", "ceilings", "first", "block_months",
                 "spread", "programs", "start", "until", "from"}) {
    scenario_.wishes = usual;
  }

  Scenario read() {
    scenario_.id = reader_.text("id");
    scenario_.name = reader_.bilingual("name");
    read_people();
    read_ceilings();
    read_first();
    read_blocks();
    read_programs();
    scenario_.from = read_month("from");
    Period months = scenario_.wishes.months.value_or(scheme_.months);
    months.from = read_month("start").value_or(months.from);
    months.until = read_month("until").value_or(months.until);
    scenario_.wishes.months = months;
    return std::move(scenario_);
  }

 private:
  void read_people() {
    if (const auto grow = reader_.integer_if("grow_permille", {.min = -1000, .max = 100'000})) {
      scenario_.grow_permille = static_cast<int>(*grow);
    }
    for (const auto& [id, people] : numbers("people", kPeopleMax)) {
      const bool known =
          std::any_of(scheme_.groups.begin(), scheme_.groups.end(),
                      [&wanted = id](const auto& group) { return group.id == wanted; });
      if (!known) add_unknown("people", id);
      scenario_.people[id] = people;
    }
  }

  void read_ceilings() {
    for (const auto& [id, ceiling] : numbers("ceilings", kRupiahMax)) {
      const bool known =
          std::any_of(scheme_.funds.begin(), scheme_.funds.end(),
                      [&wanted = id](const auto& fund) { return fund.id == wanted; });
      if (!known) add_unknown("ceilings", id);
      scenario_.wishes.ceilings[id] = Rupiah(ceiling);
    }
  }

  void read_first() {
    for (const auto& id : reader_.texts_if("first")) {
      if (!scheme_.find_group(id)) add_unknown("first", id);
      scenario_.wishes.first.push_back(id);
    }
  }

  void read_blocks() {
    if (const auto months = reader_.integer_if("block_months", {.min = 1, .max = 12})) {
      scenario_.wishes.block_months = static_cast<int>(*months);
    }
    const auto spread = reader_.text_if("spread");
    if (!spread) return;
    if (*spread != "steady" && *spread != "early") add_value("spread", *spread);
    scenario_.wishes.spread = *spread == "early" ? Spread::Early : Spread::Steady;
  }

  void read_programs() {
    const auto codes = reader_.texts_if("programs");
    if (!codes.empty()) scenario_.wishes.programs.clear();
    for (const auto& code : codes) {
      const auto program = parse_program(code);
      if (!program) add_value("programs", code);
      scenario_.wishes.programs.push_back(program.value_or(Program::Death));
    }
  }

  std::optional<Month> read_month(std::string_view key) {
    const auto text = reader_.text_if(key);
    if (!text) return std::nullopt;
    const auto month = Month::parse(*text);
    if (!month) add_value(key, *text);
    return month;
  }

  // A table of numbers from nought: { fishers = 300 }.
  std::map<std::string, std::int64_t> numbers(std::string_view key, std::int64_t max) {
    std::map<std::string, std::int64_t> found;
    const Node* table = reader_.table_if(key);
    if (!table) return found;
    for (const auto& member : table->members) {
      const bool sound = member.value.kind == Node::Kind::Integer && member.value.integer >= 0 &&
                         member.value.integer <= max;
      if (!sound) {
        faults_.add("VALUE", member.line,
                    {"harus angka bulat, paling kecil 0", "must be a whole number, at least 0"});
      }
      found[member.key] = sound ? member.value.integer : 0;
    }
    return found;
  }

  void add_value(std::string_view key, const std::string& word) {
    faults_.add("VALUE", reader_.line_of(key),
                {"\"" + word + "\" tidak berlaku di sini", "\"" + word + "\" does not hold here"});
  }
  void add_unknown(std::string_view key, const std::string& id) {
    faults_.add("UNKNOWN", reader_.line_of(key),
                {"program tidak mempunyai \"" + id + "\"", "the scheme has no \"" + id + "\""});
  }

  Faults& faults_;
  const scheme::Scheme& scheme_;
  Reader reader_;
  Scenario scenario_;
};

}  // namespace

Result<std::vector<Scenario>> parse_scenarios(std::string_view text, std::string_view file_name,
                                              const scheme::Scheme& scheme, const Wishes& usual) {
  LINDUNG_ASSIGN_OR_RETURN(const Node root, rules::parse_document(text, file_name, "PLAN"));
  Faults faults(file_name, "PLAN");
  const Reader reader(root, faults, {"scenario"});
  std::vector<Scenario> scenarios;
  std::set<std::string> ids;
  for (const Node& node : reader.tables_if("scenario")) {
    scenarios.push_back(ScenarioReader(node, faults, scheme, usual).read());
    if (!ids.insert(scenarios.back().id).second) {
      faults.add("DUPLICATE", node.line,
                 {"id ini sudah dipakai skenario lain", "another scenario has this id already"});
    }
  }
  if (faults.first()) return *faults.first();
  return scenarios;
}

std::vector<Count> changed(const scheme::Scheme& scheme, std::vector<Count> counts,
                           const Scenario& scenario) {
  for (Count& count : counts) {
    const auto asked = scenario.people.find(scheme.groups[count.group].id);
    if (asked != scenario.people.end()) {
      count.people = asked->second;
    } else if (scenario.grow_permille) {
      const std::int64_t permille = 1000 + *scenario.grow_permille;
      count.people = count.people / 1000 * permille + count.people % 1000 * permille / 1000;
    }
    count.present = std::min(count.present, count.people);
  }
  return counts;
}

Problem continued(const Problem& problem, const Plan& plan, Month from,
                  const std::map<std::string, Rupiah>& ceilings) {
  LINDUNG_CHECK(problem.months.contains(from));
  const auto before = static_cast<std::size_t>(from - problem.months.from);
  Problem rest = problem;
  rest.months.from = from;
  for (std::size_t f = 0; f < rest.purses.size(); ++f) {
    Purse& purse = rest.purses[f];
    const auto asked = ceilings.find(purse.id);
    if (asked != ceilings.end()) purse.ceiling = asked->second;
    for (std::size_t m = 0; m < before; ++m) purse.ceiling -= plan.purses[f].by_month[m];
    purse.ceiling = std::max(Rupiah(0), purse.ceiling);
  }
  rest.classes.clear();
  for (std::size_t c = 0; c < problem.classes.size(); ++c) {
    PeopleClass members = problem.classes[c];
    for (Offer& offer : members.offers) {
      offer.dues.erase(offer.dues.begin(),
                       offer.dues.begin() + static_cast<std::ptrdiff_t>(before));
    }
    std::size_t protected_before = members.present ? members.ranks.size() : 0;
    for (std::size_t k = 0; k < plan.blocks.size(); ++k) {
      if (before > 0 && plan.blocks[k].contains(from.plus(-1))) {
        protected_before = static_cast<std::size_t>(plan.people[c][k]);
      }
    }
    PeopleClass others = members;
    const auto split = members.ranks.begin() + static_cast<std::ptrdiff_t>(protected_before);
    others.ranks.assign(split, members.ranks.end());
    members.ranks.erase(split, members.ranks.end());
    members.present = true;
    others.present = false;
    if (!members.ranks.empty()) rest.classes.push_back(std::move(members));
    if (!others.ranks.empty()) rest.classes.push_back(std::move(others));
  }
  return rest;
}

}  // namespace lindung::planning
