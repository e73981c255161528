#include "shell/app/process.h"

#include <algorithm>

#include "shell/app/outputs.h"
#include "shell/app/run.h"
#include "shell/app/selection_act.h"
#include "shell/app/verification_act.h"

namespace lindung::app {
namespace fs = std::filesystem;
namespace {

// What of the folder the city does not have yet.
Changes what_is_new(const CityState& state, const Folder& folder) {
  Changes changes;
  changes.scheme = folder.scheme;
  for (const auto& reg : folder.registers) {
    const auto known = state.registers.find(reg.kind);
    if (known == state.registers.end() || known->second.digest != reg.digest)
      changes.registers.push_back(reg);
  }
  for (const auto& file : folder.files) {
    if (!state.find_file(file.name, file.digest)) changes.files.push_back(file);
  }
  return changes;
}

bool is_empty(const Changes& changes, const CityState& state) {
  return state.scheme == changes.scheme->scheme.digest && changes.registers.empty() &&
         changes.files.empty() && state.selection;
}

// The numbers of the folder's files within the city, in order.
std::vector<std::uint32_t> numbers_of(const CityState& state, const Folder& folder) {
  std::vector<std::uint32_t> numbers;
  for (const auto& file : folder.files) {
    if (const auto* imported = state.find_file(file.name, file.digest))
      numbers.push_back(imported->number);
  }
  std::sort(numbers.begin(), numbers.end());
  return numbers;
}

Result<std::vector<OutputFile>> output_files(const Context& context, RunResult& run,
                                             const Folder& folder) {
  const auto numbers = numbers_of(run.state, folder);
  std::vector<std::uint32_t> judged;
  for (const auto& file : run.files) judged.push_back(file.number);
  std::vector<std::uint32_t> unread;
  std::set_difference(numbers.begin(), numbers.end(), judged.begin(), judged.end(),
                      std::back_inserter(unread));
  Inputs inputs(context, run.state.city);
  for (const auto& file : folder.files) inputs.add(file.digest, file.bytes);
  LINDUNG_ASSIGN_OR_RETURN(auto more, inputs.read_files(run.state, run.scheme, unread));
  std::vector<ReadFile> all = run.files;
  std::move(more.begin(), more.end(), std::back_inserter(all));

  std::sort(all.begin(), all.end(),
            [](const auto& a, const auto& b) { return a.number < b.number; });

  // Of this run where it judged the file, else those that stand.
  StandingVerdicts standing(*context.store, run.state);
  std::vector<OutputFile> files;
  for (const auto& read : all) {
    if (!std::binary_search(numbers.begin(), numbers.end(), read.number)) continue;
    auto rows = rows_of_file(run.verification.rows, read.number);
    if (rows.empty()) {
      LINDUNG_ASSIGN_OR_RETURN(rows, standing.of(read.number));
    }
    files.push_back({read.number, read.file, {rows.begin(), rows.end()}});
  }
  return files;
}

report::FileLine file_line(const OutputFile& file) {
  report::FileLine line;
  line.name = file.file->name;
  line.format = file.file->format;
  line.notices = file.file->notices;
  for (const auto& sheet : file.file->sheets) {
    line.notices.insert(line.notices.end(), sheet.decisions.begin(), sheet.decisions.end());
  }
  for (const auto& row : file.verdicts) report::count(line.rows, row.verdict);
  return line;
}

}  // namespace

Result<ProcessResult> process(const Context& context, const fs::path& directory) {
  context.report({{"Membuka folder", "Opening the folder"}, 0, 0});
  LINDUNG_ASSIGN_OR_RETURN(const Folder folder, read_folder(directory));
  const store::City city = folder.scheme.scheme.city.number();
  LINDUNG_ASSIGN_OR_RETURN(const CityState before, load_city(*context.store, city));
  const Changes changes = what_is_new(before, folder);

  ProcessResult result;
  result.out = directory / "out";
  result.nothing_new = is_empty(changes, before);
  RunResult ran;
  if (result.nothing_new) {
    ran.state = before;
    ran.scheme = folder.scheme.scheme;
    LINDUNG_ASSIGN_OR_RETURN(ran.people, load_known(*context.store, city, before.verifications));
  } else {
    LINDUNG_RETURN_IF_ERROR(check_writable(result.out));
    LINDUNG_ASSIGN_OR_RETURN(ran, run(context, city, changes));
  }
  if (!ran.selection) {
    LINDUNG_ASSIGN_OR_RETURN(ran.selection, compute_places(ran.scheme, ran.people.entries));
  }

  context.report({{"Menyusun hasil", "Gathering results"}, 0, 0});
  LINDUNG_ASSIGN_OR_RETURN(const auto files, output_files(context, ran, folder));
  result.summary = report::start_summary(ran.scheme, *ran.selection);
  result.summary.new_people = ran.new_people;
  result.summary.notices = ran.verification.notices;
  for (const auto& file : files) {
    report::add_rows(result.summary, file.verdicts);
    result.summary.files.push_back(file_line(file));
  }
  for (const auto& file : folder.unreadable)
    result.summary.refused_files.push_back({file.name, file.error});
  if (!result.nothing_new || !outputs_exist(result.out)) {
    LINDUNG_RETURN_IF_ERROR(
        write_outputs(context, result.out,
                      {ran.scheme, files, ran.people.entries, *ran.selection, result.summary}));
  }
  return result;
}

}  // namespace lindung::app
