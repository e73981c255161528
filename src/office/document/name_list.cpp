#include "office/document/name_list.h"

#include <numeric>

#include "base/check.h"

namespace lindung::document {

std::int64_t NameList::rows() const {
  std::size_t sum = 0;
  for (const ListPart& part : parts) sum += part.rows.size();
  return static_cast<std::int64_t>(sum);
}

TotalsTable add_up(std::string title, std::vector<std::string> columns,
                   std::vector<TotalsTable::Row> rows) {
  TotalsTable table{std::move(title), std::move(columns), std::move(rows), false};
  const bool several = table.columns.size() > 2;
  TotalsTable::Row sum{"Jumlah", std::vector<std::int64_t>(table.columns.size() - 1)};
  for (auto& row : table.rows) {
    LINDUNG_CHECK(row.numbers.size() + 1 == table.columns.size());
    if (several) {
      row.numbers.push_back(
          std::accumulate(row.numbers.begin(), row.numbers.end(), std::int64_t{0}));
    }
    sum.numbers.resize(row.numbers.size());
    for (std::size_t i = 0; i < row.numbers.size(); ++i) sum.numbers[i] += row.numbers[i];
  }
  if (several) table.columns.push_back("Jumlah");
  table.rows.push_back(std::move(sum));
  return table;
}

}  // namespace lindung::document
