#include "shell/app/run/process.h"

#include <algorithm>
#include <future>

#include "shell/app/login/rights.h"
#include "shell/app/run/outputs.h"
#include "shell/app/run/register_age.h"
#include "shell/app/run/run.h"

namespace lindung::app {
namespace fs = std::filesystem;
namespace {

// Who was reported dead since gives his place to somebody else.
bool reports_since_selection(const CityState& state) {
  return state.selection && state.last_report > *state.selection;
}

// What of the folder the city does not have yet.
Changes what_is_new(const CityState& state, const Folder& folder) {
  Changes changes;
  changes.scheme = folder.scheme;
  for (const auto& reg : folder.registers) {
    if (!state.has_register(reg.kind, reg.digest, reg.as_of)) changes.registers.push_back(reg);
  }
  for (const auto& file : folder.files) {
    if (!state.find_file(file.name, file.digest)) changes.files.push_back(file);
  }
  changes.select_again = reports_since_selection(state);
  return changes;
}

bool is_empty(const Changes& changes, const CityState& state) {
  return state.scheme == changes.scheme->scheme.digest && changes.registers.empty() &&
         changes.files.empty() && state.selection && !changes.select_again;
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

// What the outputs are made of, gathered while the store may be asked.
struct Gathered {
  const CityState& state;
  const scheme::Scheme& scheme;
  std::span<const KnownEntry> people;
  const std::optional<Judged>& judged;
};

// The verdicts of a file: of this run where it judged the file, else those that stand.
class CurrentVerdicts {
 public:
  CurrentVerdicts(store::Store& store, const Gathered& gathered)
      : standing_(store, gathered.state), judged_(gathered.judged) {}
  Result<std::span<const verification::RowVerdict>> of(std::uint32_t number) {
    if (judged_) {
      const auto rows = rows_of_file(judged_->verification.rows, number);
      if (!rows.empty()) return rows;
    }
    return standing_.of(number);
  }

 private:
  StandingVerdicts standing_;
  const std::optional<Judged>& judged_;
};

// Their verdicts live as long as `verdicts`.
Result<std::vector<OutputFile>> output_files(const Context& context, const Gathered& gathered,
                                             const Folder& folder, CurrentVerdicts& verdicts) {
  static const Judged kNothing;
  const Judged& now = gathered.judged ? *gathered.judged : kNothing;
  const auto numbers = numbers_of(gathered.state, folder);
  std::vector<std::uint32_t> judged;
  for (const auto& file : now.files) judged.push_back(file.number);
  std::vector<std::uint32_t> unread;
  std::set_difference(numbers.begin(), numbers.end(), judged.begin(), judged.end(),
                      std::back_inserter(unread));
  Inputs inputs(context, gathered.state.city);
  for (const auto& file : folder.files) inputs.add(file.digest, file.bytes);
  LINDUNG_ASSIGN_OR_RETURN(auto all, inputs.read_files(gathered.state, gathered.scheme, unread));
  all.insert(all.end(), now.files.begin(), now.files.end());
  std::sort(all.begin(), all.end(),
            [](const auto& a, const auto& b) { return a.number < b.number; });

  std::vector<OutputFile> files;
  for (const auto& read : all) {
    if (!std::binary_search(numbers.begin(), numbers.end(), read.number)) continue;
    LINDUNG_ASSIGN_OR_RETURN(const auto rows, verdicts.of(read.number));
    files.push_back({read.number, read.file, rows});
  }
  return files;
}

Result<std::vector<GonePerson>> gone_people(const Gathered& gathered, const Folder& folder,
                                            CurrentVerdicts& verdicts) {
  const std::uint64_t last = gathered.people.empty() ? 0 : gathered.people.back().person.person;
  return find_gone(gathered.state, numbers_of(gathered.state, folder), last,
                   [&](std::uint32_t number) { return verdicts.of(number); });
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

Text gone_notice(std::size_t count) {
  const std::string number = std::to_string(count);
  return {
      number +
          " orang ada pada kiriman lama sebuah berkas, tetapi tidak ada lagi pada berkas mana pun: "
          "lihat gone.csv. Mereka tetap tercatat sampai berkas lama ditarik (lindung roster "
          "withdraw).",
      number +
          " people stood on an earlier version of a file and stand on no file now: see gone.csv. "
          "They stay until the earlier file is withdrawn (lindung roster withdraw)."};
}

report::Summary make_summary(const Gathered& gathered, const Places& places,
                             std::span<const OutputFile> files, std::size_t gone,
                             const Folder& folder) {
  report::Summary summary = report::start_summary(gathered.scheme, places.selection);
  if (gathered.judged) {
    summary.new_people = gathered.judged->new_people;
    report::add_notices(summary, gathered.judged->verification.notices);
  }
  add_register_notices(summary, gathered.state);
  for (const auto& file : files) {
    report::add_rows(summary, file.verdicts);
    summary.files.push_back(file_line(file));
  }
  summary.gone = gone;
  if (gone > 0) summary.notices.push_back(gone_notice(gone));
  for (const auto& file : folder.unreadable)
    summary.refused_files.push_back({file.name, file.error});
  return summary;
}

// Nothing is new: the summary again, and the outputs if somebody took them away.
Result<ProcessResult> show_again(const Context& context, const Folder& folder,
                                 const CityState& state, ProcessResult result) {
  result.nothing_new = true;
  const auto& scheme = folder.scheme.scheme;
  LINDUNG_ASSIGN_OR_RETURN(const auto people,
                           load_known(*context.store, state.city, state.verifications));
  LINDUNG_ASSIGN_OR_RETURN(const Places places,
                           compute_places(context, state, scheme, people.entries));
  const Gathered gathered{state, scheme, people.entries, std::nullopt};
  CurrentVerdicts verdicts(*context.store, gathered);
  LINDUNG_ASSIGN_OR_RETURN(const auto files, output_files(context, gathered, folder, verdicts));
  LINDUNG_ASSIGN_OR_RETURN(const auto gone, gone_people(gathered, folder, verdicts));
  result.summary = make_summary(gathered, places, files, gone.size(), folder);
  if (outputs_exist(result.out)) return result;
  LINDUNG_RETURN_IF_ERROR(check_writable(result.out));
  LINDUNG_RETURN_IF_ERROR(write_outputs(
      result.out, {state, scheme, files, people.entries, places, gone, result.summary}));
  LINDUNG_RETURN_IF_ERROR(publish_outputs(result.out));
  return result;
}

// Decides, then keeps the decision and writes the outputs side by side. The outputs take their
// place after the commit, so that they never tell what the store does not hold.
Result<ProcessResult> decide_and_keep(const Context& context, const Folder& folder,
                                      const Changes& changes, ProcessResult result) {
  LINDUNG_RETURN_IF_ERROR(check_writable(result.out));
  LINDUNG_ASSIGN_OR_RETURN(Run run,
                           Run::decide(context, folder.scheme.scheme.city.number(), changes));
  Places unchanged;
  if (!run.result().places) {
    LINDUNG_ASSIGN_OR_RETURN(unchanged,
                             compute_places(context, run.state(), run.scheme(), run.people()));
  }
  const Places& places = run.result().places ? *run.result().places : unchanged;
  const Gathered gathered{run.state(), run.scheme(), run.people(), run.result().judged};
  context.report({{"Menyusun hasil", "Gathering results"}, 0, 0});
  CurrentVerdicts verdicts(*context.store, gathered);
  LINDUNG_ASSIGN_OR_RETURN(const auto files, output_files(context, gathered, folder, verdicts));
  LINDUNG_ASSIGN_OR_RETURN(const auto gone, gone_people(gathered, folder, verdicts));
  result.summary = make_summary(gathered, places, files, gone.size(), folder);

  auto writing = std::async(std::launch::async, [&] {
    return write_outputs(result.out, {gathered.state, gathered.scheme, files, gathered.people,
                                      places, gone, result.summary});
  });
  const auto kept = run.keep();
  context.report({{"Menulis hasil", "Writing results"}, 0, 0});
  const auto written = writing.get();
  if (!kept) {
    discard_outputs(result.out);
    return kept.error();
  }
  if (!written) return written.error();
  LINDUNG_RETURN_IF_ERROR(publish_outputs(result.out));
  return result;
}

}  // namespace

Result<ProcessResult> process(const Context& context, const fs::path& directory) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::RosterImport));
  context.report({{"Membuka folder", "Opening the folder"}, 0, 0});
  LINDUNG_ASSIGN_OR_RETURN(const Folder folder, read_folder(directory));
  const store::City city = folder.scheme.scheme.city.number();
  LINDUNG_ASSIGN_OR_RETURN(const CityState before, load_city(*context.store, city));
  const Changes changes = what_is_new(before, folder);
  ProcessResult result;
  result.out = directory / "out";
  if (is_empty(changes, before)) return show_again(context, folder, before, std::move(result));
  return decide_and_keep(context, folder, changes, std::move(result));
}

}  // namespace lindung::app
