#include "shell/app/run/verification_act.h"

#include <algorithm>
#include <set>
#include <unordered_set>

#include <boost/json.hpp>
#include <tbb/parallel_for.h>

#include "base/positions.h"
#include "shell/app/run/verdict_blocks.h"

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
    const auto& rows = read.file->rows;
    const auto corrections =
        positions_where(rows.size(), [&](std::size_t i) { return rows[i].correction_of != 0; });
    for (const std::uint32_t i : corrections) {
      const std::uint32_t number = roster::unpack_reference(rows[i].correction_of).file;
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
  UnfilledVector<verification::KnownPerson> known;
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
  const auto& people = bench.people.entries;
  const auto asked = positions_where(people.size(), [&](std::size_t i) {
    return people[i].withdrawn || !judged.contains(people[i].row.file);
  });
  question->known.resize(asked.size());
  tbb::parallel_for(std::size_t{0}, asked.size(), [&](std::size_t i) {
    question->known[i] = people[asked[i]].person;
    if (people[asked[i]].withdrawn) question->known[i].standing = Verdict::Refused;
  });
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

json::object counts_json(const verification::Counts& counts) {
  return {{"read", counts.read},   {"accepted", counts.accepted},
          {"held", counts.held},   {"refused", counts.refused},
          {"known", counts.known}, {"not_person", counts.not_person}};
}

json::object commitment_json(const Commitment& commitment) {
  return {{"root", commitment.root.hex()}, {"size", commitment.size}};
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
  judged.versions = people_versions(bench, judged.files, judged.verification);
  merge_people(bench.people, judged.versions);
  return std::optional<Judged>(std::move(judged));
}

Result<FileContents> contents_of(Workbench& bench, const Judged& judged) {
  std::vector<bool> named(bench.state.files.size() + 1, false);
  for (const auto& read : judged.files) named[read.number] = true;
  for (const auto& entry : judged.versions.known) named[entry.row.file] = true;
  std::vector<std::uint32_t> numbers;
  for (std::uint32_t number = 1; number < named.size(); ++number) {
    if (named[number]) numbers.push_back(number);
  }
  return bench.inputs.contents(bench.state, numbers);
}

Sealed seal(const Judged& judged, const FileContents& contents, std::uint64_t act) {
  const FileSecrets secrets = file_secrets(contents);
  return {commit_people(stored_people(judged.versions, act), secrets),
          commit_verdicts(judged.verification.rows, secrets),
          commit_known(judged.versions.known, secrets)};
}

Result<void> keep_judged(Workbench& bench, const Judged& judged, const Sealed& sealed) {
  json::array files;
  for (const auto& read : judged.files) files.push_back(read.number);
  LINDUNG_ASSIGN_OR_RETURN(
      const std::uint64_t act,
      bench.record("verification", {{"files", files},
                                    {"basis", judged.basis},
                                    {"counts", counts_json(judged.verification.total)},
                                    {"people", commitment_json(sealed.people)},
                                    {"verdicts", commitment_json(sealed.verdicts)},
                                    {"known", commitment_json(sealed.known)}}));
  bench.context.report({{"Menyimpan", "Storing"}, 0, judged.versions.known.size()});
  auto& records = bench.writer.records();
  LINDUNG_RETURN_IF_ERROR(records.put_people(stored_people(judged.versions, act)));
  LINDUNG_RETURN_IF_ERROR(records.put_blocks(pack_verdicts(act, judged.verification.rows)));
  LINDUNG_RETURN_IF_ERROR(records.put_blocks(pack_known(act, judged.versions.known)));
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
