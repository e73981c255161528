// A text file of any bytes as the carrier's list of members, or of what it booked: rows that name
// somebody, or a refusal.
#include <cstdint>
#include <string>

#include "office/reconciliation/carrier_list.h"
#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lindung;
  const auto workbook = fuzz::text_workbook(fuzz::text_of(data, size));
  if (!workbook) return 0;
  const auto list = reconciliation::read_carrier_list(*workbook, "fuzz.csv");
  if (!list) {
    fuzz::require(list.error().code == "RECON_COLUMNS");
    return 0;
  }
  for (const auto& row : list->rows) {
    fuzz::require(row.nik || row.kpj || (!row.name.empty() && row.birth_date));
    fuzz::require(is_valid_utf8(row.name));
    (void)row.covers(*Month::make(2025, 5));
  }
  return 0;
}
