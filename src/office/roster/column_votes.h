// office/roster/column_votes.h - what a cell cannot tell alone, decided once for the whole sheet:
// whether the day or the month comes first, what P means, whether NIK and family card stand in each
// other's column, whether a spreadsheet program has rounded the NIKs.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "office/roster/layout.h"
#include "terms/date.h"

namespace lindung::roster {

struct ColumnDecisions {
  bool month_first = false;  // 12/25/1980 stands in the column and nothing speaks against it
  bool order_mixed = false;  // days above 12 stand in both places: a row needs its NIK to tell
  bool date_cells_doubtful =
      false;  // real dates all have days up to 12, texts have later ones: some were exchanged
  bool p_is_male = false;         // P stands for pria: W is the other code
  bool swap_family_card = false;  // NIK and family card stand in each other's column
  bool swap_kpj = false;          // NIK and KPJ likewise
  bool nik_damaged = false;       // rounded to 15 digits
  std::vector<Text> words;        // what was decided, for the person who sent the file
};

ColumnDecisions decide_columns(const Table& table, const Layout& layout, Date reference);

}  // namespace lindung::roster
