#include "shell/app/run/review.h"

#include <algorithm>

#include "shell/app/login/rights.h"
#include "shell/app/run/run.h"
#include "shell/app/run/verification_act.h"
#include "shell/app/run/workbench.h"

namespace lindung::app {
namespace {

using verification::DecisionKind;

std::optional<DecisionKind> decision_kind(const std::string& text) {
  if (text == "accept") return DecisionKind::Accept;
  if (text == "refuse") return DecisionKind::Refuse;
  if (text == "same") return DecisionKind::SamePerson;
  if (text == "different") return DecisionKind::DifferentPeople;
  return std::nullopt;
}

Error unknown_row(const std::string& row) {
  return Error::input("REVIEW_ROW", row,
                      {"Baris ini tidak sedang ditahan. Lihat `lindung review list`.",
                       "This row is not held. See `lindung review list`."});
}

HeldRow held_row(const ReadFile& read, const scheme::Scheme& scheme, const CityState& state,
                 const verification::RowVerdict& verdict, const roster::Proposal& row) {
  HeldRow held;
  held.row = row_name(verdict.row);
  held.file = read.file->name;
  held.sheet =
      row.sheet < read.file->sheets.size() ? read.file->sheets[row.sheet].name : std::string();
  held.row_number = row.row;
  if (verdict.group < scheme.groups.size()) held.group = scheme.groups[verdict.group].id;
  if (row.nik) held.nik_masked = row.nik->masked();
  held.name = std::string(row.name);
  held.verdict = verdict;
  for (const auto& word : state.decisions) {
    if (word.decision.row == verdict.row) held.words.push_back(word);
  }
  return held;
}

}  // namespace

Result<std::vector<HeldRow>> held_rows(const Context& context, std::uint64_t city) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::ReviewRead));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto scheme, load_scheme(*context.store, state));
  Inputs inputs(context, city);
  std::vector<HeldRow> held;
  StandingVerdicts standing(*context.store, state);
  for (const auto& file : state.files) {
    if (file.withdrawn) continue;
    LINDUNG_ASSIGN_OR_RETURN(const auto verdicts, standing.of(file.number));
    const bool any = std::any_of(verdicts.begin(), verdicts.end(), [](const auto& v) {
      return v.verdict == verification::Verdict::Held;
    });
    if (!any) continue;
    const std::uint32_t number[] = {file.number};
    LINDUNG_ASSIGN_OR_RETURN(const auto read, inputs.read_files(state, scheme, number));
    for (std::size_t i = 0; i < verdicts.size() && i < read[0].file->rows.size(); ++i) {
      if (verdicts[i].verdict != verification::Verdict::Held) continue;
      held.push_back(held_row(read[0], scheme, state, verdicts[i], read[0].file->rows[i]));
    }
  }
  return held;
}

Result<DecideResult> decide(const Context& context, std::uint64_t city, const std::string& row,
                            const std::string& decision, std::uint64_t other_person,
                            const std::string& reason) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::ReviewDecide));
  const auto kind = decision_kind(decision);
  const bool needs_other =
      kind == DecisionKind::SamePerson || kind == DecisionKind::DifferentPeople;
  if (!kind || needs_other != (other_person != 0)) {
    return Error::input("REVIEW_DECISION", decision,
                        {"Putusan harus accept, refuse, atau same/different dengan --person.",
                         "The decision must be accept, refuse, or same/different with --person."});
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto held, held_rows(context, city));
  const auto found =
      std::find_if(held.begin(), held.end(), [&](const HeldRow& h) { return h.row == row; });
  if (found == held.end()) return unknown_row(row);
  const verification::Decision wanted{found->verdict.row, *kind, other_person};
  const bool said = !found->words.empty() && found->words.back().author == context.author &&
                    found->words.back().decision.kind == *kind;
  if (said) {
    return Error::input(
        "REVIEW_SAME_AUTHOR", row,
        {"Anda sudah mengusulkan putusan ini; orang lain yang harus menyetujuinya.",
         "You have proposed this decision already; another person must approve it."});
  }
  CityState after;
  LINDUNG_ASSIGN_OR_RETURN(after, load_city(*context.store, city));
  after.decisions.push_back({wanted, context.author, reason, 0});
  const auto effective = after.effective_decisions();
  DecideResult result;
  result.final = std::any_of(effective.begin(), effective.end(),
                             [&](const auto& d) { return d.row == wanted.row; });

  Changes changes;
  changes.decisions.push_back({wanted, context.author, reason});
  changes.verify = result.final;
  changes.select = result.final;
  LINDUNG_ASSIGN_OR_RETURN(const auto ran, run(context, city, changes));
  if (!ran.judged) return result;
  for (const auto& verdict : ran.judged->verification.rows) {
    if (verdict.row == wanted.row) result.verdict = verdict;
  }
  return result;
}

}  // namespace lindung::app
