#include "shell/exchange/test_files.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <zip.h>

namespace lindung::exchange::testing {

std::string zip_of(const Entries& entries) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  for (const auto& [name, content] : entries) {
    zip_source_t* source = zip_source_buffer(archive, content.data(), content.size(), 0);
    zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
  }
  EXPECT_EQ(zip_close(archive), 0);
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string bytes(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, bytes.data(), bytes.size());
  zip_source_close(target);
  zip_source_free(target);
  zip_error_fini(&error);
  return bytes;
}

Entries xlsx_entries(const XlsxText& text) {
  constexpr std::string_view kMain =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  constexpr std::string_view kRelations =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const std::string types =
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
  const auto relations = [](std::string_view inside) {
    return fmt::format(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}"
        "</Relationships>",
        inside);
  };
  return {
      {"[Content_Types].xml", types},
      {"_rels/.rels",
       relations(fmt::format(
           "<Relationship Id=\"rId1\" Type=\"{}/officeDocument\" Target=\"xl/workbook.xml\"/>",
           kRelations))},
      {"xl/workbook.xml",
       fmt::format("<workbook {} xmlns:r=\"{}\">{}<sheets><sheet name=\"RT 05\" sheetId=\"1\" {} "
                   "r:id=\"rId1\"/></sheets></workbook>",
                   kMain, kRelations, text.workbook_properties, text.sheet_state)},
      {"xl/_rels/workbook.xml.rels",
       relations(fmt::format("<Relationship Id=\"rId1\" Type=\"{0}/worksheet\" "
                             "Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"rId2\" "
                             "Type=\"{0}/styles\" Target=\"styles.xml\"/><Relationship Id=\"rId3\" "
                             "Type=\"{0}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>",
                             kRelations))},
      {"xl/worksheets/sheet1.xml",
       fmt::format(
           "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet {}>{}<sheetData>{}</sheetData>{}"
           "</worksheet>",
           kMain, text.before, text.sheet_data, text.after)},
      {"xl/styles.xml", fmt::format("<styleSheet {}>{}</styleSheet>", kMain, text.styles)},
      {"xl/sharedStrings.xml", fmt::format("<sst {}>{}</sst>", kMain, text.strings)},
  };
}

std::string xlsx_of(const XlsxText& text) { return zip_of(xlsx_entries(text)); }

Result<roster::Workbook> read_bytes(std::string bytes, const Limits& limits) {
  return read_workbook_bytes("uji", std::make_shared<const std::string>(std::move(bytes)), limits);
}

std::vector<std::string> rows_of(const roster::Table& table) {
  constexpr std::string_view kKinds = "-tndbe";
  std::vector<std::string> out;
  for (std::size_t b = 0; b < table.block_count(); ++b) {
    const roster::RowBlock block = table.block(b);
    for (const roster::Row& row : block.rows) {
      std::string line =
          fmt::format("{}{}{}", row.number, row.hidden ? "h" : "", row.struck ? "s" : "");
      for (const roster::Cell& cell : row.cells) {
        line += line.find(':') == std::string::npos ? ':' : '|';
        line += kKinds[static_cast<std::size_t>(cell.kind)];
        if (cell.merged) line += '+';
        if (!cell.blank()) line += fmt::format(":{}", cell.text);
      }
      out.push_back(line);
    }
  }
  return out;
}

std::vector<std::string> rows_of(std::string bytes, const Limits& limits) {
  const auto workbook = read_bytes(std::move(bytes), limits);
  if (!workbook) return {workbook.error().code};
  if (workbook->tables.empty()) return {"no sheet"};
  return rows_of(*workbook->tables.front());
}

std::string code_of(std::string bytes, const Limits& limits) {
  const auto workbook = read_bytes(std::move(bytes), limits);
  return workbook ? "read" : workbook.error().code;
}

bool has_notice(const roster::Workbook& workbook, std::string_view english) {
  for (const Text& notice : workbook.notices) {
    if (notice.en.find(english) != std::string::npos) return !notice.id.empty();
  }
  return false;
}

}  // namespace lindung::exchange::testing
