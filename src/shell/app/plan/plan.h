// shell/app/plan/plan.h - `lindung plan`: how many people, for how many months, out of which purse;
// as a calculator from a scheme file and numbers of people, or for the people of a city's database.
// Records nothing.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "office/planning/planning.h"
#include "office/scheme/scheme.h"
#include "shell/app/context.h"

namespace lindung::app {

// As typed. `where` of a refusal names the option (CALL_VALUE), or the file.
struct PlanQuestion {
  std::string path;                   // a scheme file, or a folder with scheme.toml
  std::vector<std::string> people;    // "fishers=300"
  std::vector<std::string> members;   // of them members today
  std::vector<std::string> ceilings;  // "city-budget=3000000000"
  std::string from, until;            // "2025-05"; empty: the scheme's
  int block_months = 12;
  bool early = false;
  std::string programs;            // "JKK,JKM,JHT"; empty: the scheme's
  std::vector<std::string> first;  // groups whose people come before all others
  std::string scenarios;           // a file of scenarios; empty: none
  std::string scenarios_text;      // such a file as a text, where there is no file
  std::filesystem::path out;       // .xlsx; empty: not written
  std::filesystem::path pdf;       // one page for the council; empty: not written
  std::string written;             // day on that page, "2025-11-21"; needed for it
  std::string prepared_by;         // stands at its foot; may be empty
};

// One plan with all that is said about it.
struct PlanOutcome {
  planning::Scenario asked;  // its id is "plan" for the question itself
  planning::Problem problem;
  planning::Plan plan;
  planning::Lasting lasting;
  std::vector<planning::Explanation> reasons;
  std::vector<planning::LeftOut> left_out;
  std::vector<planning::PurseEnd> ends;
};

struct PlanAnswer {
  scheme::Scheme scheme;
  std::vector<Program> programs;      // that are paid
  std::vector<PlanOutcome> outcomes;  // never empty
  std::vector<Text> notes;            // what was assumed, what nobody has confirmed
};

Result<PlanAnswer> answer_plan(const PlanQuestion& question);

// The same for the scheme in force and everybody who may be selected, in the order of selection;
// people, members and a path are not asked for (CALL_VALUE).
Result<PlanAnswer> answer_plan_of_city(const Context& context, std::uint64_t city,
                                       const PlanQuestion& question);

}  // namespace lindung::app
