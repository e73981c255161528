#include "shell/app/link/disk_room.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <new>
#include <string>

#include <fcntl.h>
#include <linux/falloc.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "shell/exchange/files.h"

namespace lindung::app {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kSmall = std::size_t{64} << 10;  // bytes; what is smaller is not worth a page
constexpr std::size_t kStep = std::size_t{16} << 20;   // bytes put back before memory is asked
// All threads together bring back no more than this in a microsecond, from the system's cache.
constexpr std::uint64_t kFastest = 128'000;
// Left free for what comes between two looks, of which one may be late on a busy machine.
constexpr std::uint64_t kMargin = 80'000'000;
constexpr std::uint64_t kShortest = 100, kLongest = 2000;  // microseconds between two looks

std::size_t in_pages(std::size_t bytes) {
  static const auto page = static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
  return (bytes + page - 1) / page * page;
}

// A file that has no name, or has lost it at once where the file system knows no such files.
int open_nameless(const fs::path& folder) {
  const int file = ::open(folder.c_str(), O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
  if (file >= 0 || (errno != EOPNOTSUPP && errno != EISDIR && errno != EINVAL)) return file;
  std::string name = (folder / ".lindung-room-XXXXXX").string();
  const int named = ::mkostemp(name.data(), O_CLOEXEC);
  if (named >= 0) ::unlink(name.c_str());
  return named;
}

}  // namespace

Result<std::unique_ptr<DiskRoom>> DiskRoom::create(const fs::path& folder, std::uint64_t bytes) {
  const fs::path place = folder.empty() ? fs::path(".") : folder;
  const int file = open_nameless(place);
  if (file < 0) return exchange::write_error(errno, place);
  const int statistics = ::open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  if (statistics < 0) {
    const int fault = errno;
    ::close(file);
    return exchange::write_error(fault, place);
  }
  return std::unique_ptr<DiskRoom>(new DiskRoom(place, file, statistics, bytes));
}

DiskRoom::DiskRoom(fs::path folder, int file, int statistics, std::uint64_t bytes)
    : folder_(std::move(folder)),
      file_(file),
      statistics_(statistics),
      bytes_(bytes),
      most_(bytes - std::min(bytes, std::max(bytes / 8, kMargin))) {
  watchman_ = std::thread([this] { watch(); });
}

DiskRoom::~DiskRoom() {
  {
    const std::lock_guard lock(mutex_);
    ended_ = true;
  }
  end_of_watch_.notify_all();
  watchman_.join();
  for (const auto& [at, region] : regions_) ::munmap(at, region.size);
  ::close(statistics_);
  ::close(file_);
}

std::optional<Error> DiskRoom::write_fault() const {
  if (fault_ == 0) return std::nullopt;
  return exchange::write_error(fault_, folder_);
}

void* DiskRoom::do_allocate(std::size_t bytes, std::size_t alignment) {
  if (bytes < kSmall) return std::pmr::new_delete_resource()->allocate(bytes, alignment);
  const std::size_t size = in_pages(bytes);
  // The file system may take its time: the watchman does not wait for it.
  const auto offset = static_cast<off_t>(end_.fetch_add(size));
  // Reserved, so that no page can find the disk full when it is written.
  if (const int fault = ::posix_fallocate(file_, offset, static_cast<off_t>(size)); fault != 0) {
    fault_ = fault;
    throw std::bad_alloc();
  }
  void* at = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_SHARED, file_, offset);
  if (at == MAP_FAILED) {
    fault_ = errno;
    throw std::bad_alloc();
  }
  held_ += size;
  const std::lock_guard lock(mutex_);
  regions_.emplace(static_cast<char*>(at), Region{static_cast<std::uint64_t>(offset), size});
  return at;
}

void DiskRoom::do_deallocate(void* at, std::size_t bytes, std::size_t alignment) {
  if (bytes < kSmall) return std::pmr::new_delete_resource()->deallocate(at, bytes, alignment);
  const Region region = take(static_cast<char*>(at));
  ::munmap(at, region.size);
  // The room on the disk; a file system that cannot give it back before the end keeps it.
  ::fallocate(file_, FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, static_cast<off_t>(region.offset),
              static_cast<off_t>(region.size));
  held_ -= region.size;
}

DiskRoom::Region DiskRoom::take(char* at) {
  const std::lock_guard lock(mutex_);
  const auto found = regions_.find(at);
  const Region region = found->second;
  regions_.erase(found);
  return region;
}

std::uint64_t DiskRoom::resident() const {
  std::array<char, 128> text{};
  const auto read = ::pread(statistics_, text.data(), text.size(), 0);
  if (read <= 0) return 0;
  const char* end = text.data() + read;
  const char* second = std::find<const char*>(text.data(), end, ' ');
  std::uint64_t pages = 0;
  if (second != end) std::from_chars(second + 1, end, pages);
  return pages * in_pages(1);
}

// Round and round through the file, a piece at a time. What is put back stays in the system's cache
// for as long as that has room to spare.
void DiskRoom::put_back() {
  const std::uint64_t down_to = most_ - most_ / 4;
  for (std::uint64_t round = 0; round < held_ && !regions_.empty() && resident() > down_to;) {
    auto at = regions_.upper_bound(next_);
    const auto before = at == regions_.begin() ? regions_.end() : std::prev(at);
    if (before != regions_.end() && next_ < before->first + before->second.size) {
      at = before;
    } else {
      if (at == regions_.end()) at = regions_.begin();
      next_ = at->first;
    }
    const std::size_t left = at->second.size - static_cast<std::size_t>(next_ - at->first);
    const std::size_t piece = std::min(left, kStep);
    ::madvise(next_, piece, MADV_DONTNEED);
    next_ += piece;
    round += piece;
  }
}

void DiskRoom::rest() {
  if (resident() <= most_) return;
  const std::lock_guard lock(mutex_);
  if (resident() > most_) put_back();
}

void DiskRoom::watch() {
  ::prctl(PR_SET_TIMERSLACK, 1000UL);
  std::unique_lock lock(mutex_);
  std::uint64_t pause = kShortest;
  const auto ended = [this] { return ended_; };
  while (!end_of_watch_.wait_for(lock, std::chrono::microseconds(pause), ended)) {
    if (resident() > most_) put_back();
    const std::uint64_t left = most_ - std::min(most_, resident());
    pause = std::clamp(left / kFastest, kShortest, kLongest);
  }
}

}  // namespace lindung::app
