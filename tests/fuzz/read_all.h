// tests/fuzz/read_all.h - reads bytes as a file and touches every cell, as an importer would.
// Whatever the bytes are, it ends soon and every text it sees is valid.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "base/text.h"
#include "shell/exchange/read_file.h"

namespace lindung::fuzz {

inline exchange::Limits small_limits() {
  exchange::Limits limits;
  limits.inflated_bytes_max = 16u << 20;
  limits.text_bytes_max = 16u << 20;
  limits.cells_max = 500'000;
  limits.child_seconds_max = 5;
  return limits;
}

inline std::string text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}
// The bytes as a text file that somebody sent.
inline Result<roster::Workbook> text_workbook(std::string bytes) {
  return exchange::read_workbook_bytes(
      "fuzz.csv", std::make_shared<const std::string>(std::move(bytes)), small_limits());
}

inline void require(bool holds) {
  if (!holds) std::abort();
}

inline void touch(const roster::Table& table) {
  std::uint32_t number = 0;
  for (std::size_t b = 0; b < table.block_count(); ++b) {
    const roster::RowBlock block = table.block(b);
    for (const roster::Row& row : block.rows) {
      require(row.number > number);
      number = row.number;
      require(!row.cells.empty() && !row.cells.back().blank());
      for (const roster::Cell& cell : row.cells) require(is_valid_utf8(cell.text));
    }
  }
}

// `magic` goes before the bytes, so that a target stays with its format.
inline int read_all(const std::uint8_t* data, std::size_t size, std::string_view magic = {}) {
  std::string bytes(magic);
  bytes.append(reinterpret_cast<const char*>(data), size);
  const auto workbook = exchange::read_workbook_bytes(
      "fuzz", std::make_shared<const std::string>(std::move(bytes)), small_limits());
  if (!workbook) {
    require(!workbook.error().code.empty() && !workbook.error().message.en.empty());
    return 0;
  }
  for (const auto& table : workbook->tables) touch(*table);
  return 0;
}

}  // namespace lindung::fuzz
