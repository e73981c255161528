#include "shell/exchange/ods_reader.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/text.h"
#include "shell/exchange/file_errors.h"
#include "shell/exchange/sheet_builder.h"
#include "shell/exchange/xml_part.h"

namespace lindung::exchange {
namespace {

using roster::CellKind;

// Repeated rows with content are honest in small numbers only; repeated empty ones cost nothing.
std::uint32_t count_of(std::string_view text) {
  const auto value = parse_unsigned(text);
  return value && *value > 0 ? static_cast<std::uint32_t>(std::min<std::uint64_t>(*value, 1u << 30))
                             : 1;
}

bool is_hidden(std::string_view visibility) {
  return visibility == "collapse" || visibility == "filter";
}

// Styles come before the sheets: which are struck through, which hide a sheet.
class Styles {
 public:
  void start(std::string_view name, const XmlAttributes& attributes) {
    if (name == "style") {
      current_ = attributes.get("name");
    } else if (name == "text-properties") {
      const std::string_view line = attributes.get("text-line-through-style");
      const std::string_view type = attributes.get("text-line-through-type");
      if ((!line.empty() && line != "none") || (!type.empty() && type != "none")) {
        struck_.insert(current_);
      }
    } else if (name == "table-properties" && attributes.get("display") == "false") {
      hidden_.insert(current_);
    }
  }
  bool struck(std::string_view style) const { return struck_.contains(style); }
  bool hides(std::string_view style) const { return hidden_.contains(style); }

 private:
  std::string current_;
  std::set<std::string, std::less<>> struck_;
  std::set<std::string, std::less<>> hidden_;
};

struct OdsCell {
  CellKind kind = CellKind::Text;
  std::string value;  // of the attributes; empty when the paragraphs are the value
  std::string text;   // of the paragraphs
  std::string style;
  std::uint32_t repeated = 1;
  std::uint32_t rows_spanned = 1;
  std::uint32_t columns_spanned = 1;
};

class ContentHandler : public XmlHandler {
 public:
  ContentHandler(std::string where, std::shared_ptr<Budget> budget)
      : where_(std::move(where)), budget_(std::move(budget)) {}

  void start(std::string_view name, const XmlAttributes& attributes) override {
    if (skipped_ > 0 || is_foreign(name)) {
      ++skipped_;
      return;
    }
    if (!sheet_) styles_.start(name, attributes);
    if (name == "spreadsheet") {
      is_spreadsheet_ = true;
    } else if (name == "table" && !cell_) {
      start_sheet(attributes);
    } else if (name == "table-column" && is_hidden(attributes.get("visibility"))) {
      if (sheet_) sheet_->facts.hidden_columns = true;
    } else if (name == "table-row") {
      start_row(attributes);
    } else if (name == "table-cell" || name == "covered-table-cell") {
      start_cell(attributes);
    } else if (cell_) {
      start_text(name, attributes);
    }
  }

  void end(std::string_view name) override {
    if (skipped_ > 0) {
      --skipped_;
      return;
    }
    if (name == "table" && !cell_) {
      end_sheet();
    } else if (name == "table-row") {
      end_row();
    } else if (name == "table-cell" || name == "covered-table-cell") {
      end_cell();
    } else if (cell_ && name == "p") {
      in_paragraph_ = false;
    }
  }

  void text(std::string_view piece) override {
    if (skipped_ == 0 && cell_ && in_paragraph_) cell_->text.append(piece);
  }

  bool is_spreadsheet() const { return is_spreadsheet_; }
  const std::optional<Error>& failure() const { return failure_; }
  std::vector<std::unique_ptr<SheetBuilder>> sheets;

 private:
  static bool is_foreign(std::string_view name) {
    return name == "annotation" || name == "shapes" || name == "frame" || name == "custom-shape" ||
           name == "tracked-changes" || name == "g" || name == "dde-links" ||
           name == "binary-data" || name == "forms";
  }

  void fail(Error error) {
    if (!failure_) failure_ = std::move(error);
    stop();
  }

  void start_sheet(const XmlAttributes& attributes) {
    if (sheet_ || sheets.size() >= budget_->limits.sheets_max) return fail(file_damaged(where_));
    sheets.push_back(std::make_unique<SheetBuilder>(where_, budget_));
    sheet_ = sheets.back().get();
    sheet_->facts.name = attributes.get("name");
    sheet_->facts.hidden = styles_.hides(attributes.get("style-name"));
    row_ = 0;
  }

  void end_sheet() {
    sheet_ = nullptr;
    in_row_ = false;
  }

  void start_row(const XmlAttributes& attributes) {
    if (!sheet_ || in_row_) return;
    in_row_ = true;
    column_ = 0;
    rows_repeated_ = count_of(attributes.get("number-rows-repeated"));
    const std::string_view visibility = attributes.get("visibility");
    if (visibility == "filter") sheet_->facts.filtered = true;
    hidden_ = is_hidden(visibility);
    opened_ = false;
  }

  // A row is given to the builder with its first filled cell only: empty rows at the end may carry
  // any number.
  void open_row() {
    if (opened_) return;
    opened_ = true;
    sheet_->begin_row(row_ + 1, hidden_);
  }

  void end_row() {
    if (!sheet_ || !in_row_) return;
    in_row_ = false;
    const bool filled = opened_ && sheet_->end_row();
    if (filled) {
      for (std::uint32_t i = 1; i < rows_repeated_ && sheet_->sound(); ++i) {
        sheet_->repeat_row(row_ + 1 + i);
      }
    }
    row_ = std::min(row_ + rows_repeated_, 1u << 30);
    if (!sheet_->sound()) stop();
  }

  void start_cell(const XmlAttributes& attributes) {
    if (!in_row_ || cell_) return;
    cell_.emplace();
    in_paragraph_ = false;
    paragraphs_ = 0;
    cell_->style = attributes.get("style-name");
    cell_->repeated = count_of(attributes.get("number-columns-repeated"));
    cell_->rows_spanned = count_of(attributes.get("number-rows-spanned"));
    cell_->columns_spanned = count_of(attributes.get("number-columns-spanned"));
    read_value(attributes);
  }

  void read_value(const XmlAttributes& attributes) {
    const std::string_view type = attributes.get_exact("office:value-type");
    if (attributes.get_exact("calcext:value-type") == "error") {
      cell_->kind = CellKind::Error;
    } else if (type == "float" || type == "percentage" || type == "currency") {
      cell_->kind = CellKind::Number;
      cell_->value = attributes.get_exact("office:value");
    } else if (type == "date") {
      cell_->kind = CellKind::Date;
      cell_->value = date_value(attributes.get_exact("office:date-value"));
    } else if (type == "boolean") {
      cell_->kind = CellKind::Boolean;
      const bool yes = attributes.get_exact("office:boolean-value") == "true";
      cell_->value.assign(1, yes ? '1' : '0');
    } else if (type == "string") {
      cell_->value = attributes.get_exact("office:string-value");
    }
  }

  // "1990-05-12", "1990-05-12T08:30:00.5": the time to the minute, when it is not midnight.
  static std::string date_value(std::string_view value) {
    std::string date(value.substr(0, 10));
    if (value.size() >= 16 && value.substr(11, 5) != "00:00") date += value.substr(10, 6);
    return date;
  }

  void start_text(std::string_view name, const XmlAttributes& attributes) {
    if (name == "p") {
      if (paragraphs_++ > 0) cell_->text += '\n';
      in_paragraph_ = true;
    } else if (in_paragraph_ && name == "s") {
      cell_->text.append(std::min(count_of(attributes.get("c")), 1000u), ' ');
    } else if (in_paragraph_ && name == "tab") {
      cell_->text += '\t';
    } else if (in_paragraph_ && name == "line-break") {
      cell_->text += '\n';
    }
  }

  void end_cell() {
    if (!cell_) return;
    const OdsCell cell = std::move(*cell_);
    cell_.reset();
    const std::string& text = cell.value.empty() ? cell.text : cell.value;
    if (!text.empty()) put(cell, text);
    column_ = std::min(column_ + cell.repeated, 1u << 30);
  }

  void put(const OdsCell& cell, const std::string& text) {
    open_row();
    const auto struck =
        styles_.struck(cell.style) ? SheetBuilder::Struck::Yes : SheetBuilder::Struck::No;
    const bool lost = cell.value.empty() && cell.kind != CellKind::Error;
    const CellKind kind = lost ? CellKind::Text : cell.kind;
    for (std::uint32_t i = 0; i < cell.repeated && sheet_->sound(); ++i) {
      sheet_->cell(column_ + i, kind, text, struck, SheetBuilder::Hold::Copy);
    }
    if (cell.rows_spanned > 1 || cell.columns_spanned > 1) {
      sheet_->merge(
          {row_ + 1, row_ + cell.rows_spanned, column_, column_ + cell.columns_spanned - 1});
    }
    if (!sheet_->sound()) stop();
  }

  const std::string where_;
  std::shared_ptr<Budget> budget_;
  Styles styles_;
  std::optional<Error> failure_;
  SheetBuilder* sheet_ = nullptr;
  std::optional<OdsCell> cell_;
  std::uint32_t row_ = 0;  // rows before the current one
  std::uint32_t column_ = 0;
  std::uint32_t rows_repeated_ = 1;
  int skipped_ = 0;
  int paragraphs_ = 0;
  bool in_row_ = false;
  bool opened_ = false;
  bool hidden_ = false;
  bool in_paragraph_ = false;
  bool is_spreadsheet_ = false;
};

Result<roster::Workbook> make_workbook(ContentHandler& handler, const std::string& where) {
  if (handler.failure()) return *handler.failure();
  if (!handler.is_spreadsheet()) return file_is_document(where);
  roster::Workbook workbook;
  workbook.format = "ods";
  for (const auto& sheet : handler.sheets) {
    LINDUNG_ASSIGN_OR_RETURN(SheetRead read, sheet->finish());
    workbook.tables.push_back(std::move(read.table));
    for (Text& notice : read.notices) workbook.notices.push_back(std::move(notice));
  }
  return workbook;
}

}  // namespace

Result<roster::Workbook> read_ods(std::string_view bytes, const std::string& where,
                                  const Limits& limits) {
  const auto budget = std::make_shared<Budget>(limits);
  LINDUNG_ASSIGN_OR_RETURN(ZipArchive archive, ZipArchive::open(bytes, where, budget));
  if (archive.has("META-INF/manifest.xml")) {
    LINDUNG_ASSIGN_OR_RETURN(const std::string manifest,
                             archive.text("META-INF/manifest.xml", 4u << 20));
    if (manifest.find("encryption-data") != std::string::npos) return file_encrypted(where);
  }
  ContentHandler handler(where, budget);
  LINDUNG_RETURN_IF_ERROR(parse_part(archive, "content.xml", handler, where, limits));
  return make_workbook(handler, where);
}

Result<roster::Workbook> read_flat_ods(std::string_view xml, const std::string& where,
                                       const Limits& limits) {
  ContentHandler handler(where, std::make_shared<Budget>(limits));
  XmlParser parser(handler, limits.xml_depth_max);
  auto status = parser.feed(xml);
  if (status == XmlParser::Status::More) status = parser.finish();
  if (status == XmlParser::Status::Malformed) return file_damaged(where);
  return make_workbook(handler, where);
}

}  // namespace lindung::exchange
