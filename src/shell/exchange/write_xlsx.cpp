#include "shell/exchange/write_xlsx.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <optional>

#include <fmt/format.h>
#include <xlsxwriter.h>

#include "base/text.h"
#include "shell/exchange/files.h"

namespace lindung::exchange {
namespace {

constexpr std::size_t kCellCharactersMax = 32'767;
constexpr std::size_t kNameCharactersMax = 31;
constexpr std::uint64_t kExactMax = 1ull << 53;
constexpr std::uint32_t kYellow = 0xFFF2CC;
constexpr std::uint32_t kGrey = 0xD9E1F2;
constexpr std::time_t kCreated =
    1'735'689'600;  // 1 January 2025: a fixed date keeps the bytes the same

// At most `characters` code points, never half of one.
std::string shortened(std::string_view text, std::size_t characters) {
  std::size_t i = 0;
  for (std::size_t count = 0; i < text.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    if (begins && count++ == characters) break;
  }
  return std::string(text.substr(0, i));
}

bool is_hex(char c) { return is_digit(c) || (lower(c) >= 'a' && lower(c) <= 'f'); }

// A text that looks like an escaped character, such as _x0041_, must not be read as one.
bool looks_escaped(std::string_view text) {
  return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
         std::all_of(text.begin() + 2, text.begin() + 6, is_hex);
}

// A cell ends at a NUL for the library; what stands behind it must not vanish.
std::string cell_text(std::string_view text) {
  const std::string whole = shortened(text, kCellCharactersMax);
  std::string out;
  out.reserve(whole.size());
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (whole[i] == '_' && looks_escaped(std::string_view(whole).substr(i))) out += "_x005F";
    out += whole[i] == '\0' ? ' ' : whole[i];
  }
  return out;
}

std::string sheet_name(std::string_view wanted, std::size_t number) {
  std::string name = shortened(wanted, kNameCharactersMax);
  for (char& c : name) {
    if (std::string_view("[]:*?/\\'").find(c) != std::string_view::npos ||
        static_cast<unsigned char>(c) < 0x20) {
      c = ' ';
    }
  }
  return trim(name).empty() ? fmt::format("Lembar {}", number) : name;
}

std::optional<double> whole_number(std::string_view text) {
  const bool negative = text.starts_with('-');
  const auto value = parse_unsigned(negative ? text.substr(1) : text);
  const bool canonical = value && std::to_string(*value).size() + negative == text.size();
  if (!canonical || *value > kExactMax) return std::nullopt;
  const auto number = static_cast<double>(*value);
  return negative ? -number : number;
}

std::optional<lxw_datetime> calendar_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_unsigned(text.substr(0, 4));
  const auto month = parse_unsigned(text.substr(5, 2));
  const auto day = parse_unsigned(text.substr(8, 2));
  if (!year || !month || !day || *year < 1900 || *month < 1 || *month > 12) return std::nullopt;
  if (*day < 1 || *day > 31) return std::nullopt;
  lxw_datetime date{};
  date.year = static_cast<int>(*year);
  date.month = static_cast<int>(*month);
  date.day = static_cast<int>(*day);
  return date;
}

}  // namespace

struct XlsxWriter::Book {
  AtomicFile file;
  std::filesystem::path path;
  lxw_workbook* workbook = nullptr;
  lxw_worksheet* sheet = nullptr;
  std::vector<SheetColumn> columns;
  lxw_row_t next_row = 0;
  lxw_row_t heading_row = 0;
  std::size_t sheets = 0;
  bool failed = false;
  lxw_format* heading = nullptr;
  lxw_format* second_heading = nullptr;
  lxw_format* wrapped = nullptr;
  std::array<std::array<lxw_format*, 2>, 4> formats{};  // by kind, then plain or yellow

  Book(AtomicFile to, std::filesystem::path at) : file(std::move(to)), path(std::move(at)) {}
  Book(const Book&) = delete;
  Book& operator=(const Book&) = delete;
  ~Book() {
    if (workbook) lxw_workbook_free(workbook);
  }

  void open(std::string_view title);
  void make_formats();
  void end_sheet();
  void add_sheet(std::string_view name);
  lxw_format* heading_format(const std::string& colour);
  void cell(lxw_col_t column, std::string_view text, bool yellow);
  void note(lxw_error error) { failed = failed || error != LXW_NO_ERROR; }
};

void XlsxWriter::Book::open(std::string_view title) {
  std::string folder = path.parent_path().string();
  if (folder.empty()) folder.assign(1, '.');
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  options.tmpdir = folder.data();
  workbook = workbook_new_opt(file.temporary().c_str(), &options);
  if (!workbook) {
    failed = true;
    return;
  }
  std::string shown = cell_text(shortened(title, 200));
  std::string author = "lindung";
  lxw_doc_properties properties{};
  properties.title = shown.data();
  properties.author = author.data();
  properties.created = kCreated;
  note(workbook_set_properties(workbook, &properties));
  make_formats();
}

void XlsxWriter::Book::make_formats() {
  heading = workbook_add_format(workbook);
  format_set_bold(heading);
  format_set_bg_color(heading, kGrey);
  format_set_text_wrap(heading);
  format_set_align(heading, LXW_ALIGN_VERTICAL_TOP);
  second_heading = workbook_add_format(workbook);
  format_set_italic(second_heading);
  format_set_text_wrap(second_heading);
  wrapped = workbook_add_format(workbook);
  format_set_text_wrap(wrapped);
  constexpr std::array kNumberFormats{"@", "0", "#,##0", "dd/mm/yyyy"};
  for (std::size_t kind = 0; kind < formats.size(); ++kind) {
    for (std::size_t yellow = 0; yellow < 2; ++yellow) {
      lxw_format* format = workbook_add_format(workbook);
      format_set_num_format(format, kNumberFormats[kind]);
      if (yellow == 1) format_set_bg_color(format, kYellow);
      formats[kind][yellow] = format;
    }
  }
}

void XlsxWriter::Book::add_sheet(std::string_view name) {
  std::string unique = sheet_name(name, ++sheets);
  for (int i = 2; workbook_validate_sheet_name(workbook, unique.c_str()) != LXW_NO_ERROR && i < 100;
       ++i) {
    const std::string ending = fmt::format(" {}", i);
    unique = shortened(sheet_name(name, sheets), kNameCharactersMax - ending.size()) + ending;
  }
  sheet = workbook_add_worksheet(workbook, unique.c_str());
  failed = failed || !sheet;
  next_row = 0;
}

lxw_format* XlsxWriter::Book::heading_format(const std::string& colour) {
  std::uint32_t number = 0;
  const auto* end = colour.data() + colour.size();
  if (std::from_chars(colour.data(), end, number, 16).ptr != end || colour.empty()) return heading;
  lxw_format* format = workbook_add_format(workbook);
  format_set_bold(format);
  format_set_bg_color(format, number);
  return format;
}

void XlsxWriter::Book::end_sheet() {
  if (!sheet || columns.empty()) return;
  const auto last_column = static_cast<lxw_col_t>(columns.size() - 1);
  note(worksheet_autofilter(sheet, heading_row, 0, std::max(next_row, heading_row + 1) - 1,
                            last_column));
  columns.clear();
}

void XlsxWriter::Book::cell(lxw_col_t column, std::string_view text, bool yellow) {
  const ColumnKind kind = columns[column].kind;
  lxw_format* format = formats[static_cast<std::size_t>(kind)][yellow ? 1 : 0];
  lxw_format* as_text = formats[0][yellow ? 1 : 0];
  if (text.empty()) {
    if (yellow) note(worksheet_write_blank(sheet, next_row, column, format));
    return;
  }
  if (kind == ColumnKind::Integer || kind == ColumnKind::Rupiah) {
    if (const auto number = whole_number(text)) {
      return note(worksheet_write_number(sheet, next_row, column, *number, format));
    }
  } else if (kind == ColumnKind::Date) {
    if (auto date = calendar_date(text)) {
      return note(worksheet_write_datetime(sheet, next_row, column, &*date, format));
    }
  }
  note(worksheet_write_string(sheet, next_row, column, cell_text(text).c_str(), as_text));
}

XlsxWriter::XlsxWriter(std::unique_ptr<Book> book) : book_(std::move(book)) {}
XlsxWriter::XlsxWriter(XlsxWriter&&) noexcept = default;
XlsxWriter& XlsxWriter::operator=(XlsxWriter&&) noexcept = default;
XlsxWriter::~XlsxWriter() = default;

Result<XlsxWriter> XlsxWriter::create(const std::filesystem::path& path, std::string_view title) {
  LINDUNG_ASSIGN_OR_RETURN(AtomicFile file, AtomicFile::create(path));
  auto book = std::make_unique<Book>(std::move(file), path);
  book->open(title);
  if (book->failed) return write_error(EIO, path);
  return XlsxWriter(std::move(book));
}

void XlsxWriter::begin_sheet(const SheetLayout& layout) {
  Book& book = *book_;
  book.end_sheet();
  book.add_sheet(layout.name);
  if (book.failed) return;
  book.columns = layout.columns;
  lxw_format* const heading = book.heading_format(layout.heading_colour);
  for (std::size_t i = 0; i < layout.columns.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    book.note(worksheet_set_column(book.sheet, column, column, layout.columns[i].width, nullptr));
    book.note(worksheet_write_string(book.sheet, 0, column,
                                     cell_text(layout.columns[i].title).c_str(), heading));
  }
  book.next_row = 1;
  if (!layout.second_heading.empty()) {
    for (std::size_t i = 0; i < layout.second_heading.size(); ++i) {
      book.note(worksheet_write_string(book.sheet, 1, static_cast<lxw_col_t>(i),
                                       cell_text(layout.second_heading[i]).c_str(),
                                       book.second_heading));
    }
    book.next_row = 2;
  }
  book.heading_row = book.next_row - 1;
  worksheet_freeze_panes(book.sheet, book.next_row, 0);
}

void XlsxWriter::row(std::span<const std::string_view> texts, std::size_t marked) {
  Book& book = *book_;
  if (book.failed) return;
  for (std::size_t i = 0; i < book.columns.size(); ++i) {
    const std::string_view text = i < texts.size() ? texts[i] : std::string_view();
    book.cell(static_cast<lxw_col_t>(i), text, book.columns[i].to_correct || i == marked);
  }
  ++book.next_row;
}

void XlsxWriter::notes_sheet(std::string_view name, std::span<const std::string> lines) {
  Book& book = *book_;
  book.end_sheet();
  book.add_sheet(name);
  if (book.failed) return;
  book.note(worksheet_set_column(book.sheet, 0, 0, 110, nullptr));
  for (const std::string& line : lines) {
    if (!line.empty()) {
      book.note(worksheet_write_string(book.sheet, book.next_row, 0, cell_text(line).c_str(),
                                       book.wrapped));
    }
    ++book.next_row;
  }
}

Result<void> XlsxWriter::finish() {
  Book& book = *book_;
  if (!book.failed) book.end_sheet();
  errno = 0;
  const lxw_error closed = workbook_close(book.workbook);
  book.workbook = nullptr;
  if (closed != LXW_NO_ERROR || book.failed) return write_error(errno, book.path);
  return book.file.commit();
}

}  // namespace lindung::exchange
