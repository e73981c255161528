#include "shell/app/run/determination_workbook.h"

#include "base/text.h"
#include "shell/app/lists/sheet_filler.h"
#include "shell/app/run/output_cells.h"

namespace lindung::app {
namespace {

using exchange::ColumnKind;
using exchange::SheetColumn;

constexpr std::size_t kWaitingShown =
    50'000;  // of the waiting list; verdicts.csv and the database hold everybody

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

}  // namespace

Result<void> write_determination(const std::filesystem::path& path, const Outputs& outputs) {
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
    const std::int64_t waiting = outputs.places.selection.waiting;
    const std::vector<std::string> notes = {
        "Daftar tunggu berisi " + grouped(waiting) + " orang; lembar ini memuat " +
            grouped(kWaitingShown) + " yang pertama. Urutan setiap orang: lindung person show ID.",
        "The waiting list holds " + grouped_en(waiting) + " people; the first " +
            grouped_en(kWaitingShown) + " are shown. Anybody's rank: lindung person show ID."};
    book.notes_sheet("Petunjuk", notes);
  }
  return book.finish();
}

}  // namespace lindung::app
