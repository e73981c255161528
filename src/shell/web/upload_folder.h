// shell/web/upload_folder.h - where the bodies of uploads lie until they are recorded or let go.
// They name people: the folder is its server's alone, goes with it, and one that a server left
// behind when it was killed goes with the start of the next.
#pragma once

#include <filesystem>

#include "base/result.h"
#include "shell/exchange/temporary_folder.h"

namespace lindung::web {

class UploadFolder {
 public:
  // Where TMPDIR says. Refuses as exchange/files.h says.
  static Result<UploadFolder> create();
  UploadFolder(UploadFolder&& other) noexcept;
  UploadFolder& operator=(UploadFolder&&) = delete;
  UploadFolder(const UploadFolder&) = delete;
  UploadFolder& operator=(const UploadFolder&) = delete;
  ~UploadFolder();

  const std::filesystem::path& path() const { return folder_.path(); }

 private:
  UploadFolder(exchange::TemporaryFolder folder, int lock)
      : folder_(std::move(folder)), lock_(lock) {}
  exchange::TemporaryFolder folder_;
  int lock_ = -1;  // held as long as the server lives, whatever ends it
};

}  // namespace lindung::web
