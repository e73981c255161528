// shell/app/file_notes.h - files.toml: what a clerk says of single roster files.
//
//   ["path/inside/rosters.xlsx"]
//   group = "..."
//   village = "..."
//   columns = { "No Induk" = "nik" }
//
// Refuses, with the line: FILES_TOML (no TOML, an unknown key, an unknown column).
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"
#include "office/roster/columns.h"

namespace lindung::app {

struct FileNotes {
  std::string group;
  std::string village;
  roster::ColumnMemory columns;
};
using NotesByFile = std::map<std::string, FileNotes, std::less<>>;  // by path inside rosters/

Result<NotesByFile> parse_file_notes(std::string_view text);

}  // namespace lindung::app
