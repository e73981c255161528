#include "shell/exchange/temporary_folder.h"

#include <cerrno>
#include <cstdlib>
#include <string>

#include "shell/exchange/files.h"

namespace lindung::exchange {
namespace fs = std::filesystem;

Result<TemporaryFolder> TemporaryFolder::create(std::string_view begin) {
  std::error_code error;
  const fs::path place = fs::temp_directory_path(error);
  if (error) return write_error(error.value(), place);
  std::string name = (place / (std::string(begin) + "XXXXXX")).string();
  if (!mkdtemp(name.data())) return write_error(errno, place);
  return TemporaryFolder(name);
}

TemporaryFolder::~TemporaryFolder() {
  std::error_code ignored;
  if (!path_.empty()) fs::remove_all(path_, ignored);
}

}  // namespace lindung::exchange
