// shell/exchange/limits.h - how much of a stranger's file we are willing to read. The defaults
// admit every honest roster of a province and stop a hostile file within seconds. Bytes are counted
// while inflating; what an archive claims is never believed.
#pragma once

#include <cstddef>
#include <cstdint>

namespace lindung::exchange {

struct Limits {
  std::uint64_t file_bytes_max = 512ull << 20;    // xlsx, ods, xls, html
  std::uint64_t csv_bytes_max = 64ull << 30;      // read in place, block by block
  std::uint64_t inflated_bytes_max = 4ull << 30;  // all entries of an archive that we read
  std::uint64_t inflated_ratio_max = 400;  // of one entry, asked only above inflated_bytes_free
  std::uint64_t inflated_bytes_free = 64ull << 20;
  std::uint64_t text_bytes_max = 1ull
                                 << 30;  // of all cells together, repeated texts counted each time
  std::uint64_t cells_max =
      40'000'000;  // of all sheets together, repeated and merged cells included
  std::uint32_t archive_entries_max = 10'000;
  std::uint32_t sheets_max = 1'000;
  std::uint32_t columns_max = 16'384;  // column XFD
  std::uint32_t rows_max = 1'048'576;
  std::uint32_t empty_rows_max = 100'000;  // in a row; what follows is not read
  std::uint32_t xml_depth_max = 64;
  std::uint32_t child_seconds_max = 60;  // the child process that reads an old .xls
  std::uint64_t child_bytes_max = 1ull << 30;
};

}  // namespace lindung::exchange
