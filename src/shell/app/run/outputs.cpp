#include "shell/app/run/outputs.h"

#include <algorithm>
#include <array>
#include <future>

#include <tbb/task_arena.h>
#include <tbb/task_group.h>

#include "base/side_by_side.h"
#include "office/report/summary_page.h"
#include "shell/app/city_state.h"
#include "shell/app/run/corrections_workbook.h"
#include "shell/app/run/determination_workbook.h"
#include "shell/app/run/output_cells.h"
#include "shell/exchange/csv_writer.h"
#include "shell/exchange/files.h"

namespace lindung::app {
namespace fs = std::filesystem;
namespace {

constexpr std::array<const char*, 5> kNames{"verdicts.csv", "corrections.xlsx",
                                            "determination.xlsx", "gone.csv", "summary.html"};
constexpr const char* kPending = ".pending";  // written, not yet in their places

void put_verdict_row(exchange::CsvText& csv, const Outputs& outputs, const OutputFile& file,
                     const verification::RowVerdict& verdict) {
  const auto& sheets = file.file->sheets;
  csv.field(file.file->name);
  csv.field(verdict.row.sheet < sheets.size() ? std::string_view(sheets[verdict.row.sheet].name)
                                              : std::string_view());
  csv.number(verdict.row.row);
  csv.field(verdict.group < outputs.scheme.groups.size()
                ? std::string_view(outputs.scheme.groups[verdict.group].id)
                : std::string_view());
  csv.field(verification::verdict_id(verdict.verdict));
  csv.field(verdict.reasons.codes());
  csv.field(verdict.person == 0 ? std::string() : person_name_id(verdict.person));
  csv.end_row();
}

// Some rows of a file.
struct Piece {
  const OutputFile* file = nullptr;
  std::span<const verification::RowVerdict> verdicts;
};
std::vector<Piece> pieces_of(std::span<const OutputFile> files) {
  constexpr std::size_t kRows = 8192;
  std::vector<Piece> pieces;
  for (const auto& file : files) {
    for (std::size_t at = 0; at < file.verdicts.size(); at += kRows)
      pieces.push_back(
          {&file, file.verdicts.subspan(at, std::min(kRows, file.verdicts.size() - at))});
  }
  return pieces;
}

Result<void> write_verdicts(const fs::path& path, const Outputs& outputs) {
  LINDUNG_ASSIGN_OR_RETURN(auto csv, exchange::CsvWriter::create(path));
  csv.row({"file", "sheet", "row", "group", "verdict", "reasons", "person"});
  const auto pieces = pieces_of(outputs.files);
  const auto rows_of = [&](std::size_t i) {
    exchange::CsvText rows;
    for (const auto& verdict : pieces[i].verdicts)
      put_verdict_row(rows, outputs, *pieces[i].file, verdict);
    return rows;
  };
  LINDUNG_RETURN_IF_ERROR(pack_and_write<exchange::CsvText>(
      pieces.size(), rows_of, [&](const exchange::CsvText& rows) { return csv.append(rows); }));
  return csv.finish();
}

Result<void> write_gone(const fs::path& path, const Outputs& outputs) {
  LINDUNG_ASSIGN_OR_RETURN(auto csv, exchange::CsvWriter::create(path));
  csv.row({"file", "file_number", "row", "group", "person", "name"});
  for (const GonePerson& gone : outputs.gone) {
    csv.field(outputs.state.files[gone.earlier_file - 1].name);
    csv.number(gone.earlier_file);
    csv.number(gone.row.row);
    csv.field(group_id(outputs.scheme, gone.group));
    csv.field(person_name_id(gone.person));
    csv.field(entry_of(outputs, gone.person).person.name);
    csv.end_row();
  }
  return csv.finish();
}

}  // namespace

std::string person_name_id(std::uint64_t person) {
  std::string digits = std::to_string(person);
  if (digits.size() < 7) digits.insert(0, 7 - digits.size(), '0');
  return "P" + digits;
}

Result<void> check_writable(const fs::path& out) {
  std::error_code error;
  fs::create_directories(out, error);
  if (error) return exchange::write_error(error.value(), out);
  LINDUNG_ASSIGN_OR_RETURN(auto probe, exchange::AtomicFile::create(out / "probe"));
  return probe.write("probe");
}

bool outputs_exist(const fs::path& out) {
  std::error_code error;
  if (fs::exists(out / kPending, error)) return false;
  return std::all_of(kNames.begin(), kNames.end(),
                     [&](const char* name) { return fs::exists(out / name, error); });
}

Result<void> write_outputs(const fs::path& out, const Outputs& outputs) {
  const fs::path pending = out / kPending;
  std::error_code error;
  fs::create_directories(pending, error);
  if (error) return exchange::write_error(error.value(), pending);
  std::array<Result<void>, 5> done;
  // The longest file, which one core writes.
  auto corrections = std::async(std::launch::async,
                                [&] { return write_corrections(pending / kNames[1], outputs); });
  // What is kept meanwhile takes as long: this thread writes, others help when they have no more to
  // do there. The verdicts, which all cores can write, come last.
  tbb::task_arena beside(tbb::task_arena::automatic, 1, tbb::task_arena::priority::low);
  beside.execute([&] {
    tbb::task_group writing;
    writing.run([&] { done[0] = write_verdicts(pending / kNames[0], outputs); });
    writing.run([&] {
      done[4] = exchange::write_file_atomically(pending / kNames[4],
                                                report::summary_page(outputs.summary));
    });
    writing.run([&] { done[3] = write_gone(pending / kNames[3], outputs); });
    writing.run_and_wait([&] { done[2] = write_determination(pending / kNames[2], outputs); });
  });
  done[1] = corrections.get();
  for (auto& one : done) {
    if (!one) return std::move(one).error();
  }
  return {};
}

Result<void> publish_outputs(const fs::path& out) {
  std::error_code error;
  for (const char* name : kNames) {
    fs::rename(out / kPending / name, out / name, error);
    if (error) return exchange::write_error(error.value(), out / name);
  }
  discard_outputs(out);
  return {};
}

void discard_outputs(const fs::path& out) {
  std::error_code ignored;  // what stays behind is overwritten by the next run
  fs::remove_all(out / kPending, ignored);
}

}  // namespace lindung::app
