// shell/web/staged_files.h - files that somebody sent ahead and that are recorded nowhere yet: a
// roster to look at before it is sent in, or a file that an act will name (the carrier's answer, a
// receipt's list, a bank statement). Each belongs to one account; kept for an hour.
//
// They lie on the server's disk, so their number and size are bounded, for an account and for all.
// A roster waits for somebody's word, so none is dropped for a newer one: what is too much is
// refused. A file for an act makes place for the next one, because the act was done or given up.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/result.h"

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

// What a roster is to be read with.
struct RosterWish {
  std::string group;
  std::string village;
  std::map<std::string, std::string> columns;  // heading to the id of its meaning
};

struct StagedFile {
  enum class Use : std::uint8_t { Act, Roster };
  std::string id;
  Use use = Use::Act;
  std::string name;
  std::shared_ptr<const UploadedFile> file;
  std::uint64_t bytes = 0;
  RosterWish wish;
  std::string job;            // the latest that read it
  std::int64_t until_ms = 0;  // UTC milliseconds since 1970
};

class StagedFiles {
 public:
  using Clock = std::chrono::system_clock;
  static constexpr std::size_t kMostOfAccount = 10;
  struct Limits {
    std::size_t files_of_account = kMostOfAccount;
    std::uint64_t bytes_of_account = 0;
    std::uint64_t bytes = 0;
  };
  struct Room {  // of an account
    std::uint64_t bytes = 0;
    std::uint64_t most = 0;
  };

  explicit StagedFiles(Limits limits) : limits_(limits) {}

  // Refuses STAGED_FULL, with "account" or "server" in `where`.
  Result<StagedFile> add(const std::string& login, StagedFile staged,
                         Clock::time_point now = Clock::now());
  // Null: unknown, another account's, or too old.
  std::shared_ptr<const StagedFile> find(const std::string& login, const std::string& id,
                                         Clock::time_point now = Clock::now());
  // The rosters of an account, the newest first.
  std::vector<StagedFile> rosters(const std::string& login, Clock::time_point now = Clock::now());
  Room room(const std::string& login, Clock::time_point now = Clock::now());
  // Notes which job reads it with which wish; nothing when the file is gone.
  void note(const std::string& login, const std::string& id, const RosterWish& wish,
            const std::string& job);
  // False: there was none.
  bool drop(const std::string& login, const std::string& id);
  // Lets go of what is too old; called now and then, so that nothing lies on the disk for want of a
  // visitor.
  void forget_old(Clock::time_point now = Clock::now());

 private:
  using Kept = std::shared_ptr<const StagedFile>;
  void forget_before(std::int64_t now_ms);
  std::deque<Kept>::iterator position(const std::string& login, const std::string& id);

  const Limits limits_;
  std::map<std::string, std::deque<Kept>> by_login_;  // the oldest first
  std::mutex mutex_;
};

}  // namespace lindung::web
