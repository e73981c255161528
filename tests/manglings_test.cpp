// What wards really send: each folder of tests/manglings holds rosters as a real program wrote
// them, and what a careful clerk would make of every row. The real binary must say exactly that.
#include <gtest/gtest.h>
#include <xlsxwriter.h>

#include "office/roster/read.h"
#include "office/scheme/scheme.h"
#include "runner.h"
#include "shell/exchange/read_file.h"

namespace lindung::testing_binary {
namespace {

const fs::path kRoot = fs::path(LINDUNG_SOURCE_DIR) / "tests/manglings";

using Lines = std::vector<std::string>;

Lines lines_of(const fs::path& path) {
  Lines lines;
  std::istringstream in(read_file(path));
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

// verdicts.csv with people as p1, p2, ... in order of appearance: only who is the same matters.
Lines verdicts_of(const fs::path& path) {
  std::map<std::string, std::string> people;
  Lines lines;
  for (std::string line : lines_of(path)) {
    const auto comma = line.rfind(',');
    const std::string person = line.substr(comma + 1);
    if (!lines.empty() && !person.empty()) {
      const auto [known, fresh] = people.emplace(person, "p" + std::to_string(people.size() + 1));
      line = line.substr(0, comma + 1) + known->second;
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

// Prints the lines that differ, expected before got.
void expect_same(const Lines& expected, const Lines& got) {
  std::string text;
  for (std::size_t i = 0; i < std::max(expected.size(), got.size()); ++i) {
    const std::string& wanted = i < expected.size() ? expected[i] : "(nothing)";
    const std::string& found = i < got.size() ? got[i] : "(nothing)";
    if (wanted != found) text += "expected " + wanted + "\n     got " + found + "\n";
  }
  EXPECT_TRUE(text.empty()) << text;
}

std::string iso(const std::optional<Date>& date) { return date ? date->iso() : ""; }

std::string field_of(const roster::Proposal& p, const std::string& field) {
  if (field == "nik") return p.nik ? p.nik->digits() : "";
  if (field == "family_card") return p.family_card ? p.family_card->digits() : "";
  if (field == "kpj") return p.kpj ? p.kpj->digits() : "";
  if (field == "name") return std::string(p.name);
  if (field == "birth_date") return iso(p.birth_date);
  if (field == "birth_place") return std::string(p.birth_place);
  if (field == "age") return std::to_string(p.age);
  if (field == "sex") return !p.sex ? "" : *p.sex == Sex::Male ? "L" : "P";
  if (field == "rt") return std::to_string(p.neighbourhood);
  if (field == "rw") return std::to_string(p.hamlet);
  if (field == "village") return p.village ? p.village->dotted() : "";
  if (field == "job") return std::string(p.job);
  if (field == "address") return std::string(p.address);
  if (field == "mother") return std::string(p.mother);
  if (field == "father") return std::string(p.father);
  if (field == "phone") return std::to_string(p.phone);
  if (field == "income") return p.income ? std::to_string(p.income->amount()) : "";
  return "no such field: " + field;
}

roster::RosterFile read_one(const fs::path& folder, const std::string& name) {
  static const auto scheme = *scheme::parse_scheme(read_file(kRoot / "scheme.toml"), "scheme.toml");
  roster::ReadOptions options;
  options.reference = scheme.registration_date;
  options.imported_on = scheme.registration_date;
  if (name == "posyandu-cadres/e-fixed-by-the-user.csv")  // as its files.toml says
    options.columns = {{"Daftar Isi", roster::Column::Name}, {"Kode Warga", roster::Column::Nik}};
  auto workbook = exchange::read_workbook(folder / "rosters" / name);
  if (!workbook) return {};
  return roster::read_roster(*std::move(workbook), name, {}, scheme, options);
}

// fields.csv again, with the values that the program read.
Lines fields_of(const fs::path& folder) {
  std::map<std::string, roster::RosterFile> files;
  Lines lines;
  for (const auto& cells : read_csv(folder / "fields.csv")) {
    std::string value = cells[4];
    if (!lines.empty()) {
      if (!files.contains(cells[0])) files.emplace(cells[0], read_one(folder, cells[0]));
      const auto& file = files.at(cells[0]);
      value = "no such row";
      for (const auto& row : file.rows) {
        if (std::to_string(row.row) == cells[2] && file.sheets[row.sheet].name == cells[1])
          value = field_of(row, cells[3]);
      }
    }
    lines.push_back(cells[0] + "," + cells[1] + "," + cells[2] + "," + cells[3] + "," + value);
  }
  return lines;
}

Lines without_quotes(Lines lines) {
  for (auto& line : lines) std::erase(line, '"');
  return lines;
}

Outcome process(const Folder& work, const fs::path& folder) {
  return run({"--quiet", "--json", "--db", (work / "a.db").string(), "process", folder.string()});
}

// The NIKs of the first sheet, in its order.
Lines selected_in(const fs::path& determination) {
  Lines niks = {"nik"};
  const auto workbook = exchange::read_workbook(determination);
  if (!workbook) return niks;
  const auto& sheet = *workbook->tables.front();
  constexpr std::size_t kNik = 3;
  for (std::size_t i = 0; i < sheet.block_count(); ++i) {
    const auto block = sheet.block(i);
    for (const auto& row : block.rows) {
      if (row.number > 1 && row.cells.size() > kNik) niks.emplace_back(row.cells[kNik].text);
    }
  }
  return niks;
}

class Mangling : public testing::TestWithParam<std::string> {};

TEST_P(Mangling, IsReadAsAClerkWould) {
  const Folder work;
  const fs::path folder = work / "city";
  fs::copy(kRoot / GetParam(), folder, fs::copy_options::recursive);
  fs::copy_file(kRoot / "scheme.toml", folder / "scheme.toml");
  const Outcome outcome = process(work, folder);
  ASSERT_TRUE(outcome.exit == 0 || outcome.exit == 1) << outcome.out;
  expect_same(lines_of(folder / "expected.csv"), verdicts_of(folder / "out/verdicts.csv"));
  if (fs::exists(folder / "fields.csv")) {
    expect_same(without_quotes(lines_of(folder / "fields.csv")), fields_of(folder));
  }
  if (fs::exists(folder / "selected.csv"))
    expect_same(lines_of(folder / "selected.csv"), selected_in(folder / "out/determination.xlsx"));
}

Lines folders() {
  Lines names;
  for (const auto& entry : fs::directory_iterator(kRoot)) {
    if (fs::exists(entry.path() / "expected.csv")) names.push_back(entry.path().filename());
  }
  std::sort(names.begin(), names.end());
  return names;
}

INSTANTIATE_TEST_SUITE_P(Folder, Mangling, testing::ValuesIn(folders()), [](const auto& param) {
  std::string name = param.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return "M" + name;
});

// Number 36: a list of three people in a sheet that is formatted to its last row.
TEST(ManglingMade, M36_a_million_formatted_empty_rows) {
  const Folder work;
  fs::create_directories(work / "city/rosters/posyandu-cadres");
  fs::copy_file(kRoot / "scheme.toml", work / "city/scheme.toml");
  const auto path = (work / "city/rosters/posyandu-cadres/a.xlsx").string();
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  lxw_workbook* book = workbook_new_opt(path.c_str(), &options);
  lxw_format* border = workbook_add_format(book);
  format_set_border(border, LXW_BORDER_THIN);
  lxw_worksheet* sheet = workbook_add_worksheet(book, "Data");
  const std::vector<std::vector<const char*>> rows = {
      {"NAMA", "NIK", "TGL LAHIR"},
      {"Siti Contoh", "2171054512809001", "05-12-1980"},
      {"Budi Umpama", "2171050611819002", "06-11-1981"},
      {"Rina Misal", "2171054710829003", "07-10-1982"}};
  for (lxw_row_t r = 0; r < LXW_ROW_MAX; ++r) {
    for (lxw_col_t c = 0; c < 3; ++c) {
      if (r < rows.size()) {
        worksheet_write_string(sheet, r, c, rows[r][c], border);
      } else {
        worksheet_write_blank(sheet, r, c, border);
      }
    }
  }
  ASSERT_EQ(workbook_close(book), LXW_NO_ERROR);
  const Outcome outcome = process(work, work / "city");
  EXPECT_EQ(outcome.exit, 0) << outcome.out;
  const Lines expected = {"file,sheet,row,group,verdict,reasons,person",
                          "posyandu-cadres/a.xlsx,Data,1,posyandu-cadres,not_person,HEADING_ROW,",
                          "posyandu-cadres/a.xlsx,Data,2,posyandu-cadres,accepted,,p1",
                          "posyandu-cadres/a.xlsx,Data,3,posyandu-cadres,accepted,,p2",
                          "posyandu-cadres/a.xlsx,Data,4,posyandu-cadres,accepted,,p3"};
  expect_same(expected, verdicts_of(work / "city/out/verdicts.csv"));
}

}  // namespace
}  // namespace lindung::testing_binary
