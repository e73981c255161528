// engines/linkage/tabular/flat_file.h - arrays of numbers and letters end to end, in the order in
// which they are taken out again, so that a file of them can be mapped and its arrays used or
// copied without being read one by one. Little endian, as they lie in memory.
//
//   bytes 0-7    "LNDGFLAT"
//   8-11         version of the content, by its owner
//   12-15        0x01020304: the order of bytes
//   16-23        number of sections
//   24-31        checksum of the table of sections
//   then         a section each: offset, size, checksum of its bytes (8 bytes each)
//   then         the sections, each at a multiple of 64, zeros between
//
// The checksums find what a disk or a copy has damaged. They do not stop somebody who changes a
// file on purpose: what is taken out must be checked against what it may be.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lindung::linkage::tabular {

class FlatWriter {
 public:
  explicit FlatWriter(std::uint32_t version) : version_(version) {}

  // `values` must live until the pieces are written.
  template <class T>
  void add(std::span<const T> values) {
    sections_.emplace_back(reinterpret_cast<const char*>(values.data()), values.size_bytes());
  }
  void add(std::string_view bytes) { sections_.push_back(bytes); }
  void keep(std::string bytes);  // the writer owns these

  // The file, piece after piece; they live as long as the writer.
  std::vector<std::string_view> pieces();

 private:
  std::uint32_t version_;
  std::vector<std::string_view> sections_;
  std::deque<std::string> kept_;
};

enum class FlatFault : std::uint8_t { None, Foreign, Version, Damaged };

class FlatReader {
 public:
  // `bytes` begin at a multiple of eight in memory. Nothing may be taken when there is a fault.
  FlatReader(std::string_view bytes, std::uint32_t version);
  FlatFault fault() const { return fault_; }

  // The next section; nothing when there is none left. Views live as long as `bytes`.
  std::optional<std::string_view> next();
  // The same as numbers; nothing when its size does not fit them.
  template <class T>
  std::optional<std::span<const T>> next_of() {
    const auto bytes = next();
    if (!bytes || bytes->size() % sizeof(T) != 0) return std::nullopt;
    return std::span<const T>{reinterpret_cast<const T*>(bytes->data()), bytes->size() / sizeof(T)};
  }
  bool at_end() const { return at_ == sections_.size(); }

 private:
  FlatFault open(std::string_view bytes, std::uint32_t version);

  FlatFault fault_ = FlatFault::None;
  std::vector<std::string_view> sections_;
  std::size_t at_ = 0;
};

}  // namespace lindung::linkage::tabular
