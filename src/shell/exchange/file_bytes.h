// shell/exchange/file_bytes.h - the bytes of a file, in memory or mapped, and whoever keeps them
// alive. A file is opened once: its digest and its cells are taken from the same bytes.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace lindung::exchange {

struct FileBytes {
  std::string_view view;
  std::shared_ptr<const void> owner;

  static FileBytes of(std::shared_ptr<const std::string> bytes);
};

// Small files are copied into memory, so that nobody can change them under us; large ones are
// mapped. Refuses: FILE_UNREADABLE (missing, forbidden, a folder), FILE_READ_FAILED (the disk).
Result<FileBytes> open_file(const std::filesystem::path& path);

}  // namespace lindung::exchange
