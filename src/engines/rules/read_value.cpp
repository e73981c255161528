#include "engines/rules/read_value.h"

#include <algorithm>

namespace lindung::rules {
namespace {

Limits natural_limits(Unit unit) {
  switch (unit) {
    case Unit::Permille:
      return {.min = 0, .max = 1000};
    case Unit::PartsPerMillion:
      return {.min = 0, .max = 1'000'000};
    case Unit::Months:
      return {.min = 0, .max = 1200};
    case Unit::Years:
      return {.min = 0, .max = 150};
    case Unit::Days:
      return {.min = 0, .max = 36'600};
    case Unit::Rupiah:
      return {.min = 0, .max = 1'000'000'000'000'000};
    default:
      return {.min = 0};
  }
}

void check_range(std::int64_t number, Limits limits, int line, Faults& faults) {
  if (number >= limits.min && number <= limits.max) return;
  const std::string range = std::to_string(limits.min) + ".." + std::to_string(limits.max);
  faults.add("RANGE", line,
             {"nilai ini di luar batas " + range, "this value lies outside " + range});
}

void add_not_of_unit(Faults& faults, int line, Unit unit) {
  const std::string id(unit_id(unit));
  faults.add("TYPE", line,
             {"nilai ini tidak sesuai dengan satuan \"" + id + "\"",
              "this value does not fit the unit \"" + id + "\""});
}

void add_table(Faults& faults, int line, Text message) {
  faults.add("TABLE", line, std::move(message));
}

Cell read_cell(const Node& node, const Column& column, Faults& faults) {
  const bool number = is_number(column.unit);
  if (node.kind != (number ? Node::Kind::Integer : Node::Kind::Text)) {
    add_not_of_unit(faults, node.line, column.unit);
    return number ? Cell(std::int64_t{0}) : Cell(std::string());
  }
  if (!number) return node.text;
  check_range(node.integer, natural_limits(column.unit), node.line, faults);
  return node.integer;
}

// Number keys ascend strictly; text keys occur once.
bool key_in_order(const std::vector<Row>& rows, const Cell& key) {
  if (rows.empty()) return true;
  if (std::holds_alternative<std::int64_t>(key)) return rows.back().front() < key;
  return std::none_of(rows.begin(), rows.end(), [&](const Row& row) { return row.front() == key; });
}

Table read_table(const Node& list, const std::vector<Column>& columns, Faults& faults) {
  Table table{columns, {}};
  for (const Node& line : list.items) {
    if (line.kind != Node::Kind::List || line.items.size() != columns.size()) {
      add_table(faults, line.line,
                {"baris tabel harus punya sel sebanyak kolomnya",
                 "a row of a table must have as many cells as there are columns"});
      return table;
    }
    Row row;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      row.push_back(read_cell(line.items[i], columns[i], faults));
    }
    if (!key_in_order(table.rows, row.front())) {
      add_table(faults, line.line,
                {"kolom pertama harus naik dan tidak boleh berulang",
                 "the first column must rise and must not repeat"});
    }
    table.rows.push_back(std::move(row));
  }
  if (table.rows.empty()) add_table(faults, list.line, {"tabel kosong", "the table is empty"});
  return table;
}

std::vector<Column> read_columns(const Reader& rule) {
  std::vector<Column> columns;
  for (const Node& node : rule.tables_if("columns")) {
    const Reader column(node, rule.faults(), {"name", "unit"});
    const auto unit = parse_unit(column.text("unit"));
    if (!unit || (!is_number(*unit) && *unit != Unit::Text)) {
      rule.faults().add("VALUE", column.line_of("unit"),
                        {"kolom berisi bilangan bersatuan atau teks",
                         "a column holds numbers with a unit, or text"});
    }
    columns.push_back({column.text("name"), unit.value_or(Unit::Text)});
  }
  return columns;
}

}  // namespace

ValueShape read_shape(const Reader& rule, Unit unit) {
  ValueShape shape{natural_limits(unit), read_columns(rule)};
  const auto min = rule.integer_if("min");
  const auto max = rule.integer_if("max");
  if (min) shape.limits.min = *min;
  if (max) shape.limits.max = *max;
  if ((min || max) && !is_number(unit)) {
    rule.faults().add("VALUE", rule.line_of(min ? "min" : "max"),
                      {"min dan max hanya untuk bilangan", "min and max are for numbers only"});
  }
  if ((unit == Unit::Table) == shape.columns.empty()) {
    rule.faults().add("TABLE", rule.line_of("columns"),
                      {"columns harus ada untuk tabel, dan hanya untuk tabel",
                       "columns must be given for a table, and for a table only"});
  }
  return shape;
}

Value read_value(const Reader& dated_value, Unit unit, const ValueShape& shape) {
  Faults& faults = dated_value.faults();
  const Node* node = dated_value.any_if("value");
  if (!node) {
    faults.add("MISSING", dated_value.line(),
               {"kunci \"value\" belum ada; tambahkan", "the key \"value\" is missing; add it"});
    return std::int64_t{0};
  }
  if (is_number(unit) && node->kind == Node::Kind::Integer) {
    check_range(node->integer, shape.limits, node->line, faults);
    return node->integer;
  }
  if (unit == Unit::Date && node->kind == Node::Kind::Date) return node->date;
  if (unit == Unit::Flag && node->kind == Node::Kind::Flag) return node->flag;
  if (unit == Unit::Text && node->kind == Node::Kind::Text) return node->text;
  if (unit == Unit::List && node->kind == Node::Kind::List) return read_texts(*node, faults);
  if (unit == Unit::Table && node->kind == Node::Kind::List) {
    return read_table(*node, shape.columns, faults);
  }
  add_not_of_unit(faults, node->line, unit);
  return std::int64_t{0};
}

}  // namespace lindung::rules
