// shell/app/run/folder.h - the folder that a clerk points at: scheme.toml, rosters/, registers/,
// and what files.toml says of them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "office/scheme/scheme.h"
#include "shell/app/run/changes.h"

namespace lindung::app {

// A file that cannot be read is not in `files`; the others are processed all the same, and it is
// named here.
struct UnreadableFile {
  std::string name;
  Error error;
};

struct Folder {
  NewScheme scheme;
  std::vector<NewFile> files;  // by path, so that every machine takes them in the same order
  std::vector<NewRegister> registers;  // by kind
  std::vector<UnreadableFile> unreadable;
};

// Refuses: FOLDER_MISSING, FOLDER_NO_SCHEME, FOLDER_NO_ROSTERS, a scheme or files.toml with an
// error in it (FILES_TOML), a register of an unknown kind (REGISTER_KIND), two files for one kind
// (REGISTER_TWICE).
Result<Folder> read_folder(const std::filesystem::path& directory);

// One file, open as a workbook, so that one that cannot be read is refused before anything is
// recorded.
Result<NewFile> open_new_file(const std::filesystem::path& path, std::string name,
                              std::string group);
// "deaths"; refuses REGISTER_KIND.
Result<roster::RegisterKind> read_register_kind(const std::string& kind);
// `as_of`: YYYY-MM-DD, the day whose state the extract shows; empty: what the file says of it
// (roster::extract_day), else nobody knows. Refuses CALL_VALUE at "--as-of".
Result<NewRegister> read_new_register(const std::filesystem::path& path, roster::RegisterKind kind,
                                      const std::string& as_of);
Result<NewScheme> read_scheme_file(const std::filesystem::path& path);

}  // namespace lindung::app
