// shell/app/link/disk_room.h - memory that is a file: what grows with a table
// (engines/linkage/tabular/ large.h) lies in a file without a name, and a watchman puts pages of it
// back onto the disk whenever the process holds more than it may. Results cannot depend on it: only
// where the bytes lie changes.
//
// The file has no name from the beginning, so that nobody can open it and nothing remains of it,
// whatever happens. Room is reserved before it is used: a full disk is std::bad_alloc, with
// write_fault() telling why, and never a fault of a page.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <memory_resource>
#include <mutex>
#include <optional>
#include <thread>

#include "base/result.h"

namespace lindung::app {

// The least that may be asked for: the program, the pieces of files that are being read, pages of
// each array, and what threads bring in between two looks of the watchman.
inline constexpr std::uint64_t kMemoryLeast = 200'000'000;

class DiskRoom final : public std::pmr::memory_resource {
 public:
  // A file in `folder`; the whole process is to hold at most `bytes` of memory, at least
  // kMemoryLeast. Refuses: WRITE_FULL, WRITE_FORBIDDEN, WRITE_FAILED.
  static Result<std::unique_ptr<DiskRoom>> create(const std::filesystem::path& folder,
                                                  std::uint64_t bytes);
  ~DiskRoom() override;
  DiskRoom(const DiskRoom&) = delete;
  DiskRoom& operator=(const DiskRoom&) = delete;

  std::uint64_t bytes() const { return bytes_; }
  std::uint64_t held() const { return held_; }  // on the disk now
  // For threads that bring in much: waits until pages are put back, if it is time.
  void rest();
  // The error that the last failure to get room was.
  std::optional<Error> write_fault() const;

 private:
  DiskRoom(std::filesystem::path folder, int file, int statistics, std::uint64_t bytes);
  void* do_allocate(std::size_t bytes, std::size_t alignment) override;
  void do_deallocate(void* at, std::size_t bytes, std::size_t alignment) override;
  bool do_is_equal(const memory_resource& other) const noexcept override { return this == &other; }

  struct Region {
    std::uint64_t offset = 0;
    std::size_t size = 0;
  };

  Region take(char* at);
  void watch();
  void put_back();
  std::uint64_t resident() const;

  std::filesystem::path folder_;
  int file_ = -1;
  int statistics_ = -1;
  std::uint64_t bytes_ = 0;
  std::uint64_t most_ = 0;              // bytes at which pages are put back
  std::atomic<std::uint64_t> end_ = 0;  // of the file
  std::atomic<std::uint64_t> held_ = 0;
  std::atomic<int> fault_ = 0;  // errno
  mutable std::mutex mutex_;    // of what follows
  std::map<char*, Region> regions_;
  char* next_ = nullptr;  // where putting back goes on
  bool ended_ = false;
  std::condition_variable end_of_watch_;
  std::thread watchman_;
};

// The default of the process while it lives; then what was before.
class DefaultRoom {
 public:
  explicit DefaultRoom(std::pmr::memory_resource* room)
      : before_(std::pmr::set_default_resource(room)) {}
  ~DefaultRoom() { std::pmr::set_default_resource(before_); }
  DefaultRoom(const DefaultRoom&) = delete;
  DefaultRoom& operator=(const DefaultRoom&) = delete;

 private:
  std::pmr::memory_resource* before_;
};

}  // namespace lindung::app
