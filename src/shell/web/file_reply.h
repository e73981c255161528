// shell/web/file_reply.h - a file that a use case writes, as a reply.
#pragma once

#include <filesystem>
#include <functional>
#include <string>

#include "shell/web/desk.h"

namespace lindung::web {

using WriteFile = std::function<Result<void>(const std::filesystem::path&)>;

// To be kept under this name by whoever asked.
Answer workbook_reply(const std::string& name, const WriteFile& write);
// Shown at once.
Answer pdf_reply(const std::string& name, const WriteFile& write);

}  // namespace lindung::web
