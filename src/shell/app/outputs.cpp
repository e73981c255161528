#include "shell/app/outputs.h"

#include <algorithm>
#include <array>
#include <future>
#include <optional>

#include <tbb/task_arena.h>
#include <tbb/task_group.h>

#include "base/side_by_side.h"
#include "office/report/summary_page.h"
#include "shell/app/city_state.h"
#include "shell/app/determination.h"
#include "shell/exchange/csv_writer.h"
#include "shell/exchange/files.h"
#include "shell/exchange/write_xlsx.h"
#include "terms/gazetteer.h"

namespace lindung::app {
namespace fs = std::filesystem;
namespace {

using exchange::ColumnKind;
using exchange::SheetColumn;
using verification::Verdict;

constexpr std::size_t kRowsPerSheet = 1'000'000;  // a sheet ends at 1,048,576
constexpr std::size_t kWaitingShown =
    50'000;  // of the waiting list; verdicts.csv and the database hold everybody
constexpr std::array<const char*, 5> kNames{"verdicts.csv", "corrections.xlsx",
                                            "determination.xlsx", "gone.csv", "summary.html"};
constexpr const char* kPending = ".pending";  // written, not yet in their places

std::string group_id(const scheme::Scheme& scheme, std::uint16_t group) {
  return group < scheme.groups.size() ? scheme.groups[group].id : std::string();
}

std::string village_name(std::optional<RegionCode> code) {
  const auto region = code ? gazetteer::find(*code) : std::nullopt;
  return region ? std::string(region->name) : std::string();
}

std::string number_text(std::uint64_t number) {
  return number == 0 ? std::string() : std::to_string(number);
}

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

// The reasons that made the verdict, in words.
struct Words {
  std::string what;
  std::string todo;
};
Words words_of(const verification::RowVerdict& verdict) {
  Words words;
  for (const Reason reason : verdict.reasons.list()) {
    const auto& about = info(reason);
    if (about.effect < Effect::Hold) continue;
    words.what += (words.what.empty() ? "" : " ") + std::string(about.what_id);
    words.todo += (words.todo.empty() ? "" : " ") + std::string(about.todo_id);
  }
  return words;
}

std::vector<SheetColumn> correction_columns() {
  return {{"Referensi", ColumnKind::Text, 14, false},
          {"Berkas", ColumnKind::Text, 28, false},
          {"Lembar", ColumnKind::Text, 12, false},
          {"Baris", ColumnKind::Integer, 7, false},
          {"Kelompok", ColumnKind::Text, 20, true},
          {"NIK", ColumnKind::Text, 19, true},
          {"Nama", ColumnKind::Text, 28, true},
          {"No KK", ColumnKind::Text, 19, true},
          {"Tgl Lahir", ColumnKind::Text, 12, true},
          {"L/P", ColumnKind::Text, 5, true},
          {"RT", ColumnKind::Text, 5, true},
          {"RW", ColumnKind::Text, 5, true},
          {"Kelurahan", ColumnKind::Text, 20, true},
          {"Alamat", ColumnKind::Text, 24, true},
          {"Pekerjaan", ColumnKind::Text, 16, true},
          {"No HP", ColumnKind::Text, 14, true},
          {"Putusan", ColumnKind::Text, 10, false},
          {"Apa yang salah", ColumnKind::Text, 50, false},
          {"Apa yang harus dilakukan", ColumnKind::Text, 50, false}};
}

std::vector<std::string> correction_row(const Outputs& outputs, const OutputFile& file,
                                        std::size_t i) {
  const roster::Proposal& row = file.file->rows[i];
  const auto& verdict = file.verdicts[i];
  const Words words = words_of(verdict);
  const auto& sheets = file.file->sheets;
  return {row_name({file.number, row.sheet, row.row}),
          file.file->name,
          row.sheet < sheets.size() ? sheets[row.sheet].name : std::string(),
          std::to_string(row.row),
          group_id(outputs.scheme, verdict.group),
          row.nik ? row.nik->digits() : std::string(row.nik_written),
          std::string(row.name),
          row.family_card ? row.family_card->digits() : std::string(),
          row.birth_date ? row.birth_date->iso() : std::string(),
          row.sex ? std::string(1, static_cast<char>(*row.sex)) : std::string(),
          number_text(row.neighbourhood),
          number_text(row.hamlet),
          village_name(row.village),
          std::string(row.address),
          std::string(row.job),
          row.phone == 0 ? std::string() : "0" + std::to_string(row.phone),
          verdict.verdict == Verdict::Held ? "ditahan" : "ditolak",
          words.what,
          words.todo};
}

// Rows that go into sheets of at most kRowsPerSheet rows.
class SheetFiller {
 public:
  SheetFiller(exchange::XlsxWriter& book, std::string name, std::vector<SheetColumn> columns)
      : book_(book), name_(std::move(name)), columns_(std::move(columns)) {
    begin();
  }
  void add(const std::vector<std::string>& texts) {
    if (rows_ == kRowsPerSheet) begin();
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    book_.row(views);
    ++rows_;
  }

 private:
  void begin() {
    rows_ = 0;
    ++sheets_;
    book_.begin_sheet({sheets_ == 1 ? name_ : name_ + " " + std::to_string(sheets_), columns_, {}});
  }
  exchange::XlsxWriter& book_;
  std::string name_;
  std::vector<SheetColumn> columns_;
  std::size_t rows_ = 0;
  int sheets_ = 0;
};

}  // namespace

Result<void> write_corrections(const fs::path& path, const Outputs& outputs) {
  LINDUNG_ASSIGN_OR_RETURN(auto book, exchange::XlsxWriter::create(path, "Perbaikan"));
  SheetFiller sheet(book, "Perbaikan", correction_columns());
  for (const auto& file : outputs.files) {
    for (std::size_t i = 0; i < file.verdicts.size(); ++i) {
      const Verdict verdict = file.verdicts[i].verdict;
      if (verdict == Verdict::Held || verdict == Verdict::Refused)
        sheet.add(correction_row(outputs, file, i));
    }
  }
  const std::vector<std::string> notes = {
      "Perbaiki sel kuning pada lembar Perbaikan, simpan, lalu taruh berkas ini di folder rosters/ "
      "dan jalankan lindung process lagi.",
      "Jangan mengubah kolom Referensi: dari situ lindung tahu baris mana yang diperbaiki. Baris "
      "yang tidak diubah tidak berpindah.",
      "Correct the yellow cells, save, put this file into rosters/ and run lindung process again. "
      "Leave the column Referensi as it is."};
  book.notes_sheet("Petunjuk", notes);
  return book.finish();
}

namespace {

std::vector<SheetColumn> determination_columns() {
  return {{"No", ColumnKind::Integer, 7, false},
          {"ID", ColumnKind::Text, 11, false},
          {"Nama", ColumnKind::Text, 30, false},
          {"NIK", ColumnKind::Text, 19, false},
          {"Tgl Lahir", ColumnKind::Date, 12, false},
          {"Kelurahan", ColumnKind::Text, 22, false},
          {"Kelompok", ColumnKind::Text, 28, false},
          {"Sumber dana", ColumnKind::Text, 28, false},
          {"Urutan kelompok", ColumnKind::Integer, 10, false},
          {"Alasan", ColumnKind::Text, 70, false}};
}

// The entry of a person; people are in order of number.
const KnownEntry& entry_of(const Outputs& outputs, std::uint64_t person) {
  return *std::lower_bound(
      outputs.people.begin(), outputs.people.end(), person,
      [](const KnownEntry& e, std::uint64_t number) { return e.person.person < number; });
}

}  // namespace

Result<void> write_determination(const fs::path& path, const Outputs& outputs) {
  LINDUNG_ASSIGN_OR_RETURN(auto book, exchange::XlsxWriter::create(path, "Penetapan"));
  const auto& all = outputs.places.candidates;
  const auto& placements = outputs.places.selection.placements;
  for (const auto outcome : {selection::Outcome::Selected, selection::Outcome::Waiting}) {
    SheetFiller sheet(book, outcome == selection::Outcome::Selected ? "Terpilih" : "Daftar tunggu",
                      determination_columns());
    std::size_t number = 0;
    for (const std::uint32_t at : outputs.places.selection.ranking) {
      const auto& placement = placements[at];
      if (placement.outcome != outcome) continue;
      if (outcome == selection::Outcome::Waiting && number == kWaitingShown) break;
      const KnownEntry& entry = entry_of(outputs, all[at].person);
      const auto village =
          entry.person.village == 0
              ? std::nullopt
              : std::optional(RegionCode::make(RegionLevel::Village, entry.person.village));
      sheet.add(
          {std::to_string(++number), person_name_id(entry.person.person),
           std::string(entry.person.name), number_text(entry.person.nik),
           entry.person.birth_date ? entry.person.birth_date->iso() : std::string(),
           village_name(village), outputs.scheme.groups[all[at].group].name.id,
           placement.fund < outputs.scheme.funds.size()
               ? outputs.scheme.funds[placement.fund].name.id
               : std::string(),
           std::to_string(placement.rank_in_group),
           selection::explain(outputs.scheme, outputs.places.selection, all[at], placement).id});
    }
  }
  if (outputs.places.selection.waiting > static_cast<std::int64_t>(kWaitingShown)) {
    const std::vector<std::string> notes = {
        "Daftar tunggu berisi " + std::to_string(outputs.places.selection.waiting) +
            " orang; lembar ini memuat " + std::to_string(kWaitingShown) +
            " yang pertama. Urutan setiap orang: lindung person show ID.",
        "The waiting list holds " + std::to_string(outputs.places.selection.waiting) +
            " people; the first " + std::to_string(kWaitingShown) +
            " are shown. Anybody's rank: lindung person show ID."};
    book.notes_sheet("Petunjuk", notes);
  }
  return book.finish();
}

namespace {

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
