#include "shell/app/enrolment/enrol_workbook.h"

#include <algorithm>

#include "office/card/member_card.h"
#include "shell/app/enrolment/carrier_forms.h"
#include "shell/app/login/rights.h"
#include "shell/exchange/write_xlsx.h"

namespace lindung::app {
namespace {

using exchange::ColumnKind;
using exchange::XlsxWriter;

void add_row(XlsxWriter& book, const std::vector<std::string>& cells) {
  const std::vector<std::string_view> views(cells.begin(), cells.end());
  book.row(views);
}

// Columns that the form of today does not know are texts.
exchange::SheetLayout layout_of(const enrolment::Form& form, const FilledForm& filled) {
  exchange::SheetLayout layout;
  layout.name = form.sheet;
  layout.heading_colour = form.heading_colour;
  for (const auto& title : filled.titles) {
    const auto column = std::find_if(form.columns.begin(), form.columns.end(),
                                     [&](const auto& one) { return one.title == title; });
    const bool known = column != form.columns.end();
    const bool number = known && column->number;
    layout.columns.push_back({title, number ? ColumnKind::Integer : ColumnKind::Text,
                              known ? column->width : 16, false});
  }
  return layout;
}

std::string date(const std::optional<Date>& day) { return day ? day->iso() : ""; }

void people_sheet(XlsxWriter& book, const std::string& name,
                  const std::vector<DifferenceView::Line>& lines) {
  book.begin_sheet({name,
                    {{"ID", ColumnKind::Text, 12},
                     {"NIK", ColumnKind::Text, 20},
                     {"Nama", ColumnKind::Text, 32},
                     {"Kelurahan", ColumnKind::Text, 22},
                     {"Kelompok", ColumnKind::Text, 22},
                     {"Dana", ColumnKind::Text, 18},
                     {"Keadaan", ColumnKind::Text, 20},
                     {"Alasan", ColumnKind::Text, 44},
                     {"Tindak lanjut", ColumnKind::Text, 48},
                     {"Kiriman", ColumnKind::Text, 10},
                     {"Hari menunggu", ColumnKind::Integer, 12},
                     {"KPJ", ColumnKind::Text, 14},
                     {"Mulai", ColumnKind::Date, 12}},
                    {}});
  for (const auto& line : lines) {
    add_row(book, {line.person.id, line.person.nik_masked, line.person.name, line.person.ward,
                   line.person.group, line.fund, standing_words(line.standing.standing).id,
                   line.why ? std::string(line.why->what_id) : "",
                   line.why ? std::string(line.why->todo_id) : "", line.batch,
                   line.days_open > 0 ? std::to_string(line.days_open) : "",
                   card::masked_kpj(line.kpj), date(line.start)});
  }
}

}  // namespace

Result<void> write_carrier_form(const Context& context, std::uint64_t city,
                                const std::string& batch, const std::filesystem::path& path) {
  LINDUNG_RETURN_IF_ERROR(may(context, UseCase::EnrolSend));
  LINDUNG_ASSIGN_OR_RETURN(const CityState state, load_city(*context.store, city));
  LINDUNG_ASSIGN_OR_RETURN(const auto book, load_money(context, state));
  const auto number = parse_batch_name(batch);
  if (!number || *number > book.enrolment.batches.size()) return unknown_batch(batch);
  LINDUNG_ASSIGN_OR_RETURN(const auto act,
                           load_money_act(context, state, book.enrolment.batches[*number - 1].act));
  LINDUNG_ASSIGN_OR_RETURN(const auto filled, read_form(act));
  LINDUNG_ASSIGN_OR_RETURN(const auto* form,
                           carrier_form(book.enrolment.members.find(*number)->direction));
  LINDUNG_ASSIGN_OR_RETURN(auto workbook,
                           XlsxWriter::create(path, form->name.id + " " + batch_name(*number)));
  workbook.begin_sheet(layout_of(*form, filled));
  for (const auto& row : filled.rows) add_row(workbook, row);
  return workbook.finish();
}

Result<void> write_difference(const DifferenceView& view, const std::filesystem::path& path) {
  LINDUNG_ASSIGN_OR_RETURN(auto book,
                           XlsxWriter::create(path, "Selisih SK dan BPJS " + view.month.iso()));
  book.begin_sheet(
      {"Ringkasan", {{"Keadaan", ColumnKind::Text, 40}, {"Orang", ColumnKind::Integer, 12}}, {}});
  add_row(book, {"Tercantum dalam SK, bulan " + view.month.iso(),
                 std::to_string(view.difference.listed)});
  for (std::size_t i = 0; i < view.difference.counts.size(); ++i) {
    add_row(book, {standing_words(static_cast<enrolment::Standing>(i)).id,
                   std::to_string(view.difference.counts[i])});
  }
  add_row(book, {"Terdaftar tanpa SK", std::to_string(view.not_listed.size())});
  people_sheet(book, "Tercantum", view.people);
  people_sheet(book, "Terdaftar tanpa SK", view.not_listed);
  return book.finish();
}

}  // namespace lindung::app
