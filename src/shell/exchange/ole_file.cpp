#include "shell/exchange/ole_file.h"

#include <algorithm>

#include "base/text.h"
#include "shell/exchange/little_endian.h"

namespace lindung::exchange {
namespace {

constexpr std::size_t kHeaderBytes = 512;
constexpr std::size_t kEntryBytes = 128;
constexpr std::size_t kMiniBytes = 64;
constexpr std::uint64_t kMiniCutoff = 4096;
constexpr std::uint32_t kSectorMax = 0xFFFFFFFA;  // above: free, end of chain, tables
constexpr std::size_t kTablesInHeader = 109;

void append_numbers(std::vector<std::uint32_t>& out, std::string_view bytes) {
  for (std::size_t i = 0; i + 4 <= bytes.size(); i += 4) out.push_back(u32_at(bytes, i));
}

}  // namespace

std::optional<OleFile> OleFile::open(std::string_view bytes) {
  const std::uint16_t shift = u16_at(bytes, 30);
  if (bytes.size() < kHeaderBytes || (shift != 9 && shift != 12)) return std::nullopt;
  OleFile file;
  file.bytes_ = bytes;
  file.sector_bytes_ = std::size_t{1} << shift;
  if (!file.read_tables() || !file.read_directory()) return std::nullopt;
  return file;
}

std::string_view OleFile::sector(std::uint32_t number) const {
  const std::uint64_t at = (std::uint64_t{number} + 1) * sector_bytes_;
  return at < bytes_.size() ? bytes_.substr(at, sector_bytes_) : std::string_view();
}

// The allocation table: its own sectors are named in the header, and in a chain of further tables.
bool OleFile::read_tables() {
  const std::size_t sectors = bytes_.size() / sector_bytes_ + 1;
  std::vector<std::uint32_t> tables;
  append_numbers(tables, bytes_.substr(76, kTablesInHeader * 4));
  std::uint32_t more = u32_at(bytes_, 68);
  for (std::size_t i = 0; more < kSectorMax && i < sectors; ++i) {
    const std::string_view table = sector(more);
    if (table.size() < sector_bytes_) return false;
    append_numbers(tables, table.substr(0, sector_bytes_ - 4));
    more = u32_at(table, sector_bytes_ - 4);
  }
  for (const std::uint32_t table : tables) {
    if (table >= kSectorMax) continue;
    append_numbers(next_, sector(table));
    if (next_.size() > 2 * sectors + sector_bytes_) break;  // the same table named again and again
  }
  return !next_.empty();
}

bool OleFile::read_directory() {
  const auto directory = chain(u32_at(bytes_, 48), bytes_.size());
  if (!directory) return false;
  const std::string_view all = *directory;
  for (std::size_t at = 0; at + kEntryBytes <= all.size(); at += kEntryBytes) {
    const std::string_view entry = all.substr(at, kEntryBytes);
    const auto type = static_cast<unsigned char>(entry[66]);
    if (type != 2 && type != 5) continue;
    std::string name;
    const std::size_t name_bytes = std::min<std::size_t>(u16_at(entry, 64), 64);
    for (std::size_t i = 0; i + 2 < name_bytes; i += 2) {
      const std::uint16_t c = u16_at(entry, i);
      name += c < 0x80 ? static_cast<char>(c) : '?';
    }
    const std::uint64_t size =
        sector_bytes_ == 512 ? u32_at(entry, 120) : little_endian(entry, 120, 8);
    entries_.push_back({name, u32_at(entry, 116), size, type == 5});
  }
  const auto root =
      std::find_if(entries_.begin(), entries_.end(), [](const Entry& entry) { return entry.root; });
  if (root == entries_.end()) return false;
  if (const auto minis = chain(u32_at(bytes_, 60), bytes_.size()))
    append_numbers(mini_next_, *minis);
  if (auto stream = chain(root->start, root->size)) mini_stream_ = std::move(*stream);
  return true;
}

std::optional<std::string> OleFile::chain(std::uint32_t start, std::uint64_t size_max) const {
  std::string out;
  std::uint32_t at = start;
  while (at < kSectorMax && out.size() < size_max) {
    const std::string_view piece = sector(at);
    if (piece.empty() || at >= next_.size() || out.size() > bytes_.size()) return std::nullopt;
    out.append(piece);
    at = next_[at];
  }
  if (out.size() > size_max) out.resize(size_max);
  return out;
}

std::optional<std::string> OleFile::mini_chain(std::uint32_t start, std::uint64_t size) const {
  std::string out;
  std::uint32_t at = start;
  while (at < kSectorMax && out.size() < size) {
    const std::uint64_t offset = std::uint64_t{at} * kMiniBytes;
    if (offset >= mini_stream_.size() || at >= mini_next_.size()) return std::nullopt;
    out.append(mini_stream_, offset, kMiniBytes);
    at = mini_next_[at];
  }
  if (out.size() > size) out.resize(size);
  return out;
}

const OleFile::Entry* OleFile::find(std::string_view name) const {
  const std::string wanted = to_lower(name);
  const auto found = std::find_if(entries_.begin(), entries_.end(), [&](const Entry& entry) {
    return !entry.root && to_lower(entry.name) == wanted;
  });
  return found == entries_.end() ? nullptr : &*found;
}

std::optional<std::string> OleFile::stream(std::string_view name) const {
  const Entry* entry = find(name);
  if (!entry || entry->size > bytes_.size()) return std::nullopt;
  auto content = entry->size < kMiniCutoff ? mini_chain(entry->start, entry->size)
                                           : chain(entry->start, entry->size);
  if (content && content->size() < entry->size) return std::nullopt;
  return content;
}

}  // namespace lindung::exchange
