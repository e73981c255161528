// A text file of any bytes as the list of a receipt: rows of members, matched with the people of a
// bill as the carrier's answers are.
#include <cstdint>
#include <string>

#include "office/enrolment/register_rows.h"
#include "read_all.h"
#include "sent_people.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lindung;
  auto workbook = fuzz::text_workbook(fuzz::text_of(data, size));
  if (!workbook) return 0;
  const auto file =
      roster::read_register(roster::RegisterKind::CarrierMembers, *std::move(workbook), "fuzz.csv",
                            Digest{}, *Date::make(2025, 6, 30));
  if (!file) {
    fuzz::require(file.error().code == "REGISTER_COLUMNS");
    return 0;
  }
  const auto rows = enrolment::answer_rows(file->rows);
  fuzz::require(rows.size() == file->rows.size());
  fuzz::match_and_check(rows);
  return 0;
}
