#include "office/enrolment/form.h"

#include <algorithm>
#include <array>

#include "base/text.h"
#include "engines/rules/reader.h"

namespace lindung::enrolment {
namespace {

using rules::Faults;
using rules::Node;
using rules::Reader;

constexpr std::array<std::string_view, static_cast<std::size_t>(Field::kCount)> kFields{
    "number",
    "nik",
    "kpj",
    "name",
    "birth-date",
    "phone",
    "email",
    "job",
    "second-job",
    "work-place",
    "income",
    "months",
    "change",
    "reason",
    "effective-date",
    "successor-nik",
    "successor-name",
    "fixed"};

bool is_colour(std::string_view text) {
  return text.size() == 6 && std::all_of(text.begin(), text.end(), [](char c) {
           return is_digit(c) || (upper(c) >= 'A' && upper(c) <= 'F');
         });
}

void add_word(const Reader& reader, std::string_view key, const std::string& word) {
  reader.faults().add(
      "VALUE", reader.line_of(key),
      {"\"" + word + "\" tidak dikenal di sini", "\"" + word + "\" is unknown here"});
}

FormColumn read_column(const Node& node, Faults& faults) {
  const Reader reader(node, faults, {"title", "field", "fixed", "number", "required", "width"});
  FormColumn column;
  column.title = reader.text("title");
  const std::string word = reader.text("field");
  const auto* found = std::find(kFields.begin(), kFields.end(), word);
  if (found == kFields.end()) {
    add_word(reader, "field", word);
  } else {
    column.field = static_cast<Field>(found - kFields.begin());
  }
  column.fixed = reader.text_if("fixed").value_or("");
  column.number = reader.flag_if("number", false);
  column.required = reader.flag_if("required", false);
  column.width = static_cast<int>(reader.integer_if("width", {.min = 1, .max = 120}).value_or(16));
  return column;
}

void read_reason(Form& form, const Node& node, Faults& faults) {
  const Reader reader(node, faults, {"id", "words"});
  const std::string id = reader.text("id");
  if (!parse_leave_reason(id)) add_word(reader, "id", id);
  form.reasons[id] = reader.text("words");
}

void read_group_type(Form& form, const Node& node, Faults& faults) {
  const Reader reader(node, faults, {"code", "name", "sources"});
  const std::string code = reader.text("code");
  reader.bilingual("name");
  for (const std::string& word : reader.texts_if("sources")) {
    const auto source = parse_funding_source(word);
    const bool fresh = source && form.group_types.emplace(*source, code).second;
    if (!fresh) add_word(reader, "sources", word);
  }
}

std::string day_month_year(Date date) {
  const std::string iso = date.iso();
  return iso.substr(8, 2) + "-" + iso.substr(5, 2) + "-" + iso.substr(0, 4);
}

std::string cell(const Form& form, const FormColumn& column, const FormPerson& person) {
  switch (column.field) {
    case Field::Number:
      return std::to_string(person.line);
    case Field::Nik:
      return person.nik;
    case Field::Kpj:
      return person.kpj;
    case Field::Name:
      return person.name;
    case Field::BirthDate:
      return person.birth_date ? day_month_year(*person.birth_date) : "";
    case Field::Phone:
      return person.phone;
    case Field::Email:
      return person.email;
    case Field::Job:
      return person.job;
    case Field::SecondJob:
      return person.second_job;
    case Field::WorkPlace:
      return person.work_place;
    case Field::Income:
      return std::to_string(person.income.amount());
    case Field::Months:
      return std::to_string(person.months);
    case Field::Reason: {
      const auto words = form.reasons.find(std::string(leave_reason_id(person.reason)));
      return words == form.reasons.end() ? "" : words->second;
    }
    case Field::EffectiveDate:
      return day_month_year(person.effective);
    case Field::SuccessorNik:
      return person.successor_nik;
    case Field::SuccessorName:
      return person.successor_name;
    case Field::Change:
    case Field::Fixed:
    case Field::kCount:
      break;
  }
  return column.fixed;
}

}  // namespace

Result<Form> parse_form(std::string_view text, std::string_view file) {
  LINDUNG_ASSIGN_OR_RETURN(const Node root, rules::parse_document(text, file, "RULES"));
  Faults faults(file, "RULES");
  const Reader reader(root, faults,
                      {"id", "name", "sheet", "heading_colour", "citation", "verified", "note",
                       "column", "reason", "group_type"});
  Form form;
  form.id = reader.text("id");
  form.name = reader.bilingual("name");
  form.sheet = reader.text("sheet");
  form.heading_colour = reader.text("heading_colour");
  if (!is_colour(form.heading_colour)) add_word(reader, "heading_colour", form.heading_colour);
  reader.citation();
  reader.flag("verified");
  for (const Node& node : reader.tables_if("column"))
    form.columns.push_back(read_column(node, faults));
  for (const Node& node : reader.tables_if("reason")) read_reason(form, node, faults);
  for (const Node& node : reader.tables_if("group_type")) read_group_type(form, node, faults);
  if (faults.first()) return *faults.first();
  return form;
}

FormRow form_row(const Form& form, const FormPerson& person, const Fallback& fallback) {
  FormRow row;
  for (const FormColumn& column : form.columns) {
    std::string text = cell(form, column, person);
    if (text.empty() && (column.field == Field::Phone || column.field == Field::Email)) {
      text = column.field == Field::Phone ? fallback.phone : fallback.email;
      if (!text.empty()) row.filled_in.push_back(column.title);
    }
    row.cells.push_back(std::move(text));
  }
  return row;
}

std::vector<std::string> missing_in(const Form& form, const FormRow& row) {
  std::vector<std::string> missing;
  for (std::size_t i = 0; i < form.columns.size(); ++i) {
    if (form.columns[i].required && row.cells[i].empty()) missing.push_back(form.columns[i].title);
  }
  return missing;
}

}  // namespace lindung::enrolment
