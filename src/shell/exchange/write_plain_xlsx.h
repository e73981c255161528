// shell/exchange/write_plain_xlsx.h - a workbook as somebody else's clerk would type it: numbers as
// numbers, real dates, no layout of ours. For sample data and tests; what lindung hands to people
// is written by write_xlsx.h.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"

namespace lindung::exchange {

enum class PlainKind : std::uint8_t { Text, Number, Date };

struct PlainCell {
  std::string text;  // digits for a number; "YYYY-MM-DD" for a date
  PlainKind kind = PlainKind::Text;
};

struct PlainSheet {
  std::string name;
  std::vector<std::vector<PlainCell>> rows;  // row 1 first; an empty text leaves the cell out
};

Result<void> write_plain_workbook(const std::filesystem::path& path,
                                  std::span<const PlainSheet> sheets);

}  // namespace lindung::exchange
