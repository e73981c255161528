#include "shell/exchange/biff_reader.h"

#include <algorithm>
#include <bit>
#include <tuple>
#include <vector>

#include "shell/exchange/biff_globals.h"
#include "shell/exchange/biff_records.h"
#include "shell/exchange/biff_text.h"
#include "shell/exchange/file_errors.h"
#include "shell/exchange/sheet_builder.h"

namespace lindung::exchange {
namespace {

using namespace biff;
using roster::CellKind;

std::string_view error_text(std::uint8_t code) {
  switch (code) {
    case 0x00:
      return "#NULL!";
    case 0x07:
      return "#DIV/0!";
    case 0x0F:
      return "#VALUE!";
    case 0x17:
      return "#REF!";
    case 0x1D:
      return "#NAME?";
    case 0x24:
      return "#NUM!";
    default:
      return "#N/A";
  }
}

// Packed numbers: an integer or the upper half of a double, perhaps in hundredths.
double rk_value(std::uint32_t rk) {
  const double value = rk & 2 ? static_cast<double>(static_cast<std::int32_t>(rk) >> 2)
                              : std::bit_cast<double>(std::uint64_t{rk & ~3u} << 32);
  return rk & 1 ? value / 100 : value;
}

class SheetReader {
 public:
  SheetReader(std::string_view stream, const Globals::Sheet& sheet, const Globals& globals,
              const std::string& where, std::shared_ptr<Budget> budget)
      : records_(stream, sheet.offset),
        globals_(globals),
        where_(where),
        builder_(where, std::move(budget)) {
    builder_.facts.name = sheet.name;
    builder_.facts.hidden = sheet.hidden;
  }

  Result<SheetRead> run() {
    int depth = 0;  // charts stand inside a sheet between a beginning and an end of their own
    for (;;) {
      const auto record = records_.next();
      if (!record) return file_truncated(where_);
      if (record->type == kBof) ++depth;
      if (depth == 0) return file_damaged(where_);
      if (record->type == kEof && --depth == 0) break;
      if (depth == 1 && !read(*record)) return file_damaged(where_);
    }
    build();
    return builder_.finish();
  }

 private:
  struct Found {
    std::uint16_t row, column;
    CellKind kind;
    bool struck;
    std::string_view text;  // of the shared texts, or kept in texts_
  };

  bool read(const Record& record) {
    const std::string_view data = record.data;
    switch (record.type) {
      case kRow:
        if (u16_at(data, 12) & 0x20) hidden_rows_.push_back(u16_at(data, 0));
        return true;
      case kColumnInfo:
        if (u16_at(data, 8) & 1) builder_.facts.hidden_columns = true;
        return true;
      case kFilterMode:
        builder_.facts.filtered = true;
        return true;
      case kMergedCells:
        return read_merges(data);
      case kNumber:
        return data.size() >= 14 && put_number(data, f64_at(data, 6));
      case kRk:
        return data.size() >= 10 && put_number(data, rk_value(u32_at(data, 6)));
      case kMulRk:
        return read_rk_row(data);
      case kLabelSst: {
        const std::uint32_t index = u32_at(data, 6);
        if (data.size() < 10 || index >= globals_.strings.size()) return false;
        return put_shared(data, CellKind::Text, globals_.strings[index]);
      }
      case kLabel:
      case kRichLabel:
        return read_label(record);
      case kBoolErr:
        return data.size() >= 8 && put_flag(data, data[6], data[7] != 0);
      case kFormula:
        return read_formula(data);
      case kString:
        return read_formula_text(record);
      default:
        return true;
    }
  }

  CellLook look_at(std::size_t xf) const {
    return xf < globals_.looks.size() ? globals_.looks[xf] : CellLook();
  }

  // `place` begins with row, column and look.
  bool put(std::string_view place, CellKind kind, std::string_view text) {
    return put_shared(place, kind, texts_.keep(text));
  }
  bool put_shared(std::string_view place, CellKind kind, std::string_view text) {
    if (place.size() < 6) return false;
    cells_.push_back(
        {u16_at(place, 0), u16_at(place, 2), kind, look_at(u16_at(place, 4)).struck, text});
    return true;
  }

  bool put_number(std::string_view place, double value) {
    const std::string text = number_text(value);
    const auto shown = show_as_date(text, look_at(u16_at(place, 4)).shape, globals_.epoch);
    return shown ? put(place, shown->kind, shown->text) : put(place, CellKind::Number, text);
  }

  bool put_flag(std::string_view place, char value, bool is_error) {
    if (is_error) {
      return put(place, CellKind::Error, error_text(static_cast<std::uint8_t>(value)));
    }
    return put(place, CellKind::Boolean, value != 0 ? "1" : "0");
  }

  bool read_rk_row(std::string_view data) {
    if (data.size() < 6) return false;
    std::uint16_t column = u16_at(data, 2);
    for (std::size_t at = 4; at + 6 <= data.size() - 2; at += 6, ++column) {
      const char place[6] = {
          data[0],  data[1],     static_cast<char>(column & 0xFF), static_cast<char>(column >> 8),
          data[at], data[at + 1]};
      put_number({place, sizeof place}, rk_value(u32_at(data, at + 2)));
    }
    return true;
  }

  bool read_label(const Record& record) {
    if (record.data.size() < 8) return false;
    std::vector<std::string_view> all = records_.pieces(record);
    all[0].remove_prefix(6);
    auto text = BiffPieces(std::move(all)).text(2);
    return text && put(record.data, CellKind::Text, *text);
  }

  // A cached value; that of a text stands in the STRING record behind.
  bool read_formula(std::string_view data) {
    if (data.size() < 14) return false;
    if (u16_at(data, 12) != 0xFFFF) return put_number(data, f64_at(data, 6));
    switch (data[6]) {
      case 0:
        awaiting_ = data.substr(0, 6);
        return true;
      case 1:
        return put_flag(data, data[8], false);
      case 2:
        return put_flag(data, data[8], true);
      default:
        return true;
    }
  }

  bool read_formula_text(const Record& record) {
    if (awaiting_.empty()) return true;
    auto text = BiffPieces(records_.pieces(record)).text(2);
    const std::string_view place = awaiting_;
    awaiting_ = {};
    return text && put(place, CellKind::Text, *text);
  }

  bool read_merges(std::string_view data) {
    const std::size_t count = u16_at(data, 0);
    for (std::size_t i = 0; i < count && 2 + (i + 1) * 8 <= data.size(); ++i) {
      const std::size_t at = 2 + i * 8;
      const CellRange range{u16_at(data, at) + 1u, u16_at(data, at + 2) + 1u, u16_at(data, at + 4),
                            u16_at(data, at + 6)};
      if (range.last_row < range.first_row || range.last_column < range.first_column) return false;
      builder_.merge(range);
    }
    return true;
  }

  void build() {
    const auto place = [](const Found& cell) { return std::tuple(cell.row, cell.column); };
    std::stable_sort(cells_.begin(), cells_.end(),
                     [&](const Found& a, const Found& b) { return place(a) < place(b); });
    std::sort(hidden_rows_.begin(), hidden_rows_.end());
    for (std::size_t i = 0; i < cells_.size() && builder_.sound();) {
      const std::uint16_t row = cells_[i].row;
      builder_.begin_row(row + 1u,
                         std::binary_search(hidden_rows_.begin(), hidden_rows_.end(), row));
      for (; i < cells_.size() && cells_[i].row == row; ++i) {
        builder_.cell(cells_[i].column, cells_[i].kind, cells_[i].text,
                      cells_[i].struck ? SheetBuilder::Struck::Yes : SheetBuilder::Struck::No,
                      SheetBuilder::Hold::View);
      }
      builder_.end_row();
    }
  }

  Records records_;
  const Globals& globals_;
  const std::string& where_;
  SheetBuilder builder_;
  Arena texts_;
  std::vector<Found> cells_;
  std::vector<std::uint16_t> hidden_rows_;
  std::string_view awaiting_;  // the place of a formula whose text follows
};

}  // namespace

bool is_biff8(std::string_view stream) {
  return u16_at(stream, 0) == biff::kBof && u16_at(stream, 4) == 0x0600;
}

Result<roster::Workbook> read_biff8(std::string_view stream, const std::string& where,
                                    const Limits& limits) {
  LINDUNG_ASSIGN_OR_RETURN(const Globals globals, biff::read_globals(stream, where));
  if (globals.sheets.size() > limits.sheets_max) return file_too_large(where);
  const auto budget = std::make_shared<Budget>(limits);
  roster::Workbook workbook;
  workbook.format = "xls";
  for (const Globals::Sheet& sheet : globals.sheets) {
    LINDUNG_ASSIGN_OR_RETURN(SheetRead read,
                             SheetReader(stream, sheet, globals, where, budget).run());
    workbook.tables.push_back(std::move(read.table));
    for (Text& notice : read.notices) workbook.notices.push_back(std::move(notice));
  }
  return workbook;
}

}  // namespace lindung::exchange
