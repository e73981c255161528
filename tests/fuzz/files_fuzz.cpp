// A files.toml of any bytes is what it says of files, or an error with a line and words.
#include <cstdint>
#include <string_view>

#include "read_all.h"
#include "shell/app/run/file_notes.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace lindung;
  const auto notes = app::parse_file_notes({reinterpret_cast<const char*>(data), size});
  if (!notes) {
    fuzz::require(notes.error().code == "FILES_TOML" &&
                  notes.error().where.starts_with("files.toml:"));
    fuzz::require(is_valid_utf8(notes.error().message.id) &&
                  is_valid_utf8(notes.error().message.en));
    return 0;
  }
  for (const auto& [name, note] : *notes) {
    fuzz::require(is_valid_utf8(name) && is_valid_utf8(note.group) && is_valid_utf8(note.village));
    for (const auto& [heading, column] : note.columns)
      fuzz::require(is_valid_utf8(heading) && column < roster::Column::kCount);
  }
  return 0;
}
