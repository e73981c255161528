#include "shell/app/verification_act.h"

#include <algorithm>
#include <set>
#include <unordered_set>

#include <boost/json.hpp>

#include "shell/app/commitments.h"
#include "shell/app/verdict_blocks.h"

namespace lindung::app {
namespace json = boost::json;
namespace {

using verification::Verdict;

// Everything beside the rows themselves that a verdict depends on.
std::string basis_digest(const CityState& state) {
  Hasher hasher;
  hasher.add(state.scheme->view());
  for (const auto& [kind, reg] : state.registers)
    hasher.add(roster::register_id(kind)).add(reg.digest.view());
  for (const auto& decision : state.effective_decisions()) {
    const char kind = static_cast<char>('0' + static_cast<int>(decision.kind));
    hasher.add(row_name(decision.row))
        .add({&kind, 1})
        .add(std::to_string(decision.other_person))
        .add(";");
  }
  return hasher.finish().hex();
}

std::vector<std::uint32_t> files_to_judge(const Workbench& bench, const std::string& basis) {
  const bool all = bench.withdrew || basis != bench.state.last_basis;
  std::vector<std::uint32_t> numbers;
  for (const auto& file : bench.state.files) {
    if (!file.withdrawn && (all || !file.judged_by)) numbers.push_back(file.number);
  }
  return numbers;
}

// Earlier files whose rows a corrections workbook among `files` names.
std::vector<std::uint32_t> corrected_files(const CityState& state,
                                           const std::vector<ReadFile>& files) {
  std::set<std::uint32_t> wanted;
  for (const auto& read : files) {
    for (const auto& row : read.file->rows) {
      if (row.correction_of == 0) continue;
      const std::uint32_t number = roster::unpack_reference(row.correction_of).file;
      if (number >= 1 && number <= state.files.size() && !state.files[number - 1].withdrawn)
        wanted.insert(number);
    }
  }
  for (const auto& read : files) wanted.erase(read.number);
  return {wanted.begin(), wanted.end()};
}

// The input of the stage, with what its views point to.
struct Question {
  std::vector<roster::RegisterFile> registers;
  std::vector<std::vector<std::uint64_t>> earlier;
  std::vector<verification::KnownPerson> known;
  std::vector<verification::Decision> decisions;
  verification::VerificationInput input;
};

// Whose rows these were when the file was judged before; empty when it was not.
Result<std::vector<std::uint64_t>> earlier_people(StandingVerdicts& standing,
                                                  const ReadFile& read) {
  LINDUNG_ASSIGN_OR_RETURN(const auto verdicts, standing.of(read.number));
  std::vector<std::uint64_t> people;
  if (verdicts.size() == read.file->rows.size()) {
    for (const auto& verdict : verdicts) people.push_back(verdict.person);
  }
  return people;
}

Result<std::unique_ptr<Question>> make_question(Workbench& bench,
                                                const std::vector<ReadFile>& files) {
  auto question = std::make_unique<Question>();
  LINDUNG_ASSIGN_OR_RETURN(question->registers,
                           bench.inputs.read_registers(bench.state, bench.scheme));
  StandingVerdicts standing(*bench.context.store, bench.state);
  std::unordered_set<std::uint32_t> judged;
  for (const auto& read : files) {
    judged.insert(read.number);
    LINDUNG_ASSIGN_OR_RETURN(question->earlier.emplace_back(), earlier_people(standing, read));
  }
  for (const auto& entry : bench.people.entries) {
    if (!entry.withdrawn && judged.contains(entry.row.file)) continue;
    question->known.push_back(entry.person);
    if (entry.withdrawn) question->known.back().standing = Verdict::Refused;
  }
  question->decisions = bench.state.effective_decisions();

  auto& input = question->input;
  input.scheme = &bench.scheme;
  for (std::size_t i = 0; i < files.size(); ++i) {
    input.files.push_back({files[i].file.get(), files[i].number, question->earlier[i]});
  }
  for (const auto& reg : question->registers) input.registers.push_back(&reg);
  input.known = question->known;
  input.decisions = question->decisions;
  input.next_person =
      bench.people.entries.empty() ? 1 : bench.people.entries.back().person.person + 1;
  return question;
}

void add_version(PeopleVersions& versions, const Workbench& bench, const ReadFile& read,
                 const verification::PersonVersion& version, std::uint16_t group,
                 std::uint64_t act) {
  const roster::Proposal& row = read.file->rows[version.row];
  const std::string group_id =
      group == roster::kNoGroup ? std::string() : bench.scheme.groups[group].id;

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
  entry.group = group == roster::kNoGroup ? std::string_view() : bench.scheme.groups[group].id;
  entry.row = {read.number, row.sheet, row.row};
  entry.income_rupiah = row.income ? row.income->amount() : -1;
  entry.decile = row.decile;
  entry.earlier_recipient = version.earlier_recipient;

  store::Person person;
  person.person = version.person;
  person.act = act;
  person.nik = entry.person.nik;
  person.family_card = entry.person.family_card;
  person.kpj = row.kpj ? row.kpj->number() : 0;
  person.name = std::string(row.name);
  person.birth_date_known = entry.person.birth_date.has_value();
  person.birth_date = person.birth_date_known ? entry.person.birth_date->days() : 0;
  person.sex = row.sex ? static_cast<char>(*row.sex) : ' ';
  person.village = entry.person.village;
  person.group = group_id;
  person.phone = row.phone == 0 ? std::string() : "0" + std::to_string(row.phone);
  person.standing = static_cast<char>(version.standing);
  person.file = read.number;
  person.sheet = row.sheet;
  person.row = row.row;
  versions.people.push_back(std::move(person));
  versions.known.push_back(entry);
}

// People who stood on a row of these files and stand on none any more.
void add_vanished(PeopleVersions& versions, const Workbench& bench,
                  const std::unordered_set<std::uint32_t>& judged, std::uint64_t act) {
  std::unordered_set<std::uint64_t> still;
  for (const auto& entry : versions.known) still.insert(entry.person.person);
  for (const auto& entry : bench.people.entries) {
    const bool file_left = bench.state.files[entry.row.file - 1].withdrawn;
    if (entry.withdrawn || still.contains(entry.person.person) ||
        !(judged.contains(entry.row.file) || file_left))
      continue;
    KnownEntry gone = entry;
    gone.withdrawn = true;
    store::Person person;
    person.person = entry.person.person;
    person.act = act;
    person.standing = 'W';
    person.file = entry.row.file;
    person.sheet = entry.row.sheet;
    person.row = entry.row.row;
    versions.people.push_back(std::move(person));
    versions.known.push_back(gone);
  }
}

PeopleVersions make_versions(const Workbench& bench, const Judged& judged) {
  const std::uint64_t act = bench.writer.next_sequence();  // of the entry that keep_judged() adds
  PeopleVersions versions;
  std::vector<std::size_t> first_row;  // of each file, among the verdicts
  std::unordered_set<std::uint32_t> numbers;
  std::size_t rows = 0;
  for (const auto& read : judged.files) {
    numbers.insert(read.number);
    first_row.push_back(rows);
    rows += read.file->rows.size();
  }
  versions.people.reserve(judged.verification.people.size());
  versions.known.reserve(judged.verification.people.size());
  for (const auto& version : judged.verification.people) {
    const auto& verdict = judged.verification.rows[first_row[version.file] + version.row];
    add_version(versions, bench, judged.files[version.file], version, verdict.group, act);
  }
  const std::size_t present = versions.people.size();
  add_vanished(versions, bench, numbers, act);
  if (versions.people.size() > present) {  // keep both lists in order of number
    const auto by_number = [](const auto& a, const auto& b) { return a.person < b.person; };
    std::sort(versions.people.begin(), versions.people.end(), by_number);
    std::sort(versions.known.begin(), versions.known.end(),
              [](const auto& a, const auto& b) { return a.person.person < b.person.person; });
  }
  return versions;
}

json::object counts_json(const verification::Counts& counts) {
  return {{"read", counts.read},   {"accepted", counts.accepted},
          {"held", counts.held},   {"refused", counts.refused},
          {"known", counts.known}, {"not_person", counts.not_person}};
}

json::object commitment_json(const Commitment& commitment) {
  return {{"root", commitment.root.hex()}, {"size", commitment.size}};
}

Result<FileSecrets> secrets_of(Workbench& bench, const PeopleVersions& versions,
                               const std::vector<ReadFile>& files) {
  std::set<std::uint32_t> numbers;
  for (const auto& read : files) numbers.insert(read.number);
  for (const auto& person : versions.people) numbers.insert(person.file);
  const std::vector<std::uint32_t> list(numbers.begin(), numbers.end());
  return bench.inputs.secrets(bench.state, list);
}

// Puts the new versions in the place of the old ones; both lists are in order of number.
void merge_people(KnownPeople& people, const std::vector<KnownEntry>& versions) {
  std::vector<KnownEntry> merged;
  merged.reserve(people.entries.size() + versions.size());
  auto old = people.entries.begin();
  for (const auto& version : versions) {
    while (old != people.entries.end() && old->person.person < version.person.person)
      merged.push_back(*old++);
    if (old != people.entries.end() && old->person.person == version.person.person) ++old;
    merged.push_back(version);
  }
  merged.insert(merged.end(), old, people.entries.end());
  people.entries = std::move(merged);
}

}  // namespace

Result<std::optional<Judged>> judge(Workbench& bench) {
  const std::string basis = basis_digest(bench.state);
  const auto numbers = files_to_judge(bench, basis);
  if (numbers.empty() && !bench.withdrew) return std::optional<Judged>();

  Judged judged;
  LINDUNG_ASSIGN_OR_RETURN(judged.files,
                           bench.inputs.read_files(bench.state, bench.scheme, numbers));
  const auto corrected = corrected_files(bench.state, judged.files);
  LINDUNG_ASSIGN_OR_RETURN(auto more,
                           bench.inputs.read_files(bench.state, bench.scheme, corrected));
  std::move(more.begin(), more.end(), std::back_inserter(judged.files));
  std::sort(judged.files.begin(), judged.files.end(),
            [](const auto& a, const auto& b) { return a.number < b.number; });

  bench.context.report({{"Menyiapkan pemeriksaan", "Preparing"}, 0, 0});
  LINDUNG_ASSIGN_OR_RETURN(const auto question, make_question(bench, judged.files));
  bench.context.report({{"Memeriksa baris", "Verifying rows"}, 0, 0});
  judged.verification = verification::verify(question->input);
  const auto& people = judged.verification.people;
  judged.new_people = static_cast<std::uint64_t>(
      std::count_if(people.begin(), people.end(), [](const auto& p) { return p.is_new; }));
  judged.basis = basis;
  judged.versions = make_versions(bench, judged);
  merge_people(bench.people, judged.versions.known);
  return std::optional<Judged>(std::move(judged));
}

Result<void> keep_judged(Workbench& bench, const Judged& judged) {
  bench.context.report({{"Menyegel putusan", "Sealing verdicts"}, 0, 0});
  const auto& versions = judged.versions;
  LINDUNG_ASSIGN_OR_RETURN(const FileSecrets secrets, secrets_of(bench, versions, judged.files));
  const std::uint64_t act = bench.writer.next_sequence();
  const auto& rows = judged.verification.rows;
  json::array files;
  for (const auto& read : judged.files) files.push_back(read.number);
  LINDUNG_ASSIGN_OR_RETURN(
      std::ignore,
      bench.record("verification",
                   {{"files", files},
                    {"basis", judged.basis},
                    {"counts", counts_json(judged.verification.total)},
                    {"people", commitment_json(commit_people(versions.people, secrets))},
                    {"verdicts", commitment_json(commit_verdicts(rows, secrets))},
                    {"known", commitment_json(commit_known(versions.known, secrets))}}));
  bench.context.report({{"Menyimpan", "Storing"}, 0, versions.people.size()});
  auto& records = bench.writer.records();
  LINDUNG_RETURN_IF_ERROR(records.put_people(versions.people));
  LINDUNG_RETURN_IF_ERROR(records.put_blocks(pack_verdicts(act, rows)));
  LINDUNG_RETURN_IF_ERROR(records.put_blocks(pack_known(act, versions.known)));
  for (const auto& read : judged.files) bench.state.files[read.number - 1].judged_by = act;
  bench.state.verifications.push_back(act);
  bench.state.last_basis = judged.basis;
  return {};
}

std::span<const verification::RowVerdict> rows_of_file(
    std::span<const verification::RowVerdict> rows, std::uint32_t number) {
  const auto first = std::partition_point(rows.begin(), rows.end(),
                                          [&](const auto& row) { return row.row.file < number; });
  const auto last = std::partition_point(first, rows.end(),
                                         [&](const auto& row) { return row.row.file == number; });
  return {first, last};
}

Result<std::span<const verification::RowVerdict>> StandingVerdicts::of(std::uint32_t number) {
  const auto& file = state_.files[number - 1];
  if (!file.judged_by) return std::span<const verification::RowVerdict>();
  auto found = acts_.find(*file.judged_by);
  if (found == acts_.end()) {
    LINDUNG_ASSIGN_OR_RETURN(const auto blocks,
                             store_.blocks(state_.city, *file.judged_by, kVerdictBlocks));
    LINDUNG_ASSIGN_OR_RETURN(auto rows, unpack_verdicts(blocks));
    found = acts_.emplace(*file.judged_by, std::move(rows)).first;
  }
  return rows_of_file(found->second, number);
}

}  // namespace lindung::app
