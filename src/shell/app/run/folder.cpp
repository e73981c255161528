#include "shell/app/run/folder.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>

#include <tbb/parallel_for.h>
#include <tbb/parallel_invoke.h>

#include "base/text.h"
#include "office/roster/extract_day.h"
#include "office/roster/group_text.h"
#include "shell/app/run/file_notes.h"
#include "shell/app/typed_values.h"
#include "shell/exchange/large_text.h"
#include "shell/exchange/read_file.h"

namespace lindung::app {
namespace fs = std::filesystem;
namespace {

Result<std::string> read_bytes(const fs::path& path, const std::string& name) {
  std::ifstream in(path, std::ios::binary);
  std::error_code error;
  const auto size = fs::file_size(path, error);
  if (in && !error) {
    std::string bytes = exchange::large_text(size);
    in.read(bytes.data(), static_cast<std::streamsize>(size));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    if (!in.bad()) return bytes;
  }
  return Error::input("FILE_UNREADABLE", name,
                      {"Berkas tidak dapat dibaca. Periksa apakah berkas ada dan boleh dibuka.",
                       "The file cannot be read. Check that it exists and may be opened."});
}

bool is_roster(const fs::path& path) {
  static constexpr std::string_view kEndings[] = {".xlsx", ".xlsm", ".xls", ".ods",
                                                  ".csv",  ".tsv",  ".txt"};
  const std::string ending = to_lower(path.extension().string());
  const std::string name = path.filename().string();
  if (name.starts_with('.') || name.starts_with("~$"))
    return false;  // lock files of spreadsheet programs
  return std::find(std::begin(kEndings), std::end(kEndings), ending) != std::end(kEndings);
}

// All files below `root`, as paths with forward slashes, in order of path.
std::vector<std::string> files_below(const fs::path& root) {
  std::vector<std::string> names;
  std::error_code error;
  for (auto it = fs::recursive_directory_iterator(root, error);
       !error && it != fs::recursive_directory_iterator(); it.increment(error)) {
    std::error_code kind_error;
    if (it->is_regular_file(kind_error))
      names.push_back(it->path().lexically_relative(root).generic_string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

// What files.toml says, if there is one.
Result<NotesByFile> read_notes(const fs::path& path) {
  if (!fs::exists(path)) return NotesByFile();
  LINDUNG_ASSIGN_OR_RETURN(const auto text, read_bytes(path, "files.toml"));
  return parse_file_notes(text);
}

// The group that the first folder of the path names, if the scheme knows it.
std::string folder_group(const std::string& name, const scheme::Scheme& scheme) {
  const auto slash = name.find('/');
  if (slash == std::string::npos) return {};
  const auto group = roster::group_of_job(scheme, name.substr(0, slash)).group;
  return group ? scheme.groups[*group].id : std::string();
}

// Whether a name is a spreadsheet program's lock file or another hidden one.
bool is_hidden(const std::string& name) {
  const std::string last = fs::path(name).filename().string();
  return last.starts_with('.') || last.starts_with("~$");
}

void apply_note(NewFile& file, const NotesByFile& notes) {
  const auto note = notes.find(file.name);
  if (note == notes.end()) return;
  if (!note->second.group.empty()) file.group = note->second.group;
  file.village = note->second.village;
  file.columns = note->second.columns;
}

// Reads and opens every file on all cores. Those that cannot be read go to `unreadable`.
void read_rosters(const fs::path& root, const NotesByFile& notes, Folder& folder) {
  std::vector<std::string> names = files_below(root);
  std::erase_if(names, is_hidden);
  std::vector<std::optional<Result<NewFile>>> read(names.size());
  tbb::parallel_for(std::size_t{0}, names.size(), [&](std::size_t i) {
    read[i] =
        open_new_file(root / names[i], names[i], folder_group(names[i], folder.scheme.scheme));
  });
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!*read[i]) {
      folder.unreadable.push_back({names[i], std::move(*read[i]).error()});
      continue;
    }
    apply_note(**read[i], notes);
    folder.files.push_back(std::move(**read[i]));
  }
}

Result<void> read_registers(const fs::path& root, const NotesByFile& notes, Folder& folder) {
  for (const auto& name : files_below(root)) {
    if (!is_roster(name)) continue;
    const auto kind = roster::parse_register(fs::path(name).stem().string());
    if (!kind) {
      return Error::input("REGISTER_KIND", "registers/" + name,
                          {"Nama berkas tidak menyebut register yang dikenal: civil-registry, "
                           "carrier-members, civil-servants, "
                           "deaths, other-sponsors, earlier-recipients.",
                           "The file's name is no known register: civil-registry, carrier-members, "
                           "civil-servants, deaths, "
                           "other-sponsors, earlier-recipients."});
    }
    const bool twice = std::any_of(folder.registers.begin(), folder.registers.end(),
                                   [&](const NewRegister& other) { return other.kind == *kind; });
    if (twice) {
      return Error::input("REGISTER_TWICE", "registers/" + name,
                          {"Ada dua berkas untuk register yang sama. Sisakan yang terbaru.",
                           "There are two files for the same register. Keep the newest."});
    }
    const auto note = notes.find("registers/" + name);
    const auto as_of = note == notes.end() ? std::nullopt : note->second.as_of;
    LINDUNG_ASSIGN_OR_RETURN(
        auto reg, read_new_register(root / name, *kind, as_of ? as_of->iso() : std::string()));
    folder.registers.push_back(std::move(reg));
  }
  std::sort(folder.registers.begin(), folder.registers.end(),
            [](const auto& a, const auto& b) { return a.kind < b.kind; });
  return {};
}

}  // namespace

Result<NewFile> open_new_file(const fs::path& path, std::string name, std::string group) {
  NewFile file;
  file.name = std::move(name);
  file.group = std::move(group);
  LINDUNG_ASSIGN_OR_RETURN(auto bytes, read_bytes(path, file.name));
  file.bytes = std::make_shared<const std::string>(std::move(bytes));
  std::optional<Result<roster::Workbook>> workbook;
  tbb::parallel_invoke([&] { file.digest = sha256(*file.bytes); },
                       [&] { workbook = exchange::read_workbook_bytes(file.name, file.bytes); });
  if (!*workbook) return std::move(*workbook).error();
  file.workbook = std::make_shared<roster::Workbook>(*std::move(*workbook));
  return file;
}

Result<roster::RegisterKind> read_register_kind(const std::string& kind) {
  const auto parsed = roster::parse_register(kind);
  if (!parsed) {
    return Error::input("REGISTER_KIND", kind,
                        {"Register tidak dikenal. Yang ada: civil-registry, carrier-members, "
                         "civil-servants, deaths, "
                         "other-sponsors, earlier-recipients.",
                         "Unknown register. There are: civil-registry, carrier-members, "
                         "civil-servants, deaths, other-sponsors, "
                         "earlier-recipients."});
  }
  return *parsed;
}

Result<NewRegister> read_new_register(const fs::path& path, roster::RegisterKind kind,
                                      const std::string& as_of) {
  NewRegister reg;
  reg.kind = kind;
  reg.name = path.filename().string();
  LINDUNG_ASSIGN_OR_RETURN(auto bytes, read_bytes(path, reg.name));
  reg.digest = sha256(bytes);
  reg.bytes = std::make_shared<const std::string>(std::move(bytes));
  if (!as_of.empty()) {
    LINDUNG_ASSIGN_OR_RETURN(reg.as_of, typed_date("--as-of", as_of));
  } else if (const auto book = exchange::read_workbook_bytes(reg.name, reg.bytes)) {
    reg.as_of = roster::extract_day(*book);  // a file that cannot be read is refused when it is
  }
  return reg;
}

Result<NewScheme> read_scheme_file(const fs::path& path) {
  const std::string name = path.filename().string();
  LINDUNG_ASSIGN_OR_RETURN(const auto text, read_bytes(path, name));
  LINDUNG_ASSIGN_OR_RETURN(auto scheme, scheme::parse_scheme(text, name));
  return NewScheme{name, std::move(scheme)};
}

Result<Folder> read_folder(const fs::path& directory) {
  std::error_code error;
  if (!fs::is_directory(directory, error)) {
    return Error::input(
        "FOLDER_MISSING", directory.string(),
        {"Folder tidak ditemukan. Sebutkan folder yang berisi scheme.toml dan rosters/.",
         "No such folder. Name the folder that holds scheme.toml and rosters/."});
  }
  if (!fs::exists(directory / "scheme.toml", error)) {
    return Error::input(
        "FOLDER_NO_SCHEME", directory.string(),
        {"scheme.toml tidak ada di folder ini. Salin salah satu dari schemes/ dan sesuaikan.",
         "There is no scheme.toml in this folder. Copy one from schemes/ and adapt it."});
  }
  Folder folder;
  LINDUNG_ASSIGN_OR_RETURN(folder.scheme, read_scheme_file(directory / "scheme.toml"));
  if (!fs::is_directory(directory / "rosters", error)) {
    return Error::input("FOLDER_NO_ROSTERS", directory.string(),
                        {"Folder rosters/ tidak ada. Taruh berkas usulan di dalamnya.",
                         "There is no folder rosters/. Put the proposals' files into it."});
  }
  LINDUNG_ASSIGN_OR_RETURN(const auto notes, read_notes(directory / "files.toml"));
  read_rosters(directory / "rosters", notes, folder);
  LINDUNG_RETURN_IF_ERROR(read_registers(directory / "registers", notes, folder));
  return folder;
}

}  // namespace lindung::app
