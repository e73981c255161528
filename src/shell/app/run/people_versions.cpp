#include "shell/app/run/people_versions.h"

#include <algorithm>
#include <unordered_set>

#include <tbb/blocked_range.h>
#include <tbb/parallel_for.h>

#include "base/positions.h"

namespace lindung::app {
namespace {

bool by_number(const KnownEntry& a, const KnownEntry& b) {
  return a.person.person < b.person.person;
}

// By all cores: one alone would be given the new memory page by page.
void copy_entries(std::span<const KnownEntry> from, UnfilledVector<KnownEntry>::iterator to) {
  tbb::parallel_for(tbb::blocked_range<std::size_t>(0, from.size(), 4096), [&](const auto& part) {
    const auto piece = from.subspan(part.begin(), part.size());
    std::copy(piece.begin(), piece.end(), to + static_cast<std::ptrdiff_t>(part.begin()));
  });
}

KnownEntry known_entry(const ReadFile& read, const verification::PersonVersion& version,
                       std::string_view group) {
  const roster::Proposal& row = read.file->rows[version.row];
  KnownEntry entry;
  entry.person.person = version.person;
  entry.person.nik = row.nik ? row.nik->number() : 0;
  entry.person.family_card = row.family_card ? row.family_card->number() : 0;
  entry.person.birth_date = version.birth_date ? version.birth_date : row.birth_date;
  entry.person.sex = row.sex;
  entry.person.village = version.village ? version.village->number() : 0;
  entry.person.phone = row.phone;
  entry.person.name = row.name;
  entry.person.standing = version.standing;
  entry.group = group;
  entry.row = {read.number, row.sheet, row.row};
  entry.income_rupiah = row.income ? row.income->amount() : -1;
  entry.decile = row.decile;
  entry.earlier_recipient = version.earlier_recipient;
  return entry;
}

store::Person stored_person(const KnownEntry& entry, const roster::Proposal* row,
                            std::uint64_t act) {
  store::Person person;
  person.person = entry.person.person;
  person.act = act;
  person.file = entry.row.file;
  person.sheet = entry.row.sheet;
  person.row = entry.row.row;
  if (row == nullptr) {
    person.standing = 'W';
    return person;
  }
  person.nik = entry.person.nik;
  person.family_card = entry.person.family_card;
  person.kpj = row->kpj ? row->kpj->number() : 0;
  person.name = std::string(entry.person.name);
  person.birth_date_known = entry.person.birth_date.has_value();
  person.birth_date = person.birth_date_known ? entry.person.birth_date->days() : 0;
  person.sex = entry.person.sex ? static_cast<char>(*entry.person.sex) : ' ';
  person.village = entry.person.village;
  person.group = std::string(entry.group);
  person.phone = entry.person.phone == 0 ? std::string() : "0" + std::to_string(entry.person.phone);
  person.standing = static_cast<char>(entry.person.standing);
  return person;
}

// Who stands on a row of these files.
PeopleVersions present(const Workbench& bench, std::span<const ReadFile> files,
                       const verification::VerificationResult& verification) {
  std::vector<std::size_t> first_row;  // of each file, among the verdicts
  std::size_t rows = 0;
  for (const auto& read : files) {
    first_row.push_back(rows);
    rows += read.file->rows.size();
  }
  const auto& people = verification.people;
  PeopleVersions versions{{},
                          UnfilledVector<KnownEntry>(people.size()),
                          UnfilledVector<const roster::Proposal*>(people.size())};
  tbb::parallel_for(std::size_t{0}, people.size(), [&](std::size_t i) {
    const auto& version = people[i];
    const auto group = verification.rows[first_row[version.file] + version.row].group;
    versions.made[i] =
        known_entry(files[version.file], version,
                    group == roster::kNoGroup ? std::string_view() : bench.scheme.groups[group].id);
    versions.rows[i] = &files[version.file].file->rows[version.row];
  });
  return versions;
}

// Who stood on a row of these files, or of one that was withdrawn, and is not among `present`.
std::vector<KnownEntry> vanished(const Workbench& bench, std::span<const ReadFile> files,
                                 std::span<const KnownEntry> present) {
  std::unordered_set<std::uint32_t> judged;
  for (const auto& read : files) judged.insert(read.number);
  const auto& all = bench.people.entries;
  const auto vanished = positions_where(all.size(), [&](std::size_t i) {
    const KnownEntry& entry = all[i];
    const bool file_left = bench.state.files[entry.row.file - 1].withdrawn;
    return !entry.withdrawn && (file_left || judged.contains(entry.row.file)) &&
           !std::binary_search(present.begin(), present.end(), entry, by_number);
  });
  std::vector<KnownEntry> gone;
  for (const std::uint32_t i : vanished) {
    gone.push_back(all[i]);
    gone.back().withdrawn = true;
  }
  return gone;
}

void add_vanished(PeopleVersions& versions, std::span<const KnownEntry> gone) {
  PeopleVersions all;
  auto next = gone.begin();
  const auto add_gone_before = [&](std::uint64_t number) {
    for (; next != gone.end() && next->person.person < number; ++next) {
      all.made.push_back(*next);
      all.rows.push_back(nullptr);
    }
  };
  for (std::size_t i = 0; i < versions.made.size(); ++i) {
    add_gone_before(versions.made[i].person.person);
    all.made.push_back(versions.made[i]);
    all.rows.push_back(versions.rows[i]);
  }
  add_gone_before(UINT64_MAX);
  versions = std::move(all);
}

}  // namespace

PeopleVersions people_versions(const Workbench& bench, std::span<const ReadFile> files,
                               const verification::VerificationResult& verification) {
  PeopleVersions versions = present(bench, files, verification);
  const auto gone = vanished(bench, files, versions.made);
  if (!gone.empty()) add_vanished(versions, gone);
  versions.known = versions.made;
  return versions;
}

store::Series<store::Person> stored_people(const PeopleVersions& versions, std::uint64_t act) {
  return {versions.known.size(), [&versions, act](std::size_t i) {
            return stored_person(versions.known[i], versions.rows[i], act);
          }};
}

void merge_people(KnownPeople& people, PeopleVersions& versions) {
  auto& entries = people.entries;
  const auto fresh = versions.known;
  if (fresh.empty()) return;
  if (entries.empty()) {
    entries = std::move(versions.made);
    return;
  }
  // Nearly always everybody stands before the first version.
  const auto behind =
      std::lower_bound(entries.begin(), entries.end(), fresh.front(), by_number) - entries.begin();
  UnfilledVector<KnownEntry> all(entries.size() + fresh.size());
  copy_entries(std::span(entries).first(static_cast<std::size_t>(behind)), all.begin());
  const auto to = all.begin() + behind;
  if (entries.begin() + behind == entries.end()) {
    copy_entries(fresh, to);
  } else {  // of two with one number the version is taken
    all.erase(std::set_union(fresh.begin(), fresh.end(), entries.begin() + behind, entries.end(),
                             to, by_number),
              all.end());
  }
  entries = std::move(all);
}

}  // namespace lindung::app
