// bench/bare_city - the least that a folder of workbooks costs: libzip inflates, expat parses every
// cell, and each row goes into a keyed table of a new SQLite database. `bare_city ROSTERS
// DATABASE`.
#include <cstdio>
#include <filesystem>
#include <string>
#include <vector>

#include <expat.h>
#include <sqlite3.h>
#include <zip.h>

namespace {

namespace fs = std::filesystem;

std::string inflate(zip_t* archive, const char* name) {
  std::string bytes;
  zip_file_t* file = zip_fopen(archive, name, 0);
  if (!file) return bytes;
  char piece[65536];
  for (zip_int64_t got; (got = zip_fread(file, piece, sizeof piece)) > 0;)
    bytes.append(piece, static_cast<std::size_t>(got));
  zip_fclose(file);
  return bytes;
}

// Texts of <t> and <v>, cell by cell, row by row.
struct Sheet {
  std::vector<std::string> shared;
  std::vector<std::string> cells;
  std::string text;
  bool inside = false, is_shared = false, strings = false;
  sqlite3_stmt* insert = nullptr;
  int file = 0;
  int row = 0;
  bool good = true;
};

void begin(void* data, const XML_Char* name, const XML_Char** attributes) {
  Sheet& sheet = *static_cast<Sheet*>(data);
  const std::string_view tag = name;
  if (tag == "c") {
    sheet.is_shared = false;
    for (int i = 0; attributes[i]; i += 2) {
      if (std::string_view(attributes[i]) == "t" && std::string_view(attributes[i + 1]) == "s")
        sheet.is_shared = true;
    }
  }
  if (tag == "t" || tag == "v") {
    sheet.inside = true;
    sheet.text.clear();
  }
}

void text(void* data, const XML_Char* begin, int size) {
  Sheet& sheet = *static_cast<Sheet*>(data);
  if (sheet.inside) sheet.text.append(begin, static_cast<std::size_t>(size));
}

void end(void* data, const XML_Char* name) {
  Sheet& sheet = *static_cast<Sheet*>(data);
  const std::string_view tag = name;
  if (tag == "t" || tag == "v") {
    sheet.inside = false;
    if (sheet.strings) {
      sheet.shared.push_back(sheet.text);
    } else {
      sheet.cells.push_back(sheet.is_shared ? sheet.shared.at(std::stoul(sheet.text)) : sheet.text);
    }
  } else if (tag == "row") {
    sheet.cells.resize(10);
    sqlite3_bind_int(sheet.insert, 1, sheet.file);
    sqlite3_bind_int(sheet.insert, 2, ++sheet.row);
    for (int i = 0; i < 10; ++i) {
      const auto& cell = sheet.cells[static_cast<std::size_t>(i)];
      sqlite3_bind_text64(sheet.insert, i + 3, cell.data(), cell.size(), SQLITE_STATIC,
                          SQLITE_UTF8);
    }
    sheet.good = sheet.good && sqlite3_step(sheet.insert) == SQLITE_DONE;
    sqlite3_reset(sheet.insert);
    sheet.cells.clear();
  }
}

bool parse(const std::string& xml, Sheet& sheet) {
  XML_Parser parser = XML_ParserCreate(nullptr);
  XML_SetUserData(parser, &sheet);
  XML_SetElementHandler(parser, begin, end);
  XML_SetCharacterDataHandler(parser, text);
  const bool good = XML_Parse(parser, xml.data(), static_cast<int>(xml.size()), 1) == XML_STATUS_OK;
  XML_ParserFree(parser);
  return good && sheet.good;
}

bool load(const fs::path& path, int number, sqlite3_stmt* insert) {
  int error = 0;
  zip_t* archive = zip_open(path.c_str(), ZIP_RDONLY, &error);
  if (!archive) return false;
  Sheet sheet;
  sheet.file = number;
  sheet.insert = insert;
  sheet.strings = true;
  const std::string shared = inflate(archive, "xl/sharedStrings.xml");
  bool good = shared.empty() || parse(shared, sheet);
  sheet.strings = false;
  good = good && parse(inflate(archive, "xl/worksheets/sheet1.xml"), sheet);
  zip_discard(archive);
  return good;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  sqlite3* db = nullptr;
  sqlite3_open(argv[2], &db);
  const auto run = [&](const char* sql) {
    return sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
  };
  bool good =
      run("pragma journal_mode=wal; pragma synchronous=full") &&
      run("create table roster_row (file integer, row integer, a text, b text, c text, d text, "
          "e text, f text, g text, h text, i text, j text, primary key (file, row)) without "
          "rowid") &&
      run("begin immediate");
  sqlite3_stmt* insert = nullptr;
  sqlite3_prepare_v2(db, "insert into roster_row values (?,?,?,?,?,?,?,?,?,?,?,?)", -1, &insert,
                     nullptr);
  int number = 0;
  for (const auto& entry : fs::recursive_directory_iterator(argv[1])) {
    if (entry.path().extension() == ".xlsx") good = good && load(entry.path(), ++number, insert);
  }
  sqlite3_finalize(insert);
  good = good && run("commit");
  sqlite3_close(db);
  return good && number > 0 ? 0 : 3;
}
