// shell/exchange/biff_globals.h - what all sheets of a BIFF8 stream share, from its first part:
// their names and places, the shared texts, how cells look, from when days are counted.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "shell/exchange/number_format.h"
#include "shell/exchange/xlsx_parts.h"

namespace lindung::exchange::biff {

struct Globals {
  struct Sheet {
    std::string name;
    std::size_t offset;  // of its first record in the stream
    bool hidden;
  };
  std::vector<Sheet> sheets;
  std::vector<CellLook> looks;
  std::vector<std::string> strings;
  Epoch epoch = Epoch::Year1900;
};

// Refuses: FILE_ENCRYPTED, FILE_TRUNCATED, FILE_DAMAGED.
Result<Globals> read_globals(std::string_view stream, const std::string& where);

}  // namespace lindung::exchange::biff
