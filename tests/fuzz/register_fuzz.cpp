// A text file of any bytes as each kind of register: rows with a name or a NIK, or a refusal. The
// first byte says which.
#include <cstdint>
#include <string>

#include "office/roster/register_file.h"
#include "read_all.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lindung;
  if (size == 0) return 0;
  const auto kind = static_cast<roster::RegisterKind>(
      data[0] % static_cast<std::uint8_t>(roster::RegisterKind::kCount));
  auto workbook = fuzz::text_workbook(fuzz::text_of(data + 1, size - 1));
  if (!workbook) return 0;
  const auto file = roster::read_register(kind, *std::move(workbook), "fuzz.csv", Digest{},
                                          *Date::make(2025, 6, 30));
  if (!file) {
    fuzz::require(file.error().code == "REGISTER_COLUMNS");
    return 0;
  }
  fuzz::require(file->rows.size() <= file->rows_read);
  for (const auto& row : file->rows) {
    fuzz::require(row.nik || !row.name.empty());
    fuzz::require(is_valid_utf8(row.name) && is_valid_utf8(row.sponsor) &&
                  is_valid_utf8(row.mother));
  }
  return 0;
}
