#include "shell/exchange/read_file.h"

#include <algorithm>

#include "base/text.h"
#include "shell/exchange/csv_reader.h"
#include "shell/exchange/file_errors.h"
#include "shell/exchange/file_type.h"
#include "shell/exchange/html_reader.h"
#include "shell/exchange/ods_reader.h"
#include "shell/exchange/xls_reader.h"
#include "shell/exchange/xlsx_reader.h"
#include "shell/exchange/zip_archive.h"

namespace lindung::exchange {
namespace {

constexpr std::string_view kXml = "<?xml";

// A spreadsheet, a text document or just a packed folder: the parts tell.
Result<roster::Workbook> read_zip(std::string_view bytes, const std::string& where,
                                  const Limits& limits) {
  {
    LINDUNG_ASSIGN_OR_RETURN(ZipArchive archive,
                             ZipArchive::open(bytes, where, std::make_shared<Budget>(limits)));
    if (archive.has("xl/workbook.bin")) return file_is_binary_workbook(where);
    if (archive.has("word/document.xml") || archive.has("ppt/presentation.xml")) {
      return file_is_document(where);
    }
    if (archive.has("[Content_Types].xml")) return read_xlsx(bytes, where, limits);
    if (archive.has("content.xml")) return read_ods(bytes, where, limits);
  }
  return file_is_archive(where);
}

Result<roster::Workbook> read_text(FileBytes bytes, const std::string& where,
                                   const Limits& limits) {
  // XML that is no spreadsheet we know would come out as a table of tags.
  if (trim(bytes.view.substr(0, 64)).starts_with(kXml)) return file_type_unknown(where);
  return read_csv(std::move(bytes), where, limits);
}

bool is_blank(std::string_view bytes) {
  const std::string_view head = bytes.starts_with("\xEF\xBB\xBF") ? bytes.substr(3) : bytes;
  return std::all_of(head.begin(), head.end(), is_space);
}

}  // namespace

Result<roster::Workbook> read_workbook_bytes(std::string_view name, FileBytes bytes,
                                             const Limits& limits) {
  const std::string where(name);
  if (is_blank(bytes.view)) return file_empty(where);
  const FileType type = type_of(bytes.view);
  if (type != FileType::Text && bytes.view.size() > limits.file_bytes_max) {
    return file_too_large(where);
  }
  switch (type) {
    case FileType::Pdf:
      return file_is_pdf(where);
    case FileType::Image:
      return file_is_image(where);
    case FileType::Archive:
      return file_is_archive(where);
    case FileType::Document:
      return file_is_document(where);
    case FileType::Zip:
      return read_zip(bytes.view, where, limits);
    case FileType::Ole:
      return read_xls(bytes.view, where, limits);
    case FileType::Html:
      return read_html(bytes.view, where, limits);
    case FileType::FlatOds:
      return read_flat_ods(bytes.view, where, limits);
    case FileType::Text:
      break;
  }
  return read_text(std::move(bytes), where, limits);
}

Result<roster::Workbook> read_workbook_bytes(std::string_view name,
                                             std::shared_ptr<const std::string> bytes,
                                             const Limits& limits) {
  return read_workbook_bytes(name, FileBytes::of(std::move(bytes)), limits);
}

Result<roster::Workbook> read_workbook(const std::filesystem::path& path, const Limits& limits) {
  LINDUNG_ASSIGN_OR_RETURN(FileBytes bytes, open_file(path));
  return read_workbook_bytes(path.string(), std::move(bytes), limits);
}

}  // namespace lindung::exchange
