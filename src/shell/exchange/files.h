// shell/exchange/files.h - a file of ours is there whole or not at all: written beside its place
// under another name, flushed to the disk, then renamed. A crash leaves the old file or the new
// one, never half of one.
//
// Errors are the environment's: WRITE_FULL (disk or quota), WRITE_FORBIDDEN (permissions,
// read-only), WRITE_FAILED.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace lindung::exchange {

Result<void> write_file_atomically(const std::filesystem::path& path, std::string_view content);

// The same in pieces. Without commit() nothing remains.
class AtomicFile {
 public:
  static Result<AtomicFile> create(const std::filesystem::path& path);
  AtomicFile(AtomicFile&& other) noexcept;
  AtomicFile& operator=(AtomicFile&& other) noexcept;
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;
  ~AtomicFile();

  Result<void> write(std::string_view piece);
  Result<void> commit();
  // For a library that writes by name: its content is what commit() flushes and renames.
  const std::filesystem::path& temporary() const { return temporary_; }

 private:
  AtomicFile(std::filesystem::path path, std::filesystem::path temporary, int fd)
      : path_(std::move(path)), temporary_(std::move(temporary)), fd_(fd) {}
  void abandon();

  std::filesystem::path path_;
  std::filesystem::path temporary_;
  int fd_ = -1;
};

// The error for a failed write, by errno.
Error write_error(int error_number, const std::filesystem::path& path);

}  // namespace lindung::exchange
