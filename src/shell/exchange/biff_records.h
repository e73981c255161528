// shell/exchange/biff_records.h - a BIFF8 stream as the records it consists of: a type, a size, the
// bytes ([MS-XLS] 2.1.4).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "shell/exchange/little_endian.h"

namespace lindung::exchange::biff {

// The types that are read.
enum : std::uint16_t {
  kFormula = 0x0006,
  kEof = 0x000A,
  kDateMode = 0x0022,
  kFilePass = 0x002F,
  kFont = 0x0031,
  kContinue = 0x003C,
  kColumnInfo = 0x007D,
  kBoundSheet = 0x0085,
  kFilterMode = 0x009B,
  kMulRk = 0x00BD,
  kRichLabel = 0x00D6,
  kXf = 0x00E0,
  kMergedCells = 0x00E5,
  kSst = 0x00FC,
  kLabelSst = 0x00FD,
  kNumber = 0x0203,
  kLabel = 0x0204,
  kBoolErr = 0x0205,
  kString = 0x0207,
  kRow = 0x0208,
  kRk = 0x027E,
  kFormat = 0x041E,
  kBof = 0x0809
};

struct Record {
  std::uint16_t type = 0;
  std::string_view data;
};

class Records {
 public:
  Records(std::string_view stream, std::size_t at) : stream_(stream), at_(at) {}

  std::optional<Record> next() {
    if (at_ > stream_.size() || stream_.size() - at_ < 4) return std::nullopt;
    const std::uint16_t size = u16_at(stream_, at_ + 2);
    if (stream_.size() - at_ - 4 < size) return std::nullopt;
    const Record record{u16_at(stream_, at_), stream_.substr(at_ + 4, size)};
    at_ += 4u + size;
    return record;
  }
  // The record with the CONTINUE records that follow it.
  std::vector<std::string_view> pieces(const Record& record) {
    std::vector<std::string_view> out{record.data};
    while (at_ + 4 <= stream_.size() && u16_at(stream_, at_) == kContinue) {
      const auto more = next();
      if (!more) break;
      out.push_back(more->data);
    }
    return out;
  }

 private:
  std::string_view stream_;
  std::size_t at_;
};

}  // namespace lindung::exchange::biff
