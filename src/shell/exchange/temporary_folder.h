// shell/exchange/temporary_folder.h - a folder for files that nobody keeps. It goes with the value.
#pragma once

#include <filesystem>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace lindung::exchange {

class TemporaryFolder {
 public:
  // Where TMPDIR says, under a name that begins so; only this user may read it. Refuses as files.h
  // says.
  static Result<TemporaryFolder> create(std::string_view begin = "lindung-");
  TemporaryFolder(TemporaryFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder();

  const std::filesystem::path& path() const { return path_; }

 private:
  explicit TemporaryFolder(std::filesystem::path path) : path_(std::move(path)) {}
  std::filesystem::path path_;
};

}  // namespace lindung::exchange
