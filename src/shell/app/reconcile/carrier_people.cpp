#include "shell/app/reconcile/carrier_people.h"

#include <algorithm>

#include "office/enrolment/match.h"
#include "office/enrolment/register_rows.h"
#include "office/reconciliation/difference.h"
#include "office/verification/likeness.h"

namespace lindung::app {
namespace {

using reconciliation::Field;

// Everybody who stands on a row, as the matcher asks for them; line n is entries[n - 1].
struct Everybody {
  std::vector<enrolment::SentPerson> sent;
  std::vector<const KnownEntry*> entries;

  Everybody(std::span<const KnownEntry> people, const enrolment::Enrolments* enrolments) {
    for (const auto& entry : people) {
      if (entry.withdrawn) continue;
      entries.push_back(&entry);
      sent.push_back({static_cast<std::uint32_t>(entries.size()), entry.person.nik,
                      kpj_of(entry.person.person, enrolments), std::string(entry.person.name),
                      entry.person.birth_date});
    }
  }

  const enrolment::SentPerson& line(std::uint32_t number) const { return sent[number - 1]; }
  std::uint64_t person(std::uint32_t number) const { return entries[number - 1]->person.person; }

 private:
  static std::uint64_t kpj_of(std::uint64_t person, const enrolment::Enrolments* enrolments) {
    if (enrolments == nullptr) return 0;
    const auto memberships = enrolments->memberships_of(person);
    return memberships.empty() ? 0 : enrolments->memberships()[memberships.back()].kpj;
  }
};

std::uint8_t fields_that_differ(const reconciliation::CarrierRow& row,
                                const enrolment::SentPerson& ours) {
  unsigned fields = 0;
  const auto differs = [&](Field field) { fields |= static_cast<unsigned>(field); };
  if (row.nik && ours.nik != 0 && row.nik->number() != ours.nik) differs(Field::Nik);
  if (!row.name.empty() && !ours.name.empty() &&
      verification::likeness(row.name, ours.name) < verification::kNameAlike) {
    differs(Field::Name);
  }
  if (row.birth_date && ours.birth_date && *row.birth_date != *ours.birth_date)
    differs(Field::BirthDate);
  if (row.kpj && ours.kpj != 0 && row.kpj->number() != ours.kpj) differs(Field::Kpj);
  return static_cast<std::uint8_t>(fields);
}

enrolment::AnswerRow answer_row(const reconciliation::CarrierRow& row) {
  enrolment::AnswerRow one;
  one.row = row.row;
  one.nik = row.nik ? row.nik->number() : 0;
  one.kpj = row.kpj ? row.kpj->number() : 0;
  one.name = row.name;
  one.birth_date = row.birth_date;
  return one;
}

}  // namespace

std::vector<RowPerson> people_of_rows(std::span<const reconciliation::CarrierRow> rows,
                                      std::span<const KnownEntry> people,
                                      const enrolment::Enrolments& enrolments) {
  const Everybody everybody(people, &enrolments);
  std::vector<enrolment::AnswerRow> asked;
  for (const auto& row : rows) asked.push_back(answer_row(row));
  const auto matches = enrolment::match_rows(everybody.sent, asked);
  std::vector<RowPerson> found(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    found[i].ambiguous = matches[i].why == enrolment::Hold::Several;
    if (matches[i].line == 0) continue;
    found[i].person = everybody.person(matches[i].line);
    found[i].fields = fields_that_differ(rows[i], everybody.line(matches[i].line));
  }
  return found;
}

std::vector<std::uint64_t> people_of_sponsors(std::span<const roster::RegisterRow> rows,
                                              std::span<const KnownEntry> people) {
  const Everybody everybody(people, nullptr);
  const auto asked = enrolment::answer_rows(rows);
  std::vector<std::uint64_t> found;
  for (const auto& match : enrolment::match_rows(everybody.sent, asked)) {
    if (match.line != 0 && !match.why) found.push_back(everybody.person(match.line));
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace lindung::app
