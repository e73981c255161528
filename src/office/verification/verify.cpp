#include "office/verification/verify.h"

#include <algorithm>

#include <tbb/parallel_for.h>

#include "base/check.h"
#include "base/positions.h"
#include "office/verification/case.h"
#include "office/verification/civil_registry.h"
#include "office/verification/corrections.h"
#include "office/verification/eligibility.h"
#include "office/verification/evidence.h"
#include "office/verification/people.h"
#include "office/verification/register_hits.h"
#include "office/verification/registers.h"
#include "office/verification/shared_numbers.h"
#include "office/verification/standing.h"
#include "office/verification/tally.h"

namespace lindung::verification {

namespace {

void apply_decisions(std::span<Case> cases, std::span<const Decision> decisions) {
  for (const Decision& decision : decisions) {
    const std::uint32_t at = find_case(cases, decision.row);
    if (at == kNoCase || !cases[at].judged()) continue;
    Case& decided = cases[at];
    switch (decision.kind) {
      case DecisionKind::Accept:
        decided.accepted_by_review = true;
        drop_reasons(decided.reasons, Dropped::Holds);
        decided.reasons.add(Reason::ReviewAccepted);
        break;
      case DecisionKind::Refuse:
        decided.reasons.add(Reason::ReviewRefused);
        break;
      case DecisionKind::SamePerson:
        decided.same_person_as = decision.other_person;
        break;
      case DecisionKind::DifferentPeople:
        if (decided.earlier_person == decision.other_person) decided.earlier_person = 0;
        break;
    }
  }
}

// Reads each row's name once: as evidence for linkage, and to ask the registry.
void read_rows(std::span<Case> cases, const RegisterRows& registry, Evidence& evidence) {
  for_pieces(cases.size(), evidence.texts, [&](std::size_t begin, std::size_t end, Arena& texts) {
    for (std::size_t i = begin; i < end; ++i) {
      evidence.records[i] = {};
      if (!cases[i].judged()) continue;
      const NameReading name = read_name(cases[i].proposal->name);
      describe_name(evidence.records[i], name, texts);
      evidence.records[i].mother = keep_tokens(cases[i].proposal->mother, texts);
      take_opinion(cases[i], ask_registry(*cases[i].proposal, name, registry));
    }
  });
}

void search_unrecognised(std::span<Case> cases, const RegisterRows& registry) {
  if (!registry.present) return;
  const auto wanted = positions_where(cases.size(), [&](std::size_t i) {
    const bool recognised =
        cases[i].confirmed() && !cases[i].doubtful && cases[i].registry_likeness == 1000;
    return cases[i].judged() && !recognised && !cases[i].proposal->name.empty();
  });
  const auto found = search_registry(cases, wanted, registry);
  for (std::size_t i = 0; i < wanted.size(); ++i) take_search(cases[wanted[i]], found[i]);
}

void describe_people(std::span<const Case> cases, const VerificationInput& input,
                     const RegisterRows& registry, Evidence& evidence) {
  tbb::parallel_for(std::size_t{0}, cases.size(), [&](std::size_t i) {
    if (cases[i].judged()) describe_case(evidence.records[i], cases[i]);
  });
  const auto known = [&](std::size_t begin, std::size_t end, Arena& texts) {
    for (std::size_t k = begin; k < end; ++k) {
      const KnownPerson& person = input.known[k];
      linkage::Record& record = evidence.records[cases.size() + k];
      record = describe_known(person, texts);
      if (registry.present) {
        record.number_confirmed =
            is_confirmed(person.nik, person.name, person.birth_date, registry);
      }
    }
  };
  for_pieces(input.known.size(), evidence.texts, known);
}

Text few_recognised(std::uint64_t recognised, std::uint64_t asked) {
  const std::string known = std::to_string(recognised);
  const std::string all = std::to_string(asked);
  return {"Register kependudukan hanya mengenal " + known + " dari " + all +
              " NIK. Mungkin isinya tidak lengkap atau milik kota lain.",
          "The civil registry knows only " + known + " of " + all +
              " NIKs. It is perhaps incomplete, or another city's."};
}

void note_recognition(std::span<const Case> cases, std::vector<Text>& notices) {
  std::uint64_t asked = 0;
  std::uint64_t recognised = 0;
  for (const Case& row : cases) {
    asked += row.recognition != Recognition::Unasked;
    recognised +=
        row.recognition == Recognition::Confirmed || row.recognition == Recognition::SomeoneElse;
  }
  if (asked >= 50 && recognised * 2 < asked) notices.push_back(few_recognised(recognised, asked));
}

RowVerdict write_verdict(std::span<const Case> cases, std::size_t at) {
  const Case& judged = cases[at];
  RowVerdict verdict;
  verdict.row = judged.reference;
  verdict.group = judged.proposal->group;
  verdict.verdict = verdict_of(judged);
  verdict.reasons = judged.reasons;
  if (judged.role == Role::NoPerson) return verdict;
  verdict.person = cases[speaker_of(cases, static_cast<std::uint32_t>(at))].person;
  verdict.other_person = judged.other_person;
  if (judged.other_case != kNoCase) {
    verdict.other = cases[judged.other_case].reference;
    const std::uint64_t other = cases[speaker_of(cases, judged.other_case)].person;
    if (verdict.other_person == 0) verdict.other_person = other;
  }
  if (judged.suggested_nik != 0) verdict.suggested_nik = Nik::from_number(judged.suggested_nik);
  return verdict;
}

}  // namespace

VerificationResult verify(const VerificationInput& input) {
  LINDUNG_CHECK(input.scheme != nullptr);
  auto cases = open_cases(input);
  apply_corrections(cases);
  apply_decisions(cases, input.decisions);
  const Registers registers = gather_registers(input.registers);
  const Eligibility eligibility(input, registers);

  Evidence evidence;
  evidence.records.resize(cases.size() + input.known.size());
  read_rows(cases, registers.civil(), evidence);
  search_unrecognised(cases, registers.civil());
  describe_people(cases, input, registers.civil(), evidence);

  const People people = find_people(evidence.records, cases, input);
  const Members members(people.entity);
  Standing standing(cases, input, people, members);
  standing.share_registry();
  const NumberIndex by_number = index_cases(cases);
  mark_shared_numbers(cases, by_number, input.known, people.entity);
  find_exact_hits(cases, registers, eligibility.relevant_by_group());
  find_likely_hits(cases, by_number, std::span(evidence.records).first(cases.size()), registers);
  standing.share_hits();
  tbb::parallel_for(std::size_t{0}, cases.size(), [&](std::size_t i) {
    if (cases[i].judged()) eligibility.judge(cases[i]);
  });
  standing.choose();
  standing.mark_doubtful();
  standing.mark_known();

  VerificationResult result;
  result.people = standing.number_people();
  result.rows.resize(cases.size());
  tbb::parallel_for(std::size_t{0}, cases.size(),
                    [&](std::size_t i) { result.rows[i] = write_verdict(cases, i); });
  count_rows(result, input.scheme->groups.size());
  result.notices = eligibility.notices();
  note_recognition(cases, result.notices);
  return result;
}

}  // namespace lindung::verification
