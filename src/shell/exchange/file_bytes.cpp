#include "shell/exchange/file_bytes.h"

#include <cerrno>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "shell/exchange/file_errors.h"

namespace lindung::exchange {
namespace {

constexpr std::size_t kMappedFrom = 16u << 20;

class Descriptor {
 public:
  explicit Descriptor(int fd) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }

 private:
  int fd_;
};

class Mapping {
 public:
  Mapping(void* start, std::size_t size) : start_(start), size_(size) {}
  ~Mapping() { ::munmap(start_, size_); }
  Mapping(const Mapping&) = delete;
  Mapping& operator=(const Mapping&) = delete;

 private:
  void* start_;
  std::size_t size_;
};

Result<FileBytes> map_file(int fd, std::size_t size, const std::string& where) {
  void* start = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0);
  if (start == MAP_FAILED) return file_read_failed(where);
  auto owner = std::make_shared<const Mapping>(start, size);
  ::madvise(start, size, MADV_SEQUENTIAL);
  return FileBytes{{static_cast<const char*>(start), size}, std::move(owner)};
}

Result<FileBytes> copy_file(int fd, std::size_t expected, const std::string& where) {
  auto bytes = std::make_shared<std::string>();
  bytes->resize(expected + 1);
  std::size_t size = 0;
  for (;;) {
    const ssize_t got = ::read(fd, bytes->data() + size, bytes->size() - size);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return file_read_failed(where);
    if (got == 0) break;
    size += static_cast<std::size_t>(got);
    if (size == bytes->size()) bytes->resize(size * 2);
  }
  bytes->resize(size);
  return FileBytes::of(std::move(bytes));
}

}  // namespace

FileBytes FileBytes::of(std::shared_ptr<const std::string> bytes) {
  const std::string_view view = *bytes;
  return {view, std::move(bytes)};
}

Result<FileBytes> open_file(const std::filesystem::path& path) {
  const std::string where = path.string();
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat status {};
  if (file.get() < 0 || ::fstat(file.get(), &status) != 0) return file_unreadable(where);
  if (!S_ISREG(status.st_mode)) return file_unreadable(where);
  const auto size = static_cast<std::size_t>(status.st_size);
  return size >= kMappedFrom ? map_file(file.get(), size, where)
                             : copy_file(file.get(), size, where);
}

}  // namespace lindung::exchange
