// bench/xlsx_reading.cpp - how fast an .xlsx becomes cells, against the bare inflating of its
// largest entry by libzip in the same run. `xlsx_reading FILE.xlsx`, or without a file on a sheet
// of 200,000 rows written first.
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <zip.h>

#include "shell/exchange/read_file.h"
#include "shell/exchange/write_xlsx.h"

namespace {

using namespace lindung;
using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
  return std::chrono::duration<double>(Clock::now() - start).count();
}

bool write_sheet(const std::filesystem::path& path) {
  auto writer = exchange::XlsxWriter::create(path, "bench");
  if (!writer) return false;
  exchange::SheetLayout layout{"RT", {}, {}};
  for (int i = 0; i < 12; ++i) {
    layout.columns.push_back({fmt::format("KOLOM {}", i), exchange::ColumnKind::Text, 12, false});
  }
  layout.columns[3].kind = exchange::ColumnKind::Date;
  layout.columns[4].kind = exchange::ColumnKind::Integer;
  writer->begin_sheet(layout);
  for (int row = 0; row < 200'000; ++row) {
    const std::string nik = fmt::format("217105{:06}{:04}", row % 280'000, 9000 + row % 1000);
    const std::string name = fmt::format("Melati Karsa {}", row);
    const std::string ordinal = fmt::format("{}", row);
    const std::vector<std::string_view> cells{nik,     name,      "L",          "1990-05-12",
                                              ordinal, "Nelayan", "Jl. Pantai", "RT",
                                              "05",    "RW",      "02",         "ket"};
    writer->row(cells);
  }
  return writer->finish().has_value();
}

// Bytes of the largest entry, inflated and thrown away.
std::size_t inflate_largest(const std::filesystem::path& path) {
  int error = 0;
  zip_t* archive = zip_open(path.c_str(), ZIP_RDONLY, &error);
  if (!archive) return 0;
  zip_uint64_t largest = 0, size = 0;
  for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
    zip_stat_t status;
    if (zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &status) != 0) continue;
    if (status.size > size) {
      size = status.size;
      largest = static_cast<zip_uint64_t>(i);
    }
  }
  zip_file_t* file = zip_fopen_index(archive, largest, 0);
  std::vector<char> piece(1u << 18);
  std::size_t bytes = 0;
  while (file) {
    const zip_int64_t got = zip_fread(file, piece.data(), piece.size());
    if (got <= 0) break;
    bytes += static_cast<std::size_t>(got);
  }
  if (file) zip_fclose(file);
  zip_discard(archive);
  return bytes;
}

std::size_t count_rows(const std::filesystem::path& path) {
  const auto workbook = exchange::read_workbook(path);
  if (!workbook) return 0;
  std::size_t rows = 0;
  for (const auto& table : workbook->tables) {
    for (std::size_t b = 0; b < table->block_count(); ++b) rows += table->block(b).rows.size();
  }
  return rows;
}

}  // namespace

int main(int count, char** arguments) {
  const bool own = count < 2;
  const std::filesystem::path path =
      own ? std::filesystem::temp_directory_path() / "lindung-bench.xlsx" : arguments[1];
  if (own && !write_sheet(path)) return 1;
  for (int round = 0; round < 3; ++round) {
    auto start = Clock::now();
    const std::size_t bytes = inflate_largest(path);
    const double bare = seconds_since(start);
    start = Clock::now();
    const std::size_t rows = count_rows(path);
    const double whole = seconds_since(start);
    if (rows == 0) return 1;
    fmt::print(
        "rows {} read {:.3f} s = {:.0f} rows/s; inflate {:.3f} s = {:.0f} MB/s; ratio {:.1f}\n",
        rows, whole, static_cast<double>(rows) / whole, bare,
        static_cast<double>(bytes) / 1e6 / bare, whole / bare);
  }
  if (own) std::filesystem::remove(path);
  return 0;
}
