#include "engines/rules/change_text.h"

#include <algorithm>

#include "terms/rupiah.h"
#include "terms/spoken_day.h"

namespace lindung::rules {
namespace {

std::string cell_text(const Cell& cell, Unit unit) {
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  const Rupiah number(std::get<std::int64_t>(cell));
  return unit == Unit::Rupiah ? number.text() : value_text(number.amount(), unit).id;
}

std::string row_text(const Row& row, const std::vector<Column>& columns) {
  std::string text;
  for (std::size_t i = 0; i < row.size(); ++i)
    text += (i > 0 ? " | " : "") + cell_text(row[i], columns[i].unit);
  return text;
}

// What one of them has and the other lacks.
std::string missing_in(const std::vector<std::string>& these,
                       const std::vector<std::string>& those) {
  std::string all;
  for (const auto& one : these) {
    if (std::find(those.begin(), those.end(), one) == those.end())
      all += (all.empty() ? "" : "; ") + one;
  }
  return all;
}

std::vector<std::string> parts_of(const Value& value) {
  if (const auto* list = std::get_if<std::vector<std::string>>(&value)) return *list;
  return row_texts(value);
}

Text grown(const Value& value, const Value& before) {
  const auto now = parts_of(value), then = parts_of(before);
  const std::string added = missing_in(now, then), gone = missing_in(then, now);
  Text text;
  if (!added.empty()) text = {"ditambah: " + added, "added: " + added};
  if (!gone.empty()) {
    text.id += (added.empty() ? "dihapus: " : "; dihapus: ") + gone;
    text.en += (added.empty() ? "removed: " : "; removed: ") + gone;
  }
  if (text.id.empty()) return {"urutannya berubah", "in another order"};
  return text;
}

bool same(const Value& a, const Value& b) {
  if (std::holds_alternative<Table>(a)) return row_texts(a) == row_texts(b);
  if (const auto* list = std::get_if<std::vector<std::string>>(&a))
    return *list == std::get<std::vector<std::string>>(b);
  return value_text(a, Unit::Count).id == value_text(b, Unit::Count).id;
}

Text moved(const Value& value, const Value& before, Unit unit) {
  const Text now = value_text(value, unit), then = value_text(before, unit);
  if (same(value, before)) return {"tetap " + now.id, "still " + now.en};
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    const bool up = *number > std::get<std::int64_t>(before);
    return {(up ? "naik dari " : "turun dari ") + then.id + " menjadi " + now.id,
            (up ? "raised from " : "lowered from ") + then.en + " to " + now.en};
  }
  if (!parts_of(value).empty()) return grown(value, before);
  return {"berubah dari " + then.id + " menjadi " + now.id,
          "changed from " + then.en + " to " + now.en};
}

Text confirmed(bool verified) {
  if (verified) return {"sudah dikonfirmasi.", "confirmed."};
  return {"belum dikonfirmasi.", "not confirmed."};
}

}  // namespace

std::vector<std::string> row_texts(const Value& value) {
  std::vector<std::string> rows;
  const auto* table = std::get_if<Table>(&value);
  if (!table) return rows;
  for (const Row& row : table->rows) rows.push_back(row_text(row, table->columns));
  return rows;
}

Text discount_text(const Discount& discount) {
  std::string parts;
  for (const auto& [member, permille] : discount.permille) {
    parts += (parts.empty() ? "" : ", ") + member + " " + value_text(permille, Unit::Permille).id;
  }
  const Text first = spoken_day(discount.from), last = spoken_day(discount.until.plus_days(-1));
  const std::string by = discount.citation;
  return {"Dari " + first.id + " sampai " + last.id + " yang dibayar: " + parts +
              " dari iuran penuh. Menurut " + by + "; " + confirmed(discount.verified).id,
          "From " + first.en + " until " + last.en + " what remains due: " + parts +
              " of the full contribution. By " + by + "; " + confirmed(discount.verified).en};
}

Text change_text(const DatedValue& value, const DatedValue* before, Unit unit) {
  const Text since = spoken_day(value.from), now = value_text(value.value, unit);
  Text text = before ? moved(value.value, before->value, unit) : now;
  text.id = "Sejak " + since.id + ": " + text.id;
  text.en = "Since " + since.en + ": " + text.en;
  if (value.until) {
    const Text last = spoken_day(value.until->plus_days(-1));
    text.id += ", sampai " + last.id;
    text.en += ", until " + last.en;
  }
  text.id += ". Menurut " + value.citation + "; " + confirmed(value.verified).id;
  text.en += ". By " + value.citation + "; " + confirmed(value.verified).en;
  return text;
}

}  // namespace lindung::rules
