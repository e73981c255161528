// shell/app/run/file_notes.h - files.toml: what a clerk says of single roster files, and of
// registers.
//
//   ["path/inside/rosters.xlsx"]
//   group = "..."
//   village = "..."
//   columns = { "No Induk" = "nik" }
//
//   ["registers/civil-registry.csv"]
//   as_of = 2025-01-31
//
// Refuses, with the line: FILES_TOML (no TOML, an unknown key, an unknown column, a key that
// belongs to the other kind of file).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "office/roster/columns.h"
#include "terms/date.h"

namespace lindung::app {

struct FileNotes {
  std::string group;
  std::string village;
  roster::ColumnMemory columns;
  std::optional<Date> as_of;  // of a register: the day whose state it shows
};
using NotesByFile =
    std::map<std::string, FileNotes, std::less<>>;  // by path inside rosters/, or registers/...

Result<NotesByFile> parse_file_notes(std::string_view text);

}  // namespace lindung::app
