#include "office/claim/documents.h"

#include <algorithm>
#include <array>
#include <set>

#include "office/claim/heirs.h"

namespace lindung::claim {
namespace {

constexpr std::array<std::string_view, 4> kCircumstances{"traffic", "violence", "transport-paid",
                                                         "treatment-paid"};

std::string_view rule_of(Incident incident) {
  switch (incident) {
    case Incident::AccidentDeath:
      return "claim.accident-death.documents";
    case Incident::Death:
      return "claim.death.documents";
    case Incident::Accident:
    case Incident::Disease:
      break;
  }
  return "claim.accident.documents";
}

std::string_view condition_of(Relation relation) {
  return relation == Relation::Other ? "outside-the-order" : word(relation).id;
}

// Under which conditions papers are asked for.
Result<std::set<std::string, std::less<>>> conditions(const rules::RuleBook& rules,
                                                      const Claim& claim) {
  std::set<std::string, std::less<>> found{"always"};
  found.insert(claim.report.circumstances.begin(), claim.report.circumstances.end());
  if (is_work(claim.report.incident) && claim.report.place == Place::Road) found.insert("traffic");
  const auto& outcome = claim.outcome;
  if (outcome && outcome->land + outcome->sea + outcome->air > Rupiah())
    found.insert("transport-paid");
  if (!is_death(claim.report.incident)) return found;
  LINDUNG_ASSIGN_OR_RETURN(const auto entitled, entitled_heirs(rules, claim));
  for (const auto number : entitled.heirs)
    found.emplace(condition_of(claim.heir(number)->relation));
  return found;
}

Text hint_of(std::string_view document, Place place) {
  if (document != "death-certificate") return {};
  switch (place) {
    case Place::Home:
      return {"surat kematian dari kelurahan, lalu akta dari Disdukcapil",
              "letter of the ward, then the certificate of the civil registry"};
    case Place::Hospital:
      return {"surat kematian dari rumah sakit, lalu akta dari Disdukcapil",
              "letter of the hospital, then the certificate of the civil registry"};
    case Place::Road:
    case Place::Work:
    case Place::Elsewhere:
      break;
  }
  return {"surat kematian dari rumah sakit atau kelurahan, lalu akta dari Disdukcapil",
          "letter of the hospital or ward, then the certificate of the civil registry"};
}

Result<Text> name_of(const rules::RuleBook& rules, Date on, const std::string& document) {
  LINDUNG_ASSIGN_OR_RETURN(const auto names, rules.table("claim.names", on));
  const rules::Row* row = names.value->row(document);
  if (!row) return Text{document, document};
  return Text{std::get<std::string>((*row)[1]), std::get<std::string>((*row)[2])};
}

struct Listed {
  std::string document, condition;
  rules::RuleRef rule;
};

Result<std::vector<Listed>> listed_papers(const rules::RuleBook& rules, const Claim& claim) {
  std::vector<Listed> all;
  std::vector<std::string_view> ids{rule_of(claim.report.incident)};
  if (is_death(claim.report.incident)) ids.push_back("heirs.special.documents");
  for (const auto id : ids) {
    LINDUNG_ASSIGN_OR_RETURN(const auto table, rules.table(id, law_day(claim)));
    for (const auto& row : table.value->rows)
      all.push_back({std::get<std::string>(row[0]), std::get<std::string>(row[1]), table.rule});
  }
  return all;
}

}  // namespace

Result<std::vector<NeededPaper>> checklist(const rules::RuleBook& rules, const Claim& claim) {
  LINDUNG_ASSIGN_OR_RETURN(const auto asked_for, conditions(rules, claim));
  LINDUNG_ASSIGN_OR_RETURN(const auto listed, listed_papers(rules, claim));
  std::vector<NeededPaper> needed;
  for (const auto& paper : listed) {
    if (!asked_for.contains(paper.condition)) continue;
    NeededPaper one{paper.document, {}, hint_of(paper.document, claim.report.place), {}, "",
                    paper.rule};
    LINDUNG_ASSIGN_OR_RETURN(one.name, name_of(rules, law_day(claim), paper.document));
    for (const auto& handed : claim.papers) {
      if (handed.document != paper.document) continue;
      one.handed_in = handed.on;
      one.waived = handed.waived;
    }
    needed.push_back(std::move(one));
  }
  return needed;
}

Result<bool> is_document(const rules::RuleBook& rules, const Claim& claim,
                         std::string_view document) {
  LINDUNG_ASSIGN_OR_RETURN(const auto listed, listed_papers(rules, claim));
  return std::any_of(listed.begin(), listed.end(),
                     [&](const Listed& paper) { return paper.document == document; });
}

bool is_circumstance(std::string_view circumstance) {
  return std::find(kCircumstances.begin(), kCircumstances.end(), circumstance) !=
         kCircumstances.end();
}

}  // namespace lindung::claim
