// shell/exchange/read_file.h - from a file to its cells. What a file is, is told by its content and
// never by its name: a .xls that is really HTML, text or .xlsx is read as what it is.
// docs/reference/files.md says what is read and what is refused.
//
// Errors are the sender's to mend (ErrorKind::Input, the codes of file_errors.h) unless the disk
// itself failed.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "office/roster/table.h"
#include "shell/exchange/file_bytes.h"
#include "shell/exchange/limits.h"

namespace lindung::exchange {

Result<roster::Workbook> read_workbook(const std::filesystem::path& path,
                                       const Limits& limits = Limits());

// The same on bytes: for uploads, for replay, and for a caller that has opened the file to take its
// digest.
Result<roster::Workbook> read_workbook_bytes(std::string_view name, FileBytes bytes,
                                             const Limits& limits = Limits());
Result<roster::Workbook> read_workbook_bytes(std::string_view name,
                                             std::shared_ptr<const std::string> bytes,
                                             const Limits& limits = Limits());

}  // namespace lindung::exchange
