// shell/exchange/ole_file.h - the streams inside an OLE compound file ([MS-CFB]), which is what
// .xls, .doc and encrypted .xlsx are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lindung::exchange {

class OleFile {
 public:
  // Nothing when the header or the directory cannot be followed.
  static std::optional<OleFile> open(std::string_view bytes);

  bool has(std::string_view name) const { return find(name) != nullptr; }
  // The stream of this name (any case); nothing when it is missing or its chain is broken or runs
  // in a circle.
  std::optional<std::string> stream(std::string_view name) const;

 private:
  struct Entry {
    std::string name;  // ASCII; other characters become '?'
    std::uint32_t start;
    std::uint64_t size;
    bool root;
  };

  const Entry* find(std::string_view name) const;
  std::string_view sector(std::uint32_t number) const;
  std::optional<std::string> chain(std::uint32_t start, std::uint64_t size_max) const;
  std::optional<std::string> mini_chain(std::uint32_t start, std::uint64_t size) const;
  bool read_tables();
  bool read_directory();

  std::string_view bytes_;
  std::size_t sector_bytes_ = 512;
  std::vector<std::uint32_t> next_;  // the sector after each sector
  std::vector<std::uint32_t> mini_next_;
  std::string mini_stream_;
  std::vector<Entry> entries_;
};

}  // namespace lindung::exchange
