#include "shell/store/writer_lock.h"

#include <cerrno>
#include <chrono>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "shell/store/errors.h"

namespace lindung::store {
namespace {

constexpr auto kLockPoll = std::chrono::milliseconds(20);

}  // namespace

Result<void> WriterLock::take(const std::string& path, int wait_seconds) {
  fd_ = open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666);
  if (fd_ < 0) return errno == ENOSPC ? store_full(path) : why_it_does_not_open(path);
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(wait_seconds);
  while (flock(fd_, LOCK_EX | LOCK_NB) != 0) {
    if (std::chrono::steady_clock::now() >= deadline) {
      release();
      return store_busy(path);
    }
    std::this_thread::sleep_for(kLockPoll);
  }
  return {};
}

void WriterLock::release() {
  if (fd_ >= 0) close(fd_);
  fd_ = -1;
}

Error why_it_does_not_open(const std::string& path) {
  const auto slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  if (access(folder.c_str(), F_OK) != 0) return store_open(path);
  const bool there = access(path.c_str(), F_OK) == 0;
  const bool writable =
      access(folder.c_str(), W_OK) == 0 && (!there || access(path.c_str(), W_OK) == 0);
  return writable ? store_open(path) : store_read_only(path);
}

}  // namespace lindung::store
