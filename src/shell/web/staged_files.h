// shell/web/staged_files.h - files that somebody sent ahead, for an act that will name them: the
// carrier's answer, a receipt's list, a bank statement. Each belongs to one account; kept for an
// hour, the latest ten of an account.
#pragma once

#include <chrono>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>

namespace lindung::web {

// A file in the server's folder; it goes with the value.
class UploadedFile {
 public:
  explicit UploadedFile(std::filesystem::path path) : path_(std::move(path)) {}
  UploadedFile(const UploadedFile&) = delete;
  UploadedFile& operator=(const UploadedFile&) = delete;
  ~UploadedFile() {
    std::error_code ignored;
    std::filesystem::remove(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

struct StagedFile {
  std::string id;
  std::string name;
  std::shared_ptr<const UploadedFile> file;
};

class StagedFiles {
 public:
  using Clock = std::chrono::steady_clock;

  StagedFile add(const std::string& login, std::string name,
                 std::shared_ptr<const UploadedFile> file, Clock::time_point now = Clock::now());
  // Null: unknown, another account's, or too old.
  std::shared_ptr<const StagedFile> find(const std::string& login, const std::string& id,
                                         Clock::time_point now = Clock::now());

 private:
  struct Kept {
    std::shared_ptr<const StagedFile> file;
    Clock::time_point since;
  };
  void forget_old(Clock::time_point now);

  std::map<std::string, std::deque<Kept>> by_login_;  // the oldest first
  std::mutex mutex_;
};

}  // namespace lindung::web
