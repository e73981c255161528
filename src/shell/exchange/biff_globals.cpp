#include "shell/exchange/biff_globals.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "shell/exchange/biff_records.h"
#include "shell/exchange/biff_text.h"
#include "shell/exchange/file_errors.h"

namespace lindung::exchange::biff {
namespace {

class GlobalsReader {
 public:
  GlobalsReader(std::string_view stream, const std::string& where)
      : records_(stream, 0), where_(where) {}

  Result<Globals> run() {
    for (;;) {
      const auto record = records_.next();
      if (!record) return file_truncated(where_);
      if (record->type == kEof) break;
      if (record->type == kFilePass) return file_encrypted(where_);
      if (!read(*record)) return file_damaged(where_);
    }
    for (const auto& [font, format] : xfs_) globals_.looks.push_back(look_of(font, format));
    return std::move(globals_);
  }

 private:
  bool read(const Record& record) {
    switch (record.type) {
      case kDateMode:
        if (u16_at(record.data, 0) == 1) globals_.epoch = Epoch::Year1904;
        return true;
      case kFont:
        struck_fonts_.push_back((u16_at(record.data, 2) & 0x08) != 0);
        return true;
      case kFormat:
        return read_format(record);
      case kXf:
        xfs_.emplace_back(u16_at(record.data, 0), u16_at(record.data, 2));
        return true;
      case kBoundSheet:
        return read_sheet(record);
      case kSst:
        return read_strings(record);
      default:
        return true;
    }
  }

  bool read_format(const Record& record) {
    BiffPieces pieces({record.data.substr(std::min<std::size_t>(2, record.data.size()))});
    const auto code = pieces.text(2);
    if (code) formats_[u16_at(record.data, 0)] = shape_of_format(*code);
    return code.has_value();
  }

  bool read_sheet(const Record& record) {
    if (record.data.size() < 8) return false;
    if (record.data[5] != 0) return true;  // a chart or a macro sheet
    BiffPieces pieces({record.data.substr(6)});
    const auto name = pieces.text(1);
    if (!name) return false;
    globals_.sheets.push_back({*name, u32_at(record.data, 0), (record.data[4] & 3) != 0});
    return true;
  }

  bool read_strings(const Record& record) {
    BiffPieces pieces(records_.pieces(record));
    if (!pieces.number(4)) return false;
    const auto count = pieces.number(4);
    if (!count) return false;
    for (std::uint32_t i = 0; i < *count; ++i) {
      auto text = pieces.text(2);
      if (!text) return false;
      globals_.strings.push_back(*text);
    }
    return true;
  }

  CellLook look_of(std::uint16_t font, std::uint16_t format) const {
    CellLook look;
    const auto custom = formats_.find(format);
    look.shape = custom != formats_.end() ? custom->second : shape_of_builtin(format);
    const std::size_t position = font >= 4 ? font - 1u : font;  // there is no font number 4
    look.struck = position < struck_fonts_.size() && struck_fonts_[position];
    return look;
  }

  Records records_;
  const std::string& where_;
  Globals globals_;
  std::vector<bool> struck_fonts_;
  std::map<std::uint16_t, NumberShape> formats_;
  std::vector<std::pair<std::uint16_t, std::uint16_t>> xfs_;
};

}  // namespace

Result<Globals> read_globals(std::string_view stream, const std::string& where) {
  return GlobalsReader(stream, where).run();
}

}  // namespace lindung::exchange::biff
