#include "engines/rules/change_text.h"

#include <algorithm>

#include "terms/spoken.h"

namespace lindung::rules {
namespace {

Text cell_text(const Cell& cell, Unit unit, const Words& words) {
  if (const auto* text = std::get_if<std::string>(&cell)) return words.of(*text);
  return value_text(std::get<std::int64_t>(cell), unit, words);
}

Text row_text(const Row& row, const std::vector<Column>& columns, const Words& words) {
  std::vector<Text> cells;
  for (std::size_t i = 0; i < row.size(); ++i)
    cells.push_back(cell_text(row[i], columns[i].unit, words));
  return joined(cells, " | ");
}

// What one of them has and the other lacks.
Text missing_in(const std::vector<Text>& these, const std::vector<Text>& those) {
  std::vector<Text> all;
  for (const auto& one : these) {
    if (std::find(those.begin(), those.end(), one) == those.end()) all.push_back(one);
  }
  return joined(all, "; ");
}

std::vector<Text> parts_of(const Value& value, const Words& words) {
  const auto* list = std::get_if<std::vector<std::string>>(&value);
  if (!list) return row_texts(value, words);
  std::vector<Text> parts;
  for (const auto& one : *list) parts.push_back(words.of(one));
  return parts;
}

Text grown(const Value& value, const Value& before, const Words& words) {
  const auto now = parts_of(value, words), then = parts_of(before, words);
  const Text added = missing_in(now, then), gone = missing_in(then, now);
  Text text;
  if (!added.id.empty()) text = {"ditambah: " + added.id, "added: " + added.en};
  if (!gone.id.empty()) {
    text.id += (added.id.empty() ? "dihapus: " : "; dihapus: ") + gone.id;
    text.en += (added.id.empty() ? "removed: " : "; removed: ") + gone.en;
  }
  if (text.id.empty()) return {"urutannya berubah", "in another order"};
  return text;
}

bool same(const Value& a, const Value& b, const Words& words) {
  if (std::holds_alternative<Table>(a)) return row_texts(a, words) == row_texts(b, words);
  if (const auto* list = std::get_if<std::vector<std::string>>(&a))
    return *list == std::get<std::vector<std::string>>(b);
  return value_text(a, Unit::Count, words) == value_text(b, Unit::Count, words);
}

Text moved(const Value& value, const Value& before, Unit unit, const Words& words) {
  const Text now = value_text(value, unit, words), then = value_text(before, unit, words);
  if (same(value, before, words)) return {"tetap " + now.id, "still " + now.en};
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    const bool up = *number > std::get<std::int64_t>(before);
    return {(up ? "naik dari " : "turun dari ") + then.id + " menjadi " + now.id,
            (up ? "raised from " : "lowered from ") + then.en + " to " + now.en};
  }
  if (!parts_of(value, words).empty()) return grown(value, before, words);
  return {"berubah dari " + then.id + " menjadi " + now.id,
          "changed from " + then.en + " to " + now.en};
}

Text confirmed(bool verified) {
  if (verified) return {"sudah dikonfirmasi.", "confirmed."};
  return {"belum dikonfirmasi.", "not confirmed."};
}

}  // namespace

std::vector<Text> row_texts(const Value& value, const Words& words) {
  std::vector<Text> rows;
  const auto* table = std::get_if<Table>(&value);
  if (!table) return rows;
  for (const Row& row : table->rows) rows.push_back(row_text(row, table->columns, words));
  return rows;
}

Text shares_text(const Discount& discount, const Words& words) {
  std::vector<Text> due;
  for (const auto& [member, permille] : discount.permille) {
    const Text name = words.of(member), share = value_text(permille, Unit::Permille, words);
    due.push_back({name.id + " " + share.id, name.en + " " + share.en});
  }
  return joined(due, ", ");
}

Text discount_text(const Discount& discount, const Words& words) {
  const Text parts = shares_text(discount, words);
  const Text first = spoken_day(discount.from), last = spoken_day(discount.until.plus_days(-1));
  return {"Dari " + first.id + " sampai " + last.id + " yang dibayar: " + parts.id +
              " dari iuran penuh. Menurut " + discount.source.id + "; " +
              confirmed(discount.verified).id,
          "From " + first.en + " until " + last.en + " what remains due: " + parts.en +
              " of the full contribution. By " + discount.source.en + "; " +
              confirmed(discount.verified).en};
}

Text change_text(const DatedValue& value, const DatedValue* before, Unit unit, const Words& words) {
  const Text since = spoken_day(value.from), now = value_text(value.value, unit, words);
  Text text = before ? moved(value.value, before->value, unit, words) : now;
  text.id = "Sejak " + since.id + ": " + text.id;
  text.en = "Since " + since.en + ": " + text.en;
  if (value.until) {
    const Text last = spoken_day(value.until->plus_days(-1));
    text.id += ", sampai " + last.id;
    text.en += ", until " + last.en;
  }
  text.id += ". Menurut " + value.source.id + "; " + confirmed(value.verified).id;
  text.en += ". By " + value.source.en + "; " + confirmed(value.verified).en;
  return text;
}

}  // namespace lindung::rules
