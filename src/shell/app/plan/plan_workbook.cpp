#include "shell/app/plan/plan_workbook.h"

#include "shell/exchange/write_xlsx.h"

namespace lindung::app {
namespace {

using exchange::ColumnKind;
using exchange::SheetColumn;
using exchange::XlsxWriter;

void add_row(XlsxWriter& book, const std::vector<std::string>& cells) {
  const std::vector<std::string_view> views(cells.begin(), cells.end());
  book.row(views);
}

std::string whole(std::int64_t value) { return std::to_string(value); }
std::string whole(Rupiah value) { return std::to_string(value.amount()); }

void scenarios_sheet(XlsxWriter& book, const PlanAnswer& answer) {
  book.begin_sheet({"Perbandingan",
                    {{"Skenario", ColumnKind::Text, 30},
                     {"Orang-bulan terlindungi", ColumnKind::Integer, 20},
                     {"Orang-bulan diminta", ColumnKind::Integer, 20},
                     {"Bulan tanpa perlindungan, peserta lama", ColumnKind::Integer, 24},
                     {"Orang kehilangan perlindungan", ColumnKind::Integer, 20},
                     {"Dibayar", ColumnKind::Rupiah, 20},
                     {"Sisa pagu", ColumnKind::Rupiah, 20},
                     {"Cukup untuk semua, bulan", ColumnKind::Integer, 16},
                     {"Biaya semua orang, semua bulan", ColumnKind::Rupiah, 20},
                     {"Kurang", ColumnKind::Rupiah, 20}},
                    {}});
  for (const PlanOutcome& one : answer.outcomes) {
    Rupiah left;
    for (const auto& purse : one.plan.purses) left += purse.left;
    add_row(
        book,
        {one.asked.name.id, whole(one.plan.person_months), whole(one.plan.wanted_person_months),
         whole(one.plan.gap_months), whole(one.plan.lost_cover), whole(one.plan.cost), whole(left),
         whole(one.lasting.months), whole(one.lasting.cost_for_all), whole(one.lasting.missing)});
  }
}

void people_sheet(XlsxWriter& book, const PlanOutcome& one) {
  book.begin_sheet({"Orang",
                    {{"Kelompok", ColumnKind::Text, 36},
                     {"Peserta lama", ColumnKind::Text, 12},
                     {"Dari bulan", ColumnKind::Text, 12},
                     {"Sampai bulan", ColumnKind::Text, 12},
                     {"Orang", ColumnKind::Integer, 12},
                     {"Terlindungi", ColumnKind::Integer, 12},
                     {"Biaya satu orang setahun", ColumnKind::Rupiah, 18}},
                    {}});
  for (std::size_t c = 0; c < one.problem.classes.size(); ++c) {
    const auto& people = one.problem.classes[c];
    for (std::size_t k = 0; k < one.plan.blocks.size(); ++k) {
      const Period block = one.plan.blocks[k];
      add_row(book, {people.name.id, people.present ? "ya" : "tidak", block.from.iso(),
                     block.until.plus(-1).iso(), whole(people.people()),
                     whole(one.plan.people[c][k]), whole(people.worker_year)});
    }
  }
}

void payments_sheet(XlsxWriter& book, const PlanOutcome& one) {
  book.begin_sheet({"Pembayaran",
                    {{"Dana", ColumnKind::Text, 36},
                     {"Kelompok", ColumnKind::Text, 36},
                     {"Dari bulan", ColumnKind::Text, 12},
                     {"Sampai bulan", ColumnKind::Text, 12},
                     {"Orang", ColumnKind::Integer, 12},
                     {"Jumlah", ColumnKind::Rupiah, 20},
                     {"Alasan", ColumnKind::Text, 90}},
                    {}});
  for (const auto& reason : one.reasons) {
    add_row(book, {one.problem.purses[reason.purse].name.id,
                   one.problem.classes[reason.person_class].name.id, reason.months.from.iso(),
                   reason.months.until.plus(-1).iso(), whole(reason.people), whole(reason.amount),
                   reason.text.id});
  }
}

void months_sheet(XlsxWriter& book, const PlanOutcome& one) {
  book.begin_sheet({"Dana per bulan",
                    {{"Dana", ColumnKind::Text, 36},
                     {"Bulan", ColumnKind::Text, 12},
                     {"Orang", ColumnKind::Integer, 12},
                     {"Dibayar", ColumnKind::Rupiah, 20},
                     {"Sisa pagu", ColumnKind::Rupiah, 20}},
                    {}});
  for (std::size_t f = 0; f < one.problem.purses.size(); ++f) {
    Rupiah left = one.problem.purses[f].ceiling;
    for (std::size_t m = 0; m < one.plan.purses[f].people.size(); ++m) {
      left -= one.plan.purses[f].by_month[m];
      add_row(book, {one.problem.purses[f].name.id,
                     one.problem.months.from.plus(static_cast<int>(m)).iso(),
                     whole(one.plan.purses[f].people[m]), whole(one.plan.purses[f].by_month[m]),
                     whole(left)});
    }
  }
}

}  // namespace

Result<void> write_plan_workbook(const std::filesystem::path& path, const PlanAnswer& answer) {
  LINDUNG_ASSIGN_OR_RETURN(XlsxWriter book,
                           XlsxWriter::create(path, "Rencana anggaran " + answer.scheme.name.id));
  const PlanOutcome& plan = answer.outcomes.front();
  scenarios_sheet(book, answer);
  people_sheet(book, plan);
  payments_sheet(book, plan);
  months_sheet(book, plan);
  std::vector<std::string> notes;
  for (const auto& one : plan.left_out) notes.push_back(one.text.id);
  for (const auto& note : answer.notes) notes.push_back(note.id);
  for (const auto& text : answer.scheme.assumptions) notes.push_back(text.id);
  book.notes_sheet("Catatan", notes);
  return book.finish();
}

}  // namespace lindung::app
