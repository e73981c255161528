#include "shell/answer/reconcile_json.h"

#include <boost/json.hpp>

namespace lindung::answer {
namespace json = boost::json;
namespace {

json::value optional_json(const std::optional<std::int64_t>& number) {
  return number ? json::value(*number) : json::value(nullptr);
}

json::object month_json(const app::MonthCount& one) {
  return {{"month", one.month.iso()},
          {"listed", one.listed},
          {"registered", one.registered},
          {"billed", one.billed},
          {"paid", one.paid},
          {"carrier", optional_json(one.carrier)},
          {"booked", optional_json(one.booked)},
          {"due", one.due.amount()},
          {"amount", one.amount.amount()},
          {"paid_amount", one.paid_amount.amount()},
          {"booked_amount", one.booked ? json::value(one.booked_amount.amount()) : nullptr},
          {"differences", one.differences}};
}

json::object compared_json(const app::Compared& one) {
  json::object all{{"kind", app::compared_id(one.kind)},
                   {"name", one.name},
                   {"of", one.of},
                   {"date", nullptr},
                   {"from", nullptr},
                   {"until", nullptr},
                   {"rows", one.rows},
                   {"amount", one.amount.amount()},
                   {"unreadable", one.unreadable}};
  if (one.date) all["date"] = one.date->iso();
  if (one.months) {
    all["from"] = one.months->from.iso();
    all["until"] = one.months->until.iso();
  }
  return all;
}

json::array fields_json(std::uint8_t fields) {
  using reconciliation::Field;
  json::array all;
  if (reconciliation::has(fields, Field::Nik)) all.push_back("nik");
  if (reconciliation::has(fields, Field::Name)) all.push_back("name");
  if (reconciliation::has(fields, Field::BirthDate)) all.push_back("birth_date");
  if (reconciliation::has(fields, Field::Kpj)) all.push_back("kpj");
  return all;
}

}  // namespace

json::object difference_json(const app::ShownDifference& one, const Language& language) {
  const auto& d = one.difference;
  json::object all{{"kind", reconciliation::info(d.kind).id},
                   {"detail", reconciliation::detail_id(d.detail)},
                   {"month", nullptr},
                   {"person", one.person_id},
                   {"name", one.name},
                   {"nik", one.nik_masked},
                   {"ward", one.ward},
                   {"fund", one.purse},
                   {"other_fund", one.against},
                   {"bill", one.bill},
                   {"people", d.people},
                   {"ours", d.ours.amount()},
                   {"theirs", d.theirs.amount()},
                   {"row", nullptr},
                   {"fields", fields_json(d.fields)},
                   {"what", language.say(one.what)},
                   {"cure", language.say(one.cure)}};
  if (d.month) all["month"] = d.month->iso();
  if (d.row != 0) all["row"] = d.row;
  return all;
}

namespace {

json::value bank_json(const std::optional<app::BankCount>& bank) {
  if (!bank) return nullptr;
  return json::object{{"lines", bank->lines},
                      {"matched", bank->matched},
                      {"unrelated", bank->unrelated},
                      {"incoming", bank->incoming}};
}

}  // namespace

json::object reconcile_json(const app::Reconciliation& found, const Language& language) {
  json::array months, differences, compared;
  for (const auto& one : found.compared) compared.push_back(compared_json(one));
  json::object counts, unreadable;
  for (const auto& one : found.counts) months.push_back(month_json(one));
  for (const auto& one : found.differences) differences.push_back(difference_json(one, language));
  for (const auto& [kind, count] : found.kinds) counts[reconciliation::info(kind).id] = count;
  for (const auto& [file, rows] : found.unreadable) {
    json::array numbers;
    for (const auto row : rows) numbers.push_back(row);
    unreadable[file] = std::move(numbers);
  }
  return {{"from", found.months.from.iso()}, {"until", found.months.until.iso()},
          {"compared", std::move(compared)}, {"months", std::move(months)},
          {"counts", std::move(counts)},     {"differences", std::move(differences)},
          {"bank", bank_json(found.bank)},   {"unreadable", std::move(unreadable)}};
}

}  // namespace lindung::answer
