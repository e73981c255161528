#include "engines/linkage/tabular/rule_key.h"

#include <algorithm>

#include "engines/linkage/tokens.h"

namespace lindung::linkage::tabular {
namespace {

constexpr std::size_t kOrders = 3;

std::vector<std::size_t> telling_columns_of(const Dataset& data, const Rule& rule) {
  std::vector<std::size_t> columns;
  for (std::size_t f = 0; f < data.columns.size(); ++f) {
    bool used = data.columns[f].filled * 3 < data.records;
    for (const BlockKey& part : rule) used |= part.column == f;
    if (!used) columns.push_back(f);
  }
  std::stable_sort(columns.begin(), columns.end(), [&](std::size_t a, std::size_t b) {
    return data.columns[a].values.size() > data.columns[b].values.size();
  });
  if (columns.size() > kOrders) columns.resize(kOrders);
  return columns;
}

}  // namespace

std::uint32_t rule_key(const Dataset& data, const Rule& rule, std::uint32_t record) {
  std::uint64_t both = 0;
  for (const BlockKey& part : rule) {
    const std::uint32_t key = key_of_record(data, part, record);
    if (key == 0) return 0;
    both = mix(both * 31 + key);
  }
  return std::max(std::uint32_t{1}, static_cast<std::uint32_t>(both >> 32));
}

Telling telling_columns(const Dataset& data, const std::vector<Rule>& rules) {
  Telling telling;
  for (const Rule& rule : rules) telling.push_back(telling_columns_of(data, rule));
  return telling;
}

}  // namespace lindung::linkage::tabular
