#include "engines/rules/read_rule.h"

#include <algorithm>

#include "engines/rules/read_value.h"

namespace lindung::rules {
namespace {

void check_id(const Reader& reader, const std::string& id) {
  const bool plain = std::all_of(id.begin(), id.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
  });
  if (plain) return;
  reader.faults().add("VALUE", reader.line_of("id"),
                      {"id hanya boleh berisi huruf kecil, angka, titik, dan tanda hubung",
                       "an id may hold small letters, digits, dots and hyphens only"});
}

BasisDate read_basis(const Reader& reader) {
  const std::string id = reader.text("basis_date");
  const auto basis = parse_basis(id);
  if (!basis) {
    reader.faults().add("VALUE", reader.line_of("basis_date"),
                        {"basis_date harus contribution-month, event-date, registration-date, atau "
                         "fiscal-year",
                         "basis_date must be contribution-month, event-date, registration-date or "
                         "fiscal-year"});
  }
  return basis.value_or(BasisDate::EventDate);
}

Unit read_unit(const Reader& reader) {
  const auto unit = parse_unit(reader.text("unit"));
  if (!unit) {
    reader.faults().add("VALUE", reader.line_of("unit"),
                        {"satuan (unit) ini tidak dikenal", "this unit is unknown"});
  }
  return unit.value_or(Unit::Count);
}

// A day that a month or a fiscal year cannot begin with would never be hit.
void check_first_day(const Reader& reader, std::string_view key, Date date, BasisDate basis) {
  const bool monthly = basis == BasisDate::ContributionMonth && date.day() != 1;
  const bool yearly = basis == BasisDate::FiscalYear && (date.day() != 1 || date.month() != 1);
  if (!monthly && !yearly) return;
  reader.faults().add("DATE_ORDER", reader.line_of(key),
                      {"tanggal ini harus hari pertama bulan atau tahun sesuai basis_date",
                       "by its basis_date this must be the first day of a month or year"});
}

void check_period(const Reader& reader, Date from, std::optional<Date> until) {
  if (!until || *until > from) return;
  reader.faults().add("DATE_ORDER", reader.line_of("until"),
                      {"until harus sesudah from", "until must be after from"});
}

DatedValue read_dated_value(const Node& node, Faults& faults, const Rule& rule,
                            const ValueShape& shape, const Enumerations& enumerations) {
  const Reader reader(
      node, faults,
      {"from", "until", "ends", "when", "except", "value", "citation", "verified", "note"});
  DatedValue value;
  value.from = reader.date("from");
  value.until = reader.date_if("until");
  value.ends = reader.flag_if("ends", false);
  value.when = read_conditions(reader, enumerations);
  value.value = read_value(reader, rule.unit, shape);
  value.source = reader.source();
  value.citation = value.source.en;
  value.verified = reader.flag("verified");
  value.note = reader.bilingual_if("note").value_or(Text{});
  value.where = faults.where(node.line);
  check_first_day(reader, "from", value.from, rule.basis);
  if (value.until) check_first_day(reader, "until", *value.until, rule.basis);
  check_period(reader, value.from, value.until);
  if (value.ends && !value.until) {
    faults.add("VALUE", reader.line_of("ends"), {"ends memerlukan until", "ends needs until"});
  }
  return value;
}

std::vector<std::pair<std::string, std::int64_t>> read_permille(const Reader& reader,
                                                                const Discount& discount,
                                                                const Enumerations& enumerations) {
  std::vector<std::pair<std::string, std::int64_t>> all;
  const Node* table = reader.table_if("permille");
  const auto members = enumerations.find(discount.over);
  if (members == enumerations.end() || !table || table->members.empty()) {
    reader.faults().add(
        "CONDITION", reader.line_of("over"),
        {"over harus menyebut sebuah [enumeration], dan permille paling sedikit satu anggotanya",
         "over must name an [enumeration], and permille at least one of its members"});
    return all;
  }
  for (const auto& [key, line, value] : table->members) {
    if (value.kind != Node::Kind::Integer || value.integer < 0 || value.integer >= 1000) {
      reader.faults().add("RANGE", line,
                          {"potongan harus bilangan bulat 0..999 per seribu",
                           "a discount must be a whole number 0..999 per thousand"});
    }
    if (std::find(members->second.begin(), members->second.end(), key) == members->second.end()) {
      reader.faults().add("CONDITION", line,
                          {"\"" + key + "\" bukan anggota \"" + discount.over + "\"",
                           "\"" + key + "\" is no member of \"" + discount.over + "\""});
    }
    all.emplace_back(key, value.integer);
  }
  return all;
}

void read_newcomers(const Reader& reader, Discount& discount) {
  const Node* node = reader.table_if("newcomers");
  if (!node) return;
  const Reader newcomers(*node, reader.faults(), {"from", "wait_months"});
  discount.newcomers_from = newcomers.date("from");
  discount.newcomers_wait_months =
      static_cast<int>(newcomers.integer("wait_months", {.min = 1, .max = 120}));
}

}  // namespace

Rule read_rule(const Node& node, Faults& faults, const Enumerations& enumerations) {
  const Reader reader(node, faults,
                      {"id", "about", "unit", "basis_date", "min", "max", "columns", "value"});
  Rule rule;
  rule.id = reader.text("id");
  check_id(reader, rule.id);
  rule.about = reader.bilingual("about");
  rule.unit = read_unit(reader);
  rule.basis = read_basis(reader);
  rule.where = faults.where(node.line);
  const ValueShape shape = read_shape(reader, rule.unit);
  for (const Node& value : reader.tables_if("value")) {
    rule.values.push_back(read_dated_value(value, faults, rule, shape, enumerations));
  }
  if (rule.values.empty()) {
    faults.add("MISSING", node.line,
               {"aturan ini belum punya nilai ([[rule.value]])",
                "this rule has no value yet ([[rule.value]])"});
  }
  return rule;
}

Discount read_discount(const Node& node, Faults& faults, const Enumerations& enumerations) {
  const Reader reader(node, faults,
                      {"id", "about", "from", "until", "when", "except", "over", "permille",
                       "newcomers", "citation", "verified", "note"});
  Discount discount;
  discount.id = reader.text("id");
  check_id(reader, discount.id);
  discount.about = reader.bilingual("about");
  discount.from = reader.date("from");
  discount.until = reader.date("until");
  check_first_day(reader, "from", discount.from, BasisDate::ContributionMonth);
  check_first_day(reader, "until", discount.until, BasisDate::ContributionMonth);
  check_period(reader, discount.from, discount.until);
  discount.when = read_conditions(reader, enumerations);
  discount.over = reader.text("over");
  discount.permille = read_permille(reader, discount, enumerations);
  read_newcomers(reader, discount);
  discount.source = reader.source();
  discount.citation = discount.source.en;
  discount.verified = reader.flag("verified");
  discount.note = reader.bilingual_if("note").value_or(Text{});
  discount.where = faults.where(node.line);
  return discount;
}

Enumerations read_enumerations(const Node* table, Faults& faults) {
  Enumerations all;
  if (!table) return all;
  for (const auto& [name, line, list] : table->members) {
    all[name] = read_texts(list, faults);
    if (all[name].empty()) {
      faults.add("VALUE", line, {"daftar ini kosong", "this enumeration is empty"});
    }
  }
  return all;
}

}  // namespace lindung::rules
