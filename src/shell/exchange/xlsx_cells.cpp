#include "shell/exchange/xlsx_cells.h"

#include <algorithm>
#include <optional>

#include "base/text.h"
#include "shell/exchange/file_errors.h"

namespace lindung::exchange {

using roster::CellKind;

namespace {

struct Place {
  std::uint32_t row;     // from 1; 0 when the reference names a column only
  std::uint32_t column;  // from 0
};

// "AB12"; nothing for what is no reference or lies beyond any sheet.
std::optional<Place> parse_place(std::string_view text) {
  std::uint32_t column = 0, row = 0;
  std::size_t i = 0;
  if (i < text.size() && text[i] == '$') ++i;
  for (; i < text.size() && is_letter(text[i]) && i < 5; ++i) {
    column = column * 26 + static_cast<std::uint32_t>(upper(text[i]) - 'A' + 1);
  }
  if (i < text.size() && text[i] == '$') ++i;
  for (; i < text.size() && is_digit(text[i]) && row < 100'000'000; ++i) {
    row = row * 10 + static_cast<std::uint32_t>(text[i] - '0');
  }
  if (i != text.size() || column == 0) return std::nullopt;
  return Place{row, column - 1};
}

std::optional<CellRange> parse_range(std::string_view text) {
  const std::size_t colon = text.find(':');
  const auto from = parse_place(text.substr(0, colon));
  const auto to = colon == std::string_view::npos ? from : parse_place(text.substr(colon + 1));
  if (!from || !to || from->row == 0 || to->row == 0) return std::nullopt;
  const auto [first_row, last_row] = std::minmax({from->row, to->row});
  const auto [first_column, last_column] = std::minmax({from->column, to->column});
  return CellRange{first_row, last_row, first_column, last_column};
}

bool is_on(std::string_view value) { return value == "1" || value == "true"; }

bool looks_like_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return is_digit(c) || c == '.' || c == '-' || c == '+' || c == 'E' || c == 'e';
  });
}

// "1990-05-12T00:00:00Z" of a t="d" cell to the form of a Date cell; nothing when it is no date.
std::optional<std::string> iso_date(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  std::string date(text.substr(0, 10));
  if (text.size() >= 16 && text[10] == 'T' && text.substr(11, 5) != "00:00") {
    date += text.substr(10, 6);
  }
  return date;
}

}  // namespace

void XlsxCells::start(std::string_view name, const XmlAttributes& attributes) {
  if (name == "c") {
    start_cell(attributes);
  } else if (name == "v" || name == "t") {
    in_value_ = in_cell_ && phonetic_ == 0 && (name == "v" || inline_);
  } else if (name == "row") {
    start_row(attributes);
  } else if (name == "rPh") {
    ++phonetic_;
  } else if (name == "col") {
    if (is_on(attributes.get("hidden"))) builder_.facts.hidden_columns = true;
  } else if (name == "filterColumn") {
    builder_.facts.filtered = true;
  } else if (name == "mergeCell") {
    const auto range = parse_range(attributes.get("ref"));
    if (!range) return fail();
    builder_.merge(*range);
  }
}

void XlsxCells::end(std::string_view name) {
  if (name == "c") {
    end_cell();
  } else if (name == "v" || name == "t") {
    in_value_ = false;
  } else if (name == "row") {
    end_row();
  } else if (name == "rPh" && phonetic_ > 0) {
    --phonetic_;
  }
}

void XlsxCells::text(std::string_view piece) {
  if (in_value_) value_.append(piece);
}

void XlsxCells::leave_row() {
  in_cell_ = in_value_ = false;
  end_row();
}

void XlsxCells::fail() {
  builder_.fail(file_damaged(where_));
  stop();
}

void XlsxCells::start_row(const XmlAttributes& attributes) {
  if (in_row_) return fail();
  const std::string_view number = attributes.get("r");
  if (number.empty()) {
    ++row_;
  } else {
    const auto given = parse_unsigned(number);
    if (!given || *given == 0 || *given > limits_.rows_max) return fail();
    row_ = static_cast<std::uint32_t>(*given);
  }
  in_row_ = true;
  column_ = 0;
  builder_.begin_row(row_, is_on(attributes.get("hidden")));
  if (!builder_.sound()) stop();
}

void XlsxCells::end_row() {
  if (!in_row_) return;
  in_row_ = false;
  if (builder_.end_row()) {
    empty_rows_ = 0;
    last_filled_ = std::max(last_filled_, row_);
  } else {
    ++empty_rows_;
  }
  if (!builder_.sound()) stop();
}

void XlsxCells::start_cell(const XmlAttributes& attributes) {
  if (!in_row_ || in_cell_) return fail();
  in_cell_ = true;
  value_.clear();
  const std::string_view reference = attributes.get("r");
  if (!reference.empty()) {
    const auto place = parse_place(reference);
    if (!place || place->column >= limits_.columns_max) return fail();
    column_ = place->column;
  }
  const std::string_view type = attributes.get("t");
  type_ = type.empty() || type == "n" ? Type::Number
          : type == "s"               ? Type::Shared
          : type == "b"               ? Type::Boolean
          : type == "e"               ? Type::Error
          : type == "d"               ? Type::Date
                                      : Type::Text;
  inline_ = type == "inlineStr";
  const auto style = parse_unsigned(attributes.get("s"));
  look_ = style && *style < parts_.looks.size() ? parts_.looks[*style] : CellLook();
}

void XlsxCells::end_cell() {
  if (!in_cell_) return;
  in_cell_ = false;
  if (!value_.empty()) put_value();
  ++column_;
}

void XlsxCells::put(CellKind kind, std::string_view text) {
  builder_.cell(column_, kind, text,
                look_.struck ? SheetBuilder::Struck::Yes : SheetBuilder::Struck::No,
                SheetBuilder::Hold::Copy);
}

void XlsxCells::put_value() {
  switch (type_) {
    case Type::Number:
      return put_number(trim(value_));
    case Type::Shared:
      return put_shared();
    case Type::Boolean:
      return put(CellKind::Boolean, trim(value_) == "0" || trim(value_) == "false" ? "0" : "1");
    case Type::Error:
      return put(CellKind::Error, trim(value_));
    case Type::Date: {
      const auto date = iso_date(trim(value_));
      return put(date ? CellKind::Date : CellKind::Text, date ? *date : value_);
    }
    case Type::Text:
      const bool escaped = value_.find("_x") != std::string::npos;
      return put(CellKind::Text, escaped ? decode_escapes(value_) : value_);
  }
}

void XlsxCells::put_number(std::string_view number) {
  if (!looks_like_number(number)) return put(CellKind::Text, number);
  const auto shown = show_as_date(number, look_.shape, parts_.epoch);
  if (shown) return put(shown->kind, shown->text);
  put(CellKind::Number, number);
}

void XlsxCells::put_shared() {
  const auto index = parse_unsigned(trim(value_));
  if (!index || *index >= parts_.strings.size()) return fail();
  const SharedText& shared = parts_.strings[*index];
  const bool struck = look_.struck || shared.struck;
  builder_.cell(column_, CellKind::Text, shared.text,
                struck ? SheetBuilder::Struck::Yes : SheetBuilder::Struck::No,
                SheetBuilder::Hold::View);
}

}  // namespace lindung::exchange
