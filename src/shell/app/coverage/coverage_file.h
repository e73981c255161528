// shell/app/coverage/coverage_file.h - a file of the three facts, until billing makes them: a table
// with the headings nik, month, listed, registered, paid (bulan, tercantum, diterima, lunas), in
// any format that is read. Months as YYYY-MM; facts as 1 or 0, ya or tidak, yes or no, + or -.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "office/coverage/facts.h"
#include "shell/app/record/inputs.h"

namespace lindung::app {

struct CoverageRow {
  std::uint64_t nik = 0;
  coverage::PersonMonthFacts facts;
};

struct CoverageFile {
  std::vector<CoverageRow> rows;
  std::vector<std::uint32_t> unreadable;  // numbers of rows whose NIK, month or facts are none
};

// Refuses COVERAGE_COLUMNS (a heading is missing), and what no file reader reads.
Result<CoverageFile> read_coverage_file(const std::string& name, Bytes bytes);

}  // namespace lindung::app
