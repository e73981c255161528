// shell/app/link/link_text.h - a small file as a whole. Refuses: FILE_UNREADABLE.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.h"

namespace lindung::app {

Result<std::string> read_link_text(const std::filesystem::path& path);

}  // namespace lindung::app
