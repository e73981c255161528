// shell/exchange/xlsx_cells.h - rows and cells of a worksheet of an .xlsx, as its XML tells them
// (ECMA-376 part 1, 18.3.1): values by type and look, shared texts, merged ranges, what is hidden.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "shell/exchange/limits.h"
#include "shell/exchange/sheet_builder.h"
#include "shell/exchange/xlsx_parts.h"
#include "shell/exchange/xml_parser.h"

namespace lindung::exchange {

// Puts what it is told into `builder`; what cannot be so is FILE_DAMAGED there, and stops.
class XlsxCells : public XmlHandler {
 public:
  XlsxCells(const XlsxParts& parts, SheetBuilder& builder, std::string where, const Limits& limits)
      : parts_(parts), builder_(builder), where_(std::move(where)), limits_(limits) {}

  void start(std::string_view name, const XmlAttributes& attributes) override;
  void end(std::string_view name) override;
  void text(std::string_view piece) override;

  // Only empty rows for very long: the caller may pass over what is left of the rows.
  bool only_empty_rows_follow() const { return empty_rows_ > limits_.empty_rows_max; }
  std::uint32_t last_filled_row() const { return last_filled_; }

  // Ends the row and cell that are being read, as if the sheet ended here.
  void leave_row();

 private:
  void fail();
  void start_row(const XmlAttributes& attributes);
  void end_row();
  void start_cell(const XmlAttributes& attributes);
  void end_cell();
  void put(roster::CellKind kind, std::string_view text);
  void put_value();
  void put_number(std::string_view number);
  void put_shared();

  enum class Type { Number, Shared, Boolean, Error, Date, Text };

  const XlsxParts& parts_;
  SheetBuilder& builder_;
  const std::string where_;
  const Limits limits_;
  std::string value_;
  CellLook look_;
  Type type_ = Type::Number;
  std::uint32_t row_ = 0;
  std::uint32_t column_ = 0;
  std::uint32_t empty_rows_ = 0;
  std::uint32_t last_filled_ = 0;
  int phonetic_ = 0;
  bool in_row_ = false;
  bool in_cell_ = false;
  bool in_value_ = false;
  bool inline_ = false;
};

}  // namespace lindung::exchange
