// Official papers of the real binary, opened again: workbooks cell by cell (a NIK is text, a number
// a number, totals are those of the rows) and in LibreOffice where it is installed, PDFs by their
// text.
#include <algorithm>

#include "money_office.h"
#include "printed.h"
#include "shell/exchange/read_file.h"

namespace lindung::testing_binary {
namespace {

using roster::CellKind;

struct Cell {
  CellKind kind{};
  std::string text;
};
using Sheet = std::vector<std::vector<Cell>>;  // the headings first

std::map<std::string, Sheet> sheets_of(const fs::path& path) {
  std::map<std::string, Sheet> sheets;
  const auto workbook = exchange::read_workbook(path);
  EXPECT_TRUE(workbook) << path << (workbook ? "" : workbook.error().message.en);
  if (!workbook) return sheets;
  EXPECT_TRUE(workbook->notices.empty()) << workbook->notices.front().en;
  for (const auto& table : workbook->tables) {
    Sheet& sheet = sheets[table->name];
    for (std::size_t b = 0; b < table->block_count(); ++b) {
      const auto block = table->block(b);
      for (const auto& row : block.rows) {
        auto& cells = sheet.emplace_back();
        for (const auto& cell : row.cells) cells.push_back({cell.kind, std::string(cell.text)});
      }
    }
  }
  return sheets;
}

// The cells of a column, below its heading.
std::vector<Cell> column(const Sheet& sheet, const std::string& heading) {
  std::vector<Cell> cells;
  if (sheet.empty()) return cells;
  for (std::size_t c = 0; c < sheet.front().size(); ++c) {
    if (sheet.front()[c].text != heading) continue;
    for (std::size_t r = 1; r < sheet.size(); ++r)
      cells.push_back(c < sheet[r].size() ? sheet[r][c] : Cell{});
  }
  EXPECT_FALSE(cells.empty()) << heading;
  return cells;
}

std::int64_t sum(const std::vector<Cell>& cells) {
  std::int64_t all = 0;
  for (const auto& cell : cells) {
    EXPECT_EQ(cell.kind, CellKind::Number) << cell.text;
    all += std::stoll(cell.text);
  }
  return all;
}

void expect_niks(const std::vector<Cell>& cells, const std::set<std::string>& wanted) {
  std::set<std::string> found;
  for (const auto& cell : cells) {
    EXPECT_EQ(cell.kind, CellKind::Text) << cell.text;
    found.insert(cell.text);
  }
  EXPECT_EQ(found, wanted);
  EXPECT_EQ(cells.size(), wanted.size());
}

std::set<std::string> niks(int first, int last) {
  std::set<std::string> all;
  for (int n = first; n <= last; ++n) all.insert(money_nik(n));
  return all;
}

class Papers : public MoneyOffice {
 protected:
  std::string made(const std::string& database, const Words& words, const std::string& name) const {
    const auto done = call(database, with(words, {"--out", file(name)}));
    EXPECT_LE(done.exit, 1) << done.out;
    EXPECT_TRUE(fs::exists(file(name))) << name;
    return file(name);
  }
};

TEST_F(Papers, TheAnnexOfADecreeHasEveryNameOnceAndItsTotals) {
  const std::string database = sqlite("annex.db");
  opened(database);
  const Words annex{"decree", "annex", "SK-1/2025", "--signer", "Dr. Hj. Contoh Umpama"};
  const auto sheets = sheets_of(made(database, annex, "annex.xlsx"));
  const Sheet& list = sheets.at("Daftar");
  expect_niks(column(list, "NIK"), niks(1, 12));
  for (const char* totals : {"Jumlah 1", "Jumlah 2"}) {  // by ward and group, by fund
    const Sheet& sheet = sheets.at(totals);
    for (std::size_t c = 1; c < sheet.front().size(); ++c) {
      // Every column ends with the sum of the rows above it.
      const auto numbers = column(sheet, sheet.front()[c].text);
      EXPECT_EQ(sum(numbers), 2 * std::stoll(numbers.back().text)) << totals << c;
    }
    EXPECT_EQ(column(sheet, "Jumlah").back().text, "12") << totals;
  }

  const Pdf pdf = read_pdf(made(database, annex, "annex.pdf"));
  EXPECT_GE(pdf.pages, 1);
  EXPECT_NE(pdf.text.find("SK-1/2025"), std::string::npos);
  EXPECT_NE(pdf.text.find("DR. HJ. CONTOH UMPAMA"), std::string::npos);
  for (int n = 1; n <= kMoneyPeople; ++n) {
    const std::size_t wanted = n <= 12 ? 1 : 0;  // the last one waits
    EXPECT_EQ(occurrences(pdf.text, money_nik(n)), wanted) << n;
    EXPECT_EQ(occurrences(pdf.text, money_name(n)), wanted) << n;
  }
}

TEST_F(Papers, ThePrintedBillIsItsListAndAddsUp) {
  const std::string database = sqlite("bill.db");
  opened(database);
  enrolled(database);
  const std::string bill =
      text(call(database, draft("city-budget", "2025-01", "2025-01-08")).json(), "bill");
  const Words print{"bill", "print", bill};
  const auto sheets = sheets_of(made(database, print, "bill.xlsx"));
  const Sheet& list = sheets.at("Daftar");
  expect_niks(column(list, "NIK"), niks(1, 8));
  bool summed = false;
  for (const auto& heading : list.front()) {
    if (heading.text.find("Jumlah") == std::string::npos) continue;
    EXPECT_EQ(sum(column(list, heading.text)), 8 * kDues);
    summed = true;
  }
  EXPECT_TRUE(summed);
  const Pdf pdf = read_pdf(made(database, print, "bill.pdf"));
  for (int n = 1; n <= 12; ++n)
    EXPECT_EQ(occurrences(pdf.text, money_nik(n)), n <= 8 ? 1U : 0U) << n;
  EXPECT_NE(pdf.text.find("134.400"), std::string::npos);  // 8 x 16,800
}

TEST_F(Papers, ThePlanIsOnePageAndItsWorkbookSaysTheSame) {
  const std::string database = sqlite("plan.db");
  processed(database);
  const auto planned = call(database, {"plan", "--out", file("plan.xlsx"), "--pdf",
                                       file("plan.pdf"), "--written", "2025-01-02"});
  ASSERT_LE(planned.exit, 1) << planned.out;
  const Pdf pdf = read_pdf(file("plan.pdf"));
  EXPECT_EQ(pdf.pages, 1);
  const auto sheets = sheets_of(file("plan.xlsx"));
  const auto paid = sum(column(sheets.at("Pembayaran"), "Jumlah"));
  EXPECT_EQ(paid, sum(column(sheets.at("Perbandingan"), "Dibayar")));
  EXPECT_GT(paid, 0);
}

TEST_F(Papers, TheCarriersFormIsTextWhereTheCarrierWantsText) {
  const std::string database = sqlite("form.db");
  opened(database);
  ASSERT_EQ(call(database, send("city-budget", "2025-01", "2025-01-03")).exit, 0);
  const auto sheets = sheets_of(made(database, {"enrol", "form", "B1"}, "b.xlsx"));
  const Sheet& form = sheets.at("Data TK Baru");
  ASSERT_EQ(form.front().size(), 11U);
  expect_niks(column(form, "NOMOR_IDENTITAS"), niks(1, 8));
  for (const auto& cell : column(form, "TGL_LAHIR")) EXPECT_EQ(cell.kind, CellKind::Text);
  for (const auto& cell : column(form, "HANDPHONE")) EXPECT_EQ(cell.text, "0778460");
  EXPECT_EQ(sum(column(form, "UPAH")), 8 * 1'000'000);
  EXPECT_EQ(sum(column(form, "BULAN_IURAN")), 8);
}

// Every workbook goes through LibreOffice: it opens, without a word of complaint.
TEST_F(Papers, LibreOfficeOpensThemAll) {
  if (output_of("command -v soffice").empty()) GTEST_SKIP() << "LibreOffice is not installed";
  const std::string database = sqlite("office.db");
  opened(database);
  enrolled(database);
  paid(database, "city-budget", "2025-01", 8);
  std::vector<std::string> files{
      made(database, {"decree", "annex", "SK-1/2025"}, "annex.xlsx"),
      made(database, {"bill", "print", "T1"}, "bill.xlsx"),
      made(database, {"plan"}, "plan.xlsx"),
      made(database, {"enrol", "form", "B1"}, "form.xlsx"),
      made(database, {"enrol", "show", "--month", "2025-01", "--on", "2025-02-01"}, "gap.xlsx"),
      made(database, {"reconcile", "--month", "2025-01", "--on", "2025-02-01"}, "rekon.xlsx")};
  std::string command = "soffice --headless -env:UserInstallation=file://" + file("profile") +
                        " --convert-to ods --outdir " + quoted(file("ods"));
  for (const auto& one : files) command += " " + quoted(one);
  // That it has no Java of its own is not about our files.
  const std::string said = output_of(command + " 2>&1 | grep -v javaldx");
  for (const char* complaint : {"rror", "arning", "corrupt", "repair"})
    EXPECT_EQ(said.find(complaint), std::string::npos) << said;
  for (const auto& one : files) {
    const fs::path ods = fs::path(file("ods")) / fs::path(one).filename().replace_extension("ods");
    ASSERT_TRUE(fs::exists(ods)) << one << said;
    // What LibreOffice read is what we wrote: kinds and texts, sheet by sheet.
    const auto ours = sheets_of(one), theirs = sheets_of(ods);
    ASSERT_EQ(ours.size(), theirs.size()) << one;
    for (const auto& [name, sheet] : ours) {
      ASSERT_TRUE(theirs.contains(name)) << one << name;
      ASSERT_EQ(sheet.size(), theirs.at(name).size()) << one << name;
      for (std::size_t r = 0; r < sheet.size(); ++r) {
        for (std::size_t c = 0; c < std::min(sheet[r].size(), theirs.at(name)[r].size()); ++c) {
          EXPECT_EQ(sheet[r][c].kind, theirs.at(name)[r][c].kind) << one << name << r << " " << c;
          EXPECT_EQ(sheet[r][c].text, theirs.at(name)[r][c].text) << one << name << r << " " << c;
        }
      }
    }
  }
}

}  // namespace
}  // namespace lindung::testing_binary
