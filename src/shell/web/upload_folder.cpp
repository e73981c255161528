#include "shell/web/upload_folder.h"

#include <cerrno>
#include <string>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "shell/exchange/files.h"

namespace lindung::web {
namespace fs = std::filesystem;
namespace {

constexpr const char* kBegin = "lindung-serve-";
constexpr const char* kLock = "lock";

// Nobody else may hold it; -1 when somebody does.
int take_lock(const fs::path& folder, int more) {
  const int file = ::open((folder / kLock).c_str(), O_RDWR | O_CLOEXEC | more, 0600);
  if (file < 0) return -1;
  if (::flock(file, LOCK_EX | LOCK_NB) == 0) return file;
  ::close(file);
  return -1;
}

// Folders whose servers are no more. What is another user's, or just being made, is left alone.
void sweep(const fs::path& place) {
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(place, error)) {
    if (!entry.path().filename().string().starts_with(kBegin)) continue;
    const int lock = take_lock(entry.path(), 0);
    if (lock < 0) continue;
    std::error_code ignored;
    fs::remove_all(entry.path(), ignored);
    ::close(lock);
  }
}

}  // namespace

Result<UploadFolder> UploadFolder::create() {
  std::error_code error;
  const fs::path place = fs::temp_directory_path(error);
  if (error) return exchange::write_error(error.value(), place);
  sweep(place);
  LINDUNG_ASSIGN_OR_RETURN(auto folder, exchange::TemporaryFolder::create(kBegin));
  const int lock = take_lock(folder.path(), O_CREAT);
  if (lock < 0) return exchange::write_error(errno, folder.path());
  return UploadFolder(std::move(folder), lock);
}

UploadFolder::UploadFolder(UploadFolder&& other) noexcept
    : folder_(std::move(other.folder_)), lock_(std::exchange(other.lock_, -1)) {}

UploadFolder::~UploadFolder() {
  if (lock_ >= 0) ::close(lock_);
}

}  // namespace lindung::web
