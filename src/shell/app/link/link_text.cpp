#include "shell/app/link/link_text.h"

#include <fstream>
#include <sstream>

namespace lindung::app {

Result<std::string> read_link_text(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) {
    return Error::input("FILE_UNREADABLE", path.filename().string(),
                        {"Berkas tidak dapat dibaca. Periksa apakah berkas ada dan boleh dibuka.",
                         "The file cannot be read. Check that it exists and may be opened."});
  }
  std::stringstream text;
  text << in.rdbuf();
  return std::move(text).str();
}

}  // namespace lindung::app
