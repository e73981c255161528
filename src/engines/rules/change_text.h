// engines/rules/change_text.h - one dated value of a rule in words that a clerk understands: since
// when, raised or lowered from what to what, by which law, confirmed or not.
#pragma once

#include <string>
#include <vector>

#include "engines/rules/rule.h"

namespace lindung::rules {

// "Sejak 2 Desember 2019 naik dari Rp 3.000.000 menjadi Rp 10.000.000, menurut PP 82/2019.
// Terkonfirmasi." `before` is what held until then under the same circumstances; none: the first.
Text change_text(const DatedValue& value, const DatedValue* before, Unit unit, const Words& words);

// "Iuran Agustus 2020 sampai Januari 2021: JKK 50%, JKM 50% dari iuran penuh. Menurut ..."
Text discount_text(const Discount& discount, const Words& words);

// What remains due of each part: "JKK 50 %, JKM 50 %".
Text shares_text(const Discount& discount, const Words& words);

// The rows of a table, "2.700.000 | 2.950.000"; nothing for other values.
std::vector<Text> row_texts(const Value& value, const Words& words);

}  // namespace lindung::rules
