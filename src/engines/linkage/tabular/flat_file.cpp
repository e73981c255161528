#include "engines/linkage/tabular/flat_file.h"

#include <algorithm>
#include <cstring>

#include <tbb/parallel_for.h>

#include "base/bytes.h"
#include "engines/linkage/tokens.h"

namespace lindung::linkage::tabular {
namespace {

constexpr std::string_view kMagic = "LNDGFLAT";
constexpr std::uint32_t kByteOrder = 0x01020304;
constexpr std::size_t kHead = 32, kPerSection = 24, kAlign = 64;
constexpr std::size_t kSectionsMax = 100'000;
constexpr std::size_t kChunk = std::size_t{1} << 20;

std::size_t aligned(std::size_t offset) { return (offset + kAlign - 1) / kAlign * kAlign; }

std::uint64_t checksum_of_chunk(std::string_view bytes) {
  std::uint64_t sum = bytes.size(), word = 0;
  for (; bytes.size() >= sizeof(word); bytes.remove_prefix(sizeof(word))) {
    std::memcpy(&word, bytes.data(), sizeof(word));
    sum = (sum ^ word) * 0x9E3779B97F4A7C15U;
    sum ^= sum >> 29;
  }
  word = 0;
  if (!bytes.empty()) std::memcpy(&word, bytes.data(), bytes.size());
  return mix(sum ^ word);
}

// By chunks, which all cores share.
std::vector<std::uint64_t> checksums_of(const std::vector<std::string_view>& sections) {
  std::vector<std::pair<std::size_t, std::size_t>> chunks;  // section, offset
  for (std::size_t i = 0; i < sections.size(); ++i) {
    for (std::size_t at = 0; at < sections[i].size(); at += kChunk) chunks.push_back({i, at});
  }
  std::vector<std::uint64_t> parts(chunks.size());
  tbb::parallel_for(std::size_t{0}, chunks.size(), [&](std::size_t c) {
    parts[c] = checksum_of_chunk(sections[chunks[c].first].substr(chunks[c].second, kChunk));
  });
  std::vector<std::uint64_t> sums(sections.size(), 1);
  for (std::size_t c = 0; c < chunks.size(); ++c)
    sums[chunks[c].first] = mix(sums[chunks[c].first] * 31 + parts[c]);
  return sums;
}

}  // namespace

void FlatWriter::keep(std::string bytes) {
  kept_.push_back(std::move(bytes));
  sections_.push_back(kept_.back());
}

std::vector<std::string_view> FlatWriter::pieces() {
  const auto sums = checksums_of(sections_);
  ByteWriter table;
  std::size_t offset = aligned(kHead + sections_.size() * kPerSection);
  for (std::size_t i = 0; i < sections_.size(); ++i) {
    table.put(std::uint64_t{offset});
    table.put(std::uint64_t{sections_[i].size()});
    table.put(sums[i]);
    offset = aligned(offset + sections_[i].size());
  }
  ByteWriter head;
  head.put(version_);
  head.put(kByteOrder);
  head.put(std::uint64_t{sections_.size()});
  head.put(checksum_of_chunk(table.view()));
  kept_.push_back(std::string(kMagic) + head.take() + table.take());
  static constexpr char kZeros[kAlign] = {};
  const auto pad = [](std::size_t size) { return std::string_view(kZeros, aligned(size) - size); };
  std::vector<std::string_view> pieces{kept_.back(), pad(kept_.back().size())};
  for (const auto section : sections_) {
    pieces.push_back(section);
    pieces.push_back(pad(section.size()));
  }
  return pieces;
}

FlatReader::FlatReader(std::string_view bytes, std::uint32_t version) {
  fault_ = open(bytes, version);
  if (fault_ != FlatFault::None) sections_.clear();
}

FlatFault FlatReader::open(std::string_view bytes, std::uint32_t version) {
  if (!bytes.starts_with(kMagic)) return FlatFault::Foreign;
  if (bytes.size() < kHead) return FlatFault::Damaged;
  ByteReader head(bytes.substr(kMagic.size()));
  const auto found = head.get<std::uint32_t>();
  if (head.get<std::uint32_t>() != kByteOrder) return FlatFault::Version;
  if (found != version) return FlatFault::Version;
  const auto count = head.get<std::uint64_t>();
  const auto sum = head.get<std::uint64_t>();
  if (count > kSectionsMax || bytes.size() - kHead < count * kPerSection) return FlatFault::Damaged;
  const auto rows = bytes.substr(kHead, count * kPerSection);
  if (checksum_of_chunk(rows) != sum) return FlatFault::Damaged;
  ByteReader table(rows);
  std::vector<std::uint64_t> sums;
  std::size_t expected = aligned(kHead + rows.size());
  for (std::uint64_t i = 0; i < count; ++i) {
    const auto offset = table.get<std::uint64_t>(), size = table.get<std::uint64_t>();
    if (offset != expected || offset > bytes.size() || size > bytes.size() - offset)
      return FlatFault::Damaged;
    sections_.push_back(bytes.substr(offset, size));
    sums.push_back(table.get<std::uint64_t>());
    expected = aligned(offset + size);
  }
  if (expected != bytes.size()) return FlatFault::Damaged;
  return checksums_of(sections_) == sums ? FlatFault::None : FlatFault::Damaged;
}

std::optional<std::string_view> FlatReader::next() {
  if (at_end()) return std::nullopt;
  return sections_[at_++];
}

}  // namespace lindung::linkage::tabular
