#include "shell/exchange/files.h"

#include <atomic>
#include <cerrno>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace lindung::exchange {
namespace {

std::filesystem::path folder_of(const std::filesystem::path& path) {
  const auto folder = path.parent_path();
  return folder.empty() ? std::filesystem::path(".") : folder;
}

// The new name itself lasts only once its folder is flushed.
bool flush_folder(const std::filesystem::path& folder) {
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return false;
  const bool flushed = ::fsync(fd) == 0 || errno == EINVAL;  // some file systems cannot
  ::close(fd);
  return flushed;
}

}  // namespace

Error write_error(int error_number, const std::filesystem::path& path) {
  switch (error_number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return Error::environment(
          "WRITE_FULL", path.string(),
          {"Berkas tidak dapat ditulis: disk penuh. Kosongkan ruang, lalu jalankan "
           "lagi; tidak ada yang setengah tertulis.",
           "The file cannot be written: the disk is full. Make room and run "
           "again; nothing was left half written."});
    case EACCES:
    case EPERM:
    case EROFS:
      return Error::environment(
          "WRITE_FORBIDDEN", path.string(),
          {"Berkas tidak dapat ditulis: izin tidak diberikan. Periksa hak akses "
           "foldernya.",
           "The file cannot be written: it is not permitted. Check the "
           "permissions of its folder."});
    default:
      return Error::environment(
          "WRITE_FAILED", path.string(),
          {"Berkas gagal ditulis. Periksa apakah foldernya ada dan disknya baik, "
           "lalu jalankan lagi.",
           "Writing the file failed. Check that its folder exists and the disk "
           "is sound, then run again."});
  }
}

Result<AtomicFile> AtomicFile::create(const std::filesystem::path& path) {
  static std::atomic<std::uint64_t> count{0};
  for (;;) {
    const auto temporary = folder_of(path) / fmt::format(".{}.{}-{}.tmp", path.filename().string(),
                                                         ::getpid(), ++count);
    const int fd = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd >= 0) return AtomicFile(path, temporary, fd);
    if (errno != EEXIST) return write_error(errno, path);
  }
}

AtomicFile::AtomicFile(AtomicFile&& other) noexcept
    : path_(std::move(other.path_)), temporary_(std::move(other.temporary_)), fd_(other.fd_) {
  other.fd_ = -1;
}

AtomicFile& AtomicFile::operator=(AtomicFile&& other) noexcept {
  if (this == &other) return *this;
  abandon();
  path_ = std::move(other.path_);
  temporary_ = std::move(other.temporary_);
  fd_ = other.fd_;
  other.fd_ = -1;
  return *this;
}

AtomicFile::~AtomicFile() { abandon(); }

void AtomicFile::abandon() {
  if (fd_ < 0) return;
  ::close(fd_);
  ::unlink(temporary_.c_str());
  fd_ = -1;
}

Result<void> AtomicFile::write(std::string_view piece) {
  while (!piece.empty()) {
    const ssize_t written = ::write(fd_, piece.data(), piece.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return write_error(errno, path_);
    piece.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Result<void> AtomicFile::commit() {
  // A library that wrote by name may have put another file in the place of ours.
  const int fd = ::open(temporary_.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return write_error(errno, path_);
  const bool flushed = ::fsync(fd) == 0;
  const int flush_error = errno;
  ::close(fd);
  if (!flushed) return write_error(flush_error, path_);
  if (::rename(temporary_.c_str(), path_.c_str()) != 0) return write_error(errno, path_);
  ::close(fd_);
  fd_ = -1;
  if (!flush_folder(folder_of(path_))) return write_error(errno, path_);
  return {};
}

Result<void> write_file_atomically(const std::filesystem::path& path, std::string_view content) {
  LINDUNG_ASSIGN_OR_RETURN(AtomicFile file, AtomicFile::create(path));
  LINDUNG_RETURN_IF_ERROR(file.write(content));
  return file.commit();
}

}  // namespace lindung::exchange
