// shell/exchange/zip_archive.h - an archive in memory, its entries inflated piece by piece under
// limits. Used by one thread; a second thread opens the same bytes again, which costs the directory
// only.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "shell/exchange/budget.h"

struct zip;

namespace lindung::exchange {

class ZipArchive {
 public:
  // Refuses: no readable directory (FILE_TRUNCATED), two entries of one name, names that point
  // outside, too many entries (FILE_DAMAGED).
  static Result<ZipArchive> open(std::string_view bytes, std::string where,
                                 std::shared_ptr<Budget> budget);

  bool has(std::string_view entry) const { return entries_.contains(entry); }

  enum class Next { Continue, Stop };
  using Sink = std::function<Next(std::string_view)>;

  // Hands the inflated bytes to `sink` until the end, where the checksum is proven, or until the
  // sink says Stop. Refuses: FILE_ENCRYPTED, FILE_BOMB, FILE_TOO_LARGE, FILE_DAMAGED (missing
  // entry, wrong checksum).
  Result<void> read(std::string_view entry, const Sink& sink);

  // The whole entry, at most `bytes_max` (FILE_TOO_LARGE).
  Result<std::string> text(std::string_view entry, std::size_t bytes_max);

 private:
  struct Entry {
    std::uint64_t index;
    std::uint64_t packed_bytes;
    bool encrypted;
  };
  struct Discard {
    void operator()(zip* archive) const;
  };

  std::unique_ptr<zip, Discard> archive_;
  std::map<std::string, Entry, std::less<>> entries_;
  std::string where_;
  std::shared_ptr<Budget> budget_;
};

}  // namespace lindung::exchange
