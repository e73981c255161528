// bench/rosters - rosters to measure with: `rosters FILE.csv FROM ROWS` writes one CSV file,
// `rosters DIRECTORY FROM ROWS FILES` as many workbooks with ROWS rows together.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include <fmt/format.h>

#include "base/text.h"
#include "invented_people.h"
#include "shell/exchange/write_xlsx.h"

namespace {

using namespace lindung;

bool write_csv(const char* path, std::uint64_t from, std::uint64_t rows) {
  const bench::Invented people;
  std::ofstream out(path, std::ios::binary);
  const auto line = [&](const std::vector<std::string>& cells) {
    std::string text;
    for (const auto& cell : cells) text += (text.empty() ? "" : ",") + csv_field(cell);
    out << text << '\n';
  };
  line(bench::roster_headings());
  for (std::uint64_t i = 0; i < rows; ++i) line(people.row(from, i));
  return out.flush().good();
}

bool write_workbook(const std::filesystem::path& path, std::uint64_t from, std::uint64_t rows) {
  const bench::Invented people;
  auto book = exchange::XlsxWriter::create(path, "Usulan");
  if (!book) return false;
  exchange::SheetLayout layout{"Usulan", {}, {}};
  for (const auto& heading : bench::roster_headings())
    layout.columns.push_back({heading, exchange::ColumnKind::Text, 16, false});
  layout.columns[3].kind = exchange::ColumnKind::Date;
  book->begin_sheet(layout);
  for (std::uint64_t i = 0; i < rows; ++i) {
    const auto cells = people.row(from, i);
    book->row(std::vector<std::string_view>(cells.begin(), cells.end()));
  }
  return book->finish().has_value();
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4 && argc != 5) {
    std::fputs("usage: rosters FILE.csv FROM ROWS | rosters DIRECTORY FROM ROWS FILES\n", stderr);
    return 2;
  }
  const std::uint64_t from = std::strtoull(argv[2], nullptr, 10);
  const std::uint64_t rows = std::strtoull(argv[3], nullptr, 10);
  if (argc == 4) return write_csv(argv[1], from, rows) ? 0 : 3;
  const std::uint64_t files = std::strtoull(argv[4], nullptr, 10);
  for (std::uint64_t f = 0; f < files; ++f) {
    const std::uint64_t first = rows * f / files, last = rows * (f + 1) / files;
    const auto path = std::filesystem::path(argv[1]) / fmt::format("usulan-{:03}.xlsx", f + 1);
    if (!write_workbook(path, from + first, last - first)) return 3;
  }
  return 0;
}
