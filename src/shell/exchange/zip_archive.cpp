#include "shell/exchange/zip_archive.h"

#include <algorithm>
#include <vector>

#include <zip.h>

#include "base/text.h"
#include "shell/exchange/file_errors.h"

namespace lindung::exchange {
namespace {

constexpr std::size_t kPiece = 256 * 1024;

struct CloseFile {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

bool points_outside(std::string_view name) {
  if (name.empty() || name.front() == '/' || name.find('\0') != std::string_view::npos) return true;
  const auto parts = split(name, '/');
  return std::any_of(parts.begin(), parts.end(),
                     [](std::string_view part) { return part == ".."; });
}

Error open_error(std::string_view bytes, const std::string& where) {
  // A local header but no directory at the end: the tail of the file did not arrive.
  const bool begins_well = bytes.starts_with(std::string_view("PK\3\4", 4));
  const bool has_directory = bytes.find(std::string_view("PK\5\6", 4)) != std::string_view::npos;
  return begins_well && !has_directory ? file_truncated(where) : file_damaged(where);
}

}  // namespace

void ZipArchive::Discard::operator()(zip* archive) const { zip_discard(archive); }

Result<ZipArchive> ZipArchive::open(std::string_view bytes, std::string where,
                                    std::shared_ptr<Budget> budget) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  zip_t* opened = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
  zip_error_fini(&error);
  if (!opened) {
    if (source) zip_source_free(source);
    return open_error(bytes, where);
  }
  ZipArchive archive;
  archive.archive_.reset(opened);
  archive.where_ = std::move(where);
  archive.budget_ = std::move(budget);

  const zip_int64_t count = zip_get_num_entries(opened, 0);
  if (count > archive.budget_->limits.archive_entries_max) return file_damaged(archive.where_);
  for (zip_int64_t i = 0; i < count; ++i) {
    zip_stat_t status;
    const auto index = static_cast<zip_uint64_t>(i);
    if (zip_stat_index(opened, index, 0, &status) != 0 || !status.name) {
      return file_damaged(archive.where_);
    }
    std::string name = status.name;
    std::replace(name.begin(), name.end(), '\\', '/');
    if (points_outside(name)) return file_damaged(archive.where_);
    const bool encrypted =
        (status.valid & ZIP_STAT_ENCRYPTION_METHOD) && status.encryption_method != ZIP_EM_NONE;
    if (!archive.entries_.emplace(std::move(name), Entry{index, status.comp_size, encrypted})
             .second) {
      return file_damaged(archive.where_);
    }
  }
  return archive;
}

Result<void> ZipArchive::read(std::string_view name, const Sink& sink) {
  const auto found = entries_.find(name);
  if (found == entries_.end()) return file_damaged(where_);
  const Entry& entry = found->second;
  if (entry.encrypted) return file_encrypted(where_);
  const std::unique_ptr<zip_file_t, CloseFile> file(
      zip_fopen_index(archive_.get(), entry.index, 0));
  if (!file) return file_damaged(where_);

  const Limits& limits = budget_->limits;
  std::vector<char> piece(kPiece);
  std::uint64_t read = 0;
  for (;;) {
    const zip_int64_t got = zip_fread(file.get(), piece.data(), piece.size());
    if (got < 0) return file_damaged(where_);
    if (got == 0) return {};
    read += static_cast<std::uint64_t>(got);
    const std::uint64_t packed = std::max<std::uint64_t>(entry.packed_bytes, 1);
    if (read > limits.inflated_bytes_free && read / packed > limits.inflated_ratio_max) {
      return file_bomb(where_);
    }
    if (!budget_->inflate(static_cast<std::uint64_t>(got))) return file_too_large(where_);
    if (sink({piece.data(), static_cast<std::size_t>(got)}) == Next::Stop) return {};
  }
}

Result<std::string> ZipArchive::text(std::string_view name, std::size_t bytes_max) {
  std::string text;
  LINDUNG_RETURN_IF_ERROR(read(name, [&](std::string_view piece) {
    text.append(piece);
    return text.size() > bytes_max ? Next::Stop : Next::Continue;
  }));
  if (text.size() > bytes_max) return file_too_large(where_);
  return text;
}

}  // namespace lindung::exchange
