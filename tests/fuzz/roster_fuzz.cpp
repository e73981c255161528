// A text file of any bytes, read as a roster: every row becomes a proposal or a row that is nobody,
// none is lost, and each text is valid.
#include <cstdint>
#include <string>

#include "city_scheme.h"
#include "office/roster/read.h"
#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lindung;
  auto workbook = fuzz::text_workbook(fuzz::text_of(data, size));
  if (!workbook) return 0;
  std::size_t rows = 0;
  for (const auto& table : workbook->tables) {
    for (std::size_t b = 0; b < table->block_count(); ++b) rows += table->block(b).rows.size();
  }
  roster::ReadOptions options;
  options.reference = options.imported_on = fuzz::city_scheme().registration_date;
  const auto roster =
      roster::read_roster(*std::move(workbook), "fuzz.csv", Digest{}, fuzz::city_scheme(), options);
  fuzz::require(roster.rows.size() == rows);
  for (const auto& row : roster.rows) {
    fuzz::require(is_valid_utf8(row.name) && is_valid_utf8(row.address) && is_valid_utf8(row.job));
  }
  return 0;
}
