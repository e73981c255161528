#include "shell/exchange/xls_reader.h"

#include <cstdint>
#include <optional>

#include "base/arena.h"
#include "shell/exchange/biff_reader.h"
#include "shell/exchange/encoding.h"
#include "shell/exchange/file_errors.h"
#include "shell/exchange/ole_file.h"
#include "shell/exchange/sheet_builder.h"
#include "shell/exchange/xls_child.h"

namespace lindung::exchange {
namespace {

using roster::CellKind;

// Takes frames apart; never reads beyond the end and never believes a size.
class FrameReader {
 public:
  explicit FrameReader(std::string_view frames) : left_(frames) {}

  std::optional<std::uint32_t> number(std::size_t bytes) {
    if (left_.size() < bytes) return std::nullopt;
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < bytes; ++i) {
      value |= static_cast<std::uint32_t>(static_cast<unsigned char>(left_[i])) << (8 * i);
    }
    left_.remove_prefix(bytes);
    return value;
  }
  std::optional<std::string_view> text() {
    const auto size = number(4);
    if (!size || left_.size() < *size) return std::nullopt;
    const std::string_view value = left_.substr(0, *size);
    left_.remove_prefix(*size);
    return value;
  }
  std::optional<char> kind() {
    const auto value = number(1);
    return value ? std::optional(static_cast<char>(*value)) : std::nullopt;
  }

 private:
  std::string_view left_;
};

class Decoder {
 public:
  Decoder(std::string_view frames, std::string where, const Limits& limits)
      : frames_(frames), where_(std::move(where)), budget_(std::make_shared<Budget>(limits)) {}

  Result<roster::Workbook> run() {
    workbook_.format = "xls";
    for (;;) {
      const auto kind = frames_.kind();
      if (kind == 'Z') break;
      if (kind == 'E') return file_encrypted(where_);
      const bool understood = kind == 'S'   ? begin_sheet()
                              : kind == 'R' ? begin_row()
                              : kind == 'C' ? add_cell()
                                            : false;
      if (!understood) return file_old_format_failed(where_);
      if (sheet_ && !sheet_->sound()) break;
    }
    LINDUNG_RETURN_IF_ERROR(end_sheet());
    workbook_.notices.push_back(
        {"Format .xls sangat lama: isi rumus, baris tersembunyi, baris dicoret, dan sel gabungan "
         "tidak "
         "terlihat di sini. Simpan sebagai .xlsx bila ada.",
         "Very old .xls format: results of formulas, hidden and struck-through rows and merged "
         "cells "
         "cannot be seen here. Save it as .xlsx if there are any."});
    return std::move(workbook_);
  }

 private:
  bool begin_sheet() {
    const auto name = frames_.text();
    if (!name || workbook_.tables.size() >= budget_->limits.sheets_max) return false;
    if (!end_sheet()) return false;
    sheet_.emplace(where_, budget_);
    sheet_->facts.name = mend_utf8(*name, texts_);
    return true;
  }
  bool begin_row() {
    const auto row = frames_.number(4);
    if (!row || !sheet_) return false;
    end_row();
    sheet_->begin_row(*row, false);
    in_row_ = true;
    return true;
  }
  bool add_cell() {
    const auto column = frames_.number(2);
    const auto kind = frames_.number(1);
    const auto text = frames_.text();
    if (!column || !kind || !text || !in_row_) return false;
    if (*kind > static_cast<std::uint32_t>(CellKind::Error)) return false;
    sheet_->cell(*column, static_cast<CellKind>(*kind), mend_utf8(*text, texts_),
                 SheetBuilder::Struck::No, SheetBuilder::Hold::Copy);
    return true;
  }
  void end_row() {
    if (in_row_) sheet_->end_row();
    in_row_ = false;
  }
  Result<void> end_sheet() {
    if (!sheet_) return {};
    end_row();
    LINDUNG_ASSIGN_OR_RETURN(SheetRead read, sheet_->finish());
    sheet_.reset();
    workbook_.tables.push_back(std::move(read.table));
    return {};
  }

  FrameReader frames_;
  const std::string where_;
  std::shared_ptr<Budget> budget_;
  std::optional<SheetBuilder> sheet_;
  bool in_row_ = false;
  Arena texts_;
  roster::Workbook workbook_;
};

// Before Excel 97; nothing but values comes back.
Result<roster::Workbook> read_ancient(std::string_view bytes, const std::string& where,
                                      const Limits& limits) {
  const auto frames = run_xls_child(bytes, limits);
  if (!frames) return file_old_format_failed(where);
  return Decoder(*frames, where, limits).run();
}

}  // namespace

Result<roster::Workbook> read_xls(std::string_view bytes, const std::string& where,
                                  const Limits& limits) {
  const auto file = OleFile::open(bytes);
  if (!file) return file_truncated(where);
  if (file->has("EncryptedPackage")) return file_encrypted(where);
  if (file->has("WordDocument") || file->has("PowerPoint Document")) return file_is_document(where);
  if (file->has("Workbook")) {
    const auto stream = file->stream("Workbook");
    if (!stream) return file_truncated(where);
    if (is_biff8(*stream)) return read_biff8(*stream, where, limits);
    return read_ancient(bytes, where, limits);
  }
  if (file->has("Book")) return read_ancient(bytes, where, limits);
  return file_type_unknown(where);
}

}  // namespace lindung::exchange
