#include "shell/app/enrolment/batch_form.h"

#include <algorithm>

#include "terms/gazetteer.h"

namespace lindung::app {
namespace {

enrolment::FormPerson form_person(const FormFacts& facts, const BatchFrame& frame,
                                  const BatchRow& row) {
  enrolment::FormPerson one;
  one.line = row.sent.line;
  if (const auto nik = Nik::from_number(row.sent.nik)) one.nik = nik->digits();
  if (const auto kpj = Kpj::from_number(row.sent.kpj)) one.kpj = kpj->digits();
  one.name = row.sent.name;
  one.birth_date = row.sent.birth_date;
  const KnownEntry* known = find_entry(facts.people, row.person);
  if (known && known->person.phone != 0) one.phone = "0" + std::to_string(known->person.phone);
  const auto group = std::find_if(facts.scheme.groups.begin(), facts.scheme.groups.end(),
                                  [&](const auto& each) { return each.id == row.group; });
  one.job = group == facts.scheme.groups.end() ? row.group : group->name.id;
  const auto city = gazetteer::find(facts.scheme.city);
  one.work_place = city ? std::string(city->name) : facts.scheme.city.digits();
  one.income = facts.scheme.declared_income;
  one.months = frame.months_paid;
  one.reason = row.reason;
  one.effective = frame.month.first_day();
  if (const KnownEntry* next = find_entry(facts.people, row.successor)) {
    if (const auto nik = Nik::from_number(next->person.nik)) one.successor_nik = nik->digits();
    one.successor_name = std::string(next->person.name);
  }
  return one;
}

}  // namespace

Result<FilledForm> fill_form(const FormFacts& facts, const BatchFrame& frame,
                             std::vector<BatchRow>& rows) {
  FilledForm filled;
  for (const auto& column : facts.form.columns) filled.titles.push_back(column.title);
  for (BatchRow& row : rows) {
    if (row.enters) continue;  // stands beside the one who leaves
    auto one = enrolment::form_row(facts.form, form_person(facts, frame, row), frame.fallback);
    if (!enrolment::missing_in(facts.form, one).empty()) {
      return Error::input(
          "CALL_VALUE", frame.fallback.phone.empty() ? "--phone" : "--email",
          {"Formulir BPJS meminta telepon dan e-mail setiap orang; sebutkan milik kantor untuk "
           "yang tidak punya.",
           "The carrier's form asks for everybody's phone and e-mail; name the office's for "
           "those who have none."});
    }
    row.filled_in = std::move(one.filled_in);
    filled.rows.push_back(std::move(one.cells));
  }
  return filled;
}

}  // namespace lindung::app
