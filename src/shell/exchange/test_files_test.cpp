#include "shell/exchange/test_files.h"

#include <algorithm>

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

std::string ole_of(std::string_view stream, std::string content) {
  const auto put = [](std::string& to, std::size_t at, std::uint64_t value, int bytes) {
    for (int i = 0; i < bytes; ++i)
      to[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> (8 * i));
  };
  constexpr std::size_t kSector = 512;
  constexpr std::uint32_t kEnd = 0xFFFFFFFE, kFree = 0xFFFFFFFF, kTable = 0xFFFFFFFD;
  const std::size_t sectors = std::max<std::size_t>((content.size() + kSector - 1) / kSector, 8);
  EXPECT_LT(sectors, 120u) << "one sector of table must do";
  content.resize(sectors * kSector, '\0');

  std::string header(kSector, '\xFF');  // free table places are FFFFFFFF
  header.replace(0, 76, std::string(76, '\0'));
  header.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  put(header, 26, 3, 2);
  put(header, 28, 0xFFFE, 2);
  put(header, 30, 9, 2);
  put(header, 32, 6, 2);
  put(header, 44, 1, 4);
  put(header, 48, 1, 4);
  put(header, 56, 4096, 4);
  put(header, 60, kEnd, 4);
  put(header, 68, kEnd, 4);
  put(header, 76, 0, 4);

  std::string table(kSector, '\xFF');
  put(table, 0, kTable, 4);
  put(table, 4, kEnd, 4);
  for (std::size_t i = 0; i < sectors; ++i) {
    put(table, (2 + i) * 4, i + 1 == sectors ? kEnd : 3 + i, 4);
  }
  std::string directory(kSector, '\0');
  const auto entry = [&](std::size_t at, std::string_view name, int type, std::uint64_t start,
                         std::uint64_t size) {
    for (std::size_t i = 0; i < name.size(); ++i) directory[at + 2 * i] = name[i];
    put(directory, at + 64, (name.size() + 1) * 2, 2);
    put(directory, at + 66, static_cast<std::uint64_t>(type), 1);
    put(directory, at + 68, kFree, 4);
    put(directory, at + 72, kFree, 4);
    put(directory, at + 76, kFree, 4);
    put(directory, at + 116, start, 4);
    put(directory, at + 120, size, 4);
  };
  entry(0, "Root Entry", 5, kEnd, 0);
  put(directory, 76, 1, 4);
  entry(128, stream, 2, 2, content.size());
  return header + table + directory + content;
}

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
