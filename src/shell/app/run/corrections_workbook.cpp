#include "shell/app/run/corrections_workbook.h"

#include "shell/app/city_state.h"
#include "shell/app/lists/sheet_filler.h"
#include "shell/app/run/output_cells.h"

namespace lindung::app {
namespace {

using exchange::ColumnKind;
using exchange::SheetColumn;
using verification::Verdict;

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

}  // namespace

Result<void> write_corrections(const std::filesystem::path& path, const Outputs& outputs) {
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

}  // namespace lindung::app
